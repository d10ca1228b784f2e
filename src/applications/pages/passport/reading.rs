//! The passport data, read: every complaint at once.

use super::zone;
use crate::applications::PassportPart;
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

/// What is wrong with one part alone; none where it is whole.
pub fn complaints_of(part: PassportPart, answers: &Answers, today: NaiveDate, words: Words) -> Option<Form> {
    let mut reader = Reader::new(answers, words);
    match part {
        PassportPart::Lines => drop(read_zone(&mut reader, answers, today)),
        PassportPart::Name => drop(read_name(&mut reader)),
        PassportPart::Birth => drop(read_birth(&mut reader)),
        PassportPart::Document => drop(read_document(&mut reader)),
        PassportPart::Citizenship => drop(read_citizenship(&mut reader)),
    }
    if reader.is_content() { None } else { Some(reader.form()) }
}

/// What the pages of the passport ask for of the document itself.
struct Document {
    number: PassportNumber,
    issuing_authority: CountryCode,
    issued: NaiveDate,
    expires: NaiveDate,
}

fn read_name(reader: &mut Reader<'_>) -> Option<PersonName> {
    let surname = reader.take("surname", LatinName::parse);
    let given_names = reader.take_if_given("given-names", LatinName::parse);
    Some(PersonName { surname: surname?, given_names: given_names? })
}

fn read_birth(reader: &mut Reader<'_>) -> Option<(NaiveDate, Sex)> {
    let born = reader.date("born", "applications-error-born");
    let sex = reader.choose("sex", "applications-error-sex", Sex::from_letter);
    Some((born?, sex?))
}

fn read_document(reader: &mut Reader<'_>) -> Option<Document> {
    let number = reader.take("number", PassportNumber::parse);
    let code = |typed: &str| CountryCode::parse(typed).ok();
    let issuing_authority = reader.choose("issuing-authority", "applications-error-authority-code", code);
    let issued = reader.date("issued", "applications-error-issued");
    let expires = reader.date("expires", "applications-error-expires");
    Some(Document {
        number: number?,
        issuing_authority: issuing_authority?,
        issued: issued?,
        expires: expires?,
    })
}

/// The citizenship, and the nationality that the zone carries.
fn read_citizenship(reader: &mut Reader<'_>) -> Option<(CountryCode, CountryCode)> {
    let code = |typed: &str| CountryCode::parse(typed);
    let citizenship =
        reader.choose("citizenship", "applications-error-citizenship", |typed| code(typed).ok());
    let nationality =
        reader.choose("nationality", "applications-error-nationality-code", |typed| code(typed).ok());
    Some((citizenship?, nationality?))
}

fn read_passport(reader: &mut Reader<'_>) -> Option<Passport> {
    let holder = read_name(reader);
    let birth = read_birth(reader);
    let document = read_document(reader);
    let (citizenship, nationality) = read_citizenship(reader)?;
    let ((born, sex), Document { number, issuing_authority, issued, expires }) = (birth?, document?);
    Some(Passport {
        holder: holder?,
        citizenship,
        nationality,
        issuing_authority,
        number,
        born,
        sex,
        issued,
        expires,
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
