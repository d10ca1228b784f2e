//! A seal for tests: the specimen of Doc 9303, one entry from 1 April to 30 September 2026.

use super::{Seal, SealContents, SignerReference, SigningKey, TrustedSigner};
use crate::eligibility::{Entries, Stay};
use crate::passports::PassportNumber;
use crate::visas::{VisaNumber, VisaZone, ZoneFacts, ZoneName};
use crate::vocabulary::{CountryCode, Days, Sex};
use chrono::NaiveDate;

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn key(reference: &str) -> SigningKey {
    SigningKey::generate(SignerReference::parse(reference).unwrap()).unwrap()
}

pub fn passport(number: &str) -> PassportNumber {
    PassportNumber::parse(number).unwrap()
}

pub fn contents() -> SealContents {
    let number = VisaNumber::parse("46789ACDD").unwrap();
    SealContents {
        zone: VisaZone::of(&ZoneFacts {
            number: number.clone(),
            name: ZoneName::from_identifiers("ERIKSSON", Some("ANNA MARIA")).unwrap(),
            nationality: CountryCode::parse("UTO").unwrap(),
            born: day("1974-08-12"),
            sex: Sex::F,
            valid_until: day("2026-09-30"),
        }),
        entries: Some(Entries::Single.into()),
        stay: Stay::Days30.into(),
        passport_number: passport("L898902C3"),
        category: Some("B12".to_owned()),
        valid_from: Some(day("2026-04-01")),
        number: Some(number),
        unknown: Vec::new(),
    }
}

pub fn sealed(contents: &SealContents, key: &SigningKey) -> Seal {
    Seal::sign(contents, key, day("2026-03-16"), day("2026-03-16")).unwrap()
}

pub fn trust(key: &SigningKey) -> TrustedSigner {
    key.trusted(Days::new(day("2026-01-01"), day("2028-12-31")).unwrap())
}
