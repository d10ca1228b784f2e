//! The two lines at the foot of the data page: read into the form, with the verdict of every check digit.

use crate::applications::{PassportPart, TypedPassport};
use crate::passports::{
    Check, CheckedField, Line, MachineReadableZone, Misread, Passport, PassportNumber, SeenZone, ZoneDefect,
};
use crate::vocabulary::{CountryCode, LatinName, Sex};
use crate::web::{Answers, Form, Reader, Worded, Words, date_answers};
use chrono::NaiveDate;

/// A check digit's verdict in words.
pub struct Verdict {
    pub name: String,
    pub verdict: String,
    pub colour: &'static str,
}

pub fn verdicts((upper, lower): (&str, &str), today: NaiveDate, words: Words) -> Vec<Verdict> {
    if upper.trim().is_empty() && lower.trim().is_empty() {
        return Vec::new();
    }
    let checks = match MachineReadableZone::read(upper, lower, today) {
        Ok(_) => Some(CheckedField::ALL.map(|field| Check { field, holds: true })),
        Err(misread) => misread.checks,
    };
    let told = |check: Check| Verdict {
        name: check.field.words(words),
        verdict: words.t(if check.holds { "passports-check-holds" } else { "passports-check-fails" }),
        colour: if check.holds { "green" } else { "red" },
    };
    checks.into_iter().flatten().map(told).collect()
}

/// What was known of the passport of this number: the date of issue of another one is not its own.
fn of_passport(known: &Answers, number: &str) -> Answers {
    let before = known.text("number");
    if before.is_empty() || before.eq_ignore_ascii_case(number) {
        return known.clone();
    }
    known.clone().without(&["issued-day", "issued-month", "issued-year"])
}

/// What the lines tell, over what was known. The citizenship stays, for the zone does not tell it (rule E2).
pub fn fill_in(typed: &Answers, today: NaiveDate, words: Words) -> Result<Answers, Form> {
    let zone = match MachineReadableZone::read(typed.text("upper"), typed.text("lower"), today) {
        Ok(zone) => zone,
        Err(misread) => return Err(complained(typed, &misread, words)),
    };
    let mut filled = of_passport(typed, zone.number.as_str());
    let text = zone.text();
    let (upper, lower) = text.split_once('\n').unwrap_or_default();
    let given = zone.holder.given_names.as_ref().map_or("", LatinName::as_str);
    for (field, value) in [
        ("upper", upper),
        ("lower", lower),
        ("surname", zone.holder.surname.as_str()),
        ("given-names", given),
        ("nationality", zone.nationality.as_str()),
        ("issuing-authority", zone.issuing_authority.as_str()),
        ("number", zone.number.as_str()),
        ("sex", zone.sex.letter()),
    ] {
        filled.set(field, value);
    }
    for (field, value) in
        date_answers("born", zone.born).into_iter().chain(date_answers("expires", zone.expires))
    {
        filled.set(&field, value);
    }
    Ok(filled)
}

/// What a zone that was seen in a picture tells, as far as it was read, over what was known; a field that was not read is emptied, so that
/// nothing of another passport stays in it.
pub fn filled(typed: &Answers, seen: &SeenZone) -> Answers {
    let mut filled = of_passport(typed, seen.number.as_ref().map_or("", PassportNumber::as_str));
    let text = |field: Option<&str>| field.unwrap_or_default().to_owned();
    for (field, value) in [
        ("upper", seen.upper.clone()),
        ("lower", seen.lower.clone()),
        ("surname", text(seen.surname.as_ref().map(LatinName::as_str))),
        ("given-names", text(seen.given_names.as_ref().map(LatinName::as_str))),
        ("nationality", text(seen.nationality.as_ref().map(CountryCode::as_str))),
        ("issuing-authority", text(seen.issuing_authority.as_ref().map(CountryCode::as_str))),
        ("number", text(seen.number.as_ref().map(PassportNumber::as_str))),
        ("sex", text(seen.sex.map(Sex::letter))),
    ] {
        filled.set(field, value);
    }
    for (field, day) in [("born", seen.born), ("expires", seen.expires)] {
        let parts = ["day", "month", "year"].map(|part| (format!("{field}-{part}"), String::new()));
        for (part, value) in day.map_or(parts, |day| date_answers(field, day)) {
            filled.set(&part, value);
        }
    }
    filled
}

/// The verdict on what was read into a field; empty where it was typed, or typed over since.
pub fn hint_of(
    field: &str,
    (typed, known): (&TypedPassport, &Answers),
    today: NaiveDate,
    words: Words,
) -> String {
    if typed.is_doubtful(field) {
        return words.t("applications-picture-look-again");
    }
    let Ok(told) = fill_in(known, today, words) else { return String::new() };
    let Some(part) = PassportPart::of_field(field) else { return String::new() };
    let is_of_field =
        |own: &&&str| own.strip_prefix(field).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'));
    let agrees = part
        .fields()
        .iter()
        .filter(is_of_field)
        .all(|own| told.text(own).eq_ignore_ascii_case(known.text(own)));
    match field {
        "number" | "born" | "expires" if agrees => words.t("applications-picture-matches"),
        "surname" | "given-names" | "nationality" | "issuing-authority" | "sex" if agrees => {
            words.t("applications-picture-unchecked")
        }
        _typed_over_or_not_in_the_zone => String::new(),
    }
}

fn complained(typed: &Answers, misread: &Misread, words: Words) -> Form {
    let mut reader = Reader::new(typed, words);
    complain(&mut reader, misread);
    reader.form()
}

/// Every defect beside its line.
pub fn complain(reader: &mut Reader<'_>, misread: &Misread) {
    for defect in &misread.defects {
        let field = match defect {
            ZoneDefect::Missing(Line::Upper)
            | ZoneDefect::WrongLength { line: Line::Upper, .. }
            | ZoneDefect::NotInAlphabet { line: Line::Upper, .. }
            | ZoneDefect::NotAPassport { .. }
            | ZoneDefect::Name
            | ZoneDefect::IssuingAuthority { .. } => "upper",
            ZoneDefect::Missing(Line::Lower)
            | ZoneDefect::WrongLength { line: Line::Lower, .. }
            | ZoneDefect::NotInAlphabet { line: Line::Lower, .. }
            | ZoneDefect::CheckDigit(_)
            | ZoneDefect::Nationality { .. }
            | ZoneDefect::Number(_)
            | ZoneDefect::Born { .. }
            | ZoneDefect::Sex { .. }
            | ZoneDefect::Expires { .. } => "lower",
        };
        let message = defect.words(reader.words());
        reader.complain(field, message);
    }
}

/// What was typed and what the zone says differ: shown beside the field, for one of the two is wrong. Names are compared
/// on a page of their own (rule I3).
pub fn complain_of_differences(reader: &mut Reader<'_>, passport: &Passport, zone: &MachineReadableZone) {
    let words = reader.words();
    let differences = [
        ("number", passport.number != zone.number, zone.number.to_string()),
        ("born", passport.born != zone.born, words.date(zone.born)),
        ("sex", passport.sex != zone.sex, zone.sex.letter().to_owned()),
        ("expires", passport.expires != zone.expires, words.date(zone.expires)),
        ("nationality", passport.nationality != zone.nationality, zone.nationality.to_string()),
        (
            "issuing-authority",
            passport.issuing_authority != zone.issuing_authority,
            zone.issuing_authority.to_string(),
        ),
    ];
    for (field, _, says) in differences.into_iter().filter(|(_, differs, _)| *differs) {
        reader.complain(field, words.t1("applications-error-unlike-zone", "zone", says));
    }
}
