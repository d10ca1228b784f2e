//! What a passport must be, for a visa to be put to it (rules P1 to P4).

use super::PassportNumber;
use crate::eligibility::{CLEAN_PAGES_NEEDED, least_expiry};
use crate::vocabulary::{CountryCode, Days, PersonName, Sex};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A passport as its holder gave it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passport {
    pub holder: PersonName,
    /// The entry of the list that the applicant chose (rule E2).
    pub citizenship: CountryCode,
    /// The nationality in the machine-readable zone.
    pub nationality: CountryCode,
    /// The issuing State or organisation, as its code stands in the passport (Doc 9303 part 4, field 04).
    pub issuing_authority: CountryCode,
    pub number: PassportNumber,
    pub born: NaiveDate,
    pub sex: Sex,
    pub issued: NaiveDate,
    pub expires: NaiveDate,
}

/// Dates that cannot all be right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Contradiction {
    #[error("the holder was born on {born}, after today")]
    BornInTheFuture { born: NaiveDate },
    #[error("the passport was issued on {issued}, after today")]
    IssuedInTheFuture { issued: NaiveDate },
    #[error("the passport was issued on {issued}, before its holder was born on {born}")]
    IssuedBeforeBirth { issued: NaiveDate, born: NaiveDate },
    #[error("the passport expires on {expires}, no later than it was issued on {issued}")]
    ExpiresBeforeIssue { expires: NaiveDate, issued: NaiveDate },
}

/// What the applicant declares of the passport; the officer judges it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Declarations {
    /// Rule P1: no doubts about authenticity and ownership.
    pub genuine: bool,
    /// Rule P1: no notes, reservations, entries, erasures, corrections, torn or embossed pages.
    pub unaltered: bool,
    /// Rule P2.
    pub clean_pages: i32,
    /// Rule P4: no notes on extension of the validity period.
    pub not_extended: bool,
}

/// A requirement that a passport does not meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Defect {
    /// Rule P1.
    #[error("the passport's authenticity or ownership is in doubt")]
    InDoubt,
    /// Rule P1.
    #[error("the passport has notes, erasures, corrections or damaged pages")]
    Altered,
    /// Rule P2.
    #[error("the passport has {found} clean pages, and needs {needed}")]
    TooFewCleanPages { found: i32, needed: i32 },
    /// Rule P3.
    #[error("the passport expires on {expires}, before {needed}")]
    ExpiresTooSoon { expires: NaiveDate, needed: NaiveDate },
    /// Rule P4.
    #[error("the passport's validity was extended by a note")]
    ValidityExtended,
}

/// A passport that met rules P1 to P4 for a visa.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AcceptedPassport {
    passport: Passport,
    declared: Declarations,
}

impl Passport {
    /// Every contradiction between the dates, as known on the day that they are given.
    pub fn contradictions(&self, today: NaiveDate) -> Vec<Contradiction> {
        let &Self { born, issued, expires, .. } = self;
        [
            (born > today).then_some(Contradiction::BornInTheFuture { born }),
            (issued > today).then_some(Contradiction::IssuedInTheFuture { issued }),
            (issued < born).then_some(Contradiction::IssuedBeforeBirth { issued, born }),
            (expires <= issued).then_some(Contradiction::ExpiresBeforeIssue { expires, issued }),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// Rules P1 to P4, for a visa of these days. Every defect is reported, so that the holder learns all of them at
    /// once. Asked again at submission and at decision, because the visa's last day can move.
    pub fn accept(self, declared: Declarations, visa: Days) -> Result<AcceptedPassport, Vec<Defect>> {
        let needed = least_expiry(visa.last());
        let expires = self.expires;
        let mut defects = declared.defects();
        defects.extend((expires < needed).then_some(Defect::ExpiresTooSoon { expires, needed }));
        if defects.is_empty() { Ok(AcceptedPassport { passport: self, declared }) } else { Err(defects) }
    }
}

impl Declarations {
    /// Rules P1, P2 and P4: every defect that is declared.
    pub fn defects(&self) -> Vec<Defect> {
        let found = self.clean_pages;
        [
            (!self.genuine).then_some(Defect::InDoubt),
            (!self.unaltered).then_some(Defect::Altered),
            (found < CLEAN_PAGES_NEEDED)
                .then_some(Defect::TooFewCleanPages { found, needed: CLEAN_PAGES_NEEDED }),
            (!self.not_extended).then_some(Defect::ValidityExtended),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

impl AcceptedPassport {
    pub fn passport(&self) -> &Passport {
        &self.passport
    }

    pub fn declared(&self) -> Declarations {
        self.declared
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::LatinName;

    const SOUND: Declarations =
        Declarations { genuine: true, unaltered: true, clean_pages: 2, not_extended: true };

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn passport(expires: &str) -> Passport {
        let utopia = || CountryCode::parse("UTO").unwrap();
        let surname = LatinName::parse("Eriksson").unwrap();
        Passport {
            holder: PersonName { surname, given_names: Some(LatinName::parse("Anna Maria").unwrap()) },
            citizenship: utopia(),
            nationality: utopia(),
            issuing_authority: utopia(),
            number: PassportNumber::parse("L898902C3").unwrap(),
            born: day("1974-08-12"),
            sex: Sex::F,
            issued: day("2020-04-15"),
            expires: day(expires),
        }
    }

    fn visa_until(last: &str) -> Days {
        Days::new(day("2026-03-16"), day(last)).unwrap()
    }

    #[test]
    fn rule_p3_a_passport_expiring_three_months_after_the_visa_is_accepted_and_a_day_sooner_refused() {
        let pairs = [
            ("2026-05-31", "2026-08-31", "2026-08-30"),
            ("2026-11-30", "2027-02-28", "2027-02-27"),
            ("2027-11-30", "2028-02-29", "2028-02-28"),
            ("2026-06-15", "2026-09-15", "2026-09-14"),
        ];

        for (last, on_the_day, a_day_sooner) in pairs {
            let visa = visa_until(last);
            let defect = Defect::ExpiresTooSoon { expires: day(a_day_sooner), needed: day(on_the_day) };
            assert!(passport(on_the_day).accept(SOUND, visa).is_ok(), "{last}");
            assert_eq!(passport(a_day_sooner).accept(SOUND, visa), Err(vec![defect]), "{last}");
        }
    }

    #[test]
    fn rule_p2_two_clean_pages_are_enough_and_one_is_not() {
        let with_pages = |clean_pages| {
            let declared = Declarations { clean_pages, ..SOUND };
            passport("2030-01-01").accept(declared, visa_until("2026-05-31"))
        };

        assert!(with_pages(2).is_ok());
        assert_eq!(with_pages(1), Err(vec![Defect::TooFewCleanPages { found: 1, needed: 2 }]));
    }

    #[test]
    fn rules_p1_and_p4_each_declaration_that_is_not_made_is_its_own_defect() {
        let cases = [
            (Declarations { genuine: false, ..SOUND }, Defect::InDoubt),
            (Declarations { unaltered: false, ..SOUND }, Defect::Altered),
            (Declarations { not_extended: false, ..SOUND }, Defect::ValidityExtended),
        ];

        for (declared, defect) in cases {
            let refused = passport("2030-01-01").accept(declared, visa_until("2026-05-31"));
            assert_eq!(refused, Err(vec![defect]));
        }
    }

    #[test]
    fn rules_p1_to_p4_every_defect_is_reported_at_once() {
        let declared = Declarations { genuine: false, unaltered: false, clean_pages: 0, not_extended: false };

        let defects = passport("2026-05-31").accept(declared, visa_until("2026-05-31")).unwrap_err();

        assert_eq!(
            defects,
            [
                Defect::InDoubt,
                Defect::Altered,
                Defect::TooFewCleanPages { found: 0, needed: 2 },
                Defect::ValidityExtended,
                Defect::ExpiresTooSoon { expires: day("2026-05-31"), needed: day("2026-08-31") },
            ]
        );
    }

    #[test]
    fn an_accepted_passport_keeps_what_was_declared() {
        let accepted = passport("2030-01-01").accept(SOUND, visa_until("2026-05-31")).unwrap();

        assert_eq!((accepted.passport(), accepted.declared()), (&passport("2030-01-01"), SOUND));
    }

    #[test]
    fn dates_that_cannot_all_be_right_are_named() {
        let today = day("2026-03-16");
        let newborn = Passport { born: today, issued: today, ..passport("2026-03-17") };
        let (born, issued, expires) = (day("2026-03-18"), day("2026-03-17"), day("2026-03-17"));
        let impossible = Passport { born, issued, ..passport("2026-03-17") };

        assert_eq!(newborn.contradictions(today), []);
        assert_eq!(
            impossible.contradictions(today),
            [
                Contradiction::BornInTheFuture { born },
                Contradiction::IssuedInTheFuture { issued },
                Contradiction::IssuedBeforeBirth { issued, born },
                Contradiction::ExpiresBeforeIssue { expires, issued },
            ]
        );
    }
}
