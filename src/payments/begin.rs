//! Beginning a payment: written down and committed before any acquirer is called.

use crate::applications::{self, AwaitingPayment, Stale};
use crate::audit::{self, Chain, Entry};
use crate::payments::charge::charge;
use crate::payments::{Acquirer, Payment, questions::next_question, store};
use crate::vocabulary::{AccountId, ApplicationId, Currency, PaymentId};
use crate::web::Work;

#[derive(Debug, thiserror::Error)]
pub enum CannotBegin {
    #[error("there is no such application")]
    NotFound,
    /// Paid already, not submitted yet, or over.
    #[error(transparent)]
    NotAwaitingPayment(#[from] Stale),
    #[error("no rate is set at which a fee in {} is charged in {}", .fee.code(), .charged.code())]
    NoRate { fee: Currency, charged: Currency },
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// A payment to go on with, and what the payer reads it is for.
#[derive(Debug, Clone)]
pub struct Begun {
    pub payment: Payment,
    pub reference: String,
}

/// The application's open payment, or a new one over the fee that was fixed when it was submitted (rule F2).
///
/// Of any number who begin at once all get the same: the application's row is locked, and an index allows one alone.
pub async fn begin(
    work: &mut Work,
    applicant: AccountId,
    id: ApplicationId,
    acquirer: &Acquirer,
) -> Result<Begun, CannotBegin> {
    let case = applications::store::find_own_for_change(work, id, applicant).await?;
    let case = case.ok_or(CannotBegin::NotFound)?.require::<AwaitingPayment>()?;
    let reference = case.file().reference.to_string();
    if let Some(payment) = store::open_of_application(work, id).await? {
        return Ok(Begun { payment, reference });
    }

    let (fee, now, acquirer_code) = (case.stage().submission.fee, work.now(), acquirer.code());
    let (charged, today) = (acquirer.charges(fee.currency), work.today());
    let quote = charge(work, fee, charged, today).await?;
    let asked = quote.ok_or(CannotBegin::NoRate { fee: fee.currency, charged })?.asked();
    let payment = PaymentId::mint();

    store::begin(work, (payment, id), acquirer_code, &asked, (now, next_question(now, 0, now))).await?;
    let begun = store::find(work, payment).await?.ok_or(sqlx::Error::RowNotFound)?;

    let entry = Entry::new(Chain::Application(id), "a payment was begun")
        .with("payment", payment.to_string())
        .with("acquirer", acquirer_code)
        .with("amount", fee.to_string())
        .with("charged", asked.charged.to_string());
    audit::record(work, entry).await?;
    Ok(Begun { payment: begun, reference })
}
