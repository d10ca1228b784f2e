//! When an application lapses.

use crate::vocabulary::{Instant, day_in_kazakhstan};
use chrono::{Duration, NaiveDate};

/// The rules, "The application": a draft or an unpaid application lapses when its invitation is over, or after 30 days
/// in which nothing was done.
pub const DAYS_UNTOUCHED: i64 = 30;

/// Whether it is time. `invited_until` is the invitation's last day, where one is chosen.
pub fn is_due_to_lapse(touched_at: Instant, invited_until: Option<NaiveDate>, now: Instant) -> bool {
    let untouched = now >= touched_at + Duration::days(DAYS_UNTOUCHED);
    untouched || invited_until.is_some_and(|last| last < day_in_kazakhstan(now))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    #[test]
    fn thirty_days_untouched_are_enough_and_a_second_less_is_not() {
        let touched = at("2026-03-02T04:00:00Z");

        assert!(is_due_to_lapse(touched, None, at("2026-04-01T04:00:00Z")));
        assert!(!is_due_to_lapse(touched, None, at("2026-04-01T03:59:59Z")));
    }

    /// The invitation's last day ends at midnight in Kazakhstan, which is 19:00 in UTC.
    #[test]
    fn rule_i4_it_lapses_when_the_invitations_last_day_is_over_and_not_before() {
        let touched = at("2026-03-30T04:00:00Z");
        let until = Some("2026-03-31".parse().unwrap());

        assert!(!is_due_to_lapse(touched, until, at("2026-03-31T18:59:59Z")));
        assert!(is_due_to_lapse(touched, until, at("2026-03-31T19:00:00Z")));
    }
}
