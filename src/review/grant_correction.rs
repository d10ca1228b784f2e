//! Granting the correction of a visa, once its new data were held against the watchlist.

use crate::audit::{self, Chain, Entry};
use crate::invitations::Reason;
use crate::review::store;
use crate::visas::correction::{CannotSettle, grant};
use crate::visas::{seal::SigningKey, store as visas};
use crate::vocabulary::{AccountId, CorrectionId};
use crate::web::Work;

/// Whether the officer has looked at what the watchlist says of the corrected data, and says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Looked {
    AtTheMatches,
    No,
}

#[derive(Debug, thiserror::Error)]
pub enum CannotGrant {
    /// The corrected data meet entries of the watchlist that the officer has not looked at.
    #[error("the watchlist has the corrected data")]
    Watched,
    #[error(transparent)]
    Settle(#[from] CannotSettle),
}

impl From<sqlx::Error> for CannotGrant {
    fn from(error: sqlx::Error) -> Self {
        Self::Settle(error.into())
    }
}

/// Replaces the visa by one with the corrected data. Where the watchlist has them, the officer takes it on themselves, and the record says
/// so.
pub async fn grant_correction(
    work: &mut Work,
    (officer, id): (AccountId, CorrectionId),
    looked: Looked,
    (reason, key): (Reason, &SigningKey),
) -> Result<(), CannotGrant> {
    let asked = visas::correction(work, id).await?.ok_or(CannotSettle::NotFound)?;
    let matches = store::watch_matches(work, asked.passport).await?;

    if !matches.is_empty() && looked == Looked::No {
        return Err(CannotGrant::Watched);
    }

    grant(work, officer, id, (reason, key)).await?;

    for found in matches {
        let entry = Entry::new(Chain::Application(asked.application), "the watchlist was looked at");
        audit::record(work, entry.with("entry", found.watched.id.to_string())).await?;
    }
    Ok(())
}
