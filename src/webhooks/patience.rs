//! How long the portal keeps trying to deliver an event, and how long an endpoint may fail.

use crate::letters::Patience;
use chrono::TimeDelta;

/// With a delivery: the pauses double from ten seconds to six hours, for three days.
pub const WITH_DELIVERIES: Patience = Patience {
    first_pause: TimeDelta::seconds(10),
    longest_pause: TimeDelta::hours(6),
    gives_up_after: TimeDelta::days(3),
};

/// After so long without one success an endpoint is stopped.
pub const LONGEST_FAILURE: TimeDelta = TimeDelta::days(5);

/// How long the secret before signs beside a new one.
pub const OVERLAP: TimeDelta = TimeDelta::hours(24);

/// How long events are kept.
pub const KEPT_FOR: TimeDelta = TimeDelta::days(30);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::letters::Next;
    use crate::vocabulary::Instant;

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    #[test]
    fn the_pauses_double_up_to_six_hours() {
        let now = at("2026-03-16T08:00:00Z");
        let pause = |tries| match WITH_DELIVERIES.after_a_failure(now, tries, now) {
            Next::TryAgain(again) => (again - now).num_seconds(),
            Next::GiveUp => -1,
        };

        assert_eq!([1, 2, 3, 12, 13, 200].map(pause), [10, 20, 40, 20_480, 21_600, 21_600]);
    }

    #[test]
    fn a_delivery_is_given_up_after_three_days_and_not_a_second_sooner() {
        let owed = at("2026-03-16T08:00:00Z");

        assert!(matches!(
            WITH_DELIVERIES.after_a_failure(owed, 20, at("2026-03-19T07:59:59Z")),
            Next::TryAgain(_)
        ));
        assert_eq!(WITH_DELIVERIES.after_a_failure(owed, 20, at("2026-03-19T08:00:00Z")), Next::GiveUp);
    }
}
