//! Sending a capture's money back to its card.

use crate::payments::sandbox::store;
use crate::payments::{Refund, Unanswered};
use crate::web::Work;

#[derive(Debug, thiserror::Error)]
pub enum CannotRefund {
    #[error("there is no such capture of this amount, or it was refunded under another key")]
    Refused,
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// Refunds once for each key, the payment's id.
pub async fn refund(work: &mut Work, refund: &Refund) -> Result<(), CannotRefund> {
    let (key, now) = (refund.payment.to_string(), work.now());
    let refunded = store::refund(work, &refund.capture, &key, refund.amount, now).await?;
    if refunded { Ok(()) } else { Err(CannotRefund::Refused) }
}

impl From<CannotRefund> for Unanswered {
    fn from(error: CannotRefund) -> Self {
        match error {
            CannotRefund::Refused => Self::Refused(error.to_string()),
            CannotRefund::Broken(_) => Self::Unreachable(error.to_string()),
        }
    }
}
