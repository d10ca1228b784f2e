//! Granting the correction of a visa, once its new data were held against the watchlist.

use crate::invitations::Reason;
use crate::review::looked_at::{CannotPass, pass_flags};
use crate::review::{Flag, Raised, WatchMatch, store};
use crate::visas::correction::{CannotSettle, grant};
use crate::visas::{seal::SigningKey, store as visas};
use crate::vocabulary::{AccountId, CorrectionId};
use crate::web::Work;

#[derive(Debug, thiserror::Error)]
pub enum CannotGrant {
    /// The corrected data meet entries of the watchlist that the officer has not looked at.
    #[error("something speaks for a closer look")]
    NotLookedAt(Vec<Flag>),
    #[error(transparent)]
    Settle(#[from] CannotSettle),
}

impl From<sqlx::Error> for CannotGrant {
    fn from(error: sqlx::Error) -> Self {
        Self::Settle(error.into())
    }
}

impl From<CannotPass> for CannotGrant {
    fn from(refusal: CannotPass) -> Self {
        match refusal {
            CannotPass::NotLookedAt(flags) => Self::NotLookedAt(flags),
            CannotPass::Broken(error) => Self::Settle(error.into()),
        }
    }
}

/// Replaces the visa by one with the corrected data. Where the watchlist has them, the officer takes it on themselves, and the record says
/// so.
pub async fn grant_correction(
    work: &mut Work,
    (officer, id): (AccountId, CorrectionId),
    looked_at: &[Raised],
    (reason, key): (Reason, &SigningKey),
) -> Result<(), CannotGrant> {
    let asked = visas::correction(work, id).await?.ok_or(CannotSettle::NotFound)?;
    let matches = store::watch_matches(work, asked.passport).await?;

    pass_flags(work, asked.application, matches.iter().map(WatchMatch::raises).collect(), looked_at).await?;

    Ok(grant(work, officer, id, (reason, key)).await?)
}
