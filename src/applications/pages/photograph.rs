//! The step of the photograph: sent, held to the rules at once, cut and turned, and used nevertheless.

mod cut;
mod cutting;
mod page;
mod verdicts;

pub use cutting::{get_uncut, post_cut, trim};
pub use page::{PhotographPage, Shown};

use self::cut::cut;
use super::addresses::task_address;
use super::step::{Opened, StepPage, Surroundings, asked, complain, finish, show};
use super::{address_of, id_of};
use crate::accounts::{Applicant, Uploaded};
use crate::applications::answer::{give_photograph, use_photograph};
use crate::applications::{Dossier, Task, TaskList};
use crate::attachments::pages::kept_picture;
use crate::attachments::{Framing, PictureError, Trimmed, store::kept};
use crate::web::{Answers, Form, Reader, Trouble, Upload, Worded, Words};
use actix_web::{HttpResponse, web::Path};

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
        let id = opened.case.id;
        let next = task_address(id, TaskList::of(&opened.dossier, applicant.today()).next());
        let shown = Shown {
            note: String::new(),
            alt: applicant.words().t("applications-photograph-alt"),
            reminder: String::new(),
            photograph: opened.case.particulars.photograph,
            checks: opened.dossier.photograph,
            uncut: opened.uncut,
            kept: opened.kept,
        };
        Self::of(applicant.words(), around, (task_address(id, Task::Photograph), next), shown)
    }
}

/// The portrait of the file that was sent; without a file, of the one that the page showed as kept since a session had ended. Or
/// the form with the complaint about the file.
pub async fn read_photograph(
    applicant: &Applicant,
    upload: Upload,
) -> Result<Result<Trimmed, Form>, Trouble> {
    let Upload { answers, file, too_large } = upload;
    if too_large {
        return Ok(Err(too_large_a_file(&answers, "photograph", applicant.words())));
    }
    let file = sent_or_kept(applicant, file, answers.text("kept")).await?;
    let cut = cut(applicant, &file, Framing::Middle).await?;
    Ok(cut.map_err(|error| {
        let mut reader = Reader::new(&answers, applicant.words());
        reader.complain("photograph", error.words(applicant.words()));
        reader.form()
    }))
}

/// The file that was sent; without one, the photograph that the page showed as kept.
async fn sent_or_kept(applicant: &Applicant, file: Vec<u8>, shown: &str) -> Result<Vec<u8>, Trouble> {
    if file.is_empty()
        && let Some(kept) = applicant.kept_picture().await?
        && kept.fingerprint() == shown
    {
        return Ok(kept.bytes);
    }
    Ok(file)
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

/// Where the forms of the photograph are sent to, loaded again or in another language: the page that they stand on.
pub async fn get_sent_to(applicant: Applicant, id: Path<String>) -> Result<HttpResponse, Trouble> {
    Ok(applicant.see_other(&format!("{}/photograph", address_of(id_of(&id)?))))
}

/// Comes back to the page, which shows the photograph as it was cut and what was found of it.
pub async fn post_photograph(
    id: Path<String>,
    Uploaded { by: applicant, upload }: Uploaded<Applicant>,
) -> Result<HttpResponse, Trouble> {
    let (id, answers) = (id_of(&id)?, upload.answers.clone());
    let trimmed = match read_photograph(&applicant, upload).await? {
        Ok(trimmed) => trimmed,
        Err(form) => return complain::<PhotographPage>(&applicant, id, form).await,
    };
    let asked = asked(&applicant, id, &answers);
    let outcome = applicant
        .answer(move |work| Box::pin(async move { give_photograph(work, &asked, &trimmed).await }))
        .await;
    finish::<PhotographPage>(&applicant, id, answers, outcome.map(|_next| Task::Photograph)).await
}

pub async fn post_nevertheless(
    applicant: Applicant,
    id: Path<String>,
    answers: Answers,
) -> Result<HttpResponse, Trouble> {
    let id = id_of(&id)?;
    let asked = asked(&applicant, id, &answers);
    let outcome =
        applicant.answer(move |work| Box::pin(async move { use_photograph(work, &asked).await })).await;
    finish::<PhotographPage>(&applicant, id, answers, outcome).await
}
