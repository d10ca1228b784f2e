//! Opening a checkout for a merchant.

use crate::payments::sandbox::checkout::{HostedCheckout, OPEN_FOR};
use crate::payments::sandbox::store;
use crate::payments::{Order, Unanswered};
use crate::web::{Work, random};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

#[derive(Debug, thiserror::Error)]
pub enum CannotOpen {
    #[error("the key has opened another checkout")]
    KeyInUse,
    #[error(transparent)]
    NoRandomness(#[from] getrandom::Error),
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// Opens a checkout; the same order again finds the one that it opened.
pub async fn open(work: &mut Work, order: &Order, notify_url: &str) -> Result<HostedCheckout, CannotOpen> {
    let (id, now) = (name("co")?, work.now());

    store::open(work, &id, order, notify_url, (now, now + OPEN_FOR)).await?;

    let reference = order.payment.to_string();
    let opened = store::find_by_reference(work, &reference).await?.ok_or(sqlx::Error::RowNotFound)?;
    if opened.amount == order.amount { Ok(opened) } else { Err(CannotOpen::KeyInUse) }
}

/// A new name in the ledger: the address of a checkout opens it, so it has 128 random bits (ASVS 11.5.1).
pub fn name(kind: &str) -> Result<String, getrandom::Error> {
    Ok(format!("{kind}_{}", URL_SAFE_NO_PAD.encode(random::<16>()?)))
}

impl From<CannotOpen> for Unanswered {
    fn from(error: CannotOpen) -> Self {
        match error {
            CannotOpen::KeyInUse => Self::Refused(error.to_string()),
            CannotOpen::NoRandomness(_) | CannotOpen::Broken(_) => Self::Unreachable(error.to_string()),
        }
    }
}
