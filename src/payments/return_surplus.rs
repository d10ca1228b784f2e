//! Sending surplus money back, when two administrators have approved it (rule F4). There is no such way for a fee.

use crate::applications;
use crate::audit::{self, Chain, Entry};
use crate::payments::gateway::Gateways;
use crate::payments::gateway::{Refund, Refunded, Unanswered};
use crate::payments::receive::{CannotReceive, Told, receive};
use crate::payments::store::{self, Move};
use crate::payments::{Outcome, Payment, Report, State, questions::next_question};
use crate::vocabulary::{AccountId, Instant, PaymentId};
use crate::web::{Actor, Work, Works};
use chrono::TimeDelta;

#[derive(Debug, thiserror::Error)]
pub enum CannotReturn {
    #[error("there is no such payment")]
    NotFound,
    /// Rule F4: a fee is never refunded, and money is sent back once.
    #[error("a payment that is {} is not sent back", .0.code())]
    NotSurplus(State),
    /// Whoever can make accounts could otherwise make the second person.
    #[error("this administrator's account is younger than {} days", SEASONED.num_days())]
    TooNew,
    /// The second approval is somebody else's.
    #[error("this administrator has approved it already")]
    ApprovedAlready,
    #[error("the acquirer {0} is not set up")]
    NoAcquirer(String),
    /// The payment stays on its way back, and the acquirer is called again.
    #[error(transparent)]
    Unanswered(#[from] Unanswered),
    #[error(transparent)]
    Receive(#[from] CannotReceive),
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// What an approval came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Approved {
    /// Somebody else has to approve it too.
    First,
    /// It is on its way back: the acquirer is to be called.
    Second(Box<Payment>),
}

/// How long an administrator's account has been there before its approval counts: long enough for the others to see that it
/// was made.
const SEASONED: TimeDelta = TimeDelta::days(3);

/// One administrator's approval. With the second, somebody else's, the money is on its way back.
pub async fn approve_return(
    work: &mut Work,
    administrator: AccountId,
    id: PaymentId,
) -> Result<Approved, CannotReturn> {
    let payment = lock(work, id).await?;

    if payment.state != State::Surplus {
        return Err(CannotReturn::NotSurplus(payment.state));
    }
    let now = work.now();
    if !store::was_open_before(work, administrator, now - SEASONED).await? {
        return Err(CannotReturn::TooNew);
    }

    let attempt = payment.returns_failed;
    if !store::approve(work, (id, attempt), administrator, now).await? {
        return Err(CannotReturn::ApprovedAlready);
    }
    let complete = store::approvals(work, id, attempt).await?.len() >= 2;
    if complete {
        store::move_on(work, id, &set_out(now)).await?;
    }

    let act =
        if complete { "surplus money is sent back" } else { "the return of surplus money was approved" };
    let entry = Entry::new(Chain::Application(payment.application), act)
        .with("payment", payment.id.to_string())
        .with("amount", payment.charged.to_string());
    audit::record(work, entry).await?;
    if !complete {
        return Ok(Approved::First);
    }
    Ok(Approved::Second(Box::new(Payment { state: State::Returning, ..payment })))
}

fn set_out(now: Instant) -> Move<'static> {
    Move {
        from: State::Surplus,
        to: State::Returning,
        capture: None,
        failure: None,
        next_question: Some(next_question(now, 0, now)),
        at: now,
    }
}

/// Calls the acquirer for a payment on its way back. Calling again sends nothing twice.
pub async fn send_back(works: &Works, gateways: &Gateways, payment: &Payment) -> Result<(), CannotReturn> {
    let gateway = gateways.by_code(&payment.acquirer);
    let gateway = gateway.ok_or_else(|| CannotReturn::NoAcquirer(payment.acquirer.clone()))?;
    let capture = payment.capture.clone().ok_or(CannotReturn::NotSurplus(payment.state))?;
    let refund = Refund {
        payment: payment.id,
        number: payment.number,
        capture: capture.clone(),
        amount: payment.charged,
        attempt: payment.returns_failed,
    };
    let outcome = match gateway.refund(refund).await? {
        Refunded::OnItsWay => return Ok(()),
        Refunded::Made => Outcome::SentBack { capture },
        Refunded::Failed => Outcome::NotSentBack { capture },
    };
    let event = format!("refunded:{}:{}:{}", payment.id, payment.returns_failed, outcome.kind());
    let report = Report { event, reference: payment.id.to_string(), checkout: None, outcome };
    let acquirer = payment.acquirer.clone();
    works
        .run::<_, CannotReceive, _>(Actor::Portal, move |work| {
            Box::pin(async move { receive(work, &acquirer, &report, Told::OnQuestion).await })
        })
        .await?;
    Ok(())
}

/// Locks in room order: the application's row, then the payment's.
async fn lock(work: &mut Work, id: PaymentId) -> Result<Payment, CannotReturn> {
    let payment = store::find(work, id).await?.ok_or(CannotReturn::NotFound)?;
    applications::store::find_for_change(work, payment.application).await?;
    store::find_for_change(work, id).await?.ok_or(CannotReturn::NotFound)
}
