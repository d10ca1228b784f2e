//! What the pages of the steps share: the draft opened, what was typed shown again, two tabs told of each other.

use super::address_of;
use super::addresses::task_address;
use super::refusals::{Refusal, moved_on, sort, too_soon};
use super::worded::task_name;
use crate::accounts::Applicant;
use crate::applications::answer::{Asked, CannotAnswer};
use crate::applications::{Case, Dossier, Draft, Task, TaskList, TaskState, read, store};
use crate::attachments::KeptPicture;
use crate::attachments::store::uncut;
use crate::eligibility::{Citizenship, store as eligibility};
use crate::vocabulary::{ApplicationId, Difference};
use crate::web::{Answers, Form, Frame, Reader, Trouble, Worded, Words};
use actix_web::HttpResponse;
use askama::Template;

/// A draft opened at one of its steps.
pub struct Opened {
    pub case: Case<Draft>,
    pub dossier: Dossier,
    /// What can be chosen today, where the step asks for a citizenship.
    pub citizenships: Vec<Citizenship>,
    /// The photograph that waits since a session had ended, where the step takes one.
    pub kept: Option<KeptPicture>,
    /// What the photograph was cut from, where the step cuts it.
    pub uncut: Option<uncut::Kept>,
    /// Why the step is to be done again, in words.
    causes: Vec<String>,
}

/// What stands around the form of a step.
pub struct Surroundings {
    pub frame: Frame,
    pub form: Form,
    /// What the step is called.
    pub title: String,
    pub back: String,
    pub reference: String,
    /// Which step it is, of how many.
    pub progress: String,
    /// Why the step is to be done again; empty where it is not.
    pub causes: Vec<String>,
    /// The same answer as it is saved by now and as it was typed, where the two tabs differ.
    pub both: Option<Vec<Difference>>,
}

/// The page of a step.
pub trait StepPage: Template + Sized {
    const TASK: Task;

    /// What is saved, as the form would send it.
    fn saved(dossier: &Dossier) -> Answers;

    /// The answers in words, to hold two of them side by side.
    fn in_words(words: Words, answers: &Answers) -> Vec<(String, String)>;

    fn page(applicant: &Applicant, opened: Opened, around: Surroundings) -> Self;
}

impl Opened {
    /// What stands around a form of a task.
    pub fn surroundings(
        &self,
        applicant: &Applicant,
        task: Task,
        (form, both): (Form, Option<Vec<Difference>>),
    ) -> Surroundings {
        let words = applicant.words();
        Surroundings {
            frame: applicant.frame(),
            form,
            title: task_name(words, task),
            back: address_of(self.case.id),
            reference: self.case.reference.to_string(),
            progress: progress(words, &TaskList::of(&self.dossier, applicant.today()), task),
            causes: self.causes.clone(),
            both,
        }
    }
}

/// Finds the applicant's own draft, at a step that can be opened.
pub async fn open(applicant: &Applicant, id: ApplicationId, task: Task) -> Result<Opened, Trouble> {
    let kept = match task {
        Task::Photograph => applicant.kept_picture().await?,
        Task::Requirements
        | Task::Invitation
        | Task::Passport
        | Task::Names
        | Task::Declarations
        | Task::Check => None,
    };
    let mut reading = applicant.works().reading().await?;
    let found = store::find_own(&mut reading, id, applicant.id()).await?.ok_or(Trouble::NotFound)?;
    let case = found.require::<Draft>().map_err(|stale| moved_on(applicant, id, stale))?;
    let dossier = read::dossier(&mut reading, &case.particulars).await?;
    let tasks = TaskList::of(&dossier, applicant.today());
    if let Some(first) = tasks.what_comes_before(task) {
        return Err(too_soon(applicant, id, first));
    }
    let causes = match tasks.state(task) {
        Some(TaskState::Again(causes)) => causes.iter().map(|cause| cause.words(applicant.words())).collect(),
        Some(TaskState::Blocked { .. } | TaskState::Open | TaskState::Begun | TaskState::Done) | None => {
            Vec::new()
        }
    };
    let citizenships = match task {
        Task::Invitation | Task::Passport => {
            eligibility::citizenships_on(&mut reading, applicant.today()).await?
        }
        Task::Requirements | Task::Names | Task::Photograph | Task::Declarations | Task::Check => Vec::new(),
    };
    let uncut = match case.particulars.photograph.filter(|_| task == Task::Photograph) {
        Some(photograph) => uncut::find(&mut reading, photograph).await?,
        None => None,
    };
    Ok(Opened { case, dossier, citizenships, kept, uncut, causes })
}

/// The step with what is saved, or with what was typed when a session had ended.
pub async fn show<P: StepPage>(applicant: &Applicant, id: ApplicationId) -> Result<HttpResponse, Trouble> {
    let opened = open(applicant, id, P::TASK).await?;
    let answers = match applicant.kept_answers().await? {
        Some(kept) => kept,
        None => marked::<P>(P::saved(&opened.dossier), &opened),
    };
    applicant.page(&placed::<P>(applicant, opened, Form::with(answers), None))
}

/// 422: the step again, with what was typed and every complaint.
pub async fn complain<P: StepPage>(
    applicant: &Applicant,
    id: ApplicationId,
    form: Form,
) -> Result<HttpResponse, Trouble> {
    let opened = open(applicant, id, P::TASK).await?;
    applicant.complaint(&placed::<P>(applicant, opened, form, None))
}

/// 303 to the next step, or the reason why the answer was not saved.
pub async fn finish<P: StepPage>(
    applicant: &Applicant,
    id: ApplicationId,
    answers: Answers,
    outcome: Result<Task, CannotAnswer>,
) -> Result<HttpResponse, Trouble> {
    let refused = match outcome {
        Ok(next) => return Ok(applicant.see_other(&task_address(id, next))),
        Err(refused) => refused,
    };
    match sort(applicant, id, refused) {
        Refusal::Trouble(trouble) => Err(trouble),
        Refusal::Complaints(complaints) => {
            let mut reader = Reader::new(&answers, applicant.words());
            for (field, message) in complaints {
                reader.complain(field, message);
            }
            complain::<P>(applicant, id, reader.form()).await
        }
        Refusal::Changed => show_both::<P>(applicant, id, answers).await,
    }
}

/// 409: what is saved by now and what was typed, side by side. Sent again, it overwrites knowingly.
async fn show_both<P: StepPage>(
    applicant: &Applicant,
    id: ApplicationId,
    typed: Answers,
) -> Result<HttpResponse, Trouble> {
    let opened = open(applicant, id, P::TASK).await?;
    let words = applicant.words();
    let saved = P::in_words(words, &P::saved(&opened.dossier));
    let both = P::in_words(words, &typed).into_iter().zip(saved);
    let both = both.map(|((name, typed), (_, saved))| Difference::between(name, [saved, typed])).collect();
    let form = Form::with(marked::<P>(typed, &opened));
    applicant.conflict(&placed::<P>(applicant, opened, form, Some(both)))
}

/// Which step a task is, of how many.
pub fn progress(words: Words, tasks: &TaskList, task: Task) -> String {
    let place = tasks.states().iter().position(|(listed, _)| *listed == task).unwrap_or_default();
    words.with("applications-step", [("step", (place + 1).into()), ("of", tasks.states().len().into())])
}

fn marked<P: StepPage>(mut answers: Answers, opened: &Opened) -> Answers {
    answers.set("seen", opened.case.particulars.mark(P::TASK, opened.case.version));
    answers
}

fn placed<P: StepPage>(
    applicant: &Applicant,
    opened: Opened,
    form: Form,
    both: Option<Vec<Difference>>,
) -> P {
    let around = opened.surroundings(applicant, P::TASK, (form, both));
    P::page(applicant, opened, around)
}

pub fn asked(applicant: &Applicant, application: ApplicationId, answers: &Answers) -> Asked {
    Asked { applicant: applicant.id(), application, seen: answers.text("seen").to_owned() }
}
