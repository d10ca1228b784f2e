//! Receiving the consular fee: the application goes to the officers.

use crate::applications::tell::carry_out;
use crate::applications::{AwaitingPayment, FeePaid, Stale, UnderReview, store};
use crate::letters::Letter;
use crate::vocabulary::{ApplicationId, PaymentId};
use crate::web::Work;

/// Why a payment cannot be an application's fee. Such money goes back (rule F4).
#[derive(Debug, thiserror::Error)]
pub enum CannotReceive {
    #[error("there is no such application")]
    NotFound,
    /// Paid already, withdrawn or lapsed.
    #[error(transparent)]
    NotAwaitingPayment(#[from] Stale),
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// Rule A1: awaiting payment, then under review, with the payment as evidence.
pub async fn receive_fee(
    work: &mut Work,
    id: ApplicationId,
    payment: PaymentId,
) -> Result<(), CannotReceive> {
    let case = store::find_for_change(work, id).await?.ok_or(CannotReceive::NotFound)?;
    let due = case.require::<AwaitingPayment>()?;

    let submission = due.stage().submission;
    let paid = FeePaid { at: work.now(), payment };
    let letter = Letter::FeeReceived { application: id, reference: due.reference.to_string() };
    let taken = due.step(UnderReview { submission, paid, inquiry: None });

    carry_out(work, &taken, letter).await?;
    Ok(())
}
