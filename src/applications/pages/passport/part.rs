//! A page with a few fields of the passport.

use super::zone::{Verdict, fill_in, hint_of, verdicts};
use super::{Choice, choices, is_blank, known, next_address, reading, way_address, whole_address};
use crate::accounts::Applicant;
use crate::applications::answer::{CannotAnswer, Written, type_passport};
use crate::applications::pages::id_of;
use crate::applications::pages::refusals::{Refusal, sort};
use crate::applications::pages::step::{Opened, Surroundings, asked, open};
use crate::applications::{Dossier, PassportPart, Task};
use crate::eligibility::least_expiry;
use crate::vocabulary::{ApplicationId, Difference};
use crate::web::{Answers, Form, Frame, Trouble, Words};
use actix_web::{HttpResponse, web::Path};
use askama::Template;
use chrono::NaiveDate;

#[derive(Template)]
#[template(path = "applications/passport_part.html")]
struct PartPage {
    frame: Frame,
    form: Form,
    around: Surroundings,
    part: PassportPart,
    name: String,
    /// Where it stands in a passport, in words.
    place: String,
    citizenships: Vec<Choice>,
    /// The verdict of every check digit, where the lines are whole.
    verdicts: Vec<Verdict>,
    expires_hint: String,
    known: Answers,
    opened: Opened,
    today: NaiveDate,
    words: Words,
    back: String,
}

impl PartPage {
    /// A field's hint, with the verdict on what was read into it.
    fn hint(&self, field: &str, hint: impl AsRef<str>) -> String {
        let read = (&self.opened.dossier.particulars.typed, &self.known);
        let verdict = hint_of(field, read, self.today, self.words);
        format!("{verdict} {}", hint.as_ref()).trim().to_owned()
    }
}

/// What a part is called.
pub fn name_of(words: Words, part: PassportPart) -> String {
    words.t(match part {
        PassportPart::Lines => "applications-zone-title",
        PassportPart::Name => "applications-part-name",
        PassportPart::Birth => "applications-part-birth",
        PassportPart::Document => "applications-part-document",
        PassportPart::Citizenship => "applications-citizenship",
    })
}

/// Where it stands in a passport (Doc 9303-4, section 4.1).
fn place_of(words: Words, part: PassportPart) -> String {
    words.t(match part {
        PassportPart::Lines => "applications-place-lines",
        PassportPart::Name => "applications-place-name",
        PassportPart::Birth => "applications-place-birth",
        PassportPart::Document => "applications-place-document",
        PassportPart::Citizenship => "applications-place-citizenship",
    })
}

fn page(
    applicant: &Applicant,
    opened: Opened,
    part: PassportPart,
    (form, both): (Form, Option<Vec<Difference>>),
) -> PartPage {
    let (words, id) = (applicant.words(), opened.case.id);
    let last = opened.dossier.invitation.as_ref().map(|invitation| invitation.journey().period.last());
    let needed = last.map(|last| words.date(least_expiry(last))).unwrap_or_default();
    PartPage {
        frame: applicant.frame(),
        around: opened.surroundings(applicant, Task::Passport, (form.clone(), both)),
        place: place_of(words, part),
        citizenships: choices(&opened.citizenships, words),
        verdicts: verdicts((form.value("upper"), form.value("lower")), applicant.today(), words),
        expires_hint: words.t1("applications-expires-hint", "needed", needed),
        known: known(&opened.dossier),
        back: if is_blank(&opened) { way_address(id) } else { whole_address(id) },
        form,
        name: name_of(words, part),
        part,
        opened,
        today: applicant.today(),
        words,
    }
}

fn marked(mut answers: Answers, opened: &Opened, part: PassportPart) -> Answers {
    answers.set("seen", opened.case.particulars.mark_of_part(part));
    answers
}

fn part_of(code: &str) -> Result<PassportPart, Trouble> {
    PassportPart::from_code(code).ok_or(Trouble::NotFound)
}

pub async fn get_part(applicant: Applicant, path: Path<(String, String)>) -> Result<HttpResponse, Trouble> {
    let (id, part) = (id_of(&path.0)?, part_of(&path.1)?);
    let opened = open(&applicant, id, Task::Passport).await?;
    let answers = match applicant.kept_answers().await? {
        Some(kept) => kept,
        None => marked(known(&opened.dossier), &opened, part),
    };
    applicant.page(&page(&applicant, opened, part, (Form::with(answers), None)))
}

/// Saves the part, and leads to what is still to be filled in. From the two lines the other parts are filled in, too.
pub async fn post_part(
    applicant: Applicant,
    path: Path<(String, String)>,
    answers: Answers,
) -> Result<HttpResponse, Trouble> {
    let (id, part) = (id_of(&path.0)?, part_of(&path.1)?);
    let answers = if answers.has("next", "without") { answers.without(part.fields()) } else { answers };
    let filled = match part {
        PassportPart::Lines => read_lines(&applicant, id, &answers).await?,
        PassportPart::Name | PassportPart::Birth | PassportPart::Document | PassportPart::Citizenship => {
            match reading::complaints_of(part, &answers, applicant.today(), applicant.words()) {
                Some(form) => Err(form),
                None => Ok(Written { parts: vec![(part, answers.clone())], ..Written::default() }),
            }
        }
    };
    match filled {
        Ok(written) => save(&applicant, (id, part), &answers, written).await,
        Err(form) => {
            let opened = open(&applicant, id, Task::Passport).await?;
            applicant.complaint(&page(&applicant, opened, part, (form, None)))
        }
    }
}

/// The lines with all that they tell; without lines, that there are none.
async fn read_lines(
    applicant: &Applicant,
    id: ApplicationId,
    answers: &Answers,
) -> Result<Result<Written, Form>, Trouble> {
    let only_lines = Written { parts: vec![(PassportPart::Lines, answers.clone())], ..Written::default() };
    if answers.text("upper").is_empty() && answers.text("lower").is_empty() {
        return Ok(Ok(only_lines));
    }
    let opened = open(applicant, id, Task::Passport).await?;
    let mut typed = known(&opened.dossier);
    for field in ["upper", "lower", "seen"] {
        typed.set(field, answers.text(field));
    }
    let filled = fill_in(&typed, applicant.today(), applicant.words());
    Ok(filled.map(|filled| all_parts(&filled)))
}

/// Every part, as it was read off the lines.
pub fn all_parts(filled: &Answers) -> Written {
    let parts = PassportPart::ALL.into_iter().map(|part| (part, filled.clone())).collect();
    Written { parts, doubtful: Vec::new() }
}

async fn save(
    applicant: &Applicant,
    (id, part): (ApplicationId, PassportPart),
    answers: &Answers,
    written: Written,
) -> Result<HttpResponse, Trouble> {
    let asked = asked(applicant, id, answers);
    let outcome: Result<Dossier, CannotAnswer> = applicant
        .answer(move |work| Box::pin(async move { type_passport(work, &asked, part, &written).await }))
        .await;
    match outcome {
        Ok(dossier) => {
            let next = next_address(id, &dossier, applicant.today(), applicant.words());
            Ok(applicant.see_other(&next))
        }
        Err(refused) => match sort(applicant, id, refused) {
            Refusal::Trouble(trouble) => Err(trouble),
            Refusal::Changed | Refusal::Complaints(_) => show_both(applicant, (id, part), answers).await,
        },
    }
}

/// 409: what is saved by now and what was typed, side by side. Sent again, it overwrites knowingly.
async fn show_both(
    applicant: &Applicant,
    (id, part): (ApplicationId, PassportPart),
    typed: &Answers,
) -> Result<HttpResponse, Trouble> {
    let opened = open(applicant, id, Task::Passport).await?;
    let words = applicant.words();
    let pairs = super::whole::in_words(words, &opened.citizenships, &known(&opened.dossier));
    let typed_pairs = super::whole::in_words(words, &opened.citizenships, typed);
    let of_part = pairs
        .into_iter()
        .zip(typed_pairs)
        .filter(|((field, _, _), _)| PassportPart::of_field(field) == Some(part));
    let both = of_part.map(|((_, name, saved), (_, _, typed))| Difference::between(name, [saved, typed]));
    let both = Some(both.collect());
    let form = Form::with(marked(typed.clone(), &opened, part));
    applicant.conflict(&page(applicant, opened, part, (form, both)))
}
