//! The step of the photograph.

use super::step::{Opened, StepPage, Surroundings, asked, complain, finish, show};
use super::{address_of, id_of};
use crate::accounts::{Applicant, Uploaded};
use crate::applications::answer::give_photograph;
use crate::applications::{Dossier, Task};
use crate::attachments::pages::{kept_picture, upload_hint};
use crate::attachments::{CannotAccept, PictureError, Portrait, accept_portrait, store::kept};
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
    /// The photograph that waits since a session had ended, by its fingerprint; empty where there is none.
    kept: String,
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
            kept: opened.kept.as_ref().map(Portrait::fingerprint).unwrap_or_default(),
            picture,
        }
    }
}

/// The portrait of the file that was sent; without a file, the one that the page showed as kept since a session had ended. Or
/// the form with the complaint about the file.
pub(super) async fn read_portrait(
    applicant: &Applicant,
    upload: Upload,
) -> Result<Result<Portrait, Form>, Trouble> {
    let Upload { answers, file, too_large } = upload;
    if too_large {
        return Ok(Err(too_large_a_file(&answers, "photograph", applicant.words())));
    }
    let shown = answers.text("kept");
    if file.is_empty()
        && let Some(kept) = applicant.kept_portrait().await?
        && kept.fingerprint() == shown
    {
        return Ok(Ok(kept));
    }
    match accept_portrait(file).await {
        Ok(portrait) => Ok(Ok(portrait)),
        Err(CannotAccept::Picture(error)) => {
            let mut reader = Reader::new(&answers, applicant.words());
            reader.complain("photograph", error.words(applicant.words()));
            Ok(Err(reader.form()))
        }
        Err(CannotAccept::Busy) => Err(Trouble::Busy),
    }
}

/// The form again, with the complaint that its file is too large.
pub(super) fn too_large_a_file(answers: &Answers, field: &str, words: Words) -> Form {
    let mut reader = Reader::new(answers, words);
    reader.complain(field, PictureError::TooLarge.words(words));
    reader.form()
}

/// The photograph that waits for this person in this browser.
pub async fn get_kept(applicant: Applicant) -> Result<HttpResponse, Trouble> {
    let token = applicant.kept().ok_or(Trouble::NotFound)?;
    let mut reading = applicant.works().reading().await?;
    let found = kept::find(&mut reading, (applicant.id(), token), applicant.now()).await?;
    Ok(kept_picture(&found.ok_or(Trouble::NotFound)?))
}

pub async fn get_photograph(applicant: Applicant, id: Path<String>) -> Result<HttpResponse, Trouble> {
    show::<PhotographPage>(&applicant, id_of(&id)?).await
}

pub async fn post_photograph(
    id: Path<String>,
    Uploaded { by: applicant, upload }: Uploaded<Applicant>,
) -> Result<HttpResponse, Trouble> {
    let (id, answers) = (id_of(&id)?, upload.answers.clone());
    let portrait = match read_portrait(&applicant, upload).await? {
        Ok(portrait) => portrait,
        Err(form) => return complain::<PhotographPage>(&applicant, id, form).await,
    };
    let asked = asked(&applicant, id, &answers);
    let outcome = applicant
        .answer(move |work| Box::pin(async move { give_photograph(work, &asked, &portrait).await }))
        .await;
    finish::<PhotographPage>(&applicant, id, answers, outcome).await
}
