//! Withdrawing a notice that should not have been filed, or not for this guest (rule N6).

use super::filing::complain;
use super::id_of;
use super::office::{address_of, receipt_of};
use crate::accounts::{Filer, Inviting};
use crate::arrivals::receipt::answering;
use crate::arrivals::{Given, Notice, store, withdraw_notice};
use crate::vocabulary::ArrivalId;
use crate::web::{Answers, Form, Frame, Reader, Trouble};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/inviting/arrivals/{id}/withdraw", web::get().to(get_form))
        .route("/inviting/arrivals/{id}/withdraw", web::post().to(post_withdrawal));
}

#[derive(Template)]
#[template(path = "arrivals/withdraw.html")]
struct WithdrawPage {
    frame: Frame,
    form: Form,
    back: String,
    rows: Vec<(String, String)>,
    /// That the clock runs again, and until when.
    warning: String,
}

async fn get_form(party: Filer, id: web::Path<String>) -> Result<HttpResponse, Trouble> {
    let kept = party.kept_answers().await?;
    show(&party, id_of(&id)?, Form::with(kept.unwrap_or_default()), StatusCode::OK).await
}

async fn show(
    party: &Inviting,
    id: ArrivalId,
    form: Form,
    status: StatusCode,
) -> Result<HttpResponse, Trouble> {
    let words = party.words();
    let mut reading = party.works().reading().await?;
    let arrival = store::find_of_party(&mut reading, id, party.party).await?.ok_or(Trouble::NotFound)?;
    let receipts = store::receipts(&mut reading, id).await?;
    drop(reading);
    let standing = answering(&receipts).ok_or(Trouble::NotFound)?;
    let due = words.date_with_weekday(arrival.deadline.due);
    let warning = match arrival.deadline.is_late(party.today()) {
        true => "arrivals-withdraw-warning-late",
        false => "arrivals-withdraw-warning",
    };
    let page = WithdrawPage {
        frame: party.frame(),
        form,
        back: address_of(id),
        rows: vec![
            (words.t("arrivals-guest"), arrival.guest.name.to_string()),
            (words.t("arrivals-receipt-number"), standing.number.to_string()),
            (words.t("arrivals-filed-at"), words.time(standing.filed_at)),
        ],
        warning: words.t1(warning, "due", due),
    };
    party.page_as(status, &page)
}

async fn post_withdrawal(
    party: Filer,
    id: web::Path<String>,
    answers: Answers,
) -> Result<HttpResponse, Trouble> {
    let id = id_of(&id)?;
    let mut reader = Reader::new(&answers, party.words());
    let reason = reader.words_of("reason", "arrivals-withdraw-reason-missing", Notice::LONGEST_REASON);
    if let Some(reason) = reason {
        let by = (party.id(), party.party);
        let done = party
            .works()
            .run(party.actor(), move |work| Box::pin(withdraw_notice(work, by, id, reason)))
            .await;
        match done {
            Ok(Given::Now(receipt) | Given::Before(receipt)) => {
                return Ok(party.see_other_with(&receipt_of(&receipt), "arrivals-notice-withdrawn"));
            }
            Err(refused) => complain(&mut reader, party.words(), refused)?,
        }
    }
    show(&party, id, reader.form(), StatusCode::UNPROCESSABLE_ENTITY).await
}
