//! An application's own page: the task list of a draft, and how things stand afterwards. Its photograph and its history.

use super::addresses::task_address;
use super::summary::{Group, groups};
use super::worded::{colour_of_stage, next_thing, sentence, stage_name, taker, task_name, task_state};
use super::{address_of, id_of};
use crate::accounts::Applicant;
use crate::applications::{AnyCase, Dossier, Happening, Task, TaskList, TaskState, read, store};
use crate::attachments::{pages::picture, store as attachments};
use crate::calendar::TimeLeft;
use crate::invitations::pages::shown::Names;
use crate::vocabulary::{Currency, Money};
use crate::web::{Frame, Trouble, Words};
use actix_web::{HttpResponse, web::Path};
use askama::Template;

#[derive(Template)]
#[template(path = "applications/tasks.html")]
struct TasksPage {
    frame: Frame,
    reference: String,
    progress: String,
    tasks: Vec<TaskLine>,
    here: String,
}

struct TaskLine {
    id: &'static str,
    name: String,
    state: String,
    colour: &'static str,
    /// Empty while the task cannot be opened.
    href: String,
}

#[derive(Template)]
#[template(path = "applications/case.html")]
struct CasePage {
    frame: Frame,
    reference: String,
    state: String,
    colour: &'static str,
    next: String,
    /// The fee that is due or was paid; empty before it is fixed.
    fee: String,
    /// What an officer asked, or the reason of a refusal, line by line; empty where there is neither.
    said: Vec<String>,
    /// The promised time; empty where nothing waits for the service.
    promised: String,
    offers: Offers,
    groups: Vec<Group>,
    picture: String,
    here: String,
}

/// Addresses of what can be done next; empty where it cannot.
#[derive(Default)]
struct Offers {
    pay: String,
    answer: String,
    visa: String,
    withdraw: String,
}

pub async fn get_case(applicant: Applicant, id: Path<String>) -> Result<HttpResponse, Trouble> {
    let id = id_of(&id)?;
    let mut reading = applicant.works().reading().await?;
    let case = store::find_own(&mut reading, id, applicant.id()).await?.ok_or(Trouble::NotFound)?;
    let dossier = read::dossier(&mut reading, &case.particulars).await?;
    if let AnyCase::Draft(_) = case {
        return applicant.page(&tasks_page(&applicant, &case, &dossier));
    }
    let names = Names::load(&mut reading, applicant.words()).await?;
    let left = read::time_left(&mut reading, &case, applicant.today()).await?;
    let promised = left.map(|left| promise(applicant.words(), left)).unwrap_or_default();
    applicant.page(&case_page(&applicant, &case, groups(applicant.words(), &names, &dossier), promised))
}

fn tasks_page(applicant: &Applicant, case: &AnyCase, dossier: &Dossier) -> TasksPage {
    let words = applicant.words();
    let list = TaskList::of(dossier, applicant.today());
    let (done, all) = list.progress();
    let progress = words.with("applications-progress", [("done", done.into()), ("all", all.into())]);
    let line = |(task, state): &(Task, TaskState)| {
        let (told, colour) = task_state(words, state);
        let blocked = matches!(state, TaskState::Blocked { .. });
        TaskLine {
            id: task.code(),
            name: task_name(words, *task),
            state: told,
            colour,
            href: if blocked { String::new() } else { task_address(case.id, *task) },
        }
    };
    TasksPage {
        frame: applicant.frame(),
        reference: case.reference.to_string(),
        progress,
        tasks: list.states().iter().map(line).collect(),
        here: address_of(case.id),
    }
}

fn case_page(applicant: &Applicant, case: &AnyCase, groups: Vec<Group>, promised: String) -> CasePage {
    let words = applicant.words();
    let here = address_of(case.id);
    let (facts, photograph) = (case.facts(), case.particulars.photograph);
    let fee = facts
        .fee_minor
        .zip(facts.fee_currency)
        .map(|(minor, currency): (i64, Currency)| Money::new(minor, currency).to_string());
    CasePage {
        frame: applicant.frame(),
        reference: case.reference.to_string(),
        state: stage_name(words, case.stage()),
        colour: colour_of_stage(case.stage()),
        next: next_thing(words, case.stage()),
        fee: fee.unwrap_or_default(),
        said: said(case).lines().map(str::to_owned).collect(),
        promised,
        offers: offers(case, &here),
        groups,
        picture: photograph.map(|_| format!("{here}/photograph.jpg")).unwrap_or_default(),
        here,
    }
}

/// What the service promised, as the applicant reads it. A promise that was not kept is not hidden.
fn promise(words: Words, left: TimeLeft) -> String {
    match left {
        TimeLeft::Runs { due, .. } => words.t1("applications-promised", "due", words.date(due)),
        TimeLeft::Over { due } => words.t1("applications-promised-over", "due", words.date(due)),
        TimeLeft::Stands { days } => words.t1("applications-promised-stands", "days", days),
    }
}

fn said(case: &AnyCase) -> String {
    match case {
        AnyCase::InformationRequested(case) => case.stage().asked.question.clone(),
        AnyCase::Refused(case) => case.stage().grounds.reason.clone(),
        AnyCase::Draft(_)
        | AnyCase::AwaitingPayment(_)
        | AnyCase::UnderReview(_)
        | AnyCase::Approved(_)
        | AnyCase::Withdrawn(_)
        | AnyCase::Expired(_) => String::new(),
    }
}

/// What the workflow's table leaves to the applicant.
fn offers(case: &AnyCase, here: &str) -> Offers {
    let withdraw = format!("{here}/withdraw");
    match case {
        AnyCase::AwaitingPayment(_) => Offers { pay: format!("{here}/pay"), withdraw, ..Offers::default() },
        AnyCase::InformationRequested(_) => {
            Offers { answer: format!("{here}/information"), withdraw, ..Offers::default() }
        }
        AnyCase::Approved(_) => Offers { visa: format!("{here}/visa"), ..Offers::default() },
        AnyCase::Draft(_) | AnyCase::UnderReview(_) => Offers { withdraw, ..Offers::default() },
        AnyCase::Refused(_) | AnyCase::Withdrawn(_) | AnyCase::Expired(_) => Offers::default(),
    }
}

/// The photograph, for its owner.
pub async fn get_picture(applicant: Applicant, id: Path<String>) -> Result<HttpResponse, Trouble> {
    let id = id_of(&id)?;
    let mut reading = applicant.works().reading().await?;
    let case = store::find_own(&mut reading, id, applicant.id()).await?.ok_or(Trouble::NotFound)?;
    let photograph = case.particulars.photograph.ok_or(Trouble::NotFound)?;
    let kept = attachments::find(&mut reading, photograph).await?.ok_or(Trouble::NotFound)?;
    Ok(picture(kept))
}

#[derive(Template)]
#[template(path = "applications/history.html")]
struct HistoryPage {
    frame: Frame,
    reference: String,
    timeline: Vec<Told>,
    back: String,
}

/// A line of the history in words.
struct Told {
    what: String,
    when: String,
    who: String,
    note: String,
}

pub async fn get_history(applicant: Applicant, id: Path<String>) -> Result<HttpResponse, Trouble> {
    let id = id_of(&id)?;
    let mut reading = applicant.works().reading().await?;
    let case = store::find_own(&mut reading, id, applicant.id()).await?.ok_or(Trouble::NotFound)?;
    let history = store::history(&mut reading, id).await?;
    applicant.page(&HistoryPage {
        frame: applicant.frame(),
        reference: case.reference.to_string(),
        timeline: history.iter().rev().map(|happening| told(applicant.words(), happening)).collect(),
        back: address_of(id),
    })
}

fn told(words: Words, happening: &Happening) -> Told {
    Told {
        what: sentence(words, happening.step),
        when: words.time(happening.at),
        who: taker(words, happening.step),
        note: happening.note.clone().unwrap_or_default(),
    }
}
