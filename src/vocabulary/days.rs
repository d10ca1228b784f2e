//! A span of calendar days, both ends included.

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

/// The first and the last day of a period; never empty, never backwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Days {
    first: NaiveDate,
    last: NaiveDate,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DaysError {
    #[error("the last day is before the first")]
    Backwards,
}

impl Days {
    pub fn new(first: NaiveDate, last: NaiveDate) -> Result<Self, DaysError> {
        if last < first { Err(DaysError::Backwards) } else { Ok(Self { first, last }) }
    }

    /// One day alone.
    pub fn single(day: NaiveDate) -> Self {
        Self { first: day, last: day }
    }

    pub fn first(&self) -> NaiveDate {
        self.first
    }

    pub fn last(&self) -> NaiveDate {
        self.last
    }

    /// How many days, both ends counted.
    pub fn count(&self) -> i64 {
        days_between(self.first, self.last) + 1
    }

    pub fn covers(&self, day: NaiveDate) -> bool {
        self.first <= day && day <= self.last
    }

    pub fn lies_within(&self, other: &Self) -> bool {
        other.first <= self.first && self.last <= other.last
    }

    pub fn overlaps(&self, other: &Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }
}

/// Whole days from one date to another; negative when the second comes first.
pub fn days_between(from: NaiveDate, to: NaiveDate) -> i64 {
    (to - from).num_days()
}

/// A date so many days earlier, stopping at the calendar's end.
pub fn days_before(day: NaiveDate, count: u64) -> NaiveDate {
    day.checked_sub_days(chrono::Days::new(count)).unwrap_or(NaiveDate::MIN)
}

/// So many calendar months later; a day that the month lacks becomes its last (rule P3).
pub fn months_after(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn both_ends_of_a_period_count() {
        let days = Days::new(day("2026-03-01"), day("2026-03-30")).unwrap();

        assert_eq!(days.count(), 30);
        assert!(days.covers(day("2026-03-01")) && days.covers(day("2026-03-30")));
        assert!(!days.covers(day("2026-03-31")));
    }

    #[test]
    fn a_period_never_runs_backwards() {
        assert_eq!(Days::new(day("2026-03-02"), day("2026-03-01")), Err(DaysError::Backwards));
    }

    #[test]
    fn three_months_after_the_end_of_a_long_month_is_the_end_of_a_short_one() {
        assert_eq!(months_after(day("2026-05-31"), 3), day("2026-08-31"));
        assert_eq!(months_after(day("2026-11-30"), 3), day("2027-02-28"));
        assert_eq!(months_after(day("2027-11-30"), 3), day("2028-02-29"));
    }
}
