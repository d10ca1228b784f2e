//! The passport form, read: every complaint at once.

use super::zone;
use crate::passports::{MachineReadableZone, Passport, PassportNumber};
use crate::vocabulary::{CountryCode, LatinName, PersonName, Sex};
use crate::web::{Answers, Form, Reader, Words};
use chrono::NaiveDate;

/// The passport, and the two lines of the zone where they were given.
pub fn read(answers: &Answers, today: NaiveDate, words: Words) -> Result<(Passport, Option<String>), Form> {
    let mut reader = Reader::new(answers, words);
    let passport = read_passport(&mut reader);
    let zone = read_zone(&mut reader, answers, today);
    if let (Some(passport), Some(zone)) = (&passport, &zone) {
        zone::complain_of_differences(&mut reader, passport, zone);
    }
    match passport {
        Some(passport) if reader.is_content() => Ok((passport, zone.map(|zone| zone.text()))),
        Some(_) | None => Err(reader.form()),
    }
}

fn read_passport(reader: &mut Reader<'_>) -> Option<Passport> {
    let surname = reader.take("surname", LatinName::parse);
    let given_names = reader.take_if_given("given-names", LatinName::parse);
    let code = |typed: &str| CountryCode::parse(typed);
    let citizenship =
        reader.choose("citizenship", "applications-error-citizenship", |typed| code(typed).ok());
    let nationality =
        reader.choose("nationality", "applications-error-nationality-code", |typed| code(typed).ok());
    let issuing_authority =
        reader.choose("issuing-authority", "applications-error-authority-code", |typed| code(typed).ok());
    let number = reader.take("number", PassportNumber::parse);
    let born = reader.date("born", "applications-error-born");
    let sex = reader.choose("sex", "applications-error-sex", Sex::from_letter);
    let issued = reader.date("issued", "applications-error-issued");
    let expires = reader.date("expires", "applications-error-expires");
    Some(Passport {
        holder: PersonName { surname: surname?, given_names: given_names? },
        citizenship: citizenship?,
        nationality: nationality?,
        issuing_authority: issuing_authority?,
        number: number?,
        born: born?,
        sex: sex?,
        issued: issued?,
        expires: expires?,
    })
}

/// None where no line was typed. A misread zone is complained of, for a digit is wrong there or in the passport.
pub fn read_zone(
    reader: &mut Reader<'_>,
    answers: &Answers,
    today: NaiveDate,
) -> Option<MachineReadableZone> {
    let (upper, lower) = (answers.text("upper"), answers.text("lower"));
    if upper.is_empty() && lower.is_empty() {
        return None;
    }
    match MachineReadableZone::read(upper, lower, today) {
        Ok(zone) => Some(zone),
        Err(misread) => {
            zone::complain(reader, &misread);
            None
        }
    }
}
