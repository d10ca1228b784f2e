//! How the payment stands: where the browser comes back to, and where every attempt is shown. That a browser comes back
//! proves nothing: the acquirer is asked.

use super::{id_of, leading_to_acquirers, worded};
use crate::accounts::Applicant;
use crate::applications::{self, AnyCase};
use crate::payments::waiting::looks_again_after;
use crate::payments::{Gateways, Payment, State, ask_about_open, store};
use crate::vocabulary::ApplicationId;
use crate::web::limits::{self, Limit};
use crate::web::visit::again::{looking_again, unless_still};
use crate::web::{Frame, Trouble, Worded, Words};
use actix_web::{HttpResponse, web};
use askama::Template;

pub fn routes(config: &mut web::ServiceConfig) {
    config.route("/office/applications/{id}/payment", web::get().to(get_payment));
}

/// How often one applicant has the acquirer asked; past it the page shows what is known.
const QUESTIONS: Limit = Limit { most: 30, minutes: 10 };

/// One attempt to pay, in finished words.
struct Attempt {
    began: String,
    amount: String,
    state: String,
    colour: &'static str,
    next: String,
}

#[derive(Template)]
#[template(path = "payments/payment.html")]
struct PaymentPage {
    frame: Frame,
    reference: String,
    heading: String,
    body: String,
    /// Where to go on paying by a link, by a form of its own, or to look again; each empty when it does not apply.
    checkout: String,
    pay: String,
    again: String,
    back: String,
    /// After how many seconds the page looks again by itself.
    looks_again: Option<u32>,
    /// Where the receipt is; empty while there is none.
    receipt: String,
    attempts: Vec<Attempt>,
}

async fn get_payment(
    applicant: Applicant,
    id: web::Path<String>,
    gateways: web::Data<Gateways>,
) -> Result<HttpResponse, Trouble> {
    let id = ApplicationId(id_of(&id)?);
    let mut reading = applicant.works().reading().await?;
    let own = applications::store::find_own(&mut reading, id, applicant.id()).await?;
    drop(reading);
    own.ok_or(Trouble::NotFound)?;
    ask_within_limits(&applicant, &gateways, id).await?;

    let mut reading = applicant.works().reading().await?;
    let case = applications::store::find_own(&mut reading, id, applicant.id()).await?;
    let case = case.ok_or(Trouble::NotFound)?;
    let payments = store::of_application(&mut reading, id).await?;
    drop(reading);
    if payments.is_empty() {
        return Ok(applicant.see_other(&format!("/office/applications/{id}/pay")));
    }
    let open = payments.iter().find(|payment| payment.state.is_open());
    let again = open.and_then(|open| looks_again_after(open, applicant.now()));
    let again = unless_still(&applicant, again);
    let shown = looking_again(applicant.page(&page(&applicant, &case, &payments, again))?, again);
    Ok(leading_to_acquirers(shown, &gateways))
}

async fn ask_within_limits(
    applicant: &Applicant,
    gateways: &Gateways,
    id: ApplicationId,
) -> Result<(), Trouble> {
    let subject = format!("payment-question:{id}");
    let counted = applicant.works().run::<_, sqlx::Error, _>(applicant.actor(), move |work| {
        Box::pin(async move {
            let now = work.now();
            limits::count(work, &subject, QUESTIONS, now).await
        })
    });
    if counted.await?.is_err() {
        return Ok(());
    }
    if let Err(error) = ask_about_open(applicant.works(), gateways, id).await {
        tracing::warn!(application.id = %id, %error, "the acquirer could not be asked");
    }
    Ok(())
}

fn page(applicant: &Applicant, case: &AnyCase, payments: &[Payment], again: Option<u32>) -> PaymentPage {
    let (words, id) = (applicant.words(), case.file().id);
    let (heading, body) = standing(words, case, payments);
    let awaited = matches!(case, AnyCase::AwaitingPayment(_));
    let open = payments.iter().find(|payment| payment.state.is_open());
    let address = |name: &str| format!("/office/applications/{id}/{name}");
    let checkout = open.filter(|open| open.state == State::Sent).and_then(Payment::goes_on_at);
    let begins = awaited && open.is_none_or(|open| open.checkout_url.is_none());
    PaymentPage {
        frame: applicant.frame(),
        reference: case.file().reference.to_string(),
        heading,
        body,
        checkout: checkout.filter(|_| awaited).unwrap_or_default().to_owned(),
        pay: if begins { address("pay") } else { String::new() },
        again: if open.is_some() { address("payment") } else { String::new() },
        back: format!("/office/applications/{id}"),
        looks_again: again,
        receipt: payments
            .iter()
            .find(|payment| payment.state == State::Paid)
            .map(|_| address("receipt.pdf"))
            .unwrap_or_default(),
        attempts: payments.iter().map(|payment| attempt(words, payment)).collect(),
    }
}

/// The heading and what it means for the applicant, by where the newest attempt stands.
fn standing(words: Words, case: &AnyCase, payments: &[Payment]) -> (String, String) {
    if payments.iter().any(|payment| payment.state == State::Paid) {
        return (words.t("payments-paid-title"), words.t("payments-paid-body"));
    }
    if !matches!(case, AnyCase::AwaitingPayment(_)) {
        return (words.t("payments-over-title"), words.t("payments-over-body"));
    }
    let newest = payments.iter().find(|payment| !payment.state.is_captured());
    let Some(newest) = newest else {
        return (words.t("payments-unpaid-title"), words.t("payments-unpaid-body"));
    };
    match (newest.state, newest.failure) {
        (State::Pending, _) => (words.t("payments-pending-title"), words.t("payments-pending-body")),
        (State::Expired, _) => (words.t("payments-expired-title"), words.t("payments-expired-body")),
        (State::Sent | State::Failed, Some(reason)) => {
            let body = words.t1("payments-declined-body", "reason", reason.words(words));
            (words.t("payments-declined-title"), body)
        }
        (State::Failed, None) => (words.t("payments-declined-title"), words.t("payments-next-failed")),
        (State::Created | State::Sent, _)
        | (State::Paid | State::Surplus | State::Returning | State::Returned, _) => {
            (words.t("payments-unpaid-title"), words.t("payments-unpaid-body"))
        }
    }
}

fn attempt(words: Words, payment: &Payment) -> Attempt {
    let (state, colour) = worded::state(words, payment.state);
    Attempt {
        began: words.time(payment.created_at),
        amount: worded::amount(words, payment.amount, payment.charged),
        state,
        colour,
        next: worded::next(words, payment.state),
    }
}
