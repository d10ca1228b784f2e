//! A note among officers about a case.

use crate::applications::store as applications;
use crate::audit::{self, Chain, Entry};
use crate::invitations::Reason;
use crate::review::store;
use crate::vocabulary::{AccountId, ApplicationId};
use crate::web::Work;

#[derive(Debug, thiserror::Error)]
pub enum CannotWriteNote {
    /// There is none of that id, or it was never submitted: a draft is its applicant's own.
    #[error("there is no such application")]
    NotFound,
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// Writes a note, whoever holds the case: a colleague may know something. Nobody but officers reads it.
pub async fn write_note(
    work: &mut Work,
    officer: AccountId,
    id: ApplicationId,
    words: &Reason,
) -> Result<(), CannotWriteNote> {
    let now = work.now();
    let case = applications::find(work, id).await?.ok_or(CannotWriteNote::NotFound)?;
    if case.facts().submitted_at.is_none() {
        return Err(CannotWriteNote::NotFound);
    }

    store::write_note(work, (id, officer), words, now).await?;

    Ok(audit::record(work, Entry::new(Chain::Application(id), "an officer wrote a note")).await?)
}
