//! The receipt of the fee, for the applicant to keep.

use super::{id_of, worded};
use crate::accounts::Applicant;
use crate::applications;
use crate::fees::{self, ExchangeRate};
use crate::payments::receipt::{Receipt, draw};
use crate::payments::{Payment, State, store};
use crate::vocabulary::ApplicationId;
use crate::web::{Trouble, Words};
use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::{HttpResponse, web};

pub fn routes(config: &mut web::ServiceConfig) {
    config.route("/office/applications/{id}/receipt.pdf", web::get().to(get_receipt));
}

/// 404 while no fee has been received. The same payment gives the same bytes in one language.
async fn get_receipt(applicant: Applicant, id: web::Path<String>) -> Result<HttpResponse, Trouble> {
    let id = ApplicationId(id_of(&id)?);
    let mut reading = applicant.works().reading().await?;
    let case = applications::store::find_own(&mut reading, id, applicant.id()).await?;
    let case = case.ok_or(Trouble::NotFound)?;
    let payments = store::of_application(&mut reading, id).await?;
    let paid = payments.into_iter().find(|payment| payment.state == State::Paid).ok_or(Trouble::NotFound)?;
    let rate = match paid.rate {
        Some(rate) => fees::store::rate(&mut reading, rate).await?,
        None => None,
    };
    drop(reading);
    let reference = case.file().reference.to_string();
    let receipt = receipt(applicant.words(), &reference, &paid, rate.as_ref());
    let drawn = tokio::task::spawn_blocking(move || draw(&receipt)).await.map_err(Trouble::broken)?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "application/pdf"))
        .insert_header((CONTENT_DISPOSITION, format!("attachment; filename=\"receipt-{reference}.pdf\"")))
        .body(drawn.map_err(Trouble::broken)?))
}

fn receipt(words: Words, reference: &str, paid: &Payment, rate: Option<&ExchangeRate>) -> Receipt {
    let received_at = paid.captured_at.unwrap_or(paid.state_since);
    let mut rows = vec![
        (words.t("payments-application"), reference.to_owned()),
        (words.t("payments-fee"), paid.amount.to_string()),
    ];
    if let Some(rate) = rate {
        let arguments = [
            ("rate", rate.rate.to_string().into()),
            ("base", rate.base.code().into()),
            ("quote", rate.quote.code().into()),
            ("day", words.date(rate.applies_from).into()),
        ];
        rows.push((words.t("payments-receipt-charged"), paid.charged.to_string()));
        rows.push((words.t("payments-receipt-rate"), words.with("payments-receipt-rate-of", arguments)));
    }
    rows.extend([
        (words.t("payments-receipt-received"), words.time(received_at)),
        (words.t("payments-acquirer"), worded::acquirer(words, &paid.acquirer)),
        (words.t("payments-capture"), paid.capture.clone().unwrap_or_default()),
        (words.t("payments-receipt-order"), paid.number.to_string()),
    ]);
    Receipt {
        language: words.language(),
        issuer: words.t("web-service-name"),
        title: words.t("payments-receipt-title"),
        rows,
        notes: vec![words.t("payments-not-refundable"), words.t("payments-receipt-note")],
        name: format!("receipt:{}:{}", paid.id, words.language().tag()),
        received_at,
    }
}
