//! The requirements for a passport, one by one, each with what came of it (rules P1 to P4).

use crate::passports::{Declarations, Defect, Passport};
use crate::vocabulary::Days;

/// One of the four requirements.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Requirement {
    /// Rule P1: genuine, the holder's own, and unaltered.
    Genuine,
    /// Rule P2: clean pages.
    CleanPages,
    /// Rule P3: valid three months beyond the visa.
    Validity,
    /// Rule P4: not extended.
    NotExtended,
}

impl Requirement {
    pub const ALL: [Self; 4] = [Self::Genuine, Self::CleanPages, Self::Validity, Self::NotExtended];

    fn of(defect: &Defect) -> Self {
        match defect {
            Defect::InDoubt | Defect::Altered => Self::Genuine,
            Defect::TooFewCleanPages { .. } => Self::CleanPages,
            Defect::ExpiresTooSoon { .. } => Self::Validity,
            Defect::ValidityExtended => Self::NotExtended,
        }
    }
}

/// A requirement with the defects found against it; none where it is met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    pub requirement: Requirement,
    pub defects: Vec<Defect>,
}

/// Rules P1 to P4 for a visa of these days, as far as they can be computed or were declared.
pub fn checks(passport: &Passport, declared: Declarations, visa: Days) -> [Check; 4] {
    let found = passport.clone().accept(declared, visa).err().unwrap_or_default();
    Requirement::ALL.map(|requirement| Check {
        requirement,
        defects: found.iter().copied().filter(|defect| Requirement::of(defect) == requirement).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::passports::PassportNumber;
    use crate::vocabulary::{CountryCode, LatinName, PersonName, Sex};
    use chrono::NaiveDate;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn defects(declared: Declarations, expires: &str) -> [usize; 4] {
        let utopia = || CountryCode::parse("UTO").unwrap();
        let passport = Passport {
            holder: PersonName { surname: LatinName::parse("Eriksson").unwrap(), given_names: None },
            citizenship: utopia(),
            nationality: utopia(),
            issuing_authority: utopia(),
            number: PassportNumber::parse("L898902C3").unwrap(),
            born: day("1974-08-12"),
            sex: Sex::F,
            issued: day("2020-04-15"),
            expires: day(expires),
        };
        let visa = Days::new(day("2026-04-01"), day("2026-04-30")).unwrap();
        checks(&passport, declared, visa).map(|check| check.defects.len())
    }

    const SOUND: Declarations =
        Declarations { genuine: true, unaltered: true, clean_pages: 2, not_extended: true };

    #[test]
    fn rules_p1_to_p4_each_defect_counts_against_its_own_requirement() {
        assert_eq!(defects(SOUND, "2026-07-30"), [0, 0, 0, 0]);
        assert_eq!(defects(SOUND, "2026-07-29"), [0, 0, 1, 0]);
        let nothing_declared =
            Declarations { genuine: false, unaltered: false, clean_pages: 1, not_extended: false };
        assert_eq!(defects(nothing_declared, "2026-07-30"), [2, 1, 0, 1]);
    }
}
