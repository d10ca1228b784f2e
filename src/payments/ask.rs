//! Asking the acquirer, which is the truth, and hearing its answer.

use crate::payments::gateway::{Gateways, Question, Unanswered, in_time};
use crate::payments::receive::{CannotReceive, Told, receive};
use crate::payments::{Payment, Report, store};
use crate::vocabulary::ApplicationId;
use crate::web::{Actor, Works};

#[derive(Debug, thiserror::Error)]
pub enum CannotAsk {
    #[error("the acquirer {0} is not set up")]
    NoAcquirer(String),
    #[error(transparent)]
    Unanswered(#[from] Unanswered),
    #[error(transparent)]
    Receive(#[from] CannotReceive),
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// Asks how a payment's checkout stands, and takes in what the acquirer tells.
pub async fn ask(works: &Works, gateways: &Gateways, payment: &Payment) -> Result<(), CannotAsk> {
    let gateway = gateways.by_code(&payment.acquirer);
    let gateway = gateway.ok_or_else(|| CannotAsk::NoAcquirer(payment.acquirer.clone()))?;
    let reports = in_time(gateway.ask(question(payment))).await?;
    take_in(works, payment, reports).await
}

/// Closes a payment's checkout at the acquirer, so that nobody pays it any more, and takes in what had happened before.
pub async fn close(works: &Works, gateways: &Gateways, payment: &Payment) -> Result<(), CannotAsk> {
    let gateway = gateways.by_code(&payment.acquirer);
    let gateway = gateway.ok_or_else(|| CannotAsk::NoAcquirer(payment.acquirer.clone()))?;
    let reports = in_time(gateway.close(question(payment))).await?;
    take_in(works, payment, reports).await
}

/// Asks about the application's open payment, where it has one.
pub async fn ask_about_open(
    works: &Works,
    gateways: &Gateways,
    application: ApplicationId,
) -> Result<(), CannotAsk> {
    let mut reading = works.reading().await?;
    let open = store::open_of_application(&mut reading, application).await?;
    drop(reading);
    match open {
        Some(payment) => ask(works, gateways, &payment).await,
        None => Ok(()),
    }
}

fn question(payment: &Payment) -> Question {
    Question { payment: payment.id, checkout: payment.checkout.clone() }
}

async fn take_in(works: &Works, payment: &Payment, reports: Vec<Report>) -> Result<(), CannotAsk> {
    for report in reports {
        let acquirer = payment.acquirer.clone();
        works
            .run::<_, CannotReceive, _>(Actor::Portal, move |work| {
                Box::pin(async move { receive(work, &acquirer, &report, Told::OnQuestion).await })
            })
            .await?;
    }
    Ok(())
}
