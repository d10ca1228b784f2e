//! How long the portal keeps trying to deliver an event, and how long an endpoint may fail.

use crate::vocabulary::Instant;
use chrono::TimeDelta;

/// What follows a try that failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    TryAgain(Instant),
    GiveUp,
}

const FIRST_PAUSE: TimeDelta = TimeDelta::seconds(10);
const LONGEST_PAUSE: TimeDelta = TimeDelta::hours(6);
const PATIENCE: TimeDelta = TimeDelta::days(3);

/// After so long without one success an endpoint is stopped.
pub const LONGEST_FAILURE: TimeDelta = TimeDelta::days(5);

/// How long the secret before signs beside a new one.
pub const OVERLAP: TimeDelta = TimeDelta::hours(24);

/// How long events are kept.
pub const KEPT_FOR: TimeDelta = TimeDelta::days(30);

/// The pauses double from ten seconds to six hours; after three days the delivery is given up.
pub fn after_a_failure(owed_since: Instant, tries: i32, now: Instant) -> Next {
    if now - owed_since >= PATIENCE {
        return Next::GiveUp;
    }
    let doublings = u32::try_from(tries - 1).unwrap_or(0).min(12);
    Next::TryAgain(now + LONGEST_PAUSE.min(FIRST_PAUSE * 2_i32.pow(doublings)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    #[test]
    fn the_pauses_double_up_to_six_hours() {
        let now = at("2026-03-16T08:00:00Z");
        let pause = |tries| match after_a_failure(now, tries, now) {
            Next::TryAgain(again) => (again - now).num_seconds(),
            Next::GiveUp => -1,
        };

        assert_eq!([1, 2, 3, 12, 13, 200].map(pause), [10, 20, 40, 20_480, 21_600, 21_600]);
    }

    #[test]
    fn a_delivery_is_given_up_after_three_days_and_not_a_second_sooner() {
        let owed = at("2026-03-16T08:00:00Z");

        assert!(matches!(after_a_failure(owed, 20, at("2026-03-19T07:59:59Z")), Next::TryAgain(_)));
        assert_eq!(after_a_failure(owed, 20, at("2026-03-19T08:00:00Z")), Next::GiveUp);
    }
}
