//! The money to send back, and its two approvals (rule F4).

use super::{id_of, worded};
use crate::accounts::{self, Administrator, Auditing};
use crate::payments::store::{self, Line};
use crate::payments::{Approved, CannotReceive, CannotReturn, Gateways, State, approve_return, send_back};
use crate::vocabulary::PaymentId;
use crate::web::{Answers, Frame, Trouble, Words};
use actix_web::{HttpResponse, web};
use askama::Template;

const SURPLUS: &str = "/admin/payments/surplus";

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/admin/payments/surplus", web::get().to(get_surplus))
        .route("/admin/payments/{id}/return", web::post().to(post_return));
}

/// Money to send back, in finished words.
struct Row {
    reference: String,
    case: String,
    began: String,
    amount: String,
    acquirer: String,
    state: String,
    colour: &'static str,
    /// What has been approved by whom, and what is still to come.
    standing: String,
    /// Where this administrator's approval is posted to; empty when there is none to give.
    approves: String,
}

#[derive(Template)]
#[template(path = "payments/surplus.html")]
struct SurplusPage {
    frame: Frame,
    rows: Vec<Row>,
}

async fn get_surplus(administrator: Auditing) -> Result<HttpResponse, Trouble> {
    let words = administrator.words();
    let mut reading = administrator.works().reading().await?;
    let mut rows = Vec::new();
    for line in store::surplus(&mut reading).await? {
        let by = store::approvals(&mut reading, line.id, line.returns_failed).await?;
        let mut names = Vec::new();
        for approver in &by {
            names
                .extend(accounts::store::account(&mut reading, *approver).await?.map(|account| account.name));
        }
        rows.push(row(words, &line, (&names, by.contains(&administrator.id()))));
    }
    if !administrator.acts() {
        rows.iter_mut().for_each(|row| row.approves.clear());
    }
    drop(reading);
    administrator.page(&SurplusPage { frame: administrator.frame(), rows })
}

async fn post_return(
    administrator: Administrator,
    id: web::Path<String>,
    gateways: web::Data<Gateways>,
    _marked: Answers,
) -> Result<HttpResponse, Trouble> {
    let id = PaymentId(id_of(&id)?);
    let (works, by) = (administrator.works(), administrator.id());
    let approved = works.run(administrator.actor(), move |work| Box::pin(approve_return(work, by, id)));
    let sent = match approved.await {
        Ok(Approved::First) => {
            return Ok(administrator.see_other_with(SURPLUS, "payments-approved-notice"));
        }
        Ok(Approved::Second(payment)) => send_back(works, &gateways, &payment).await,
        Err(refused) => Err(refused),
    };
    match sent {
        Ok(()) => Ok(administrator.see_other_with(SURPLUS, "payments-returned-notice")),
        Err(CannotReturn::NotFound) => Err(Trouble::NotFound),
        Err(CannotReturn::NotSurplus(state)) => Err(not_surplus(administrator.words(), state)),
        Err(CannotReturn::ApprovedAlready) => Err(approved_already(administrator.words())),
        Err(CannotReturn::TooNew) => Err(too_new(administrator.words())),
        Err(CannotReturn::Broken(error) | CannotReturn::Receive(CannotReceive::Broken(error))) => {
            Err(error.into())
        }
        Err(
            error @ (CannotReturn::NoAcquirer(_) | CannotReturn::Unanswered(_) | CannotReturn::Receive(_)),
        ) => {
            tracing::warn!(payment.id = %id, %error, "surplus money could not be sent back yet");
            Ok(administrator.see_other_with(SURPLUS, "payments-returning-notice"))
        }
    }
}

/// Rule F4: a fee stays, and money goes back once.
fn not_surplus(words: Words, state: State) -> Trouble {
    let (state, _) = worded::state(words, state);
    Trouble::Stale {
        heading: words.t("payments-not-surplus-title"),
        body: words.t1("payments-not-surplus-body", "state", state),
        back: SURPLUS.to_owned(),
    }
}

/// Rule F4: two people, not one person twice.
fn approved_already(words: Words) -> Trouble {
    Trouble::Stale {
        heading: words.t("payments-approved-already-title"),
        body: words.t("payments-approved-already-body"),
        back: SURPLUS.to_owned(),
    }
}

/// Rule F4: nobody makes the second person for the purpose.
fn too_new(words: Words) -> Trouble {
    Trouble::Stale {
        heading: words.t("payments-too-new-title"),
        body: words.t("payments-too-new-body"),
        back: SURPLUS.to_owned(),
    }
}

/// A line with who approved it; `own` is set where the reader is one of them.
fn row(words: Words, line: &Line, (names, own): (&[String], bool)) -> Row {
    let (state, colour) = worded::state(words, line.state);
    let names = names.join(", ");
    let waits = line.state == State::Surplus;
    let standing = match (waits, names.is_empty(), own) {
        (false, _, _) => words.t1("payments-approved-by", "names", names),
        (true, true, _) => words.t("payments-approved-by-nobody"),
        (true, false, true) => words.t("payments-approved-by-you"),
        (true, false, false) => words.t1("payments-approved-by-one", "names", names),
    };
    Row {
        reference: line.reference.clone(),
        case: format!("/desk/applications/{}", line.application),
        began: words.time(line.created_at),
        amount: worded::amount(words, line.amount(), line.charged()),
        acquirer: line.acquirer.clone(),
        state,
        colour,
        standing,
        approves: if waits && !own { format!("/admin/payments/{}/return", line.id) } else { String::new() },
    }
}
