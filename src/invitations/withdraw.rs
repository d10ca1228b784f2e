//! Withdrawing an invitation (rule I4).

use crate::audit::{self, Chain, Entry};
use crate::invitations::{CannotStep, Step, store};
use crate::vocabulary::{InvitationId, InvitingPartyId};
use crate::web::Work;

#[derive(Debug, thiserror::Error)]
pub enum CannotWithdraw {
    #[error("there is no such invitation")]
    NotFound,
    #[error(transparent)]
    Moved(#[from] CannotStep),
    /// Rule I4: an application with it was submitted. The applications are a room below: the database settles it.
    #[error("an application with the invitation was submitted")]
    InUse,
    #[error(transparent)]
    Broken(sqlx::Error),
}

impl From<sqlx::Error> for CannotWithdraw {
    fn from(error: sqlx::Error) -> Self {
        match error.as_database_error().and_then(|error| error.constraint()) {
            Some("an_invitation_is_withdrawn_before_submission") => Self::InUse,
            Some(_) | None => Self::Broken(error),
        }
    }
}

/// Rule I4: ends a party's own invitation before anybody submits an application with it.
pub async fn withdraw(
    work: &mut Work,
    party: InvitingPartyId,
    (id, seen): (InvitationId, i32),
) -> Result<(), CannotWithdraw> {
    let (now, actor) = (work.now(), work.actor().to_string());
    let invitation =
        store::find_of_party_for_change(work, id, party).await?.ok_or(CannotWithdraw::NotFound)?;

    let taken = invitation.take(Step::Withdraw, seen)?;

    store::save(work, &taken, None, None, (&actor, now)).await?;

    Ok(audit::record(work, Entry::new(Chain::Invitation(id), Step::Withdraw.sentence())).await?)
}
