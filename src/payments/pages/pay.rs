//! Before the fee is paid: the amount, what the applicant agreed to, and the way to the acquirer.

use super::{id_of, leading_to_acquirers, not_due};
use crate::accounts::Applicant;
use crate::applications::{self, AwaitingPayment};
use crate::fees;
use crate::payments::charge::{Quote, charge};
use crate::payments::{CannotBegin, CannotOpen, Gateways, Payer, Payment, open_checkout, store};
use crate::vocabulary::ApplicationId;
use crate::web::limits::{self, Limit};
use crate::web::{Answers, Frame, Message, Trouble, Words};
use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderValue, RETRY_AFTER};
use actix_web::{HttpResponse, web};
use askama::Template;
use sqlx::PgConnection;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/office/applications/{id}/pay", web::get().to(get_pay))
        .route("/office/applications/{id}/pay", web::post().to(post_pay));
}

/// How often one applicant goes to pay for one application.
const TRIES: Limit = Limit { most: 60, minutes: 60 };

#[derive(Template)]
#[template(path = "payments/pay.html")]
struct PayPage {
    frame: Frame,
    reference: String,
    amount: String,
    /// What the card is charged, and at which rate; empty where it is the fee itself.
    charged: String,
    rate: String,
    back: String,
    button: String,
}

async fn get_pay(
    applicant: Applicant,
    id: web::Path<String>,
    gateways: web::Data<Gateways>,
) -> Result<HttpResponse, Trouble> {
    let id = ApplicationId(id_of(&id)?);
    let words = applicant.words();
    let mut reading = applicant.works().reading().await?;
    let case = applications::store::find_own(&mut reading, id, applicant.id()).await?;
    let case = case.ok_or(Trouble::NotFound)?;
    let due = case.require::<AwaitingPayment>().map_err(|stale| not_due(words, stale.present, id))?;
    let fee = due.stage().submission.fee;
    let open = store::open_of_application(&mut reading, id).await?;
    let quote = match (&open, gateways.offered()) {
        (Some(open), _) => Some(quote_of(&mut reading, open).await?),
        (None, Some(acquirer)) => {
            charge(&mut reading, fee, acquirer.charges(fee.currency), applicant.today()).await?
        }
        (None, None) => None,
    };
    drop(reading);
    let button = if open.is_some() { words.t("payments-pay-go-on") } else { words.t("payments-pay-submit") };
    let (charged, rate) = quote.map(|quote| charged(words, &quote)).unwrap_or_default();
    let page = applicant.page(&PayPage {
        frame: applicant.frame(),
        reference: due.file().reference.to_string(),
        amount: fee.to_string(),
        charged,
        rate,
        back: format!("/office/applications/{id}"),
        button,
    })?;
    Ok(leading_to_acquirers(page, &gateways))
}

async fn quote_of(reading: &mut PgConnection, payment: &Payment) -> sqlx::Result<Quote> {
    let rate = match payment.rate {
        Some(rate) => fees::store::rate(reading, rate).await?,
        None => None,
    };
    Ok(Quote { fee: payment.amount, charged: payment.charged, rate })
}

/// `28701 KZT`, and at which rate of which day; both empty where the fee itself is charged.
fn charged(words: Words, quote: &Quote) -> (String, String) {
    let Some(rate) = &quote.rate else { return Default::default() };
    let arguments = [
        ("rate", rate.rate.to_string().into()),
        ("base", rate.base.code().into()),
        ("quote", rate.quote.code().into()),
        ("day", words.date(rate.applies_from).into()),
    ];
    (quote.charged.to_string(), words.with("payments-charged-rate", arguments))
}

async fn post_pay(
    applicant: Applicant,
    id: web::Path<String>,
    gateways: web::Data<Gateways>,
    _marked: Answers,
) -> Result<HttpResponse, Trouble> {
    let id = ApplicationId(id_of(&id)?);
    count_try(&applicant, id).await?;
    let payer = Payer {
        account: applicant.id(),
        actor: applicant.actor(),
        language: applicant.language(),
        public_url: applicant.portal().settings.public_url.clone(),
    };
    match open_checkout(applicant.works(), &gateways, payer, id).await {
        Ok(url) => Ok(applicant.see_other(&url)),
        Err(CannotOpen::Begin(CannotBegin::NotFound)) => Err(Trouble::NotFound),
        Err(CannotOpen::Begin(CannotBegin::NotAwaitingPayment(stale))) => {
            Err(not_due(applicant.words(), stale.present, id))
        }
        Err(CannotOpen::Begin(CannotBegin::Broken(error)) | CannotOpen::Broken(error)) => Err(error.into()),
        Err(
            error @ (CannotOpen::NoAcquirer
            | CannotOpen::Unanswered(_)
            | CannotOpen::Begin(CannotBegin::NoRate { .. })),
        ) => {
            tracing::warn!(application.id = %id, %error, "no checkout was opened");
            try_later(&applicant, id)
        }
    }
}

/// Tries without end would open orders without end.
async fn count_try(applicant: &Applicant, id: ApplicationId) -> Result<(), Trouble> {
    let subject = format!("payment-try:{id}");
    let counted = applicant.works().run::<_, sqlx::Error, _>(applicant.actor(), move |work| {
        Box::pin(async move {
            let now = work.now();
            limits::count(work, &subject, TRIES, now).await
        })
    });
    Ok(counted.await??)
}

/// 503: the acquirer is out of reach. Nothing is lost, and trying again goes on with the same payment.
fn try_later(applicant: &Applicant, id: ApplicationId) -> Result<HttpResponse, Trouble> {
    let words = applicant.words();
    let page = Message {
        frame: applicant.frame(),
        heading: words.t("payments-later-title"),
        body: vec![words.t("payments-later-body")],
        link: Some((format!("/office/applications/{id}/pay"), words.t("payments-later-link"))),
    };
    let mut response = applicant.page_as(StatusCode::SERVICE_UNAVAILABLE, &page)?;
    response.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("60"));
    Ok(response)
}
