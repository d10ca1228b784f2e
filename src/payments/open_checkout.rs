//! Opening a checkout: the payment is committed first, then the acquirer is called, then its answer is kept.

use crate::applications;
use crate::audit::{self, Chain, Entry};
use crate::payments::begin::{Begun, CannotBegin, begin};
use crate::payments::gateway::Gateways;
use crate::payments::gateway::{Checkout, Order, Unanswered};
use crate::payments::store::{self, Move};
use crate::payments::{Decline, State, questions::next_question};
use crate::vocabulary::{AccountId, ApplicationId, Language, PaymentId};
use crate::web::{Actor, Work, Works};
use tracing::Instrument;

#[derive(Debug, thiserror::Error)]
pub enum CannotOpen {
    #[error("no acquirer is set up")]
    NoAcquirer,
    #[error(transparent)]
    Begin(#[from] CannotBegin),
    /// The acquirer may have acted all the same: the payment stays, and is gone on with or asked about.
    #[error(transparent)]
    Unanswered(#[from] Unanswered),
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// Who pays, in which language, and where the portal is reached for the way back.
#[derive(Debug, Clone)]
pub struct Payer {
    pub account: AccountId,
    pub actor: Actor,
    pub language: Language,
    pub public_url: String,
}

/// Where the applicant pays: the checkout that is open, or one that is opened now.
///
/// Carried through in a task of its own: a browser that goes away loses nothing that the acquirer answers.
pub async fn open_checkout(
    works: &Works,
    gateways: &Gateways,
    payer: Payer,
    application: ApplicationId,
) -> Result<String, CannotOpen> {
    let (works, gateways) = (works.clone(), gateways.clone());
    let opening = async move { carry_through(&works, &gateways, payer, application).await };
    match tokio::spawn(opening.in_current_span()).await {
        Ok(opened) => opened,
        Err(_) => Err(CannotOpen::Broken(sqlx::Error::WorkerCrashed)),
    }
}

async fn carry_through(
    works: &Works,
    gateways: &Gateways,
    payer: Payer,
    application: ApplicationId,
) -> Result<String, CannotOpen> {
    let offered = gateways.offered().ok_or(CannotOpen::NoAcquirer)?.clone();
    let (account, actor) = (payer.account, payer.actor);
    let begun: Begun = works
        .run::<_, CannotBegin, _>(actor, move |work| {
            Box::pin(async move { begin(work, account, application, &offered).await })
        })
        .await?;
    if let Some(url) = begun.payment.goes_on_at() {
        return Ok(url.to_owned());
    }

    let gateway = gateways.by_code(&begun.payment.acquirer).ok_or(CannotOpen::NoAcquirer)?;
    let checkout = match gateway.open_checkout(order(&begun, &payer)).await {
        Ok(checkout) => checkout,
        Err(refused @ Unanswered::Refused(_)) => {
            give_up(works, actor, &begun).await?;
            return Err(refused.into());
        }
        Err(unanswered) => return Err(unanswered.into()),
    };

    let (url, payment) = (checkout.url.clone(), begun.payment.id);
    works
        .run::<_, sqlx::Error, _>(actor, move |work| {
            Box::pin(record_opening(work, (application, payment), checkout))
        })
        .await?;
    Ok(url)
}

fn order(begun: &Begun, payer: &Payer) -> Order {
    let page =
        |name: &str| format!("{}/office/applications/{}/{name}", payer.public_url, begun.payment.application);
    Order {
        payment: begun.payment.id,
        number: begun.payment.number,
        amount: begun.payment.charged,
        description: begun.reference.clone(),
        language: payer.language,
        return_url: page("payment"),
        cancel_url: page("payment"),
        began: begun.payment.created_at,
    }
}

/// Keeps the checkout. A report that came before this answer may have moved the payment on already.
async fn record_opening(
    work: &mut Work,
    (application, id): (ApplicationId, PaymentId),
    checkout: Checkout,
) -> sqlx::Result<()> {
    applications::store::find_for_change(work, application).await?;
    let payment = store::find_for_change(work, id).await?.ok_or(sqlx::Error::RowNotFound)?;

    let (now, from) = (work.now(), payment.state);
    let next_question = Some(next_question(payment.created_at, payment.questions, now));
    let sent =
        Move { from, to: State::Sent, capture: None, failure: payment.failure, next_question, at: now };

    store::record_checkout(work, id, &checkout.id, &checkout.url).await?;
    if from == State::Created {
        store::move_on(work, id, &sent).await?;
    }
    Ok(())
}

/// An acquirer that refuses an order has opened nothing that anybody could pay: the next try is a payment of its own. Should
/// money come of it all the same, it counts.
async fn give_up(works: &Works, actor: Actor, begun: &Begun) -> sqlx::Result<()> {
    let (application, id) = (begun.payment.application, begun.payment.id);
    works.run(actor, move |work| Box::pin(fail(work, application, id))).await
}

async fn fail(work: &mut Work, application: ApplicationId, id: PaymentId) -> sqlx::Result<()> {
    applications::store::find_for_change(work, application).await?;
    let payment = store::find_for_change(work, id).await?.ok_or(sqlx::Error::RowNotFound)?;

    if payment.state != State::Created {
        return Ok(());
    }
    let at = work.now();
    let failure = Some(Decline::Other);
    let failed =
        Move { from: State::Created, to: State::Failed, capture: None, failure, next_question: None, at };

    store::move_on(work, id, &failed).await?;

    let entry = Entry::new(Chain::Application(application), "an acquirer refused to open a payment")
        .with("payment", id.to_string());
    audit::record(work, entry).await
}
