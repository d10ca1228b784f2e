//! How many invitations a party may file in a calendar year of Kazakhstan's time.

use crate::invitations::Reason;
use crate::vocabulary::{Instant, day_in_kazakhstan, start_of_day_in_kazakhstan};
use chrono::{Datelike, NaiveDate};

/// A calendar year in Kazakhstan's time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Year(i32);

impl Year {
    pub fn of(now: Instant) -> Self {
        Self(day_in_kazakhstan(now).year())
    }

    pub fn of_day(day: NaiveDate) -> Self {
        Self(day.year())
    }

    /// The day on which the next year begins.
    pub fn next_begins(self) -> NaiveDate {
        first_of(self.0 + 1)
    }

    /// The instants at which it begins, and at which it is over.
    pub fn bounds(self) -> (Instant, Instant) {
        (start_of_day_in_kazakhstan(first_of(self.0)), start_of_day_in_kazakhstan(self.next_begins()))
    }
}

fn first_of(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(NaiveDate::MAX)
}

/// The number for every party that was given none of its own, from a day on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QuotaDefault {
    pub from: NaiveDate,
    pub places: i32,
}

/// A number of one BIN's or IIN's own, from the instant at which it was given; with none, the default counts again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant {
    pub places: Option<i32>,
    pub reason: Reason,
    pub by: String,
    pub at: Instant,
}

/// The quota on a day: the party's own by the last grant, else the default that has begun; without either nobody files.
pub fn quota_on(defaults: &[QuotaDefault], grants: &[Grant], day: NaiveDate) -> i64 {
    let own = grants.last().and_then(|grant| grant.places);
    let begun = defaults.iter().filter(|row| row.from <= day).max_by_key(|row| row.from);
    own.or(begun.map(|row| row.places)).unwrap_or(0).into()
}

/// What was filed with a party's BIN or IIN this year, of what may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Places {
    pub filed: i64,
    pub quota: i64,
    pub year: Year,
}

impl Places {
    /// A quota that was made smaller leaves none, never less.
    pub fn left(self) -> i64 {
        (self.quota - self.filed).max(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn grant(places: Option<i32>) -> Grant {
        Grant {
            places,
            reason: Reason::parse("A trade fair").unwrap(),
            by: "Aigerim".into(),
            at: "2026-03-16T08:00:00Z".parse().unwrap(),
        }
    }

    #[test]
    fn a_year_turns_at_midnight_in_kazakhstan_and_not_in_utc() {
        let of = |text: &str| Year::of(text.parse().unwrap());

        assert_eq!(of("2026-12-31T18:59:59Z"), Year(2026));
        assert_eq!(of("2026-12-31T19:00:00Z"), Year(2027));
        let (begins, ends) = Year(2026).bounds();
        assert_eq!(begins, "2025-12-31T19:00:00Z".parse::<Instant>().unwrap());
        assert_eq!(ends, "2026-12-31T19:00:00Z".parse::<Instant>().unwrap());
        assert_eq!(Year(2026).next_begins(), day("2027-01-01"));
    }

    #[test]
    fn a_default_counts_from_its_day_and_a_partys_own_number_before_it() {
        let defaults = [
            QuotaDefault { from: day("2000-01-01"), places: 10000 },
            QuotaDefault { from: day("2026-07-01"), places: 300 },
        ];

        assert_eq!(quota_on(&defaults, &[], day("2026-06-30")), 10000);
        assert_eq!(quota_on(&defaults, &[], day("2026-07-01")), 300);
        assert_eq!(quota_on(&defaults, &[grant(Some(7))], day("2026-07-01")), 7);
        assert_eq!(quota_on(&defaults, &[grant(Some(7)), grant(None)], day("2026-07-01")), 300);
        assert_eq!(quota_on(&[], &[], day("2026-07-01")), 0);
    }

    #[test]
    fn a_quota_made_smaller_than_what_was_filed_leaves_nothing() {
        let year = Year(2026);

        assert_eq!(Places { filed: 4, quota: 5, year }.left(), 1);
        assert_eq!(Places { filed: 5, quota: 5, year }.left(), 0);
        assert_eq!(Places { filed: 9, quota: 5, year }.left(), 0);
    }
}
