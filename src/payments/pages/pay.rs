//! Before the fee is paid: the amount, what the applicant agreed to, and the way to the acquirer.

use super::{id_of, not_due};
use crate::accounts::Applicant;
use crate::applications::{self, AwaitingPayment};
use crate::payments::{CannotBegin, CannotOpen, Gateways, Payer, open_checkout, store};
use crate::vocabulary::ApplicationId;
use crate::web::{Answers, Frame, Message, Trouble};
use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderValue, RETRY_AFTER};
use actix_web::{HttpResponse, web};
use askama::Template;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/office/applications/{id}/pay", web::get().to(get_pay))
        .route("/office/applications/{id}/pay", web::post().to(post_pay));
}

#[derive(Template)]
#[template(path = "payments/pay.html")]
struct PayPage {
    frame: Frame,
    reference: String,
    amount: String,
    back: String,
    button: String,
}

async fn get_pay(applicant: Applicant, id: web::Path<String>) -> Result<HttpResponse, Trouble> {
    let id = ApplicationId(id_of(&id)?);
    let words = applicant.words();
    let mut reading = applicant.works().reading().await?;
    let case = applications::store::find_own(&mut reading, id, applicant.id()).await?;
    let case = case.ok_or(Trouble::NotFound)?;
    let due = case.require::<AwaitingPayment>().map_err(|stale| not_due(words, stale.present, id))?;
    let button = match store::open_of_application(&mut reading, id).await? {
        Some(_) => words.t("payments-pay-go-on"),
        None => words.t("payments-pay-submit"),
    };
    applicant.page(&PayPage {
        frame: applicant.frame(),
        reference: due.file().reference.to_string(),
        amount: due.stage().submission.fee.to_string(),
        back: format!("/office/applications/{id}"),
        button,
    })
}

async fn post_pay(
    applicant: Applicant,
    id: web::Path<String>,
    gateways: web::Data<Gateways>,
    _marked: Answers,
) -> Result<HttpResponse, Trouble> {
    let id = ApplicationId(id_of(&id)?);
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
        Err(error @ (CannotOpen::NoAcquirer | CannotOpen::Unanswered(_))) => {
            tracing::warn!(application.id = %id, %error, "no checkout was opened");
            try_later(&applicant, id)
        }
    }
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
