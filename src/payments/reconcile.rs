//! The round that asks acquirers about every payment that they still owe an answer about.

use crate::applications;
use crate::payments::ask::{CannotAsk, ask, close};
use crate::payments::return_surplus::{CannotReturn, send_back};
use crate::payments::{Gateways, Payment, State, questions::next_question, store};
use crate::web::{Actor, Works};

/// How many payments one round asks about.
const MOST_AT_ONCE: i64 = 50;

#[derive(Debug, thiserror::Error)]
enum CannotSettle {
    #[error(transparent)]
    Ask(#[from] CannotAsk),
    #[error(transparent)]
    Return(#[from] CannotReturn),
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// Asks about what is due by now and answers how many payments that were. One acquirer out of reach stops nobody else.
pub async fn reconcile_round(works: &Works, gateways: &Gateways) -> sqlx::Result<usize> {
    let due = works.run::<_, sqlx::Error, _>(Actor::Portal, |work| {
        Box::pin(async move {
            let now = work.now();
            let due = store::due_for_question(work, now, MOST_AT_ONCE).await?;
            for payment in &due {
                let next = next_question(payment.created_at, payment.questions + 1, now);
                store::plan_question(work, payment.id, next).await?;
            }
            Ok(due)
        })
    });
    let due = due.await?;
    for payment in &due {
        if let Err(error) = settle(works, gateways, payment).await {
            tracing::warn!(payment.id = %payment.id, %error, "a payment could not be asked about");
        }
    }
    Ok(due.len())
}

async fn settle(works: &Works, gateways: &Gateways, payment: &Payment) -> Result<(), CannotSettle> {
    if payment.state == State::Returning {
        return Ok(send_back(works, gateways, payment).await?);
    }
    let mut reading = works.reading().await?;
    let case = applications::store::find(&mut reading, payment.application).await?;
    drop(reading);
    match case {
        Some(applications::AnyCase::AwaitingPayment(_)) => Ok(ask(works, gateways, payment).await?),
        // Nobody waits for this money: the checkout is closed before somebody pays it.
        Some(_) | None => Ok(close(works, gateways, payment).await?),
    }
}
