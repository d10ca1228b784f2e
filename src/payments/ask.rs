//! Asking the acquirer, which is the truth, and hearing its answer.

use crate::payments::gateway::Gateways;
use crate::payments::gateway::{Question, Unanswered};
use crate::payments::receive::{CannotReceive, Told, of_reference, receive};
use crate::payments::{Payment, Report, store};
use crate::vocabulary::ApplicationId;
use crate::web::limits::{self, Limit};
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
    let reports = gateway.ask(question(payment)).await?;
    take_in(works, payment, reports).await
}

/// Closes a payment's checkout at the acquirer, so that nobody pays it any more, and takes in what had happened before.
pub async fn close(works: &Works, gateways: &Gateways, payment: &Payment) -> Result<(), CannotAsk> {
    let gateway = gateways.by_code(&payment.acquirer);
    let gateway = gateway.ok_or_else(|| CannotAsk::NoAcquirer(payment.acquirer.clone()))?;
    let reports = gateway.close(question(payment)).await?;
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

/// What came of an acquirer's call that proves nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    Heard,
    /// Anybody can make such a call: an acquirer is not to be asked as often as somebody likes.
    TooOften,
    NoSuchPayment,
}

/// How often the acquirer is asked about one payment because somebody called.
const CALLS: Limit = Limit { most: 30, minutes: 10 };

/// Asks about the payment of a reference, because somebody called who may be the acquirer.
pub async fn ask_about_reference(
    works: &Works,
    gateways: &Gateways,
    acquirer: &str,
    reference: &str,
) -> Result<Asked, CannotAsk> {
    let mut reading = works.reading().await?;
    let known = of_reference(&mut reading, reference).await?;
    drop(reading);
    let Some(payment) = known.filter(|payment| payment.acquirer == acquirer) else {
        return Ok(Asked::NoSuchPayment);
    };
    let subject = format!("payment-called:{}", payment.id);
    let counted = works.run::<_, sqlx::Error, _>(Actor::Portal, move |work| {
        Box::pin(async move {
            let now = work.now();
            limits::count(work, &subject, CALLS, now).await
        })
    });
    if counted.await?.is_err() {
        return Ok(Asked::TooOften);
    }
    ask(works, gateways, &payment).await?;
    Ok(Asked::Heard)
}

fn question(payment: &Payment) -> Question {
    Question {
        payment: payment.id,
        number: payment.number,
        checkout: payment.checkout.clone(),
        began: payment.created_at,
    }
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
