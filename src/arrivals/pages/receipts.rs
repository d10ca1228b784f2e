//! Verifying a receipt by its number: in public, without a name, signed for programs.

use super::files::words::outcome;
use super::worded;
use crate::arrivals::line::Outcome;
use crate::arrivals::public_receipt::{FileReceipt, NoticeReceipt, PublicReceipt};
use crate::arrivals::store::{self, batches, public};
use crate::arrivals::{ReceiptNumber, ReceiptNumberError};
use crate::calendar::pages::counting;
use crate::visas::seal::{SigningKey, sign_jws};
use crate::web::limits::{LOOK_UPS_PER_ADDRESS, TooMany, count};
use crate::web::{Actor, Form, Frame, Reader, Trouble, Visit, Worded, Words, answers};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;
use serde::Serialize;
use utoipa::ToSchema;

/// The kind that stands in the header of a signed receipt.
const KIND: &str = "arrival-receipt";

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/receipts", web::get().to(get_form))
        .route("/receipts/{number}", web::get().to(get_receipt))
        .route("/api/v1/receipts/{number}", web::get().to(get_signed));
}

impl Worded for ReceiptNumberError {
    fn words(&self, words: Words) -> String {
        words.t(match self {
            Self::NotTwelveDigits => "arrivals-receipt-number-twelve-digits",
            Self::CheckDigit => "arrivals-receipt-number-check-digit",
        })
    }
}

#[derive(Template)]
#[template(path = "arrivals/verify-receipt.html")]
struct FormPage {
    frame: Frame,
    form: Form,
}

#[derive(Template)]
#[template(path = "arrivals/verified-receipt.html")]
struct ReceiptPage {
    frame: Frame,
    number: String,
    state: String,
    colour: &'static str,
    rows: Vec<(String, String)>,
    signed: String,
}

/// With a number, goes on to its receipt.
async fn get_form(visit: Visit) -> Result<HttpResponse, Trouble> {
    let asked = answers::query(&visit);
    if asked.is_empty() {
        return visit.page(&FormPage { frame: visit.frame(), form: Form::default() });
    }
    let mut reader = Reader::new(&asked, visit.words());
    match reader.take("number", ReceiptNumber::parse) {
        Some(number) => Ok(visit.see_other(&format!("/receipts/{}", number.as_str()))),
        None => visit.complaint(&FormPage { frame: visit.frame(), form: reader.form() }),
    }
}

async fn get_receipt(visit: Visit, number: web::Path<String>) -> Result<HttpResponse, Trouble> {
    let words = visit.words();
    let number = ReceiptNumber::parse(&number).map_err(|_| Trouble::NotFound)?;
    let Some(found) = look_up(&visit, &number).await? else {
        let asked = crate::web::Answers::new([("number", number.to_string())]);
        let mut reader = Reader::new(&asked, words);
        reader.complain("number", words.t("arrivals-receipt-unknown"));
        let page = FormPage { frame: visit.frame(), form: reader.form() };
        return visit.page_as(StatusCode::NOT_FOUND, &page);
    };
    let (state, colour, rows) = match &found {
        PublicReceipt::Notice(receipt) => of_notice(words, receipt),
        PublicReceipt::File(receipt) => of_file(words, receipt),
    };
    visit.page(&ReceiptPage {
        frame: visit.frame(),
        signed: format!("/api/v1/receipts/{}", number.as_str()),
        number: number.to_string(),
        state,
        colour,
        rows,
    })
}

type Shown = (String, &'static str, Vec<(String, String)>);

fn of_notice(words: Words, receipt: &NoticeReceipt) -> Shown {
    let (state, colour) = worded::standing((receipt.on_time, &receipt.pointers));
    let mut rows = vec![
        (words.t("arrivals-cause"), worded::cause(words, receipt.cause)),
        (words.t("arrivals-filed-at"), words.time(receipt.filed_at)),
        (words.t("arrivals-due"), words.date_with_weekday(receipt.due)),
        (words.t("arrivals-receipt-rule"), counting(words, receipt.counting)),
    ];
    rows.extend(receipt.edition.map(|it| (words.t("arrivals-receipt-edition"), it.to_string())));
    rows.push((words.t("arrivals-fingerprint"), receipt.sha256.clone()));
    let others = worded::pointers(&receipt.pointers);
    rows.extend(others.into_iter().map(|(key, number)| (words.t(key), number.to_string())));
    (words.t(state), colour, rows)
}

fn of_file(words: Words, receipt: &FileReceipt) -> Shown {
    let mut rows = vec![
        (words.t("arrivals-filed-at"), words.time(receipt.filed_at)),
        (words.t("arrivals-file-lines"), receipt.lines.to_string()),
    ];
    let results = Outcome::ALL.into_iter().filter_map(|it| Some((it, *receipt.results.get(it.code())?)));
    rows.extend(
        results.filter(|(_, lines)| *lines > 0).map(|(it, lines)| (outcome(words, it).0, lines.to_string())),
    );
    rows.push((words.t("arrivals-fingerprint"), receipt.sha256.clone()));
    (words.t("arrivals-receipt-of-file"), "blue", rows)
}

/// Every look-up is counted, also one that finds nothing.
async fn look_up(visit: &Visit, number: &ReceiptNumber) -> Result<Option<PublicReceipt>, Trouble> {
    let subject = format!("receipts:address:{}", visit.address());
    let counted: Result<(), TooMany> = visit
        .works()
        .run::<_, sqlx::Error, _>(Actor::Visitor, move |work| {
            Box::pin(async move {
                let now = work.now();
                count(work, &subject, LOOK_UPS_PER_ADDRESS, now).await
            })
        })
        .await?;
    counted?;
    let mut reading = visit.works().reading().await?;
    if let Some(arrival) = public::arrival_of(&mut reading, number).await? {
        let receipts = store::receipts(&mut reading, arrival).await?;
        return Ok(NoticeReceipt::of(&receipts, number).map(PublicReceipt::Notice));
    }
    let Some(file) = batches::find_by_number(&mut reading, number).await? else { return Ok(None) };
    let tally = batches::tally(&mut reading, file.id).await?;
    Ok(FileReceipt::of(&file, tally).map(PublicReceipt::File))
}

/// The receipt, and the same under the portal's signature (JWS in compact form, RFC 7515).
#[derive(Serialize, ToSchema)]
#[schema(as = SignedReceipt)]
pub struct Signed {
    /// Of one notice or of a file: what was filed when and whether it was in time, and nothing of the guest.
    #[schema(value_type = Object)]
    receipt: PublicReceipt,
    /// The same under the portal's signature.
    jws: String,
}

/// Verify a receipt
///
/// What a receipt's number tells anybody, and the same signed (JWS in compact form, RFC 7515).
#[utoipa::path(
    get,
    path = "/api/v1/receipts/{number}",
    tag = "Open to all",
    operation_id = "verifyReceipt",
    params(("number" = String, Path, description = "Twelve digits", example = "123456789012")),
    responses((status = 200, description = "The receipt", body = Signed)),
)]
pub async fn get_signed(
    visit: Visit,
    key: web::Data<SigningKey>,
    number: web::Path<String>,
) -> Result<HttpResponse, Trouble> {
    let number = ReceiptNumber::parse(&number).map_err(|_| Trouble::NotFound)?;
    let receipt = look_up(&visit, &number).await?.ok_or(Trouble::NotFound)?;
    let jws = sign_jws(&receipt, KIND, &key).ok_or_else(|| Trouble::broken(std::fmt::Error))?;
    Ok(HttpResponse::Ok().json(Signed { receipt, jws }))
}
