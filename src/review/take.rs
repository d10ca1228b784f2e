//! Taking a case into one's hands, and putting it back.

use crate::accounts::{Hold, LEASE};
use crate::applications::{Stale, UnderReview, store as applications};
use crate::audit::{self, Chain, Entry};
use crate::review::store;
use crate::vocabulary::{AccountId, ApplicationId};
use crate::web::Work;

#[derive(Debug, thiserror::Error)]
pub enum CannotTake {
    #[error("there is no such application")]
    NotFound,
    /// There is nothing to decide: it was decided, withdrawn, or waits for the applicant.
    #[error(transparent)]
    Stale(#[from] Stale),
    #[error("another officer holds the case")]
    Held(Hold),
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// Takes a case for a while; the officer who holds it already holds it longer.
pub async fn take(work: &mut Work, officer: AccountId, id: ApplicationId) -> Result<(), CannotTake> {
    let now = work.now();
    let case = applications::find_for_change(work, id).await?.ok_or(CannotTake::NotFound)?;
    let hold = store::hold(work, id).await?;

    case.require::<UnderReview>()?;
    if let Some(hold) = hold.filter(|hold| !hold.is_by(officer) && !hold.is_over(now)) {
        return Err(CannotTake::Held(hold));
    }

    store::take(work, id, officer, (now, now + LEASE)).await?;

    Ok(audit::record(work, Entry::new(Chain::Application(id), "an officer took the case")).await?)
}

/// Puts a case back, so that others need not wait for the lease to run out. Another's stays in their hands.
pub async fn put_back(work: &mut Work, officer: AccountId, id: ApplicationId) -> sqlx::Result<()> {
    if store::put_back(work, id, officer).await? > 0 {
        audit::record(work, Entry::new(Chain::Application(id), "an officer put the case back")).await?;
    }
    Ok(())
}
