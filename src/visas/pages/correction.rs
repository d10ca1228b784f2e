//! The holder's form to have a mistake on the visa corrected.

use crate::accounts::Applicant;
use crate::applications::pages::worded::field_of;
use crate::applications::pages::{form_field, read_field, saved};
use crate::applications::{Change, Dossier, Field, Given, read::dossier, store as applications};
use crate::invitations::Reason;
use crate::visas::correction::{CannotAskCorrection, NotCorrectable, ask_correction, must_be_correctable};
use crate::visas::store;
use crate::vocabulary::ApplicationId;
use crate::web::{Answers, Form, Frame, Reader, Trouble, Worded, Words};
use actix_web::{HttpResponse, web};
use askama::Template;
use uuid::Uuid;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/office/applications/{id}/correction", web::get().to(get_correction))
        .route("/office/applications/{id}/correction", web::post().to(post_correction));
}

/// What is on the form: everything on a visa that is not the invitation's (rule I3).
const FIELDS: [Field; 7] = [
    Field::Surname,
    Field::GivenNames,
    Field::Nationality,
    Field::IssuingAuthority,
    Field::Sex,
    Field::Issued,
    Field::Expires,
];

#[derive(Template)]
#[template(path = "visas/correction.html")]
struct CorrectionPage {
    frame: Frame,
    form: Form,
    back: String,
}

fn id_of(part: &str) -> Result<ApplicationId, Trouble> {
    Uuid::try_parse(part).map(ApplicationId).map_err(|_| Trouble::NotFound)
}

fn page_of(id: ApplicationId) -> String {
    format!("/office/applications/{id}/visa")
}

fn page(applicant: &Applicant, id: ApplicationId, form: Form) -> CorrectionPage {
    CorrectionPage { frame: applicant.frame(), form, back: page_of(id) }
}

/// The answers that the visa was formed from, where it can be corrected.
async fn open(applicant: &Applicant, id: ApplicationId) -> Result<Dossier, Trouble> {
    let mut reading = applicant.works().reading().await?;
    let case = applications::find_own(&mut reading, id, applicant.id()).await?.ok_or(Trouble::NotFound)?;
    let held = case.facts().visa.ok_or(Trouble::NotFound)?;
    let visa = store::find(&mut reading, held).await?.ok_or(Trouble::NotFound)?;
    let entries_made = store::entries_made(&mut reading, held).await?;
    must_be_correctable(&visa, entries_made, applicant.today())
        .map_err(|refusal| not_correctable(applicant, id, refusal))?;
    Ok(dossier(&mut reading, &case.particulars).await?)
}

async fn get_correction(applicant: Applicant, id: web::Path<String>) -> Result<HttpResponse, Trouble> {
    let id = id_of(&id)?;
    let dossier = open(&applicant, id).await?;
    let answers = applicant.kept_answers().await?.unwrap_or_else(|| saved(&dossier));
    applicant.page(&page(&applicant, id, Form::with(answers)))
}

async fn post_correction(
    applicant: Applicant,
    id: web::Path<String>,
    answers: Answers,
) -> Result<HttpResponse, Trouble> {
    let id = id_of(&id)?;
    let mut reader = Reader::new(&answers, applicant.words());
    let changes: Vec<Change> = FIELDS
        .into_iter()
        .filter_map(|field| read_field(&mut reader, &answers, field, applicant.today()))
        .collect();
    let words = reader.words_of("words", "visas-correction-error-words", Reason::LONGEST);
    let words = words.and_then(|words| Reason::parse(&words).ok()).filter(|_| reader.is_content());
    let Some(words) = words else { return applicant.complaint(&page(&applicant, id, reader.form())) };
    let (whose, given) = ((applicant.id(), id), Given { changes, ..Given::default() });
    let done = applicant
        .answer(move |work| Box::pin(async move { ask_correction(work, whose, &given, words).await }))
        .await;
    match done {
        Ok(()) => Ok(applicant.see_other_with(&page_of(id), "visas-notice-correction-asked")),
        Err(refusal) => refuse(&applicant, id, &answers, refusal),
    }
}

fn refuse(
    applicant: &Applicant,
    id: ApplicationId,
    answers: &Answers,
    refusal: CannotAskCorrection,
) -> Result<HttpResponse, Trouble> {
    let words = applicant.words();
    let mut reader = Reader::new(answers, words);
    match refusal {
        CannotAskCorrection::NotFound | CannotAskCorrection::NotApproved(_) => return Err(Trouble::NotFound),
        CannotAskCorrection::Broken(error) => return Err(error.into()),
        CannotAskCorrection::NotCorrectable(why) => return Err(not_correctable(applicant, id, why)),
        CannotAskCorrection::AskedAlready => {
            return Err(stale(words.t("visas-correction-asked-already"), words, id));
        }
        CannotAskCorrection::NothingChanged => {
            reader.complain(form_field(Field::Surname), words.t("visas-correction-error-nothing"));
        }
        CannotAskCorrection::AnotherName => {
            reader.complain(form_field(Field::Surname), words.t("visas-correction-error-another-name"));
        }
        CannotAskCorrection::Passport(obstacles) => {
            for obstacle in &obstacles {
                let own = FIELDS.into_iter().map(form_field).find(|field| *field == field_of(obstacle));
                reader.complain(own.unwrap_or("words"), obstacle.words(words));
            }
        }
    }
    applicant.complaint(&page(applicant, id, reader.form()))
}

fn not_correctable(applicant: &Applicant, id: ApplicationId, why: NotCorrectable) -> Trouble {
    let words = applicant.words();
    stale(why.words(words), words, id)
}

fn stale(body: String, words: Words, id: ApplicationId) -> Trouble {
    Trouble::Stale { heading: words.t("visas-correction-not-possible"), body, back: page_of(id) }
}

impl Worded for NotCorrectable {
    fn words(&self, words: Words) -> String {
        match self {
            Self::Annulled => words.t("visas-correction-annulled"),
            Self::Used => words.t("visas-correction-used"),
            Self::Over { last } => words.t1("visas-correction-over", "last", words.date(*last)),
        }
    }
}
