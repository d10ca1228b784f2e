//! The step of reading the requirements.

use super::id_of;
use super::step::{Opened, StepPage, Surroundings, asked, complain, finish, show};
use crate::accounts::Applicant;
use crate::applications::answer::acknowledge_requirements;
use crate::applications::{Dossier, Task};
use crate::web::{Answers, Form, Frame, Reader, Trouble, Words};
use actix_web::{HttpResponse, web::Path};
use askama::Template;

#[derive(Template)]
#[template(path = "applications/requirements.html")]
pub struct RequirementsPage {
    frame: Frame,
    form: Form,
    around: Surroundings,
}

impl StepPage for RequirementsPage {
    const TASK: Task = Task::Requirements;

    fn saved(dossier: &Dossier) -> Answers {
        Answers::new(dossier.particulars.requirements_read_at.map(|_| ("read", "yes")))
    }

    fn in_words(words: Words, answers: &Answers) -> Vec<(String, String)> {
        vec![(words.t("applications-requirements-read"), yes_or_no(words, answers, "read"))]
    }

    fn page(_: &Applicant, _: Opened, around: Surroundings) -> Self {
        Self { frame: around.frame.clone(), form: around.form.clone(), around }
    }
}

/// Whether a box is ticked, in words.
pub(super) fn yes_or_no(words: Words, answers: &Answers, field: &str) -> String {
    if answers.has(field, "yes") { words.t("web-yes") } else { words.t("web-no") }
}

pub async fn get_requirements(applicant: Applicant, id: Path<String>) -> Result<HttpResponse, Trouble> {
    show::<RequirementsPage>(&applicant, id_of(&id)?).await
}

pub async fn post_requirements(
    applicant: Applicant,
    id: Path<String>,
    answers: Answers,
) -> Result<HttpResponse, Trouble> {
    let id = id_of(&id)?;
    if !answers.has("read", "yes") {
        let mut reader = Reader::new(&answers, applicant.words());
        reader.complain("read", applicant.words().t("applications-error-requirements"));
        return complain::<RequirementsPage>(&applicant, id, reader.form()).await;
    }
    let asked = asked(&applicant, id, &answers);
    let outcome = applicant
        .answer(move |work| Box::pin(async move { acknowledge_requirements(work, &asked).await }))
        .await;
    finish::<RequirementsPage>(&applicant, id, answers, outcome).await
}
