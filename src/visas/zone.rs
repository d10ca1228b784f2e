//! The machine-readable zone of the visa: MRV-B, two lines of 36 characters (Doc 9303 part 7, section 7.2).

use super::number::VisaNumber;
use super::zone_name::ZoneName;
use crate::vocabulary::{CountryCode, Sex};
use chrono::{Datelike, NaiveDate};
use mrz::{MrvBFields, MrzDate};

/// What the zone says. The document number is the visa's own, which part 7 allows to a number of nine characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ZoneFacts {
    pub number: VisaNumber,
    pub name: ZoneName,
    /// As in the passport's own zone (rule E2): CHN for a passport of Hong Kong.
    pub nationality: CountryCode,
    pub born: NaiveDate,
    pub sex: Sex,
    /// The last day of the visa (rule V1).
    pub valid_until: NaiveDate,
}

/// Two lines of 36 characters (rule V1). Those that were issued or printed have check digits that are right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisaZone {
    first: String,
    second: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum VisaZoneError {
    #[error("a visa's zone has two lines of 36 characters")]
    WrongShape,
    #[error("a check digit of the zone is wrong")]
    CheckFails,
}

impl VisaZone {
    /// The zone of a visa of Kazakhstan; the optional data stays empty.
    pub fn of(facts: &ZoneFacts) -> Self {
        let (surname, given_names) = facts.name.in_cells(NAME_CELLS);
        Self::written(&MrvBFields {
            document_code: "V".to_owned(),
            issuing_country: "KAZ".to_owned(),
            document_number: facts.number.as_str().to_owned(),
            surname,
            given_names,
            nationality: zone_code(&facts.nationality).to_owned(),
            date_of_birth: zone_date(facts.born),
            sex: zone_sex(facts.sex),
            date_of_expiry: zone_date(facts.valid_until),
            optional_data: None,
        })
    }

    fn written(fields: &MrvBFields) -> Self {
        let lines = mrz::format_mrv_b(fields);
        let (first, second) = lines.split_at(LINE);
        Self { first: first.to_owned(), second: second.trim_start().to_owned() }
    }

    /// Reads two lines and checks the number, the date of birth and the date of expiry.
    pub fn parse(first: &str, second: &str) -> Result<Self, VisaZoneError> {
        let read = mrz::parse_mrv_b(first, second).map_err(|_| VisaZoneError::WrongShape)?;
        if !read.valid() {
            return Err(VisaZoneError::CheckFails);
        }
        Ok(Self { first: first.to_owned(), second: second.to_owned() })
    }

    pub fn first(&self) -> &str {
        &self.first
    }

    pub fn second(&self) -> &str {
        &self.second
    }

    /// The last day of the visa, in the years from 2000 to 2099; none where the issuer left it open.
    pub fn valid_until(&self) -> Option<NaiveDate> {
        NaiveDate::parse_from_str(&format!("20{}", &self.second[21..27]), "%Y%m%d").ok()
    }

    /// The 64 characters that a seal carries: the first line and the second without its optional data (part 7, section 9.1.3).
    pub fn sealed(&self) -> String {
        format!("{}{}", self.first, &self.second[..28])
    }

    /// The zone that a seal carries, with its optional data left empty. It is what was signed: check digits are asked of the printed zone
    /// (part 13, appendix D), so that a changed one shows as a signature that does not fit.
    pub fn from_sealed(text: &str) -> Result<Self, VisaZoneError> {
        let is_of_a_zone = |b: u8| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'<';
        if text.len() != 64 || !text.bytes().all(is_of_a_zone) {
            return Err(VisaZoneError::WrongShape);
        }
        let (first, second) = text.split_at(LINE);
        Ok(Self { first: first.to_owned(), second: format!("{second}<<<<<<<<") })
    }
}

const LINE: usize = 36;
const NAME_CELLS: usize = 31;

/// Germany alone has a code of its own in a zone (Doc 9303 part 3, section 5).
fn zone_code(country: &CountryCode) -> &str {
    match country.as_str() {
        "DEU" => "D",
        code => code,
    }
}

fn zone_date(day: NaiveDate) -> MrzDate {
    MrzDate::Calendar(mrz::Date::new(day.year(), day.month(), day.day()))
}

fn zone_sex(sex: Sex) -> mrz::Sex {
    match sex {
        Sex::F => mrz::Sex::Female,
        Sex::M => mrz::Sex::Male,
        Sex::X => mrz::Sex::Unspecified,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn facts() -> ZoneFacts {
        ZoneFacts {
            number: VisaNumber::parse("46789ACDD").unwrap(),
            name: ZoneName::from_identifiers("ERIKSSON", Some("ANNA MARIA")).unwrap(),
            nationality: CountryCode::parse("UTO").unwrap(),
            born: day("1969-08-06"),
            sex: Sex::F,
            valid_until: day("2094-06-23"),
        }
    }

    fn vectors() -> serde_json::Value {
        serde_json::from_str(include_str!("../../tests/data/icao-vectors.json")).unwrap()
    }

    /// Doc 9303-7, figure B-2, is the zone of another issuer with optional data: its parts stand at the same places.
    #[test]
    fn a_zone_has_the_cells_of_the_published_specimen() {
        let zone = VisaZone::of(&facts());

        assert_eq!(zone.first(), "V<KAZERIKSSON<<ANNA<MARIA<<<<<<<<<<<");
        assert_eq!(&zone.second()[10..28], "UTO6908061F9406236");
        // Letters count from A = 10, weights 7 3 1: 28+18+7 + 56+27+10 + 84+39+13 = 282, which ends in 2.
        assert_eq!(&zone.second()[..10], "46789ACDD2");
        assert_eq!(&zone.second()[28..], "<<<<<<<<");
    }

    #[test]
    fn the_published_specimens_are_read_as_valid() {
        for specimen in vectors()["mrz_specimens"].as_array().unwrap() {
            if specimen["format"] == "MRV-B" {
                let lines = &specimen["lines"];

                let read = VisaZone::parse(lines[0].as_str().unwrap(), lines[1].as_str().unwrap());

                assert!(read.is_ok(), "{specimen}");
            }
        }
    }

    #[test]
    fn a_wrong_check_digit_is_no_zone() {
        let first = "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<";

        assert!(VisaZone::parse(first, "L898902C<3UTO6908061F9406236ZE184226").is_ok());
        assert_eq!(
            VisaZone::parse(first, "L898902C<4UTO6908061F9406236ZE184226"),
            Err(VisaZoneError::CheckFails)
        );
        assert_eq!(VisaZone::parse(first, "L898902C<3UTO"), Err(VisaZoneError::WrongShape));
    }

    #[test]
    fn an_unspecified_sex_is_a_filler_and_germany_one_letter() {
        let zone = VisaZone::of(&ZoneFacts {
            sex: Sex::X,
            nationality: CountryCode::parse("DEU").unwrap(),
            ..facts()
        });

        assert_eq!(&zone.second()[10..21], "D<<6908061<");
    }

    proptest! {
        #[test]
        fn a_zone_is_read_back(
            surname in "[A-Z]{1,20}( [A-Z]{1,20}){0,4}", given in proptest::option::of("[A-Z]{1,12}( [A-Z]{1,12}){0,4}"),
            born in 0..30_000_u64, lasts in 0..10_000_u64,
        ) {
            let zone = VisaZone::of(&ZoneFacts {
                name: ZoneName::from_identifiers(&surname, given.as_deref()).unwrap(),
                born: day("1930-01-01") + chrono::Days::new(born),
                valid_until: day("2026-01-01") + chrono::Days::new(lasts),
                ..facts()
            });

            prop_assert_eq!(zone.first().len(), 36);
            prop_assert_eq!(VisaZone::parse(zone.first(), zone.second()), Ok(zone.clone()));
            prop_assert_eq!(VisaZone::from_sealed(&zone.sealed()), Ok(zone));
        }
    }
}
