//! The form that decides a case, and what is said when the decision does not stand.

use super::case::show;
use super::{FOLDER, id_of, worded};
use crate::accounts::{Officer, SeniorOfficer};
use crate::applications::{StageName, Stale};
use crate::invitations::Reason;
use crate::review::{CannotDecide, Decision, Done, Hold, NotHeld, PhraseCode, Raised, decide, store};
use crate::visas::{CannotForm, seal::SigningKey};
use crate::vocabulary::{ApplicationId, ProposalId};
use crate::web::{Answers, Form, Reader, Trouble, Worded};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use uuid::Uuid;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/desk/applications/{id}", web::post().to(post_decision))
        .route("/desk/applications/{id}/confirmation", web::get().to(get_confirmation))
        .route("/desk/applications/{id}/confirmation", web::post().to(post_confirmation));
}

async fn post_decision(
    officer: Officer,
    id: web::Path<String>,
    answers: Answers,
    key: web::Data<SigningKey>,
) -> Result<HttpResponse, Trouble> {
    let id = id_of(&id)?;
    let seen = answers.text("version").parse().unwrap_or_default();
    let decision = match read_decision(&officer, &answers) {
        Ok(decision) => decision,
        Err(form) => return show(&officer, id, form, StatusCode::UNPROCESSABLE_ENTITY).await,
    };
    carry_out(&officer, (id, seen), &answers, (decision, key)).await
}

/// The form stands on the case's own page.
async fn get_confirmation(officer: SeniorOfficer, id: web::Path<String>) -> Result<HttpResponse, Trouble> {
    Ok(officer.see_other(&format!("{FOLDER}/{}", id_of(&id)?)))
}

/// A senior officer refuses with the ground and the words that another officer proposed.
async fn post_confirmation(
    officer: SeniorOfficer,
    id: web::Path<String>,
    answers: Answers,
    key: web::Data<SigningKey>,
) -> Result<HttpResponse, Trouble> {
    let id = id_of(&id)?;
    let seen = answers.text("version").parse().unwrap_or_default();
    carry_out(&officer, (id, seen), &answers, (Decision::Confirm(proposal_of(&answers)), key)).await
}

async fn carry_out(
    officer: &Officer,
    (id, seen): (ApplicationId, i32),
    answers: &Answers,
    (decision, key): (Decision, web::Data<SigningKey>),
) -> Result<HttpResponse, Trouble> {
    let notice = match decision {
        Decision::Approve { .. } => "review-notice-approved",
        Decision::AskFor(_) => "review-notice-asked",
        Decision::Confirm(_) | Decision::SetAside(_) | Decision::Refuse { .. } => "review-notice-refused",
    };
    let me = officer.id();
    let done: Result<Done, CannotDecide> = officer
        .answer(move |work| Box::pin(async move { decide(work, me, (id, seen), &decision, &key).await }))
        .await;
    match done {
        Ok(Done::Decided) => Ok(officer.see_other_with(FOLDER, notice)),
        Ok(Done::Proposed) => Ok(officer.see_other_with(FOLDER, "review-notice-proposed")),
        Ok(Done::SetAside) => {
            Ok(officer.see_other_with(&format!("{FOLDER}/{id}"), "review-notice-set-aside"))
        }
        Err(refusal) => refused(officer, id, answers, refusal).await,
    }
}

/// A refusal needs its ground and its words, and both are asked for at once.
fn read_decision(officer: &Officer, answers: &Answers) -> Result<Decision, Form> {
    let mut reader = Reader::new(answers, officer.words());
    let decision = match answers.text("decision") {
        "approve" => Some(Decision::Approve { looked_at: looked_at(answers) }),
        "set_aside" => Some(Decision::SetAside(proposal_of(answers))),
        "refuse" => {
            let ground =
                reader.choose("ground", "review-error-ground", |typed| PhraseCode::parse(typed).ok());
            let words = written(&mut reader, "words", "review-error-words");
            ground.zip(words).map(|(ground, words)| Decision::Refuse { ground, words })
        }
        _no_choice => {
            reader.complain("decision", officer.words().t("review-error-decision"));
            None
        }
    };
    decision.ok_or_else(|| reader.form())
}

/// The proposal that the page showed; without one it is another than any there is.
fn proposal_of(answers: &Answers) -> ProposalId {
    ProposalId(Uuid::try_parse(answers.text("proposal")).unwrap_or_default())
}

/// What raised the flags that the page showed, where the officer says to have looked at them.
pub fn looked_at(answers: &Answers) -> Vec<Raised> {
    if !answers.has("looked-at", "yes") {
        return Vec::new();
    }
    answers.all("flag").filter_map(Raised::from_code).collect()
}

fn written(reader: &mut Reader<'_>, field: &str, complaint: &str) -> Option<Reason> {
    let typed = reader.words_of(field, complaint, Reason::LONGEST)?;
    Reason::parse(&typed).ok()
}

/// What is said when a decision does not stand.
pub async fn refused(
    officer: &Officer,
    id: ApplicationId,
    answers: &Answers,
    refusal: CannotDecide,
) -> Result<HttpResponse, Trouble> {
    let words = officer.words();
    let complaint = match refusal {
        CannotDecide::Passport(defects) => worded::defects(words, &defects),
        CannotDecide::Visa(CannotForm::InForce) => return Err(second_visa(officer, id, None)),
        CannotDecide::Visa(CannotForm::Broken(error)) | CannotDecide::Broken(error) => {
            return Err(error.into());
        }
        CannotDecide::Visa(CannotForm::Unsealed(error)) => return Err(Trouble::broken(error)),
        CannotDecide::Visa(CannotForm::Randomness(error)) => return Err(Trouble::broken(error)),
        CannotDecide::Visa(
            refusal @ (CannotForm::Over { .. }
            | CannotForm::Name(_)
            | CannotForm::AnotherName { .. }
            | CannotForm::KeyRevoked
            | CannotForm::TooLate { .. }),
        ) => refusal.words(words),
        CannotDecide::Proposed(proposal) => {
            let body = words.t1("review-proposed-body", "name", proposal.name);
            return Err(conflict(id, words.t("review-proposed-title"), body));
        }
        CannotDecide::OwnProposal => {
            let body = words.t("review-own-proposal-body");
            return Err(conflict(id, words.t("review-own-proposal-title"), body));
        }
        CannotDecide::NotLookedAt(flags) => {
            let names: Vec<String> = flags.iter().map(|flag| worded::flag(words, *flag)).collect();
            let mut reader = Reader::new(answers, words);
            reader.complain("looked-at", words.t1("review-error-looked-at", "flags", words.list(&names)));
            return show(officer, id, reader.form(), StatusCode::UNPROCESSABLE_ENTITY).await;
        }
        CannotDecide::NoSuchGround => {
            let mut reader = Reader::new(answers, words);
            reader.complain("ground", words.t("review-error-ground"));
            return show(officer, id, reader.form(), StatusCode::UNPROCESSABLE_ENTITY).await;
        }
        CannotDecide::NotFound => return Err(Trouble::NotFound),
        CannotDecide::Stale(stale) => return Err(elsewhere(officer, id, stale).await?),
        CannotDecide::Changed => {
            return Err(conflict(id, words.t("review-changed-title"), words.t("review-changed-body")));
        }
        CannotDecide::NotHeld(NotHeld::NotTaken) => {
            return Err(conflict(id, words.t("review-not-taken-title"), words.t("review-not-taken-body")));
        }
        CannotDecide::NotHeld(NotHeld::ByAnother(hold)) => return Err(held(officer, id, &hold)),
    };
    let mut reader = Reader::new(answers, words);
    reader.complain("decision", complaint);
    show(officer, id, reader.form(), StatusCode::UNPROCESSABLE_ENTITY).await
}

fn conflict(id: ApplicationId, heading: String, body: String) -> Trouble {
    Trouble::Stale { heading, body, back: format!("{FOLDER}/{id}") }
}

/// The case is in somebody else's hands.
pub fn held(officer: &Officer, id: ApplicationId, hold: &Hold) -> Trouble {
    let words = officer.words();
    conflict(id, words.t("review-held-title"), worded::held_by(words, hold))
}

/// The case moved on: who was faster, and how it stands.
pub async fn elsewhere(officer: &Officer, id: ApplicationId, stale: Stale) -> Result<Trouble, Trouble> {
    let words = officer.words();
    let mut reading = officer.works().reading().await?;
    let decided = store::decisions(&mut reading, id).await?.pop();
    let name = decided.map(|decided| decided.name);
    let by = |key: &str| words.t1(key, "name", name.clone().unwrap_or_else(|| words.t("review-somebody")));
    Ok(match stale.present {
        StageName::Approved => second_visa(officer, id, name),
        StageName::Refused => {
            conflict(id, words.t("review-already-decided-title"), by("review-already-refused-body"))
        }
        StageName::InformationRequested => {
            conflict(id, words.t("review-already-decided-title"), by("review-already-asked-body"))
        }
        StageName::Withdrawn => {
            conflict(id, words.t("review-withdrawn-title"), words.t("review-withdrawn-body"))
        }
        StageName::Draft | StageName::AwaitingPayment | StageName::Expired => {
            conflict(id, words.t("review-unpaid-title"), words.t("review-unpaid-body"))
        }
        StageName::UnderReview => {
            conflict(id, words.t("review-changed-title"), words.t("review-changed-body"))
        }
    })
}

/// Rule V1: one application has at most one visa in force.
fn second_visa(officer: &Officer, id: ApplicationId, name: Option<String>) -> Trouble {
    let words = officer.words();
    let name = name.unwrap_or_else(|| words.t("review-somebody"));
    let body = words.t1("review-second-visa-body", "name", name);
    conflict(id, words.t("review-second-visa-title"), body)
}
