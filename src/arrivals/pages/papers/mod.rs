//! Receipts to keep: the printed page, and the whole receipt under the portal's signature (rules N5 and N6).
//!
//! The printed page is in the three languages at once, so that the same receipt is the same page for everybody who is shown it.

mod of_file;
mod of_notice;

use crate::arrivals::full_receipt::FullReceipt;
use crate::arrivals::sheet::{Cell, Sheet, Tone, draw};
use crate::arrivals::{ReceiptNumber, sheet};
use crate::visas::seal::{SigningKey, sign_jws};
use crate::visas::sheet::field::{as_letters, in_digits};
use crate::vocabulary::{Instant, Language, Named};
use crate::web::{Trouble, Visit, Words};
use actix_web::http::header::CONTENT_DISPOSITION;
use actix_web::{HttpResponse, web};
use chrono::NaiveDate;
use chrono_tz::Asia::Almaty;
use serde::Serialize;

/// The kind that stands in the header of a whole receipt.
const KIND: &str = "arrival-receipt-whole";

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/inviting/arrivals/{id}/receipts/{number}/receipt.pdf", web::get().to(of_notice::get_pdf))
        .route("/inviting/arrivals/{id}/receipts/{number}/receipt.json", web::get().to(of_notice::get_json))
        .route("/inviting/arrivals/files/{id}/receipt.pdf", web::get().to(of_file::get_pdf))
        .route("/inviting/arrivals/files/{id}/receipt.json", web::get().to(of_file::get_json));
}

/// The public address where a receipt is verified.
pub fn verify_address(visit: &Visit, number: &ReceiptNumber) -> String {
    format!("{}/receipts/{}", visit.portal().settings.public_url, number.as_str())
}

async fn printed(sheet: Sheet) -> Result<HttpResponse, Trouble> {
    let name = format!("attachment; filename=\"arrival-receipt-{}.pdf\"", sheet.number.as_str());
    let drawn = web::block(move || draw(&sheet)).await.map_err(Trouble::broken)?;
    Ok(HttpResponse::Ok()
        .content_type("application/pdf")
        .insert_header((CONTENT_DISPOSITION, name))
        .body(drawn.map_err(Trouble::broken)?))
}

/// The receipt, and the same under the portal's signature (JWS in compact form, RFC 7515).
#[derive(Serialize)]
struct Signed {
    receipt: FullReceipt,
    jws: String,
}

async fn signed(
    receipt: FullReceipt,
    number: &ReceiptNumber,
    key: web::Data<SigningKey>,
) -> Result<HttpResponse, Trouble> {
    let name = format!("attachment; filename=\"arrival-receipt-{}.json\"", number.as_str());
    let written = web::block(move || {
        let jws = sign_jws(&receipt, KIND, &key)?;
        serde_json::to_vec(&Signed { receipt, jws }).ok()
    });
    let body = written.await.map_err(Trouble::broken)?;
    Ok(HttpResponse::Ok()
        .content_type("application/json")
        .insert_header((CONTENT_DISPOSITION, name))
        .body(body.ok_or_else(|| Trouble::broken(std::fmt::Error))?))
}

/// Words in the three languages.
fn named(of: impl Fn(Words) -> String) -> Named {
    let of = |language| of(Words::of(language));
    Named { en: of(Language::En), ru: of(Language::Ru), kk: of(Language::Kk) }
}

fn label(key: &'static str) -> Named {
    named(|words| words.t(key))
}

/// A day in large print, with something in small print below.
fn day_cell(label: Named, day: NaiveDate, below: String) -> Cell {
    Cell { label, value: as_letters(day), tone: Tone::Plain, below: vec![in_digits(day), below] }
}

/// The server's instant, in the time of Kazakhstan (rule N5).
fn received_cell(at: Instant) -> Cell {
    let local = at.with_timezone(&Almaty);
    let below = local.format("%H:%M:%S, UTC%:z").to_string();
    day_cell(label("arrivals-sheet-received"), local.date_naive(), below)
}

/// A word in large print, with the other languages below.
fn word_cell(label: Named, word: &Named, tone: Tone) -> Cell {
    let below = vec![word.ru.clone(), word.kk.clone()];
    sheet::Cell { label, value: word.en.clone(), tone, below }
}
