//! What another number for everybody would do: found by setting it, in a work that is undone.

use crate::invitations::right::{CannotSetDefault, QuotaDefault, Year, set_default};
use crate::invitations::store;
use crate::vocabulary::InvitingPartyId;
use crate::web::Work;

/// Whom a number for everybody concerns in the year in which it begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Concerns {
    /// Verified parties without a number of their own.
    pub parties: i64,
    /// Those of them that have filed as many already.
    pub used_up: i64,
    /// The first of these, with how many they filed.
    pub first: Vec<(InvitingPartyId, i64)>,
}

pub async fn foresee_default(work: &mut Work, row: QuotaDefault) -> Result<Concerns, CannotSetDefault> {
    set_default(work, row).await?;

    Ok(store::right::concerned_by_default(work, Year::of_day(row.from).bounds(), row.places).await?)
}
