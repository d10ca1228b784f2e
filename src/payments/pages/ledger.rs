//! The administrator's ledger: every payment, the surplus to send back, and the reports that were held.

use super::{id_of, worded};
use crate::accounts::Administrator;
use crate::payments::store::{self, HeldReport, Line};
use crate::payments::{CannotReturn, Gateways, Mismatch, State, return_surplus};
use crate::vocabulary::PaymentId;
use crate::web::{Answers, Frame, Trouble, Worded, Words, answers};
use actix_web::{HttpResponse, web};
use askama::Template;

const LEDGER: &str = "/admin/payments";
const A_PAGE: usize = 50;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/admin/payments", web::get().to(get_ledger))
        .route("/admin/payments/{id}/return", web::post().to(post_return));
}

/// A payment in finished words.
struct Row {
    began: String,
    reference: String,
    case: String,
    amount: String,
    state: String,
    colour: &'static str,
    /// Where the button that sends the money back posts to; empty when there is nothing to send.
    returns: String,
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
    surplus: Vec<Row>,
    held: Vec<Held>,
    all: Vec<Row>,
    later: String,
}

async fn get_ledger(administrator: Administrator) -> Result<HttpResponse, Trouble> {
    let words = administrator.words();
    let below = answers::query(&administrator).text("below").parse().ok().map(PaymentId);
    let mut reading = administrator.works().reading().await?;
    let surplus = store::surplus(&mut reading).await?;
    let held = store::held_reports(&mut reading).await?;
    let all = store::list(&mut reading, below, A_PAGE as i64 + 1).await?;
    drop(reading);
    let later = match all.get(A_PAGE - 1) {
        Some(last) if all.len() > A_PAGE => format!("{LEDGER}?below={}", last.id),
        Some(_) | None => String::new(),
    };
    administrator.page(&LedgerPage {
        frame: administrator.frame(),
        surplus: surplus.iter().map(|line| row(words, line)).collect(),
        held: held.iter().map(|report| held_row(words, report)).collect(),
        all: all.iter().take(A_PAGE).map(|line| row(words, line)).collect(),
        later,
    })
}

async fn post_return(
    administrator: Administrator,
    id: web::Path<String>,
    gateways: web::Data<Gateways>,
    _marked: Answers,
) -> Result<HttpResponse, Trouble> {
    let id = PaymentId(id_of(&id)?);
    match return_surplus(administrator.works(), &gateways, id, administrator.actor()).await {
        Ok(()) => Ok(administrator.see_other_with(LEDGER, "payments-returned-notice")),
        Err(CannotReturn::NotFound) => Err(Trouble::NotFound),
        Err(CannotReturn::NotSurplus(state)) => Err(not_surplus(administrator.words(), state)),
        Err(CannotReturn::Broken(error)) => Err(error.into()),
        Err(error @ (CannotReturn::NoAcquirer(_) | CannotReturn::Unanswered(_))) => {
            tracing::warn!(payment.id = %id, %error, "surplus money could not be sent back yet");
            Ok(administrator.see_other_with(LEDGER, "payments-returning-notice"))
        }
    }
}

/// Rule F4: a fee stays, and money goes back once.
fn not_surplus(words: Words, state: State) -> Trouble {
    let (state, _) = worded::state(words, state);
    Trouble::Stale {
        heading: words.t("payments-not-surplus-title"),
        body: words.t1("payments-not-surplus-body", "state", state),
        back: LEDGER.to_owned(),
    }
}

fn row(words: Words, line: &Line) -> Row {
    let (state, colour) = worded::state(words, line.state);
    let returns = match line.state {
        State::Surplus | State::Returning => format!("{LEDGER}/{}/return", line.id),
        State::Created
        | State::Sent
        | State::Pending
        | State::Paid
        | State::Failed
        | State::Expired
        | State::Returned => String::new(),
    };
    Row {
        began: words.time(line.created_at),
        reference: line.reference.clone(),
        case: format!("/desk/applications/{}", line.application),
        amount: line.amount().to_string(),
        state,
        colour,
        returns,
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
