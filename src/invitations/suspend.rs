//! Suspending an inviting party, and lifting the suspension.

mod suspension;

use crate::accounts::{store as accounts, write_to_owners};
use crate::audit::{self, Chain, Entry};
use crate::invitations::{Reason, store};
use crate::letters::Letter;
use crate::vocabulary::{AccountId, InvitingPartyId, SuspensionId};
use crate::web::Work;

pub use suspension::{Lifting, Suspension};

#[derive(Debug, thiserror::Error)]
pub enum CannotSuspend {
    #[error("there is no such inviting party")]
    NotFound,
    #[error("the inviting party is suspended already")]
    Already,
    #[error("the inviting party is not suspended")]
    NotSuspended,
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// Suspends a party: nobody with its BIN or IIN files a new invitation from this work on, and each of them is told why.
pub async fn suspend(
    work: &mut Work,
    officer: AccountId,
    party: InvitingPartyId,
    reason: &Reason,
) -> Result<(), CannotSuspend> {
    let now = work.now();
    accounts::inviting_party(work, party).await?.ok_or(CannotSuspend::NotFound)?;
    store::hold_parties(work, party).await?;

    let id = SuspensionId::mint();

    store::suspend(work, (id, party), reason, (officer, now)).await.map_err(already)?;

    tell(work, party, "suspended an inviting party").await?;
    let letter = Letter::PartySuspended { reason: reason.to_string() };
    write_to_all(work, party, &letter).await
}

/// Lifts the suspension: the party may invite again.
pub async fn lift(
    work: &mut Work,
    officer: AccountId,
    party: InvitingPartyId,
    reason: &Reason,
) -> Result<(), CannotSuspend> {
    let now = work.now();
    accounts::inviting_party(work, party).await?.ok_or(CannotSuspend::NotFound)?;

    if !store::lift(work, party, reason, (officer, now)).await? {
        return Err(CannotSuspend::NotSuspended);
    }

    tell(work, party, "lifted the suspension of an inviting party").await?;
    write_to_all(work, party, &Letter::PartySuspensionLifted).await
}

async fn tell(work: &mut Work, party: InvitingPartyId, act: &'static str) -> sqlx::Result<()> {
    let entry = Entry::new(Chain::Setting("suspensions"), act);
    audit::record(work, entry.with("party", party.to_string())).await
}

async fn write_to_all(work: &mut Work, party: InvitingPartyId, letter: &Letter) -> Result<(), CannotSuspend> {
    for alike in store::parties_alike(work, party).await? {
        write_to_owners(work, alike, letter).await?;
    }
    Ok(())
}

fn already(error: sqlx::Error) -> CannotSuspend {
    match error.as_database_error().and_then(|error| error.constraint()) {
        Some("a_party_is_suspended_once_at_a_time") => CannotSuspend::Already,
        Some(_) | None => CannotSuspend::Broken(error),
    }
}
