//! When the acquirer is asked about a payment that it still owes an answer about.

use crate::vocabulary::Instant;
use chrono::TimeDelta;

/// The first questions come so many minutes after the payment began; after them one every hour.
const FIRST: [i64; 3] = [1, 5, 15];

/// When to ask next, after so many questions.
pub fn next_question(began: Instant, asked: i32, now: Instant) -> Instant {
    let planned = usize::try_from(asked).ok().and_then(|asked| FIRST.get(asked));
    match planned {
        Some(minutes) => (began + TimeDelta::minutes(*minutes)).max(now),
        None => now + TimeDelta::hours(1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_acquirer_is_asked_after_one_five_and_fifteen_minutes_and_then_every_hour() {
        let began: Instant = "2026-03-02T04:00:00Z".parse().unwrap();
        let mut now = began;
        let mut minutes = Vec::new();

        for asked in 0..6 {
            now = next_question(began, asked, now);
            minutes.push((now - began).num_minutes());
        }

        assert_eq!(minutes, [1, 5, 15, 75, 135, 195]);
    }

    #[test]
    fn a_question_that_was_missed_is_asked_at_once() {
        let began: Instant = "2026-03-02T04:00:00Z".parse().unwrap();
        let late = began + TimeDelta::minutes(40);

        assert_eq!(next_question(began, 1, late), late);
    }
}
