//! Giving the information that an officer asked for, with a new photograph where one is wanted.

use super::photograph::read_portrait;
use super::refusals::moved_on;
use super::{address_of, id_of};
use crate::accounts::{Applicant, Uploaded};
use crate::applications::{CannotGiveInformation, Case, InformationRequested, give_information, store};
use crate::attachments::{Portrait, pages::upload_hint};
use crate::vocabulary::ApplicationId;
use crate::web::{Form, Frame, Reader, Trouble, Upload};
use actix_web::{HttpResponse, web::Path};
use askama::Template;

const LONGEST_ANSWER: usize = 4000;

#[derive(Template)]
#[template(path = "applications/information.html")]
struct InformationPage {
    frame: Frame,
    form: Form,
    question: String,
    hint: String,
    /// The photograph that waits since a session had ended, by its fingerprint; empty where there is none.
    kept: String,
    back: String,
}

impl InformationPage {
    async fn of(
        applicant: &Applicant,
        case: &Case<InformationRequested>,
        form: Form,
    ) -> Result<Self, Trouble> {
        let kept = applicant.kept_portrait().await?;
        Ok(Self {
            frame: applicant.frame(),
            form,
            question: case.stage().asked.question.clone(),
            hint: upload_hint(applicant.words()),
            kept: kept.as_ref().map(Portrait::fingerprint).unwrap_or_default(),
            back: address_of(case.id),
        })
    }
}

async fn open(applicant: &Applicant, id: ApplicationId) -> Result<Case<InformationRequested>, Trouble> {
    let mut reading = applicant.works().reading().await?;
    let found = store::find_own(&mut reading, id, applicant.id()).await?.ok_or(Trouble::NotFound)?;
    found.require::<InformationRequested>().map_err(|stale| moved_on(applicant, id, stale))
}

pub async fn get_information(applicant: Applicant, id: Path<String>) -> Result<HttpResponse, Trouble> {
    let case = open(&applicant, id_of(&id)?).await?;
    let form = Form::with(applicant.kept_answers().await?.unwrap_or_default());
    applicant.page(&InformationPage::of(&applicant, &case, form).await?)
}

pub async fn post_information(
    id: Path<String>,
    Uploaded { by: applicant, upload }: Uploaded<Applicant>,
) -> Result<HttpResponse, Trouble> {
    let id = id_of(&id)?;
    let case = open(&applicant, id).await?;
    let (answer, portrait) = match read(&applicant, upload).await? {
        Ok(given) => given,
        Err(form) => {
            return applicant.complaint(&InformationPage::of(&applicant, &case, form).await?);
        }
    };
    let whose = (applicant.id(), id);
    let outcome =
        applicant.answer(move |work| Box::pin(give_information(work, whose, answer, portrait))).await;
    match outcome {
        Ok(()) => Ok(applicant.see_other_with(&address_of(id), "applications-notice-information-given")),
        Err(CannotGiveInformation::NotFound) => Err(Trouble::NotFound),
        Err(CannotGiveInformation::NotAsked(stale)) => Err(moved_on(&applicant, id, stale)),
        Err(CannotGiveInformation::Broken(error)) => Err(error.into()),
    }
}

/// The answer, and the new photograph where one was sent or is kept; or the form with its complaints.
async fn read(
    applicant: &Applicant,
    upload: Upload,
) -> Result<Result<(String, Option<Portrait>), Form>, Trouble> {
    let mut reader = Reader::new(&upload.answers, applicant.words());
    let answer = reader.words_of("answer", "applications-error-answer", LONGEST_ANSWER);
    let Some(answer) = answer else { return Ok(Err(reader.form())) };
    if upload.file.is_empty() && upload.answers.text("kept").is_empty() {
        return Ok(Ok((answer, None)));
    }
    let portrait = read_portrait(applicant, upload).await?;
    Ok(portrait.map(|portrait| (answer, Some(portrait))))
}
