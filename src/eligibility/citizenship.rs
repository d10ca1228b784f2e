//! The list of countries and territories whose citizens may apply (rules E1 and E2).

use super::Named;
use crate::vocabulary::{CountryCode, CountryCodeError};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Rule E1: an entry of the list, a dated row.
///
/// Rule E2: the entry is what the applicant chooses. `nationality` is what its passports carry in the machine-readable
/// zone, as nationality and as issuing State, and it may be another code than the entry's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Citizenship {
    /// The entry's own ISO 3166-1 alpha-3 code.
    pub code: CountryCode,
    pub nationality: CountryCode,
    pub name: Named,
    pub valid_from: NaiveDate,
    /// The last day on which its citizens may apply; none while it is in force.
    pub valid_until: Option<NaiveDate>,
}

/// Rule E2: what in a passport does not belong to the chosen entry.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PassportMismatch {
    #[error("the passport states the nationality {found} where {expected} belongs to the citizenship chosen")]
    Nationality { expected: CountryCode, found: CountryCode },
    #[error("the passport was issued by {found} where {expected} belongs to the citizenship chosen")]
    IssuingAuthority { expected: CountryCode, found: CountryCode },
}

impl Citizenship {
    /// Rule E1: whether its citizens may apply on a day.
    pub fn is_listed_on(&self, day: NaiveDate) -> bool {
        self.valid_from <= day && self.valid_until.is_none_or(|last| day <= last)
    }

    /// Rule E2: whether its passports state this nationality in the machine-readable zone.
    pub fn accepts_nationality(&self, nationality: &CountryCode) -> bool {
        self.nationality == *nationality
    }

    /// Rule E2: the chosen entry is checked against the nationality and the issuing State; every mismatch is reported.
    pub fn mismatches(
        &self,
        nationality: &CountryCode,
        issuing_authority: &CountryCode,
    ) -> Vec<PassportMismatch> {
        let expected = || self.nationality.clone();
        let issued = self.nationality == *issuing_authority;
        [
            (!self.accepts_nationality(nationality))
                .then(|| PassportMismatch::Nationality { expected: expected(), found: nationality.clone() }),
            (!issued).then(|| PassportMismatch::IssuingAuthority {
                expected: expected(),
                found: issuing_authority.clone(),
            }),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

/// Rule E2: the nationality that the passports of an entry state. Hong Kong and Macao passports carry CHN, those of
/// Aruba NLD, of the Faroe Islands DNK; all others the entry's own code.
pub fn zone_nationality(entry: &CountryCode) -> Result<CountryCode, CountryCodeError> {
    CountryCode::parse(match entry.as_str() {
        "HKG" | "MAC" => "CHN",
        "ABW" => "NLD",
        "FRO" => "DNK",
        own => own,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::named::tests::named;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn code(text: &str) -> CountryCode {
        CountryCode::parse(text).unwrap()
    }

    fn entry(text: &str) -> Citizenship {
        Citizenship {
            code: code(text),
            nationality: zone_nationality(&code(text)).unwrap(),
            name: named(text),
            valid_from: day("2020-09-12"),
            valid_until: None,
        }
    }

    #[test]
    fn rule_e1_the_list_has_109_entries_and_each_is_listed_once() {
        let file = include_bytes!("../../data/countries.csv");
        let mut codes: Vec<CountryCode> = csv::Reader::from_reader(file.as_slice())
            .records()
            .map(|record| code(record.unwrap().get(3).unwrap()))
            .collect();

        codes.sort();
        codes.dedup();

        assert_eq!(codes.len(), 109);
        assert!(!codes.iter().any(CountryCode::is_united_states), "the fee table treats US citizens apart");
    }

    #[test]
    fn rule_e1_an_entry_is_listed_from_its_first_day_to_its_last() {
        let ended = Citizenship { valid_until: Some(day("2026-03-16")), ..entry("IND") };

        assert!(!ended.is_listed_on(day("2020-09-11")) && ended.is_listed_on(day("2020-09-12")));
        assert!(ended.is_listed_on(day("2026-03-16")) && !ended.is_listed_on(day("2026-03-17")));
    }

    #[test]
    fn rule_e2_four_entries_carry_another_nationality_in_the_zone() {
        for (chosen, carried) in [("HKG", "CHN"), ("MAC", "CHN"), ("ABW", "NLD"), ("FRO", "DNK")] {
            assert!(entry(chosen).accepts_nationality(&code(carried)), "{chosen}");
            assert!(!entry(chosen).accepts_nationality(&code(chosen)), "{chosen}");
        }
    }

    #[test]
    fn rule_e2_any_other_entry_carries_its_own_code_and_no_other() {
        assert!(entry("IND").accepts_nationality(&code("IND")));
        assert!(!entry("IND").accepts_nationality(&code("PAK")));
    }

    #[test]
    fn rule_e2_nationality_and_issuing_authority_are_both_checked() {
        let found = entry("HKG").mismatches(&code("GBR"), &code("GBR"));

        let (expected, found_code) = (code("CHN"), code("GBR"));
        assert_eq!(
            found,
            [
                PassportMismatch::Nationality { expected: expected.clone(), found: found_code.clone() },
                PassportMismatch::IssuingAuthority { expected, found: found_code },
            ]
        );
        assert_eq!(entry("HKG").mismatches(&code("CHN"), &code("CHN")), []);
        assert_eq!(entry("IND").mismatches(&code("IND"), &code("UNO")).len(), 1);
    }
}
