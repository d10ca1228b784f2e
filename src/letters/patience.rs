//! How long the portal keeps trying to deliver what it owes.

use crate::vocabulary::Instant;
use chrono::TimeDelta;

/// What follows a try that failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    TryAgain(Instant),
    GiveUp,
}

/// The pauses between tries double from the first to the longest; what is owed for so long is given up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patience {
    pub first_pause: TimeDelta,
    pub longest_pause: TimeDelta,
    pub gives_up_after: TimeDelta,
}

/// With a letter: from half a minute to an hour, for three days.
pub const WITH_LETTERS: Patience = Patience {
    first_pause: TimeDelta::seconds(30),
    longest_pause: TimeDelta::hours(1),
    gives_up_after: TimeDelta::days(3),
};

/// So many doublings make the longest pause of all out of a second.
const MOST_DOUBLINGS: u32 = 20;

impl Patience {
    pub fn after_a_failure(self, owed_since: Instant, tries: i32, now: Instant) -> Next {
        if now - owed_since >= self.gives_up_after {
            return Next::GiveUp;
        }
        let doublings = u32::try_from(tries - 1).unwrap_or(0).min(MOST_DOUBLINGS);
        Next::TryAgain(now + self.longest_pause.min(self.first_pause * 2_i32.pow(doublings)))
    }
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
        let pause = |tries| match WITH_LETTERS.after_a_failure(now, tries, now) {
            Next::TryAgain(again) => (again - now).num_seconds(),
            Next::GiveUp => -1,
        };

        assert_eq!([1, 2, 3, 7, 8, 9, 200].map(pause), [30, 60, 120, 1920, 3600, 3600, 3600]);
    }

    #[test]
    fn a_letter_is_given_up_after_three_days_and_not_a_second_sooner() {
        let owed = at("2026-03-16T08:00:00Z");

        assert_eq!(
            WITH_LETTERS.after_a_failure(owed, 80, at("2026-03-19T07:59:59Z")),
            Next::TryAgain(at("2026-03-19T08:59:59Z"))
        );
        assert_eq!(WITH_LETTERS.after_a_failure(owed, 80, at("2026-03-19T08:00:00Z")), Next::GiveUp);
    }
}
