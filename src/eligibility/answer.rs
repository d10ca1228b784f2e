//! The plain answer to "may I have an electronic visa?", given without an account (rules E1, F3, P3).

use super::{Citizenship, Entries, Product, Purpose, least_expiry};
use crate::vocabulary::{CountryCode, Days, Money};
use chrono::NaiveDate;

/// What is asked: a citizenship, and the visa wanted. `listed` is the list's entry for the country, where it has one.
#[derive(Debug, Clone)]
pub struct Question<'a> {
    pub country: &'a CountryCode,
    pub listed: Option<&'a Citizenship>,
    pub purpose: Purpose,
    pub entries: Entries,
    pub period: Days,
}

/// The product and the fee that the schedule finds for a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offer {
    pub product: Product,
    pub fee: Money,
}

/// An electronic visa can be had: which, for how much, and how long the passport must last (rule P3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Eligible {
    pub offer: Offer,
    pub least_passport_expiry: NaiveDate,
}

/// Why an electronic visa cannot be had, and with it what to do instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotEligible {
    /// Rule E1: no visa may be needed, or a consulate gives it.
    #[error("the citizenship is not on the list")]
    NotListed,
    #[error("the citizenship is on the list from {from}")]
    NotYetListed { from: NaiveDate },
    #[error("the citizenship was on the list until {until}")]
    NoLongerListed { until: NaiveDate },
    /// Citizens of the United States need no visa for 30 days; longer treatment is the one product open to them.
    #[error("citizens of the United States get an electronic visa for treatment of more than 30 days alone")]
    UnitedStatesForLongTreatmentAlone,
    #[error("the last day, {last}, is past")]
    Over { last: NaiveDate },
    /// Rule F3: no row of the fee schedule matches.
    #[error("no visa of {days} days is offered for this purpose and these entries")]
    NotOffered { days: i64 },
}

/// Answers with the first obstacle, from the person to the visa: citizenship (rule E1), dates, product (rule F3).
pub fn answer(
    question: &Question<'_>,
    offer: Option<Offer>,
    today: NaiveDate,
) -> Result<Eligible, NotEligible> {
    let united_states = question.country.is_united_states();
    if !united_states {
        must_be_listed(question.listed, today)?;
    }
    let period = question.period;
    if period.last() < today {
        return Err(NotEligible::Over { last: period.last() });
    }
    match offer {
        Some(offer) => Ok(Eligible { offer, least_passport_expiry: least_expiry(period.last()) }),
        None if united_states => Err(NotEligible::UnitedStatesForLongTreatmentAlone),
        None => Err(NotEligible::NotOffered { days: period.count() }),
    }
}

fn must_be_listed(listed: Option<&Citizenship>, today: NaiveDate) -> Result<(), NotEligible> {
    let entry = listed.ok_or(NotEligible::NotListed)?;
    if today < entry.valid_from {
        return Err(NotEligible::NotYetListed { from: entry.valid_from });
    }
    match entry.valid_until {
        Some(until) if until < today => Err(NotEligible::NoLongerListed { until }),
        Some(_) | None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::eligibility::zone_nationality;
    use crate::vocabulary::Currency;
    use crate::vocabulary::named::tests::named;

    const TODAY: &str = "2026-03-16";

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn offer(product: Product, dollars: i64) -> Option<Offer> {
        Some(Offer { product, fee: Money::new(dollars * 100, Currency::Usd) })
    }

    fn entry(code: &str) -> Citizenship {
        let code = CountryCode::parse(code).unwrap();
        let nationality = zone_nationality(&code).unwrap();
        Citizenship {
            name: named(code.as_str()),
            code,
            nationality,
            valid_from: day("2020-09-12"),
            valid_until: None,
        }
    }

    fn asked_for(
        country: &str,
        entry: Option<&Citizenship>,
        last: &str,
        offer: Option<Offer>,
    ) -> Result<Eligible, NotEligible> {
        let country = CountryCode::parse(country).unwrap();
        let question = Question {
            country: &country,
            listed: entry,
            purpose: Purpose::Treatment,
            entries: Entries::Single,
            period: Days::new(day("2026-03-01"), day(last)).unwrap(),
        };
        answer(&question, offer, day(TODAY))
    }

    #[test]
    fn rule_e1_a_listed_citizen_learns_the_product_the_fee_and_the_passports_least_expiry() {
        let india = entry("IND");

        let eligible = asked_for("IND", Some(&india), "2026-05-31", offer(Product::SingleEntry, 60)).unwrap();

        assert_eq!(eligible.offer.product, Product::SingleEntry);
        assert_eq!(eligible.offer.fee.to_string(), "60 USD");
        assert_eq!(eligible.least_passport_expiry, day("2026-08-31"));
    }

    #[test]
    fn rule_e1_anyone_else_learns_that_the_country_is_not_on_the_list() {
        let answered = asked_for("DEU", None, "2026-05-31", offer(Product::SingleEntry, 60));

        assert_eq!(answered, Err(NotEligible::NotListed));
    }

    #[test]
    fn rule_e1_an_entry_counts_on_its_own_days_alone() {
        let last_day = Citizenship { valid_until: Some(day(TODAY)), ..entry("IND") };
        let ended = Citizenship { valid_until: Some(day("2026-03-15")), ..entry("IND") };
        let first_day = Citizenship { valid_from: day(TODAY), ..entry("IND") };
        let to_come = Citizenship { valid_from: day("2026-03-17"), ..entry("IND") };

        let asked = |entry| asked_for("IND", Some(entry), "2026-05-31", offer(Product::SingleEntry, 60));

        assert!(asked(&last_day).is_ok() && asked(&first_day).is_ok());
        assert_eq!(asked(&ended), Err(NotEligible::NoLongerListed { until: day("2026-03-15") }));
        assert_eq!(asked(&to_come), Err(NotEligible::NotYetListed { from: day("2026-03-17") }));
    }

    #[test]
    fn rule_f3_a_case_that_no_fee_row_matches_is_not_offered() {
        let india = entry("IND");

        let answered = asked_for("IND", Some(&india), "2027-03-02", None);

        assert_eq!(answered, Err(NotEligible::NotOffered { days: 367 }));
    }

    #[test]
    fn citizens_of_the_united_states_get_the_long_treatment_alone() {
        let long = asked_for("USA", None, "2026-05-31", offer(Product::TreatmentLong, 160));
        let short = asked_for("USA", None, "2026-03-20", None);

        assert_eq!(long.unwrap().offer.product, Product::TreatmentLong);
        assert_eq!(short, Err(NotEligible::UnitedStatesForLongTreatmentAlone));
    }

    #[test]
    fn a_period_is_asked_for_until_its_last_day_and_not_after() {
        let india = entry("IND");

        let asked = |last| asked_for("IND", Some(&india), last, offer(Product::SingleEntry, 60));

        assert!(asked("2026-03-16").is_ok());
        assert_eq!(asked("2026-03-15"), Err(NotEligible::Over { last: day("2026-03-15") }));
    }
}
