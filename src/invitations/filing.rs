//! What can be filed: every reason against it, on the day of filing (rules I1, E1, E4).

use super::{Guest, Journey, Particulars};
use crate::eligibility::{Category, Citizenship, Purpose};
use crate::vocabulary::months_after;
use chrono::NaiveDate;

/// A visa's validity is "up to 1 year", so the period is too.
pub const LONGEST_PERIOD_MONTHS: u32 = 12;

/// The treatment open to citizens of the United States takes "more than 30 days".
pub const LONG_TREATMENT_OVER_DAYS: i64 = 30;

/// The lists as they stand on the day.
#[derive(Debug, Clone, Copy)]
pub struct Lists<'a> {
    pub citizenships: &'a [Citizenship],
    pub categories: &'a [Category],
}

/// Why an invitation cannot be filed as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Objection {
    #[error("the foreigner was born on {born}, after today")]
    BornInTheFuture { born: NaiveDate },
    /// Rule E1.
    #[error("the citizenship is not on the list today")]
    NotListed,
    /// Rule E4.
    #[error("the category is not one of the purpose's today")]
    NotOfThePurpose,
    #[error("treatment names its medical institution, and no other purpose does")]
    Institution,
    #[error("the period began on {first}, before today")]
    Begun { first: NaiveDate },
    #[error("the period is longer than a year: its last day can be {latest}")]
    TooLong { latest: NaiveDate },
    /// The fee table has one product for them: treatment of more than 30 days.
    #[error("citizens of the United States get an electronic visa for treatment of more than 30 days alone")]
    UnitedStatesForLongTreatmentAlone,
}

impl Particulars {
    /// Every objection at once, in the order of the form.
    pub fn objections(&self, lists: Lists<'_>, today: NaiveDate) -> Vec<Objection> {
        let mut objections = self.guest.objections(lists, today);
        objections.extend(self.journey.objections(lists, today));
        objections.extend(self.contradiction());
        objections
    }

    /// What the guest and the journey cannot be together.
    pub fn contradiction(&self) -> Option<Objection> {
        let is_long_treatment = self.journey.purpose == Purpose::Treatment
            && self.journey.period.count() > LONG_TREATMENT_OVER_DAYS;
        let barred = self.guest.citizenship.is_united_states() && !is_long_treatment;
        barred.then_some(Objection::UnitedStatesForLongTreatmentAlone)
    }
}

impl Guest {
    /// Rule E1, and a birth that is past.
    pub fn objections(&self, lists: Lists<'_>, today: NaiveDate) -> Vec<Objection> {
        let mut listed = lists
            .citizenships
            .iter()
            .filter(|entry| entry.code == self.citizenship && entry.is_listed_on(today));
        let may_come = self.citizenship.is_united_states() || listed.next().is_some();
        [
            (self.born > today).then_some(Objection::BornInTheFuture { born: self.born }),
            (!may_come).then_some(Objection::NotListed),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

impl Journey {
    /// Rules I1 and E4.
    pub fn objections(&self, lists: Lists<'_>, today: NaiveDate) -> Vec<Objection> {
        let (first, last) = (self.period.first(), self.period.last());
        let given = lists.categories.iter().any(|category| {
            category.code == self.category && category.purpose == self.purpose && category.is_given_on(today)
        });
        let names_institution = self.institution.is_some();
        let latest = months_after(first, LONGEST_PERIOD_MONTHS).pred_opt().unwrap_or(first);
        [
            (!given).then_some(Objection::NotOfThePurpose),
            ((self.purpose == Purpose::Treatment) != names_institution).then_some(Objection::Institution),
            (first < today).then_some(Objection::Begun { first }),
            (last > latest).then_some(Objection::TooLong { latest }),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::eligibility::Named;
    use crate::invitations::invitation::tests::{day, particulars};
    use crate::vocabulary::{CountryCode, Days};

    fn code(text: &str) -> CountryCode {
        CountryCode::parse(text).unwrap()
    }

    fn named(text: &str) -> Named {
        Named { en: text.into(), ru: text.into(), kk: text.into() }
    }

    fn india(until: Option<&str>) -> Citizenship {
        Citizenship {
            code: code("IND"),
            nationality: code("IND"),
            name: named("India"),
            valid_from: day("2020-09-12"),
            valid_until: until.map(day),
        }
    }

    fn category(code: &str, purpose: Purpose) -> Category {
        Category {
            code: code.into(),
            purpose,
            name: named(code),
            valid_from: day("2020-09-12"),
            valid_until: None,
        }
    }

    fn objections(particulars: &Particulars, today: &str) -> Vec<Objection> {
        let citizenships = [india(None)];
        let categories = [
            category("B1", Purpose::Business),
            category("B12", Purpose::Tourism),
            category("C12", Purpose::Treatment),
        ];
        let lists = Lists { citizenships: &citizenships, categories: &categories };
        particulars.objections(lists, day(today))
    }

    fn of_period(first: &str, last: &str) -> Particulars {
        let Particulars { guest, journey } = particulars();
        Particulars {
            guest,
            journey: Journey { period: Days::new(day(first), day(last)).unwrap(), ..journey },
        }
    }

    fn of_citizen(citizenship: &str, journey: Journey) -> Particulars {
        Particulars { guest: Guest { citizenship: code(citizenship), ..particulars().guest }, journey }
    }

    fn treatment(first: &str, last: &str) -> Journey {
        Journey {
            purpose: Purpose::Treatment,
            category: "C12".into(),
            institution: Some("National Research Centre for Oncology".into()),
            ..of_period(first, last).journey
        }
    }

    #[test]
    fn rule_i1_a_period_begins_today_at_the_earliest() {
        assert_eq!(objections(&particulars(), "2026-04-01"), []);
        assert_eq!(objections(&particulars(), "2026-04-02"), [Objection::Begun { first: day("2026-04-01") }]);
    }

    #[test]
    fn rule_i1_a_period_is_of_one_year_at_most() {
        let latest = day("2027-03-31");

        assert_eq!(objections(&of_period("2026-04-01", "2027-03-31"), "2026-03-16"), []);
        assert_eq!(
            objections(&of_period("2026-04-01", "2027-04-01"), "2026-03-16"),
            [Objection::TooLong { latest }]
        );
    }

    #[test]
    fn rule_i1_a_year_may_have_its_29_february() {
        assert_eq!(objections(&of_period("2027-03-01", "2028-02-29"), "2026-03-16"), []);
        assert_eq!(
            objections(&of_period("2027-03-01", "2028-03-01"), "2026-03-16"),
            [Objection::TooLong { latest: day("2028-02-29") }]
        );
    }

    #[test]
    fn rule_e1_the_citizenship_is_on_the_list_on_the_day_of_filing() {
        let last_day = [india(Some("2026-03-16"))];
        let categories = [category("B12", Purpose::Tourism)];
        let lists = Lists { citizenships: &last_day, categories: &categories };

        assert_eq!(particulars().objections(lists, day("2026-03-16")), []);
        assert_eq!(particulars().objections(lists, day("2026-03-17")), [Objection::NotListed]);
        assert_eq!(
            objections(&of_citizen("DEU", particulars().journey), "2026-03-16"),
            [Objection::NotListed]
        );
    }

    #[test]
    fn rule_e4_the_category_is_one_of_the_purposes() {
        let journey = Journey { category: "B1".into(), ..particulars().journey };

        let objected = objections(&Particulars { journey, ..particulars() }, "2026-03-16");

        assert_eq!(objected, [Objection::NotOfThePurpose]);
    }

    #[test]
    fn citizens_of_the_united_states_are_invited_to_treatment_of_more_than_30_days_alone() {
        let of = |journey| objections(&of_citizen("USA", journey), "2026-03-16");
        let alone = Objection::UnitedStatesForLongTreatmentAlone;

        assert_eq!(of(treatment("2026-04-01", "2026-05-01")), [], "31 days");
        assert_eq!(of(treatment("2026-04-01", "2026-04-30")), [alone], "30 days");
        assert_eq!(of(of_period("2026-04-01", "2026-06-30").journey), [alone], "tourism");
    }

    #[test]
    fn rule_i1_treatment_names_its_institution_and_no_other_purpose_does() {
        let nameless = Journey { institution: None, ..treatment("2026-04-01", "2026-04-30") };
        let tourist = Journey { institution: Some("A clinic".into()), ..particulars().journey };

        for journey in [nameless, tourist] {
            let filed = Particulars { journey, ..particulars() };
            assert_eq!(objections(&filed, "2026-03-16"), [Objection::Institution]);
        }
    }

    #[test]
    fn rule_e3_a_child_born_today_is_invited_by_itself_and_one_born_tomorrow_is_a_slip() {
        let born = |born: &str| Particulars {
            guest: Guest { born: day(born), ..particulars().guest },
            ..particulars()
        };

        assert_eq!(objections(&born("2026-03-16"), "2026-03-16"), []);
        assert_eq!(
            objections(&born("2026-03-17"), "2026-03-16"),
            [Objection::BornInTheFuture { born: day("2026-03-17") }]
        );
    }

    #[test]
    fn every_objection_is_told_at_once() {
        let journey = Journey { category: "B99".into(), ..of_period("2026-01-01", "2027-06-01").journey };

        let objected = objections(&of_citizen("DEU", journey), "2026-03-16");

        assert_eq!(
            objected,
            [
                Objection::NotListed,
                Objection::NotOfThePurpose,
                Objection::Begun { first: day("2026-01-01") },
                Objection::TooLong { latest: day("2026-12-31") },
            ]
        );
    }
}
