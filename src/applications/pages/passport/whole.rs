//! All passport data on one page, each with its verdict, before they are kept.

use super::zone::{Verdict, hint_of, verdicts};
use super::{DOUBTED, choices, is_blank, known, part_address, reading, way_address, whole_address};
use crate::accounts::Applicant;
use crate::applications::answer::{CannotAnswer, discard_passport, give_passport};
use crate::applications::pages::addresses::task_address;
use crate::applications::pages::id_of;
use crate::applications::pages::refusals::{Refusal, sort};
use crate::applications::pages::step::{Opened, Surroundings, asked, open};
use crate::applications::{PassportPart, Task};
use crate::eligibility::Citizenship;
use crate::vocabulary::ApplicationId;
use crate::web::{Answers, Form, Frame, Reader, Trouble, Words};
use actix_web::{HttpResponse, web::Path};
use askama::Template;
use chrono::NaiveDate;

#[derive(Template)]
#[template(path = "applications/passport.html")]
struct WholePage {
    frame: Frame,
    form: Form,
    around: Surroundings,
    rows: Vec<Row>,
    /// The verdict of every check digit, where the lines are whole.
    verdicts: Vec<Verdict>,
    here: String,
    way: String,
    /// What was typed and is not kept yet can be discarded.
    is_begun: bool,
}

/// A field with what was typed into it.
struct Row {
    field: &'static str,
    name: String,
    value: String,
    /// The verdict on what was read into it; empty where it was typed.
    hint: String,
    change: String,
}

/// The fields, what each is called, and what was typed, as a person reads it.
pub fn in_words(
    words: Words,
    citizenships: &[Citizenship],
    answers: &Answers,
) -> Vec<(&'static str, String, String)> {
    let text = |field: &str| answers.text(field).to_uppercase();
    let named = |code: String| {
        let choice = choices(citizenships, words).into_iter().find(|choice| choice.value == code);
        choice.map_or(code, |choice| choice.label)
    };
    let sex = match answers.text("sex") {
        "F" => words.t("invitations-sex-f"),
        "M" => words.t("invitations-sex-m"),
        "X" => words.t("invitations-sex-x"),
        other => other.to_owned(),
    };
    let lines = [text("upper"), text("lower")].join("\n");
    vec![
        ("upper", words.t("applications-zone-row"), lines.trim().to_owned()),
        ("surname", words.t("applications-surname"), text("surname")),
        ("given-names", words.t("applications-given-names"), text("given-names")),
        ("born", words.t("applications-born"), date(words, answers, "born")),
        ("sex", words.t("applications-sex"), sex),
        ("number", words.t("applications-passport-number"), text("number")),
        ("issuing-authority", words.t("applications-issuing-authority"), text("issuing-authority")),
        ("issued", words.t("applications-issued"), date(words, answers, "issued")),
        ("expires", words.t("applications-expires"), date(words, answers, "expires")),
        ("citizenship", words.t("applications-citizenship"), named(text("citizenship"))),
        ("nationality", words.t("applications-nationality"), text("nationality")),
    ]
}

/// A day as it is written, or what was typed where it is none.
fn date(words: Words, answers: &Answers, field: &str) -> String {
    let part = |part: &str| answers.text(&format!("{field}-{part}")).to_owned();
    let (day, month, year) = (part("day"), part("month"), part("year"));
    let parsed = match (year.parse(), month.parse(), day.parse()) {
        (Ok(year), Ok(month), Ok(day)) => NaiveDate::from_ymd_opt(year, month, day),
        _unreadable => None,
    };
    parsed.map_or_else(|| [day, month, year].join(" ").trim().to_owned(), |day| words.date(day))
}

fn page(applicant: &Applicant, opened: &Opened, form: Form, told: Told) -> WholePage {
    let (words, id) = (applicant.words(), opened.case.id);
    let (typed, known) = (&opened.dossier.particulars.typed, known(&opened.dossier));
    let row = |(field, name, value): (&'static str, String, String)| Row {
        field,
        name,
        hint: hint_of(field, (typed, &known), applicant.today(), words),
        change: PassportPart::of_field(field).map(|part| part_address(id, part)).unwrap_or_default(),
        value: match (value.is_empty(), field) {
            (false, _) => value,
            (true, "given-names" | "upper") => words.t("applications-none"),
            (true, _) => words.t("applications-not-given"),
        },
    };
    let both = match told {
        Told::Nothing => None,
        Told::ChangedElsewhere => Some(Vec::new()),
    };
    WholePage {
        frame: applicant.frame(),
        around: opened.surroundings(applicant, Task::Passport, (form.clone(), both)),
        rows: in_words(words, &opened.citizenships, &known).into_iter().map(row).collect(),
        verdicts: verdicts((known.text("upper"), known.text("lower")), applicant.today(), words),
        form,
        here: whole_address(id),
        way: way_address(id),
        is_begun: !typed.is_empty(),
    }
}

/// What the page tells besides the data.
#[derive(Clone, Copy)]
enum Told {
    Nothing,
    ChangedElsewhere,
}

/// The mark of all that the page shows.
fn marked(opened: &Opened) -> Answers {
    let mark = opened.case.particulars.mark(Task::Passport, opened.case.version);
    Answers::new([("seen", mark)])
}

pub async fn get_passport(applicant: Applicant, id: Path<String>) -> Result<HttpResponse, Trouble> {
    let id = id_of(&id)?;
    let opened = open(&applicant, id, Task::Passport).await?;
    if is_blank(&opened) {
        return Ok(applicant.see_other(&way_address(id)));
    }
    let form = Form::with(marked(&opened));
    applicant.page(&page(&applicant, &opened, form, Told::Nothing))
}

pub async fn post_passport(
    applicant: Applicant,
    id: Path<String>,
    answers: Answers,
) -> Result<HttpResponse, Trouble> {
    let id = id_of(&id)?;
    if answers.has("discard", "yes") {
        return discard(&applicant, id, &answers).await;
    }
    let opened = open(&applicant, id, Task::Passport).await?;
    let mut known = known(&opened.dossier);
    known.set("seen", answers.text("seen"));
    if let Some(form) = complaints_of_doubts(&opened, &known, applicant.words()) {
        return applicant.complaint(&page(&applicant, &opened, form, Told::Nothing));
    }
    let (passport, zone) = match reading::read(&known, applicant.today(), applicant.words()) {
        Ok(read) => read,
        Err(form) => return applicant.complaint(&page(&applicant, &opened, form, Told::Nothing)),
    };
    let asked = asked(&applicant, id, &answers);
    let outcome = applicant
        .answer(move |work| Box::pin(async move { give_passport(work, &asked, passport, zone).await }))
        .await;
    match outcome {
        Ok(next) => Ok(applicant.see_other(&task_address(id, next))),
        Err(refused) => refuse(&applicant, id, refused).await,
    }
}

/// Back to the passport as it was kept; where none was, to the first page.
async fn discard(
    applicant: &Applicant,
    id: ApplicationId,
    answers: &Answers,
) -> Result<HttpResponse, Trouble> {
    let asked = asked(applicant, id, answers);
    let outcome =
        applicant.answer(move |work| Box::pin(async move { discard_passport(work, &asked).await })).await;
    match outcome {
        Ok(dossier) if dossier.passport.is_some() => Ok(applicant.see_other(&whole_address(id))),
        Ok(_) => Ok(applicant.see_other(&way_address(id))),
        Err(refused) => refuse(applicant, id, refused).await,
    }
}

/// What was read and does not agree with its check digit is typed before it is kept.
fn complaints_of_doubts(opened: &Opened, known: &Answers, words: Words) -> Option<Form> {
    let typed = &opened.dossier.particulars.typed;
    let mut reader = Reader::new(known, words);
    for field in DOUBTED.into_iter().filter(|field| typed.is_doubtful(field)) {
        reader.complain(field, words.t("applications-picture-look-again"));
    }
    if reader.is_content() { None } else { Some(reader.form()) }
}

async fn refuse(
    applicant: &Applicant,
    id: ApplicationId,
    refused: CannotAnswer,
) -> Result<HttpResponse, Trouble> {
    let refusal = match sort(applicant, id, refused) {
        Refusal::Trouble(trouble) => return Err(trouble),
        refusal @ (Refusal::Changed | Refusal::Complaints(_)) => refusal,
    };
    let opened = open(applicant, id, Task::Passport).await?;
    let answers = marked(&opened);
    let mut reader = Reader::new(&answers, applicant.words());
    match refusal {
        Refusal::Complaints(complaints) => {
            for (field, message) in complaints {
                reader.complain(field, message);
            }
            applicant.complaint(&page(applicant, &opened, reader.form(), Told::Nothing))
        }
        Refusal::Changed | Refusal::Trouble(_) => {
            applicant.conflict(&page(applicant, &opened, Form::with(answers), Told::ChangedElsewhere))
        }
    }
}
