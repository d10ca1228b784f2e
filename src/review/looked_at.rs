//! What speaks for a closer look is looked at before a visa is formed, of a decision and of a correction alike.

use crate::audit::{self, Chain, Entry};
use crate::review::{Flag, store};
use crate::vocabulary::{ApplicationId, PassportId};
use crate::web::Work;

#[derive(Debug, thiserror::Error)]
pub enum CannotPass {
    /// Flags that the officer has not said to have looked at; they may have come up since the page was shown.
    #[error("something speaks for a closer look")]
    NotLookedAt(Vec<Flag>),
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// Nothing that speaks for a closer look passes unseen: the officer says of each flag to have looked at it, and that is recorded with
/// the entries of the watchlist that the passport data meet.
pub async fn pass_flags(
    work: &mut Work,
    (id, passport): (ApplicationId, Option<PassportId>),
    raised: Vec<Flag>,
    looked_at: &[Flag],
) -> Result<Vec<Flag>, CannotPass> {
    let unseen: Vec<Flag> = raised.iter().copied().filter(|flag| !looked_at.contains(flag)).collect();
    if !unseen.is_empty() {
        return Err(CannotPass::NotLookedAt(unseen));
    }
    if raised.is_empty() {
        return Ok(raised);
    }
    let matches = match passport {
        Some(passport) => store::watch_matches(work, passport).await?,
        None => Vec::new(),
    };

    let codes: Vec<&str> = raised.iter().map(|flag| flag.code()).collect();
    let entries: Vec<String> = matches.iter().map(|found| found.watched.id.to_string()).collect();
    let looked = Entry::new(Chain::Application(id), "an officer looked at what was flagged before approving");
    audit::record(work, looked.with("flags", codes).with("entries", entries)).await?;
    Ok(raised)
}
