//! What speaks for a closer look is looked at before a visa is formed, of a decision and of a correction alike.

use crate::audit::{self, Chain, Entry};
use crate::review::{Flag, Raised};
use crate::vocabulary::ApplicationId;
use crate::web::Work;

#[derive(Debug, thiserror::Error)]
pub enum CannotPass {
    /// Flags that the officer has not said to have looked at; they may have come up since the page was shown.
    #[error("something speaks for a closer look")]
    NotLookedAt(Vec<Flag>),
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// Nothing that speaks for a closer look passes unseen: the officer says of everything that raised a flag to have looked at it, and that
/// is recorded.
pub async fn pass_flags(
    work: &mut Work,
    id: ApplicationId,
    raised: Vec<Raised>,
    looked_at: &[Raised],
) -> Result<Vec<Raised>, CannotPass> {
    let unseen: Vec<Raised> = raised.iter().copied().filter(|it| !looked_at.contains(it)).collect();
    if !unseen.is_empty() {
        return Err(CannotPass::NotLookedAt(Raised::kinds(&unseen)));
    }
    if raised.is_empty() {
        return Ok(raised);
    }

    let codes: Vec<String> = raised.iter().map(ToString::to_string).collect();
    let looked = Entry::new(Chain::Application(id), "an officer looked at what was flagged before approving");
    audit::record(work, looked.with("flags", codes)).await?;
    Ok(raised)
}
