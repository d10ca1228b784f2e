//! Taking an invitation into one's hands, and putting it back.

use crate::accounts::{Hold, LEASE};
use crate::audit::{self, Chain, Entry};
use crate::invitations::{CannotStep, Stage, store};
use crate::vocabulary::{AccountId, InvitationId};
use crate::web::Work;

#[derive(Debug, thiserror::Error)]
pub enum CannotTake {
    #[error("there is no such invitation")]
    NotFound,
    /// There is nothing to rule on: somebody has, or its party withdrew it.
    #[error(transparent)]
    Moved(#[from] CannotStep),
    #[error("another officer holds the invitation")]
    Held(Hold),
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// Takes a filed invitation for a while; the officer who holds it already holds it longer.
pub async fn take(work: &mut Work, officer: AccountId, id: InvitationId) -> Result<(), CannotTake> {
    let now = work.now();
    let invitation = store::find_for_change(work, id).await?.ok_or(CannotTake::NotFound)?;
    let hold = store::hold(work, id).await?;

    if invitation.stage != Stage::Filed {
        return Err(CannotStep { stage: invitation.stage, version: invitation.version }.into());
    }
    if let Some(hold) = hold.filter(|hold| !hold.is_by(officer) && !hold.is_over(now)) {
        return Err(CannotTake::Held(hold));
    }

    store::take(work, id, officer, (now, now + LEASE)).await?;

    Ok(audit::record(work, Entry::new(Chain::Invitation(id), "an officer took the invitation")).await?)
}

/// Puts an invitation back, so that others need not wait for the lease to run out. Another's stays in their hands.
pub async fn put_back(work: &mut Work, officer: AccountId, id: InvitationId) -> sqlx::Result<()> {
    if store::put_back(work, id, officer).await? > 0 {
        audit::record(work, Entry::new(Chain::Invitation(id), "an officer put the invitation back")).await?;
    }
    Ok(())
}
