//! A look by staff at an invitation, recorded like every look at somebody's papers.

use crate::audit::{self, Chain, Entry};
use crate::invitations::{Invitation, Passed, store};
use crate::vocabulary::InvitationId;
use crate::web::Work;

/// An invitation with its history, the first step first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    pub invitation: Invitation,
    pub history: Vec<Passed>,
}

/// Opens an invitation for an officer; none where there is none of that id.
pub async fn look(work: &mut Work, id: InvitationId) -> sqlx::Result<Option<Opened>> {
    let Some(invitation) = store::find(work, id).await? else { return Ok(None) };
    let history = store::steps(work, id).await?;

    audit::record(work, Entry::new(Chain::Invitation(id), "looked at an invitation")).await?;

    Ok(Some(Opened { invitation, history }))
}
