//! Sending surplus money back (rule F4). There is no such way for a fee.

use crate::applications;
use crate::audit::{self, Chain, Entry};
use crate::payments::gateway::{Gateways, Refund, Unanswered, in_time};
use crate::payments::store::{self, Move};
use crate::payments::{Payment, State, questions::next_question};
use crate::vocabulary::PaymentId;
use crate::web::{Actor, Work, Works};

#[derive(Debug, thiserror::Error)]
pub enum CannotReturn {
    #[error("there is no such payment")]
    NotFound,
    /// Rule F4: a fee is never refunded, and money is sent back once.
    #[error("a payment that is {} is not sent back", .0.code())]
    NotSurplus(State),
    #[error("the acquirer {0} is not set up")]
    NoAcquirer(String),
    /// The payment stays on its way back, and the acquirer is called again.
    #[error(transparent)]
    Unanswered(#[from] Unanswered),
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// Sends surplus money back: first it is on its way, then the acquirer is called, then it has arrived.
pub async fn return_surplus(
    works: &Works,
    gateways: &Gateways,
    id: PaymentId,
    actor: Actor,
) -> Result<(), CannotReturn> {
    let returning = works.run::<_, CannotReturn, _>(actor, move |work| Box::pin(set_out(work, id))).await?;
    send_back(works, gateways, &returning, actor).await
}

/// Calls the acquirer for a payment on its way back. Calling again sends nothing twice.
pub(super) async fn send_back(
    works: &Works,
    gateways: &Gateways,
    payment: &Payment,
    actor: Actor,
) -> Result<(), CannotReturn> {
    let gateway = gateways.by_code(&payment.acquirer);
    let gateway = gateway.ok_or_else(|| CannotReturn::NoAcquirer(payment.acquirer.clone()))?;
    let capture = payment.capture.clone().ok_or(CannotReturn::NotSurplus(payment.state))?;
    in_time(gateway.refund(Refund { payment: payment.id, capture, amount: payment.amount })).await?;
    let id = payment.id;
    works.run::<_, CannotReturn, _>(actor, move |work| Box::pin(arrive(work, id))).await
}

async fn set_out(work: &mut Work, id: PaymentId) -> Result<Payment, CannotReturn> {
    let payment = lock(work, id).await?;

    match payment.state {
        State::Surplus => {}
        State::Returning => return Ok(payment),
        State::Created
        | State::Sent
        | State::Pending
        | State::Paid
        | State::Failed
        | State::Expired
        | State::Returned => return Err(CannotReturn::NotSurplus(payment.state)),
    }

    let now = work.now();
    move_to(work, &payment, State::Returning, Some(next_question(now, 0, now))).await?;

    record(work, &payment, "surplus money is sent back").await?;
    Ok(Payment { state: State::Returning, ..payment })
}

async fn arrive(work: &mut Work, id: PaymentId) -> Result<(), CannotReturn> {
    let payment = lock(work, id).await?;
    if payment.state != State::Returning {
        return Ok(());
    }

    move_to(work, &payment, State::Returned, None).await?;

    Ok(record(work, &payment, "surplus money was sent back").await?)
}

/// Locks in room order: the application's row, then the payment's.
async fn lock(work: &mut Work, id: PaymentId) -> Result<Payment, CannotReturn> {
    let payment = store::find(work, id).await?.ok_or(CannotReturn::NotFound)?;
    applications::store::find_for_change(work, payment.application).await?;
    store::find_for_change(work, id).await?.ok_or(CannotReturn::NotFound)
}

async fn move_to(
    work: &mut Work,
    payment: &Payment,
    to: State,
    next_question: Option<crate::vocabulary::Instant>,
) -> sqlx::Result<()> {
    let at = work.now();
    let moved = Move { from: payment.state, to, capture: None, failure: None, next_question, at };
    store::move_on(work, payment.id, &moved).await
}

async fn record(work: &mut Work, payment: &Payment, act: &'static str) -> sqlx::Result<()> {
    let entry = Entry::new(Chain::Application(payment.application), act)
        .with("payment", payment.id.to_string())
        .with("amount", payment.amount.to_string());
    audit::record(work, entry).await
}
