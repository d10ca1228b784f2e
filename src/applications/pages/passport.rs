//! The step of the passport data: typed, or filled in from the two lines of the machine-readable zone.

pub(super) mod reading;
mod picture;
mod zone;

use super::id_of;
use super::step::{Opened, StepPage, Surroundings, asked, complain, finish, open, show};
use crate::accounts::Applicant;
use crate::applications::answer::give_passport;
use crate::applications::{Dossier, Task};
use crate::eligibility::{Citizenship, least_expiry, zone_nationality};
use crate::passports::KeptPassport;
use crate::web::{Answers, Form, Frame, Trouble, Words, date_answers};
use actix_web::{HttpResponse, web::Path};
use askama::Template;
use picture::Seen;
use zone::Verdict;

#[derive(Template)]
#[template(path = "applications/passport.html")]
pub struct PassportPage {
    frame: Frame,
    form: Form,
    around: Surroundings,
    citizenships: Vec<Choice>,
    /// The verdict of every check digit, where the lines are whole.
    verdicts: Vec<Verdict>,
    /// Rule P3, for the invitation's last day.
    expires_hint: String,
    /// What a picture of the data page may be; empty where none can be read.
    picture_hint: String,
    /// What was read off a picture.
    seen: Seen,
}

/// One of a few answers: what is sent, and what is read.
pub struct Choice {
    pub value: String,
    pub label: String,
}

/// The list, and the United States, whose citizens may come for long treatment; by name (rule E1).
pub fn choices(citizenships: &[Citizenship], words: Words) -> Vec<Choice> {
    let listed = citizenships.iter().map(|entry| Choice {
        value: entry.code.to_string(),
        label: entry.name.in_language(words.language()).to_owned(),
    });
    let united_states = Choice { value: "USA".into(), label: words.t("invitations-united-states") };
    let mut choices: Vec<Choice> = listed.chain([united_states]).collect();
    choices.sort_by_key(|choice| choice.label.to_lowercase());
    choices
}

impl StepPage for PassportPage {
    const TASK: Task = Task::Passport;

    fn saved(dossier: &Dossier) -> Answers {
        dossier.passport.as_ref().map_or_else(|| suggested(dossier), answers_of)
    }

    fn in_words(words: Words, answers: &Answers) -> Vec<(String, String)> {
        let text = |field: &str| answers.text(field).to_owned();
        let date =
            |field: &str| ["day", "month", "year"].map(|part| text(&format!("{field}-{part}"))).join(" ");
        vec![
            (words.t("applications-surname"), text("surname").to_uppercase()),
            (words.t("applications-given-names"), text("given-names").to_uppercase()),
            (words.t("applications-citizenship"), text("citizenship")),
            (words.t("applications-nationality"), text("nationality")),
            (words.t("applications-issuing-authority"), text("issuing-authority")),
            (words.t("applications-passport-number"), text("number")),
            (words.t("applications-born"), date("born")),
            (words.t("applications-sex"), text("sex")),
            (words.t("applications-issued"), date("issued")),
            (words.t("applications-expires"), date("expires")),
        ]
    }

    fn page(applicant: &Applicant, opened: Opened, around: Surroundings) -> Self {
        let words = applicant.words();
        let form = around.form.clone();
        let lines = (form.value("upper"), form.value("lower"));
        let last = opened.dossier.invitation.as_ref().map(|invitation| invitation.journey().period.last());
        let needed = last.map(|last| words.date(least_expiry(last))).unwrap_or_default();
        Self {
            frame: around.frame.clone(),
            citizenships: choices(&opened.citizenships, words),
            verdicts: zone::verdicts(lines, applicant.today(), words),
            expires_hint: words.t1("applications-expires-hint", "needed", needed),
            picture_hint: picture::hint(applicant),
            seen: Seen::default(),
            form,
            around,
        }
    }
}

/// What is saved, as the form would send it.
pub(super) fn answers_of(kept: &KeptPassport) -> Answers {
    let passport = &kept.passport;
    let dates = [("born", passport.born), ("issued", passport.issued), ("expires", passport.expires)];
    let mut answers = Answers::new(dates.into_iter().flat_map(|(field, day)| date_answers(field, day)));
    if let Some((upper, lower)) = kept.zone_lines() {
        answers.set("upper", upper);
        answers.set("lower", lower);
    }
    answers.set("surname", passport.holder.surname.as_str());
    answers.set("given-names", passport.holder.given_names.as_ref().map_or("", |name| name.as_str()));
    answers.set("citizenship", passport.citizenship.as_str());
    answers.set("nationality", passport.nationality.as_str());
    answers.set("issuing-authority", passport.issuing_authority.as_str());
    answers.set("number", passport.number.as_str());
    answers.set("sex", passport.sex.letter());
    answers
}

/// What the applicant has already told with the invitation number, and the codes that go with the citizenship (rule E2).
fn suggested(dossier: &Dossier) -> Answers {
    let Some(invitation) = &dossier.invitation else { return Answers::default() };
    let guest = invitation.guest();
    let mut answers = Answers::new(date_answers("born", guest.born));
    answers.set("number", guest.passport_number.as_str());
    answers.set("citizenship", guest.citizenship.as_str());
    if let Ok(carried) = zone_nationality(&guest.citizenship) {
        answers.set("nationality", carried.as_str());
        answers.set("issuing-authority", carried.as_str());
    }
    answers
}

pub use picture::{get_picture, post_picture};

pub async fn get_passport(applicant: Applicant, id: Path<String>) -> Result<HttpResponse, Trouble> {
    show::<PassportPage>(&applicant, id_of(&id)?).await
}

pub async fn post_passport(
    applicant: Applicant,
    id: Path<String>,
    answers: Answers,
) -> Result<HttpResponse, Trouble> {
    let id = id_of(&id)?;
    let (words, today) = (applicant.words(), applicant.today());
    if answers.has("next", "fill-in") {
        let opened = open(&applicant, id, Task::Passport).await?;
        let chosen = opened.dossier.invitation.as_ref().map(|found| found.guest().citizenship.clone());
        return match zone::fill_in(&answers, chosen, today, words) {
            Ok(filled) => applicant.page(&opened.placed::<PassportPage>(&applicant, Form::with(filled))),
            Err(form) => applicant.complaint(&opened.placed::<PassportPage>(&applicant, form)),
        };
    }
    let (passport, zone) = match reading::read(&answers, today, words) {
        Ok(read) => read,
        Err(form) => return complain::<PassportPage>(&applicant, id, form).await,
    };
    let asked = asked(&applicant, id, &answers);
    let outcome = applicant
        .answer(move |work| Box::pin(async move { give_passport(work, &asked, passport, zone).await }))
        .await;
    finish::<PassportPage>(&applicant, id, answers, outcome).await
}
