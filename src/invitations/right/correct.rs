//! A party that was refused corrects what it registered, and is looked at again.

use crate::accounts::{NewParty, ToldAnew, correct_registration, store as accounts, told_anew};
use crate::audit::{self, Chain, Entry};
use crate::invitations::right::PartyStanding;
use crate::invitations::{Reason, store};
use crate::vocabulary::{AccountId, Instant, InvitingPartyId};
use crate::web::Work;

/// What a party answered to a refusal. It is never overwritten: after another refusal another may follow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// The refusal that it answers, counted among the verdicts from 1.
    pub answers: i32,
    pub changes: Vec<ToldAnew>,
    /// What the party says to the officer.
    pub remark: Option<Reason>,
    /// Who of the party's owners, by name.
    pub by: String,
    pub at: Instant,
}

#[derive(Debug, thiserror::Error)]
pub enum CannotCorrect {
    #[error("there is no such inviting party")]
    NotFound,
    /// It waits to be looked at, or is verified.
    #[error("the inviting party is not refused")]
    NotRefused,
    #[error("nothing is told otherwise than before, and nothing is said")]
    NothingSaid,
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// Corrects a refused party's registration: it waits to be verified again.
pub async fn correct(
    work: &mut Work,
    (by, party): (AccountId, InvitingPartyId),
    (name, told): (&str, &NewParty),
    remark: Option<&Reason>,
) -> Result<(), CannotCorrect> {
    let now = work.now();
    store::hold_parties(work, party).await?;
    let was = accounts::inviting_party(work, party).await?.ok_or(CannotCorrect::NotFound)?;
    let verdicts = store::right::verdicts(work, party).await?;
    let corrections = store::right::corrections(work, party).await?;

    if PartyStanding::after(&verdicts, &corrections) != PartyStanding::Refused {
        return Err(CannotCorrect::NotRefused);
    }
    let changes = told_anew(&was, (name, told));
    if changes.is_empty() && remark.is_none() {
        return Err(CannotCorrect::NothingSaid);
    }

    correct_registration(work, &was, (name, told)).await?;
    store::right::correct(work, (party, verdicts.len()), (&changes, remark), (by, now)).await?;

    let fields: Vec<&str> = changes.iter().map(|change| change.field.code()).collect();
    let corrected = Entry::new(Chain::Party(party), "corrected the registration").with("fields", fields);
    Ok(audit::record(work, corrected).await?)
}
