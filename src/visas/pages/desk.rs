//! A visa at the officers' desk, with the form to annul it (rule V3).

use super::paper::{Paper, Said};
use super::worded;
use crate::accounts::{AtDesk, Officer};
use crate::attachments::pages::picture;
use crate::invitations::Reason;
use crate::visas::{CannotAnnul, Opened, annul, look, look_at_photograph};
use crate::vocabulary::VisaId;
use crate::web::{Answers, Form, Frame, Reader, Trouble};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;
use uuid::Uuid;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/desk/visas/{id}", web::get().to(get_visa))
        .route("/desk/visas/{id}", web::post().to(post_annulment))
        .route("/desk/visas/{id}/photograph.jpg", web::get().to(get_photograph));
}

#[derive(Template)]
#[template(path = "visas/desk.html")]
struct DeskPage {
    frame: Frame,
    form: Form,
    application: String,
    paper: Paper,
    state: String,
    colour: &'static str,
    meaning: String,
    reason: String,
    /// Not annulled yet, and this reader may annul it.
    annuls: bool,
}

fn id_of(part: &str) -> Result<VisaId, Trouble> {
    Uuid::try_parse(part).map(VisaId).map_err(|_| Trouble::NotFound)
}

async fn get_visa(officer: AtDesk, id: web::Path<String>) -> Result<HttpResponse, Trouble> {
    let kept = officer.kept_answers().await?.unwrap_or_default();
    show(&officer, id_of(&id)?, Form::with(kept), StatusCode::OK).await
}

/// Every look at the papers is recorded, also one that shows a complaint.
async fn show(officer: &AtDesk, id: VisaId, form: Form, status: StatusCode) -> Result<HttpResponse, Trouble> {
    let Opened { visa, entries_made } = officer
        .works()
        .run::<_, sqlx::Error, _>(officer.actor(), move |work| Box::pin(look(work, id)))
        .await?
        .ok_or(Trouble::NotFound)?;
    let words = officer.words();
    let verdict = visa.verdict(entries_made, officer.today());
    let (state, colour) = worded::verdict(words, verdict);
    let photograph = format!("/desk/visas/{id}/photograph.jpg");
    let page = DeskPage {
        frame: officer.frame(),
        form,
        application: format!("/desk/applications/{}", visa.application),
        paper: Paper::of((&visa, verdict), photograph, &officer.portal().settings.public_url),
        state,
        colour,
        meaning: worded::meaning(words, verdict),
        annuls: visa.annulment.is_none() && officer.acts(),
        reason: visa.annulment.map(|annulment| annulment.reason.to_string()).unwrap_or_default(),
    };
    officer.page_as(status, &page)
}

async fn post_annulment(
    officer: Officer,
    id: web::Path<String>,
    answers: Answers,
) -> Result<HttpResponse, Trouble> {
    let id = id_of(&id)?;
    let words = officer.words();
    let mut reader = Reader::new(&answers, words);
    let written = reader.words_of("reason", "visas-error-reason-missing", Reason::LONGEST);
    let Some(Ok(reason)) = written.map(|written| Reason::parse(&written)) else {
        return show(&officer, id, reader.form(), StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let account = officer.id();
    let done =
        officer.answer(move |work| Box::pin(async move { annul(work, id, account, reason).await })).await;
    let path = format!("/desk/visas/{id}");
    match done {
        Ok(()) => Ok(officer.see_other_with(&path, "visas-notice-annulled")),
        Err(CannotAnnul::NotFound) => Err(Trouble::NotFound),
        Err(CannotAnnul::Already { at }) => Err(Trouble::Stale {
            heading: words.t("visas-already-annulled-title"),
            body: words.t1("visas-already-annulled-body", "at", words.time(at)),
            back: path,
        }),
        Err(CannotAnnul::Broken(error)) => Err(error.into()),
    }
}

async fn get_photograph(officer: AtDesk, id: web::Path<String>) -> Result<HttpResponse, Trouble> {
    let id = id_of(&id)?;
    let found = officer
        .works()
        .run::<_, sqlx::Error, _>(officer.actor(), move |work| Box::pin(look_at_photograph(work, id)))
        .await?;
    Ok(picture(found.ok_or(Trouble::NotFound)?))
}
