//! The administrator's ledger: every payment, and the reports that were held.

use super::worded;
use crate::accounts::Auditing;
use crate::payments::Mismatch;
use crate::payments::store::{self, HeldReport, Line};
use crate::vocabulary::PaymentId;
use crate::web::{Frame, Trouble, Worded, Words, answers};
use actix_web::{HttpResponse, web};
use askama::Template;

const LEDGER: &str = "/admin/payments";
const A_PAGE: usize = 50;

pub fn routes(config: &mut web::ServiceConfig) {
    config.route("/admin/payments", web::get().to(get_ledger));
}

/// A payment in finished words.
struct Row {
    began: String,
    reference: String,
    case: String,
    amount: String,
    state: String,
    colour: &'static str,
}

struct Held {
    at: String,
    acquirer: String,
    event: String,
    why: String,
}

#[derive(Template)]
#[template(path = "payments/ledger.html")]
struct LedgerPage {
    frame: Frame,
    /// How many wait to be sent back, in words.
    surplus: String,
    held: Vec<Held>,
    all: Vec<Row>,
    later: String,
}

async fn get_ledger(administrator: Auditing) -> Result<HttpResponse, Trouble> {
    let words = administrator.words();
    let below = answers::query(&administrator).text("below").parse().ok().map(PaymentId);
    let mut reading = administrator.works().reading().await?;
    let surplus = store::count_surplus(&mut reading).await?;
    let held = store::held_reports(&mut reading).await?;
    let all = store::list(&mut reading, below, A_PAGE as i64 + 1).await?;
    drop(reading);
    let later = match all.get(A_PAGE - 1) {
        Some(last) if all.len() > A_PAGE => format!("{LEDGER}?below={}", last.id),
        Some(_) | None => String::new(),
    };
    administrator.page(&LedgerPage {
        frame: administrator.frame(),
        surplus: words.t1("payments-surplus-count", "count", surplus),
        held: held.iter().map(|report| held_row(words, report)).collect(),
        all: all.iter().take(A_PAGE).map(|line| row(words, line)).collect(),
        later,
    })
}

fn row(words: Words, line: &Line) -> Row {
    let (state, colour) = worded::state(words, line.state);
    Row {
        began: words.time(line.created_at),
        reference: line.reference.clone(),
        case: format!("/desk/applications/{}", line.application),
        amount: worded::amount(words, line.amount(), line.charged()),
        state,
        colour,
    }
}

fn held_row(words: Words, report: &HeldReport) -> Held {
    let mismatch = Mismatch::from_code(&report.held);
    Held {
        at: words.time(report.received_at),
        acquirer: report.acquirer.clone(),
        event: report.event.clone(),
        why: mismatch.map_or_else(|| report.held.clone(), |mismatch| mismatch.words(words)),
    }
}
