//! Giving the information that an officer asked for, with a new photograph where one is wanted.

use super::photograph::read_portrait;
use super::refusals::moved_on;
use super::{address_of, id_of};
use crate::accounts::Applicant;
use crate::applications::{CannotGiveInformation, Case, InformationRequested, give_information, store};
use crate::attachments::pages::upload_hint;
use crate::vocabulary::ApplicationId;
use crate::web::{Answers, Form, Frame, Reader, Trouble, Upload};
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
    back: String,
}

impl InformationPage {
    fn of(applicant: &Applicant, case: &Case<InformationRequested>, form: Form) -> Self {
        Self {
            frame: applicant.frame(),
            form,
            question: case.stage().asked.question.clone(),
            hint: upload_hint(applicant.words()),
            back: address_of(case.id),
        }
    }
}

async fn open(applicant: &Applicant, id: ApplicationId) -> Result<Case<InformationRequested>, Trouble> {
    let mut reading = applicant.works().reading().await?;
    let found = store::find_own(&mut reading, id, applicant.id()).await?.ok_or(Trouble::NotFound)?;
    found.require::<InformationRequested>().map_err(|stale| moved_on(applicant, id, stale))
}

pub async fn get_information(applicant: Applicant, id: Path<String>) -> Result<HttpResponse, Trouble> {
    let case = open(&applicant, id_of(&id)?).await?;
    applicant.page(&InformationPage::of(&applicant, &case, Form::default()))
}

pub async fn post_information(
    applicant: Applicant,
    id: Path<String>,
    upload: Upload,
) -> Result<HttpResponse, Trouble> {
    let id = id_of(&id)?;
    let case = open(&applicant, id).await?;
    let Upload { answers, file } = upload;
    let answer = match read(&applicant, &answers) {
        Ok(answer) => answer,
        Err(form) => return applicant.complaint(&InformationPage::of(&applicant, &case, form)),
    };
    let portrait = if file.is_empty() {
        None
    } else {
        match read_portrait(&applicant, &answers, file).await? {
            Ok(portrait) => Some(portrait),
            Err(form) => return applicant.complaint(&InformationPage::of(&applicant, &case, form)),
        }
    };
    let whose = (applicant.id(), id);
    let outcome = applicant
        .works()
        .run(applicant.actor(), move |work| Box::pin(give_information(work, whose, answer, portrait)))
        .await;
    match outcome {
        Ok(()) => Ok(applicant.see_other_with(&address_of(id), "applications-notice-information-given")),
        Err(CannotGiveInformation::NotFound) => Err(Trouble::NotFound),
        Err(CannotGiveInformation::NotAsked(stale)) => Err(moved_on(&applicant, id, stale)),
        Err(CannotGiveInformation::Broken(error)) => Err(error.into()),
    }
}

fn read(applicant: &Applicant, answers: &Answers) -> Result<String, Form> {
    let mut reader = Reader::new(answers, applicant.words());
    let answer = reader.words_of("answer", "applications-error-answer", LONGEST_ANSWER);
    answer.ok_or_else(|| reader.form())
}
