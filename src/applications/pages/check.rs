//! Every answer on one page, the fee, the agreement that it is not refunded (rule F4), and the submission.

use super::addresses::task_address;
use super::refusals::{complaints, moved_on, too_soon};
use super::step::{Opened, asked, open, progress};
use super::summary::{Group, changeable};
use super::{address_of, id_of};
use crate::accounts::Applicant;
use crate::applications::{Agreement, CannotSubmit, NotRefundable, Task, TaskList, fee_of, submit};
use crate::fees::store as schedule;
use crate::invitations::pages::shown::Names;
use crate::vocabulary::{ApplicationId, FeeRowId};
use crate::web::{Answers, Form, Frame, Reader, Trouble, Worded};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web::Path};
use askama::Template;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "applications/check.html")]
struct CheckPage {
    frame: Frame,
    form: Form,
    back: String,
    reference: String,
    /// Which step it is, of how many.
    progress: String,
    groups: Vec<Group>,
    picture: String,
    change_picture: String,
    /// The fee; empty where the schedule has none for this case.
    fee: String,
    /// The row of the schedule that it stands in: the form says with it which fee was agreed to (rule F2).
    fee_row: String,
    /// Rule F3: why there is no fee, and so no submission; empty where there is one.
    no_fee: String,
    /// Said when the answers or the fee changed since they were shown; empty otherwise.
    changed: String,
}

pub async fn get_check(applicant: Applicant, id: Path<String>) -> Result<HttpResponse, Trouble> {
    let id = id_of(&id)?;
    let opened = open(&applicant, id, Task::Check).await?;
    let form = Form::with(marked(&opened, applicant.kept_answers().await?.unwrap_or_default()));
    show(&applicant, (StatusCode::OK, String::new()), opened, form).await
}

/// The mark of exactly the answers that this page shows.
fn marked(opened: &Opened, mut answers: Answers) -> Answers {
    answers.set("seen", opened.case.particulars.mark(Task::Check, opened.case.version));
    answers
}

async fn show(
    applicant: &Applicant,
    (status, changed): (StatusCode, String),
    opened: Opened,
    form: Form,
) -> Result<HttpResponse, Trouble> {
    let (words, id) = (applicant.words(), opened.case.id);
    let mut reading = applicant.works().reading().await?;
    let names = Names::load(&mut reading, words).await?;
    let rows = schedule::rows(&mut reading).await?;
    let fee = fee_of(&opened.dossier, &rows, applicant.today());
    let page = CheckPage {
        frame: applicant.frame(),
        form,
        back: address_of(id),
        reference: opened.case.reference.to_string(),
        progress: progress(words, &TaskList::of(&opened.dossier, applicant.today()), Task::Check),
        groups: changeable(words, &names, &opened.dossier, id),
        picture: format!("{}/photograph.jpg", address_of(id)),
        change_picture: task_address(id, Task::Photograph),
        fee_row: fee.as_ref().map(|row| row.id.to_string()).unwrap_or_default(),
        fee: fee.as_ref().map(|row| row.fee.to_string()).unwrap_or_default(),
        no_fee: fee.err().map(|reason| reason.words(words)).unwrap_or_default(),
        changed,
    };
    applicant.page_as(status, &page)
}

pub async fn post_check(
    applicant: Applicant,
    id: Path<String>,
    answers: Answers,
) -> Result<HttpResponse, Trouble> {
    let id = id_of(&id)?;
    let not_refundable =
        if answers.has("agreed", "yes") { NotRefundable::Agreed } else { NotRefundable::NotAgreed };
    let fee = Uuid::try_parse(answers.text("fee")).ok().map(FeeRowId);
    let agreed = Agreement { fee, not_refundable };
    let asked = asked(&applicant, id, &answers);
    let outcome: Result<(), CannotSubmit> =
        applicant.answer(move |work| Box::pin(async move { submit(work, &asked, agreed).await })).await;
    match outcome {
        Ok(()) => Ok(applicant.see_other_with(&address_of(id), "applications-notice-submitted")),
        Err(refused) => refuse(&applicant, id, &answers, refused).await,
    }
}

async fn refuse(
    applicant: &Applicant,
    id: ApplicationId,
    answers: &Answers,
    refused: CannotSubmit,
) -> Result<HttpResponse, Trouble> {
    let words = applicant.words();
    let complained = match refused {
        CannotSubmit::NotFound => return Err(Trouble::NotFound),
        CannotSubmit::NotADraft(stale) => return Err(moved_on(applicant, id, stale)),
        CannotSubmit::Unfinished(task) => return Err(too_soon(applicant, id, task)),
        CannotSubmit::Broken(error) => return Err(error.into()),
        CannotSubmit::Changed | CannotSubmit::FeeChanged => {
            let opened = open(applicant, id, Task::Check).await?;
            let form = Form::with(marked(&opened, Answers::default()));
            let fee_changed = matches!(refused, CannotSubmit::FeeChanged);
            let changed = words.t(if fee_changed {
                "applications-check-fee-changed"
            } else {
                "applications-check-changed"
            });
            return show(applicant, (StatusCode::CONFLICT, changed), opened, form).await;
        }
        CannotSubmit::Passport(defects) => complaints(words, &defects),
        CannotSubmit::NoFee(reason) => vec![("", reason.words(words))],
        CannotSubmit::NotAgreed => vec![("agreed", words.t("applications-error-agreed"))],
    };
    let mut reader = Reader::new(answers, words);
    for (field, message) in complained {
        reader.complain(field, message);
    }
    let opened = open(applicant, id, Task::Check).await?;
    show(applicant, (StatusCode::UNPROCESSABLE_ENTITY, String::new()), opened, reader.form()).await
}
