//! The visa categories (rule E4).

use super::{Named, Purpose};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A category of visa as the migration service codes it, a dated row: B1, B2, B3 business, B12 tourism, C12 treatment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Category {
    pub code: String,
    pub purpose: Purpose,
    pub name: Named,
    pub valid_from: NaiveDate,
    /// The last day on which it is given; none while it is in force.
    pub valid_until: Option<NaiveDate>,
}

impl Category {
    pub fn is_given_on(&self, day: NaiveDate) -> bool {
        self.valid_from <= day && self.valid_until.is_none_or(|last| day <= last)
    }
}

/// Rule E4: the categories of a purpose that are given on a day, in the order of the rows.
pub fn for_purpose(categories: &[Category], purpose: Purpose, day: NaiveDate) -> Vec<&Category> {
    categories.iter().filter(|category| category.purpose == purpose && category.is_given_on(day)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::named::tests::named;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn category(code: &str, purpose: Purpose, until: Option<&str>) -> Category {
        Category {
            code: code.into(),
            purpose,
            name: named(code),
            valid_from: day("2020-09-12"),
            valid_until: until.map(day),
        }
    }

    #[test]
    fn rule_e4_a_purpose_has_its_own_categories() {
        let categories = [
            category("B1", Purpose::Business, None),
            category("B2", Purpose::Business, None),
            category("B3", Purpose::Business, None),
            category("B12", Purpose::Tourism, None),
            category("C12", Purpose::Treatment, None),
        ];

        let codes = |purpose| {
            let found = for_purpose(&categories, purpose, day("2026-03-16"));
            found.into_iter().map(|category| category.code.as_str()).collect::<Vec<_>>()
        };

        assert_eq!(codes(Purpose::Business), ["B1", "B2", "B3"]);
        assert_eq!(codes(Purpose::Tourism), ["B12"]);
        assert_eq!(codes(Purpose::Treatment), ["C12"]);
    }

    #[test]
    fn rule_e4_a_category_is_given_until_its_last_day_and_no_longer() {
        let ended = category("B2", Purpose::Business, Some("2026-03-16"));

        assert!(ended.is_given_on(day("2026-03-16")) && !ended.is_given_on(day("2026-03-17")));
        assert!(ended.is_given_on(day("2020-09-12")) && !ended.is_given_on(day("2020-09-11")));
    }
}
