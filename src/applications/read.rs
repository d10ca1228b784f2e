//! Reading what a case's answers point at.

use crate::applications::{Dossier, Particulars};
use crate::eligibility::store as eligibility;
use crate::invitations::store as invitations;
use crate::passports::store as passports;
use sqlx::PgConnection;

/// The answers with the invitation, the passport and the list's entry that they point at.
pub async fn dossier(db: &mut PgConnection, particulars: &Particulars) -> sqlx::Result<Dossier> {
    let invitation = match particulars.invitation {
        Some(id) => invitations::find(db, id).await?,
        None => None,
    };
    let passport = match particulars.passport {
        Some(id) => passports::find(db, id).await?,
        None => None,
    };
    let listed = match &passport {
        Some(kept) => eligibility::citizenship(db, &kept.passport.citizenship).await?,
        None => None,
    };
    Ok(Dossier { particulars: particulars.clone(), invitation, passport, listed })
}
