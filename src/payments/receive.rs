//! Receiving a report: the news and its effect in one transaction, whatever the order and however often it comes.

use crate::accounts::store as accounts;
use crate::applications::{self, AnyCase, CaseFile};
use crate::audit::{self, Chain, Entry};
use crate::letters::{self, Letter};
use crate::payments::payment::{Due, Effect, Mismatch, Payment};
use crate::payments::store::{self, Move};
use crate::payments::{Decline, Report, State, questions::next_question};
use crate::vocabulary::PaymentId;
use crate::web::Work;
use sqlx::PgConnection;

/// How the news came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// By a webhook, whose body is kept as it arrived. The same event is heard once.
    ByWebhook { body: String },
    /// In answer to the portal's own question, which is asked more than once.
    OnQuestion,
}

/// What came of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Received {
    Changed,
    Unchanged,
    /// Not believed: kept for an administrator.
    Held(Mismatch),
}

#[derive(Debug, thiserror::Error)]
pub enum CannotReceive {
    #[error(transparent)]
    Application(#[from] applications::CannotReceive),
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// Hears a report about a checkout.
pub async fn receive(
    work: &mut Work,
    acquirer: &str,
    report: &Report,
    told: Told,
) -> Result<Received, CannotReceive> {
    if store::is_heard(work, acquirer, &report.event).await? {
        return Ok(Received::Unchanged);
    }
    let Some(known) = payment_of(work, acquirer, report).await? else {
        return hold(work, (acquirer, None), (report, &told), Mismatch::Reference).await;
    };
    let case = applications::store::find_for_change(work, known.application).await?;
    let case = case.ok_or(sqlx::Error::RowNotFound)?;
    let payment = store::find_for_change(work, known.id).await?.ok_or(sqlx::Error::RowNotFound)?;

    let due = match &case {
        AnyCase::AwaitingPayment(_) => Due::Awaited,
        AnyCase::Draft(_)
        | AnyCase::UnderReview(_)
        | AnyCase::InformationRequested(_)
        | AnyCase::Approved(_)
        | AnyCase::Refused(_)
        | AnyCase::Withdrawn(_)
        | AnyCase::Expired(_) => Due::NoLonger,
    };
    let effect = payment.hear(report, due, work.now());

    if let Effect::Held(mismatch) = effect {
        return hold(work, (acquirer, Some(&payment)), (report, &told), mismatch).await;
    }
    if let Told::ByWebhook { body } = &told {
        let now = work.now();
        if !store::add_event(work, acquirer, report, (Some(payment.id), None), (body, now)).await? {
            return Ok(Received::Unchanged);
        }
    }
    match effect {
        Effect::Nothing | Effect::Held(_) => Ok(Received::Unchanged),
        Effect::Moves { to, capture, failure } => {
            move_on(work, case.file(), &payment, (to, capture.as_deref(), failure)).await?;
            Ok(Received::Changed)
        }
        Effect::TakenAgain { capture } => {
            take_again(work, case.file(), &payment, &capture).await?;
            Ok(Received::Changed)
        }
    }
}

/// The payment of a reference that an acquirer was given: its id, or its number.
pub(super) async fn of_reference(db: &mut PgConnection, reference: &str) -> sqlx::Result<Option<Payment>> {
    if let Ok(id) = reference.parse() {
        return store::find(db, PaymentId(id)).await;
    }
    match reference.parse() {
        Ok(number) => store::find_by_number(db, number).await,
        Err(_neither) => Ok(None),
    }
}

async fn payment_of(work: &mut Work, acquirer: &str, report: &Report) -> sqlx::Result<Option<Payment>> {
    Ok(of_reference(work, &report.reference).await?.filter(|payment| payment.acquirer == acquirer))
}

async fn move_on(
    work: &mut Work,
    case: &CaseFile,
    payment: &Payment,
    (to, capture, failure): (State, Option<&str>, Option<Decline>),
) -> Result<(), CannotReceive> {
    let at = work.now();
    let next_question = to.is_asked_about().then(|| next_question(payment.created_at, payment.questions, at));
    let moved = Move { from: payment.state, to, capture, failure, next_question, at };

    store::move_on(work, payment.id, &moved).await?;

    let entry = Entry::new(Chain::Application(case.id), "a payment moved on")
        .with("payment", payment.id.to_string())
        .with("from", payment.state.code())
        .with("to", to.code());
    let entry = failure.into_iter().fold(entry, |entry, failure| entry.with("failure", failure.code()));
    audit::record(work, entry).await?;
    match (payment.state, to) {
        (_, State::Paid) => Ok(applications::receive_fee(work, case.id, payment.id).await?),
        (State::Returning, State::Surplus) => {
            tracing::error!(payment.id = %payment.id, "surplus money could not be sent back");
            metrics::counter!("payment_returns_failed_total").increment(1);
            Ok(())
        }
        (_, State::Surplus) => Ok(tell(work, case, surplus_letter(case)).await?),
        (_, State::Returned) => Ok(tell(work, case, sent_back_letter(case, payment)).await?),
        (
            _,
            State::Created | State::Sent | State::Pending | State::Failed | State::Expired | State::Returning,
        ) => Ok(()),
    }
}

/// Rule F4: money taken twice was never a fee.
async fn take_again(work: &mut Work, case: &CaseFile, payment: &Payment, capture: &str) -> sqlx::Result<()> {
    let (id, now) = (PaymentId::mint(), work.now());
    if !store::begin_surplus(work, (id, payment.id), capture, now).await? {
        return Ok(());
    }

    let entry = Entry::new(Chain::Application(case.id), "money was taken again")
        .with("payment", id.to_string())
        .with("after", payment.id.to_string())
        .with("amount", payment.charged.to_string());
    audit::record(work, entry).await?;
    tell(work, case, surplus_letter(case)).await
}

fn surplus_letter(case: &CaseFile) -> Letter {
    Letter::FeeReceivedTwice { application: case.id, reference: case.reference.to_string() }
}

fn sent_back_letter(case: &CaseFile, payment: &Payment) -> Letter {
    let amount = payment.charged.to_string();
    Letter::SurplusSentBack { application: case.id, reference: case.reference.to_string(), amount }
}

async fn tell(work: &mut Work, case: &CaseFile, letter: Letter) -> sqlx::Result<()> {
    let applicant = accounts::account(work, case.applicant).await?.ok_or(sqlx::Error::RowNotFound)?;
    letters::post(work, &applicant.recipient(), &letter).await
}

/// Keeps a report that does not fit, once, and raises the alarm.
async fn hold(
    work: &mut Work,
    (acquirer, payment): (&str, Option<&Payment>),
    (report, told): (&Report, &Told),
    mismatch: Mismatch,
) -> Result<Received, CannotReceive> {
    let (now, id) = (work.now(), payment.map(|payment| payment.id));
    let body = match told {
        Told::ByWebhook { body } => body.clone(),
        Told::OnQuestion => format!("{:?}", report.outcome),
    };
    if !store::add_event(work, acquirer, report, (id, Some(mismatch.code())), (&body, now)).await? {
        return Ok(Received::Held(mismatch));
    }

    tracing::error!(acquirer, event = report.event, %mismatch, "an acquirer's report does not fit and is held");
    metrics::counter!("payment_reports_held_total").increment(1);
    let chain = payment.map_or(Chain::Setting("payments"), |payment| Chain::Application(payment.application));
    let entry = Entry::new(chain, "a report about a payment was held")
        .with("acquirer", acquirer)
        .with("event", report.event.as_str())
        .with("mismatch", mismatch.code());
    audit::record(work, entry).await?;
    Ok(Received::Held(mismatch))
}
