//! How long the portal keeps trying to deliver a letter.

use crate::vocabulary::Instant;
use chrono::TimeDelta;

/// What follows a try that failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    TryAgain(Instant),
    GiveUp,
}

const FIRST_PAUSE: TimeDelta = TimeDelta::seconds(30);
const LONGEST_PAUSE: TimeDelta = TimeDelta::hours(1);
const PATIENCE: TimeDelta = TimeDelta::days(3);

/// The pauses double from half a minute to an hour; after three days the letter is given up.
pub fn after_a_failure(owed_since: Instant, tries: i32, now: Instant) -> Next {
    if now - owed_since >= PATIENCE {
        return Next::GiveUp;
    }
    let doublings = u32::try_from(tries - 1).unwrap_or(0).min(7);
    Next::TryAgain(now + LONGEST_PAUSE.min(FIRST_PAUSE * 2_i32.pow(doublings)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    #[test]
    fn the_pauses_double_up_to_an_hour() {
        let now = at("2026-03-16T08:00:00Z");
        let pause = |tries| match after_a_failure(now, tries, now) {
            Next::TryAgain(again) => (again - now).num_seconds(),
            Next::GiveUp => -1,
        };

        assert_eq!([1, 2, 3, 7, 8, 9, 200].map(pause), [30, 60, 120, 1920, 3600, 3600, 3600]);
    }

    #[test]
    fn a_letter_is_given_up_after_three_days_and_not_a_second_sooner() {
        let owed = at("2026-03-16T08:00:00Z");

        assert_eq!(
            after_a_failure(owed, 80, at("2026-03-19T07:59:59Z")),
            Next::TryAgain(at("2026-03-19T08:59:59Z"))
        );
        assert_eq!(after_a_failure(owed, 80, at("2026-03-19T08:00:00Z")), Next::GiveUp);
    }
}
