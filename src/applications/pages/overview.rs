//! The personal office: the applicant's own applications, each with what to do next.

use super::address_of;
use super::addresses::task_address;
use super::worded::{colour_of_stage, next_thing, stage_name};
use crate::accounts::Applicant;
use crate::applications::{AnyCase, CannotBegin, MOST_DRAFTS, Task, begin, read, store};
use crate::web::{Answers, Frame, Trouble};
use actix_web::HttpResponse;
use askama::Template;
use std::collections::HashSet;

#[derive(Template)]
#[template(path = "applications/overview.html")]
struct OverviewPage {
    frame: Frame,
    lines: Vec<Line>,
    /// Everybody who has applied before, by the latest application: the name, and where another begins.
    people: Vec<(String, String)>,
}

/// An application in one line.
struct Line {
    href: String,
    reference: String,
    holder: String,
    state: String,
    colour: &'static str,
    next: String,
    begun: String,
}

pub async fn get_overview(applicant: Applicant) -> Result<HttpResponse, Trouble> {
    let mut reading = applicant.works().reading().await?;
    let cases = store::of_applicant(&mut reading, applicant.id()).await?;
    let (mut lines, mut people, mut known) = (Vec::new(), Vec::new(), HashSet::new());
    for case in &cases {
        let dossier = read::dossier(&mut reading, &case.particulars).await?;
        let kept = dossier.passport.map(|kept| kept.passport);
        let invited = dossier.invitation.map(|invitation| invitation.guest().name.to_string());
        let holder = kept.as_ref().map(|passport| passport.holder.to_string());
        if let Some(passport) = kept
            && passport.expires >= applicant.today()
            && known.insert((passport.citizenship, passport.number))
        {
            people.push((passport.holder.to_string(), format!("{}/again", address_of(case.id))));
        }
        lines.push(line(&applicant, case, holder.or(invited)));
    }
    applicant.page(&OverviewPage { frame: applicant.frame(), lines, people })
}

fn line(applicant: &Applicant, case: &AnyCase, holder: Option<String>) -> Line {
    let words = applicant.words();
    Line {
        href: address_of(case.id),
        reference: case.reference.to_string(),
        holder: holder.unwrap_or_else(|| words.t("applications-holder-unknown")),
        state: stage_name(words, case.stage()),
        colour: colour_of_stage(case.stage()),
        next: next_thing(words, case.stage()),
        begun: words.date(crate::vocabulary::day_in_kazakhstan(case.begun_at)),
    }
}

pub async fn post_application(applicant: Applicant, _marked: Answers) -> Result<HttpResponse, Trouble> {
    let account = applicant.id();
    let begun = applicant.works().run(applicant.actor(), move |work| Box::pin(begin(work, account))).await;
    match begun {
        Ok(id) => Ok(applicant.see_other(&task_address(id, Task::Requirements))),
        Err(CannotBegin::TooManyDrafts) => Err(too_many_drafts(&applicant)),
        Err(CannotBegin::NoRandomness(error)) => Err(Trouble::Broken(error.to_string().into())),
        Err(CannotBegin::Broken(error)) => Err(error.into()),
    }
}

pub fn too_many_drafts(applicant: &Applicant) -> Trouble {
    Trouble::Stale {
        heading: applicant.words().t("applications-too-many-drafts-title"),
        body: applicant.words().t1("applications-too-many-drafts-body", "most", MOST_DRAFTS),
        back: "/office".to_owned(),
    }
}
