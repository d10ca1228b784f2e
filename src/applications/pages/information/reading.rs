//! The answers to a request, read: every complaint at once.

use super::photograph::shown;
use super::{answer_field, form_field};
use crate::accounts::Applicant;
use crate::applications::pages::passport::reading::read_zone;
use crate::applications::{Change, Field, Given, Item, Round, Wanted};
use crate::invitations::Reason;
use crate::vocabulary::{CountryCode, LatinName, Sex};
use crate::web::{Answers, Form, Reader};
use chrono::NaiveDate;

/// What was given, or the form with its complaints.
pub fn read(applicant: &Applicant, round: &Round, answers: &Answers) -> Result<Given, Form> {
    let mut reader = Reader::new(answers, applicant.words());
    let mut given = Given::default();
    for item in &round.items {
        match &item.wanted {
            Wanted::Field(field) => {
                given.changes.extend(read_field(&mut reader, answers, *field, applicant.today()));
            }
            Wanted::Question(_) => given.answers.extend(read_answer(&mut reader, item)),
            Wanted::Photograph => given.photograph = shown(answers, "photograph"),
        }
    }
    if reader.is_content() { Ok(given) } else { Err(reader.form()) }
}

fn read_answer(reader: &mut Reader<'_>, item: &Item) -> Option<(i32, Reason)> {
    let answer = reader.words_of(&answer_field(item), "applications-error-answer", Reason::LONGEST)?;
    Some((item.position, Reason::parse(&answer).ok()?))
}

/// A field given again, or its complaint.
pub fn read_field(
    reader: &mut Reader<'_>,
    answers: &Answers,
    field: Field,
    today: NaiveDate,
) -> Option<Change> {
    let name = form_field(field);
    let code = |typed: &str| CountryCode::parse(typed).ok();
    match field {
        Field::Surname => reader.take(name, LatinName::parse).map(Change::Surname),
        Field::GivenNames => reader.take_if_given(name, LatinName::parse).map(Change::GivenNames),
        Field::Nationality => {
            reader.choose(name, "applications-error-nationality-code", code).map(Change::Nationality)
        }
        Field::IssuingAuthority => {
            reader.choose(name, "applications-error-authority-code", code).map(Change::IssuingAuthority)
        }
        Field::Sex => reader.choose(name, "applications-error-sex", Sex::from_letter).map(Change::Sex),
        Field::Issued => reader.date(name, "applications-error-issued").map(Change::Issued),
        Field::Expires => reader.date(name, "applications-error-expires").map(Change::Expires),
        Field::Zone => {
            if answers.text("upper").is_empty() && answers.text("lower").is_empty() {
                reader.complain(name, reader.words().t("applications-asked-error-zone"));
                return None;
            }
            read_zone(reader, answers, today).map(|zone| Change::Zone(zone.text()))
        }
        Field::CleanPages => {
            let pages = |typed: &str| typed.parse().ok().filter(|pages| (0..=200).contains(pages));
            reader.choose(name, "applications-error-clean-pages-missing", pages).map(Change::CleanPages)
        }
    }
}
