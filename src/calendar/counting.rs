//! Where the count of the working days begins (rule N2).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The way of counting. The Civil Code begins on the next day; some practitioners count the arrival day itself.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, sqlx::Type, utoipa::ToSchema,
)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum Counting {
    /// The arrival day is day 0; the first working day after it is the first.
    #[default]
    NextDay,
    /// The arrival day is the first day, where it is a working day.
    ArrivalDay,
}

impl Counting {
    pub const ALL: [Self; 2] = [Self::NextDay, Self::ArrivalDay];

    /// The code used in forms and in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::NextDay => "next_day",
            Self::ArrivalDay => "arrival_day",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|counting| counting.code() == code)
    }

    /// Rule N2: the way of counting in force for an arrival, that of the latest policy begun by then; `next_day` where none has.
    pub fn for_arrival(policies: &[CountingPolicy], arrival: NaiveDate) -> Self {
        policies
            .iter()
            .filter(|policy| policy.from <= arrival)
            .max_by_key(|policy| policy.from)
            .map_or_else(Self::default, |policy| policy.counting)
    }
}

/// A dated policy row: arrivals on or after `from` are counted this way, until a later row begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CountingPolicy {
    pub from: NaiveDate,
    pub counting: Counting,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CountingPolicyError {
    #[error("a way of counting can begin on {earliest} at the earliest")]
    BeginsTooSoon { earliest: NaiveDate },
}

impl CountingPolicy {
    /// Rule N2: a change is for later arrivals, so a policy begins tomorrow at the earliest.
    pub fn announce(
        counting: Counting,
        from: NaiveDate,
        today: NaiveDate,
    ) -> Result<Self, CountingPolicyError> {
        if from > today {
            return Ok(Self { from, counting });
        }
        Err(CountingPolicyError::BeginsTooSoon { earliest: today.succ_opt().unwrap_or(NaiveDate::MAX) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::working_days::tests::day;

    #[test]
    fn rule_n2_without_a_policy_the_count_begins_on_the_next_day() {
        assert_eq!(Counting::for_arrival(&[], day("2026-03-16")), Counting::NextDay);
    }

    #[test]
    fn rule_n2_a_policy_holds_from_its_first_day_and_not_a_day_sooner() {
        let policies = [
            CountingPolicy { from: day("2026-07-01"), counting: Counting::ArrivalDay },
            CountingPolicy { from: day("2026-01-01"), counting: Counting::NextDay },
            CountingPolicy { from: day("2027-01-01"), counting: Counting::NextDay },
        ];

        assert_eq!(Counting::for_arrival(&policies, day("2026-06-30")), Counting::NextDay);
        assert_eq!(Counting::for_arrival(&policies, day("2026-07-01")), Counting::ArrivalDay);
        assert_eq!(Counting::for_arrival(&policies, day("2026-12-31")), Counting::ArrivalDay);
        assert_eq!(Counting::for_arrival(&policies, day("2027-01-01")), Counting::NextDay);
    }

    #[test]
    fn rule_n2_a_policy_is_for_later_arrivals_only() {
        let today = day("2026-06-30");

        let tomorrow = CountingPolicy::announce(Counting::ArrivalDay, day("2026-07-01"), today);
        let same_day = CountingPolicy::announce(Counting::ArrivalDay, today, today);

        assert_eq!(tomorrow, Ok(CountingPolicy { from: day("2026-07-01"), counting: Counting::ArrivalDay }));
        assert_eq!(same_day, Err(CountingPolicyError::BeginsTooSoon { earliest: day("2026-07-01") }));
    }

    #[test]
    fn every_code_reads_back() {
        assert!(
            Counting::ALL.into_iter().all(|counting| Counting::from_code(counting.code()) == Some(counting))
        );
    }
}
