//! The form by which an officer asks an applicant for information, item by item.

use super::decision::refused;
use super::{FOLDER, id_of};
use crate::accounts::Officer;
use crate::applications::pages::field_name;
use crate::applications::{Field, Request, RequestError, UnderReview, Wanted, store as applications};
use crate::invitations::Reason;
use crate::review::{CannotDecide, Decision, Done, Phrase, PhraseKind, decide, must_hold, store};
use crate::visas::seal::SigningKey;
use crate::vocabulary::{ApplicationId, Named};
use crate::web::{Answers, Form, Frame, Reader, Trouble};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/desk/applications/{id}/ask", web::get().to(get_ask))
        .route("/desk/applications/{id}/ask", web::post().to(post_ask));
}

/// The fields of an officer's own questions.
const QUESTIONS: [&str; 3] = ["question", "question-2", "question-3"];

#[derive(Template)]
#[template(path = "review/ask.html")]
struct AskPage {
    frame: Frame,
    form: Form,
    reference: String,
    version: i32,
    fields: Vec<(&'static str, String)>,
    /// The frequent questions, by code.
    phrases: Vec<(String, String)>,
    questions: [&'static str; 3],
    back: String,
}

async fn get_ask(officer: Officer, id: web::Path<String>) -> Result<HttpResponse, Trouble> {
    let kept = officer.kept_answers().await?.unwrap_or_default();
    show(&officer, id_of(&id)?, Form::with(kept), StatusCode::OK).await
}

/// The form is for whoever holds the case; it shows nothing of the papers, so that it is no look at them.
async fn show(
    officer: &Officer,
    id: ApplicationId,
    form: Form,
    status: StatusCode,
) -> Result<HttpResponse, Trouble> {
    let (words, today) = (officer.words(), officer.today());
    let mut reading = officer.works().reading().await?;
    let case = applications::find(&mut reading, id).await?.ok_or(Trouble::NotFound)?;
    let hold = store::hold(&mut reading, id).await?;
    let phrases = store::phrases_on(&mut reading, PhraseKind::Question, today).await?;
    drop(reading);
    if case.facts().submitted_at.is_none() {
        return Err(Trouble::NotFound);
    }
    let none_typed = Answers::default();
    let case = match case.require::<UnderReview>() {
        Ok(case) => case,
        Err(stale) => return refused(officer, id, &none_typed, stale.into()).await,
    };
    if let Err(not_held) = must_hold(hold, officer.id(), officer.now()) {
        return refused(officer, id, &none_typed, not_held.into()).await;
    }
    let version = form.value("version").parse().unwrap_or(case.version);
    let page = AskPage {
        frame: officer.frame(),
        form,
        reference: case.reference.to_string(),
        version,
        fields: Field::ALL.map(|field| (field.code(), field_name(words, field))).into(),
        phrases: phrases
            .iter()
            .map(|it| (it.code.to_string(), it.text.in_language(words.language()).to_owned()))
            .collect(),
        questions: QUESTIONS,
        back: format!("{FOLDER}/{id}"),
    };
    officer.page_as(status, &page)
}

async fn post_ask(
    officer: Officer,
    id: web::Path<String>,
    answers: Answers,
    key: web::Data<SigningKey>,
) -> Result<HttpResponse, Trouble> {
    let id = id_of(&id)?;
    let seen = answers.text("version").parse().unwrap_or_default();
    let mut reading = officer.works().reading().await?;
    let phrases = store::phrases_on(&mut reading, PhraseKind::Question, officer.today()).await?;
    drop(reading);
    let request = match read(&officer, &answers, &phrases) {
        Ok(request) => request,
        Err(form) => return show(&officer, id, form, StatusCode::UNPROCESSABLE_ENTITY).await,
    };
    let (me, decision) = (officer.id(), Decision::AskFor(request));
    let done: Result<Done, CannotDecide> = officer
        .answer(move |work| Box::pin(async move { decide(work, me, (id, seen), &decision, &key).await }))
        .await;
    match done {
        Ok(_) => Ok(officer.see_other_with(FOLDER, "review-notice-asked")),
        Err(refusal) => refused(&officer, id, &answers, refusal).await,
    }
}

/// Fields, the photograph, frequent questions and the officer's own, in this order.
fn read(officer: &Officer, answers: &Answers, phrases: &[Phrase]) -> Result<Request, Form> {
    let mut reader = Reader::new(answers, officer.words());
    let fields = answers.all("field").filter_map(Field::from_code).map(Wanted::Field);
    let photograph = answers.has("photograph", "yes").then_some(Wanted::Photograph);
    let chosen = phrases.iter().filter(|phrase| answers.has("phrase", phrase.code.as_str()));
    let mut wanted: Vec<Wanted> =
        fields.chain(photograph).chain(chosen.map(|it| Wanted::Question(it.text.clone()))).collect();
    for field in QUESTIONS {
        if let Some(words) = written(&mut reader, field) {
            let own = words.to_string();
            wanted.push(Wanted::Question(Named { en: own.clone(), ru: own.clone(), kk: own }));
        }
    }
    let note = written(&mut reader, "note");
    let complaint = match Request::new(note, wanted) {
        Ok(request) if reader.is_content() => return Ok(request),
        Ok(_) => return Err(reader.form()),
        Err(RequestError::Nothing) => "review-error-nothing-asked",
        Err(RequestError::Twice) => "review-error-asked-twice",
        Err(RequestError::TooMuch) => "review-error-asked-too-much",
    };
    reader.complain("field", officer.words().t(complaint));
    Err(reader.form())
}

/// What was written into a field that may stay empty.
fn written(reader: &mut Reader<'_>, field: &str) -> Option<Reason> {
    if reader.text(field).is_empty() {
        return None;
    }
    let typed = reader.words_of(field, "review-error-question", Reason::LONGEST)?;
    Reason::parse(&typed).ok()
}
