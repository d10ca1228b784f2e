//! An application's own page: the task list of a draft, and how things stand afterwards. Its photograph and its history.

use super::addresses::task_address;
use super::summary::{Group, groups};
use super::timeline::{Sources, Timeline};
use super::worded::{colour_of_stage, next_thing, stage_name, task_name, task_state};
use super::{address_of, id_of};
use crate::accounts::Applicant;
use crate::applications::{
    AnyCase, Dossier, StageName, TakenOver, Task, TaskList, TaskState, offer_of, read, store,
};
use crate::attachments::{pages::picture, store as attachments};
use crate::invitations::pages::shown::Names;
use crate::passports::store as passports;
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
    /// What was taken over from an earlier application and still stands so; empty where nothing was.
    taken_over: Vec<String>,
    timeline: Timeline,
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
    timeline: Timeline,
    /// Where another application for the same person begins; empty where there is nothing to take over.
    again: String,
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
    let taken = store::taken_over(&mut reading, id).await?;
    let history = store::history(&mut reading, id).await?;
    let rounds = store::rounds(&mut reading, id).await?;
    let versions = passports::versions(&mut reading, id).await?;
    let left = read::time_left(&mut reading, &case, applicant.today()).await?;
    let paces = match is_over(case.stage()) {
        true => None,
        false => Some(read::paces(&mut reading, applicant.now()).await?),
    };
    let words = applicant.words();
    let (history, rounds, versions) = (&history, &rounds, &versions);
    let sources = Sources { case: &case, dossier: &dossier, history, rounds, versions, left, paces };
    let timeline = Timeline::of(words, &sources);
    if let AnyCase::Draft(_) = case {
        let taken = taken.map(|taken| taken_over(words, &taken, &case)).unwrap_or_default();
        return applicant.page(&tasks_page(&applicant, &case, &dossier, (taken, timeline)));
    }
    let names = Names::load(&mut reading, words).await?;
    let again = offer_of(&mut reading, &case.particulars, applicant.today()).await?.is_some();
    drop(reading);
    let page = case_page(&applicant, &case, groups(words, &names, &dossier), timeline);
    let again = if again { format!("{}/again", page.here) } else { String::new() };
    applicant.page(&CasePage { again, ..page })
}

/// Decided or ended: how long such cases take is no question any more.
fn is_over(stage: StageName) -> bool {
    stage == StageName::Approved || stage.is_over()
}

/// What stands as it was taken over; what the applicant has given again since is their own answer.
fn taken_over(words: Words, taken: &TakenOver, case: &AnyCase) -> Vec<String> {
    let answers = &case.particulars;
    let passport = answers.passport == Some(taken.passport);
    let photograph = taken.photograph.is_some() && answers.photograph == taken.photograph;
    [
        passport.then(|| words.t("applications-taken-passport")),
        photograph.then(|| words.t("applications-taken-photograph")),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn tasks_page(
    applicant: &Applicant,
    case: &AnyCase,
    dossier: &Dossier,
    (taken_over, timeline): (Vec<String>, Timeline),
) -> TasksPage {
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
        taken_over,
        timeline,
        here: address_of(case.id),
    }
}

fn case_page(applicant: &Applicant, case: &AnyCase, groups: Vec<Group>, timeline: Timeline) -> CasePage {
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
        timeline,
        again: String::new(),
        offers: offers(case, &here),
        groups,
        picture: photograph.map(|_| format!("{here}/photograph.jpg")).unwrap_or_default(),
        here,
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
