//! The step of the photograph.

use super::step::{Opened, StepPage, Surroundings, asked, complain, finish, give, show};
use super::{address_of, id_of};
use crate::accounts::Applicant;
use crate::applications::answer::give_photograph;
use crate::applications::{Dossier, Task};
use crate::attachments::pages::upload_hint;
use crate::attachments::{CannotAccept, Portrait, accept_portrait};
use crate::web::{Answers, Form, Frame, Reader, Trouble, Upload, Worded, Words};
use actix_web::{HttpResponse, web::Path};
use askama::Template;

#[derive(Template)]
#[template(path = "applications/photograph.html")]
pub struct PhotographPage {
    frame: Frame,
    form: Form,
    around: Surroundings,
    hint: String,
    /// The address of the photograph that is saved; empty before there is one.
    picture: String,
}

impl StepPage for PhotographPage {
    const TASK: Task = Task::Photograph;

    fn saved(_: &Dossier) -> Answers {
        Answers::default()
    }

    /// Two pictures are not told apart in words: the saved one is shown.
    fn in_words(_: Words, _: &Answers) -> Vec<(String, String)> {
        Vec::new()
    }

    fn page(applicant: &Applicant, opened: Opened, around: Surroundings) -> Self {
        let photograph = opened.case.particulars.photograph;
        let picture = photograph
            .map(|picture| format!("{}/photograph.jpg?{picture}", address_of(opened.case.id)))
            .unwrap_or_default();
        Self {
            frame: around.frame.clone(),
            form: around.form.clone(),
            around,
            hint: upload_hint(applicant.words()),
            picture,
        }
    }
}

/// The portrait, or the form with the complaint about the file.
pub(super) async fn read_portrait(
    applicant: &Applicant,
    answers: &Answers,
    file: Vec<u8>,
) -> Result<Result<Portrait, Form>, Trouble> {
    match accept_portrait(file).await {
        Ok(portrait) => Ok(Ok(portrait)),
        Err(CannotAccept::Picture(error)) => {
            let mut reader = Reader::new(answers, applicant.words());
            reader.complain("photograph", error.words(applicant.words()));
            Ok(Err(reader.form()))
        }
        Err(CannotAccept::Busy) => Err(Trouble::Busy),
    }
}

pub async fn get_photograph(applicant: Applicant, id: Path<String>) -> Result<HttpResponse, Trouble> {
    show::<PhotographPage>(&applicant, id_of(&id)?).await
}

pub async fn post_photograph(
    applicant: Applicant,
    id: Path<String>,
    upload: Upload,
) -> Result<HttpResponse, Trouble> {
    let id = id_of(&id)?;
    let Upload { answers, file } = upload;
    let portrait = match read_portrait(&applicant, &answers, file).await? {
        Ok(portrait) => portrait,
        Err(form) => return complain::<PhotographPage>(&applicant, id, form).await,
    };
    let asked = asked(&applicant, id, &answers);
    let outcome =
        give(&applicant, move |work| Box::pin(async move { give_photograph(work, &asked, &portrait).await }))
            .await;
    finish::<PhotographPage>(&applicant, id, answers, outcome).await
}
