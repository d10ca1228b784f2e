//! The fields of two whole lines, each by its positions in Doc 9303 part 4, section 4.2.2.

use super::{Check, CheckedField, MachineReadableZone, Misread, SeenZone, ZoneDefect};
use crate::passports::PassportNumber;
use crate::vocabulary::{CountryCode, LatinName, PersonName, Sex};
use chrono::{Datelike, NaiveDate};

/// Reads every field, so that every defect is named at once. The lines are whole and in the zone's alphabet.
pub(super) fn read(
    upper: &str,
    lower: &str,
    parsed: &mrz::MrzData,
    today: NaiveDate,
) -> Result<MachineReadableZone, Misread> {
    let (seen, defects) = each(upper, lower, parsed, today);
    let checks = seen.checks;
    match seen {
        SeenZone {
            surname: Some(surname),
            given_names,
            issuing_authority: Some(issuing_authority),
            nationality: Some(nationality),
            number: Some(number),
            born: Some(born),
            sex: Some(sex),
            expires: Some(expires),
            ..
        } if defects.is_empty() => Ok(MachineReadableZone {
            upper: upper.to_owned(),
            lower: lower.to_owned(),
            holder: PersonName { surname, given_names },
            name_may_be_cut: !upper.ends_with('<'),
            issuing_authority,
            nationality,
            number,
            born,
            sex,
            expires,
            personal_number: parsed.personal_number().map(str::to_owned),
        }),
        _ => Err(Misread { defects, checks: Some(checks) }),
    }
}

/// Every field as far as it can be read, and what is wrong.
pub(super) fn each(
    upper: &str,
    lower: &str,
    parsed: &mrz::MrzData,
    today: NaiveDate,
) -> (SeenZone, Vec<ZoneDefect>) {
    let checks = checks(lower, &parsed.checks);
    let failed = checks.iter().filter(|check| !check.holds).map(|check| ZoneDefect::CheckDigit(check.field));
    let mut reading = Reading { defects: failed.collect() };

    let holder = reading.take(holder(&upper[5..44]));
    let issuing_authority = reading
        .take(country(&parsed.issuing_country).map_err(|found| ZoneDefect::IssuingAuthority { found }));
    let nationality =
        reading.take(country(&parsed.nationality).map_err(|found| ZoneDefect::Nationality { found }));
    let number = reading.take(PassportNumber::parse(parsed.full_document_number()).map_err(Into::into));
    let born = reading.take(born(&lower[13..19], today));
    let sex = reading.take(sex(parsed.sex));
    let expires = reading.take(expires(&lower[21..27], today));

    let (surname, given_names) = match holder {
        Some(holder) => (Some(holder.surname), holder.given_names),
        None => (None, None),
    };
    let (upper, lower) = (upper.to_owned(), lower.to_owned());
    let seen = SeenZone {
        upper,
        lower,
        surname,
        given_names,
        issuing_authority,
        nationality,
        number,
        born,
        sex,
        expires,
        checks,
    };
    (seen, reading.defects)
}

/// The defects met so far.
struct Reading {
    defects: Vec<ZoneDefect>,
}

impl Reading {
    fn take<T>(&mut self, read: Result<T, ZoneDefect>) -> Option<T> {
        read.map_err(|defect| self.defects.push(defect)).ok()
    }
}

/// The verdicts of section 4.2.4. A filler is a check digit of the personal number alone, and there only where it is empty.
fn checks(lower: &str, verified: &mrz::Checks) -> [Check; 5] {
    let digit = |position: usize| lower.as_bytes()[position - 1].is_ascii_digit();
    let no_personal_number = lower[28..42].bytes().all(|c| c == b'<');
    let verdict = |field, verified: Option<bool>, printed: bool| Check {
        field,
        holds: verified == Some(true) && printed,
    };
    [
        verdict(CheckedField::Number, verified.document_number, digit(10) || lower[9..10] == *"<"),
        verdict(CheckedField::Born, verified.date_of_birth, digit(20)),
        verdict(CheckedField::Expires, verified.date_of_expiry, digit(28)),
        verdict(CheckedField::PersonalNumber, verified.personal_number, digit(43) || no_personal_number),
        verdict(CheckedField::Composite, verified.composite, digit(44)),
    ]
}

/// Primary and secondary identifier, parted by two fillers. Without two fillers there is a primary identifier alone
/// (section 4.2.3.1 f), which is kept as a surname.
fn holder(field: &str) -> Result<PersonName, ZoneDefect> {
    let field = field.trim_end_matches('<');
    let (primary, secondary) = field.split_once("<<").unwrap_or((field, ""));
    let part = |text: &str| LatinName::parse(&text.replace('<', " ")).map_err(|_| ZoneDefect::Name);
    let given_names = if secondary.is_empty() { None } else { Some(part(secondary)?) };
    Ok(PersonName { surname: part(primary)?, given_names })
}

/// Three letters; Germany alone prints one (Doc 9303 part 3, section 5).
fn country(code: &str) -> Result<CountryCode, String> {
    CountryCode::parse(if code == "D" { "DEU" } else { code }).map_err(|_| code.to_owned())
}

fn sex(cell: mrz::Sex) -> Result<Sex, ZoneDefect> {
    match cell {
        mrz::Sex::Female => Ok(Sex::F),
        mrz::Sex::Male => Ok(Sex::M),
        // some issuers print the X of the visual zone where the filler belongs
        mrz::Sex::Unspecified | mrz::Sex::NonConformant('X') => Ok(Sex::X),
        mrz::Sex::NonConformant(found) => Err(ZoneDefect::Sex { found }),
        _ => Err(ZoneDefect::Sex { found: '?' }),
    }
}

fn born(field: &str, today: NaiveDate) -> Result<NaiveDate, ZoneDefect> {
    let latest = in_each_century(field, today).into_iter().filter(|day| *day <= today).max();
    latest.ok_or_else(|| ZoneDefect::Born { found: field.to_owned() })
}

fn expires(field: &str, today: NaiveDate) -> Result<NaiveDate, ZoneDefect> {
    let nearest = in_each_century(field, today).into_iter().min_by_key(|day| (*day - today).num_days().abs());
    nearest.ok_or_else(|| ZoneDefect::Expires { found: field.to_owned() })
}

/// The days that six digits name in the last century, in this one and in the next; none where they name no day.
fn in_each_century(field: &str, today: NaiveDate) -> Vec<NaiveDate> {
    let Ok(digits) = field.parse::<u32>() else { return Vec::new() };
    let (year, month, day) = (digits / 10_000, digits / 100 % 100, digits % 100);
    let this = today.year().div_euclid(100) * 100;
    [this - 100, this, this + 100]
        .into_iter()
        .filter_map(|century| NaiveDate::from_ymd_opt(century + i32::try_from(year).ok()?, month, day))
        .collect()
}
