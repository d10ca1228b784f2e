//! An inviting party as officers see it: who it is, what is known of it, and whether it may invite.

use super::desk::party_rows;
use super::shown::record_rows;
use crate::accounts::{Officer, store as accounts};
use crate::invitations::{CannotSuspend, Reason, Suspension, lift, look_at_party, store, suspend};
use crate::vocabulary::InvitingPartyId;
use crate::web::{Answers, Form, Frame, Reader, Trouble, Words};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;
use uuid::Uuid;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/desk/parties/{id}", web::get().to(get_party))
        .route("/desk/parties/{id}", web::post().to(post_suspension));
}

#[derive(Template)]
#[template(path = "invitations/party.html")]
struct PartyPage {
    frame: Frame,
    form: Form,
    name: String,
    suspended: bool,
    rows: Vec<(String, String)>,
    record: Vec<(String, String)>,
    timeline: Vec<Told>,
    invitations: String,
    applications: String,
}

struct Told {
    what: String,
    when: String,
    who: String,
    note: String,
}

fn id_of(part: &str) -> Result<InvitingPartyId, Trouble> {
    Uuid::try_parse(part).map(InvitingPartyId).map_err(|_| Trouble::NotFound)
}

async fn get_party(officer: Officer, id: web::Path<String>) -> Result<HttpResponse, Trouble> {
    let kept = officer.kept_answers().await?.unwrap_or_default();
    show(&officer, id_of(&id)?, Form::with(kept), StatusCode::OK).await
}

/// An inviting party can be an individual: a look at it is recorded.
async fn show(
    officer: &Officer,
    id: InvitingPartyId,
    form: Form,
    status: StatusCode,
) -> Result<HttpResponse, Trouble> {
    let (words, today) = (officer.words(), officer.today());
    officer
        .works()
        .run::<_, sqlx::Error, _>(officer.actor(), move |work| Box::pin(look_at_party(work, id)))
        .await?;
    let mut reading = officer.works().reading().await?;
    let party = accounts::inviting_party(&mut reading, id).await?.ok_or(Trouble::NotFound)?;
    let record = store::party_record(&mut reading, id, today).await?;
    let suspensions = store::suspensions(&mut reading, id).await?;
    drop(reading);
    let page = PartyPage {
        frame: officer.frame(),
        form,
        name: party.name.clone(),
        suspended: suspensions.iter().any(Suspension::is_in_force),
        rows: party_rows(words, &party),
        record: record_rows(words, &record),
        timeline: suspensions.iter().flat_map(|suspension| told(words, suspension)).collect(),
        invitations: format!("/desk/invitations?party={id}"),
        applications: format!("/desk/applications?party={id}"),
    };
    officer.page_as(status, &page)
}

/// The lifting stands above what it lifted.
fn told(words: Words, suspension: &Suspension) -> Vec<Told> {
    let lifted = suspension.lifting.as_ref().map(|lifting| Told {
        what: words.t("invitations-suspension-lifted"),
        when: words.time(lifting.at),
        who: lifting.by.clone(),
        note: lifting.reason.to_string(),
    });
    let begun = Told {
        what: words.t("invitations-suspension-begun"),
        when: words.time(suspension.at),
        who: suspension.by.clone(),
        note: suspension.reason.to_string(),
    };
    lifted.into_iter().chain([begun]).collect()
}

async fn post_suspension(
    officer: Officer,
    id: web::Path<String>,
    answers: Answers,
) -> Result<HttpResponse, Trouble> {
    let (id, me, words) = (id_of(&id)?, officer.id(), officer.words());
    let mut reader = Reader::new(&answers, words);
    let Some(reason) = reader.take("reason", Reason::parse) else {
        return show(&officer, id, reader.form(), StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let lifts = answers.has("suspension", "lift");
    let done: Result<(), CannotSuspend> = officer
        .answer(move |work| {
            Box::pin(async move {
                match lifts {
                    true => lift(work, me, id, &reason).await,
                    false => suspend(work, me, id, &reason).await,
                }
            })
        })
        .await;
    let here = format!("/desk/parties/{id}");
    let stale = |body: &str| Trouble::Stale {
        heading: words.t("invitations-suspension-stale-title"),
        body: words.t(body),
        back: here.clone(),
    };
    match done {
        Ok(()) if lifts => Ok(officer.see_other_with(&here, "invitations-notice-lifted")),
        Ok(()) => Ok(officer.see_other_with(&here, "invitations-notice-suspended")),
        Err(CannotSuspend::NotFound) => Err(Trouble::NotFound),
        Err(CannotSuspend::Already) => Err(stale("invitations-suspension-already")),
        Err(CannotSuspend::NotSuspended) => Err(stale("invitations-suspension-none")),
        Err(CannotSuspend::Broken(error)) => Err(error.into()),
    }
}
