//! Leaving an acquirer alone that does not answer: nobody waits for it in vain, and it is not called to death.

use crate::vocabulary::Instant;
use chrono::TimeDelta;

/// So many calls in a row without an answer, and the acquirer is left alone.
const PATIENT_FOR: u32 = 5;
/// For so long; then one call tries whether it answers again.
const REST: TimeDelta = TimeDelta::seconds(30);

/// The calls of late. Several portals each learn for themselves.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Breaker {
    unanswered: u32,
    rests_until: Option<Instant>,
}

impl Breaker {
    /// Whether to call now. While the acquirer is left alone one call in each rest goes through.
    pub fn lets_through(&mut self, now: Instant) -> bool {
        match self.rests_until {
            Some(until) if now < until => false,
            Some(_) => {
                self.rests_until = Some(now + REST);
                true
            }
            None => true,
        }
    }

    pub fn answered(&mut self) {
        *self = Self::default();
    }

    pub fn unanswered(&mut self, now: Instant) {
        self.unanswered = self.unanswered.saturating_add(1);
        if self.unanswered >= PATIENT_FOR {
            self.rests_until = Some(now + REST);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Instant {
        chrono::DateTime::from_timestamp(1_772_424_000 + second, 0).unwrap()
    }

    fn tired() -> Breaker {
        let mut breaker = Breaker::default();
        (0..5).for_each(|_| breaker.unanswered(at(0)));
        breaker
    }

    #[test]
    fn after_four_calls_in_vain_the_acquirer_is_called_again_and_after_five_it_is_not() {
        let mut breaker = Breaker::default();
        (0..4).for_each(|_| breaker.unanswered(at(0)));
        assert!(breaker.lets_through(at(1)));

        breaker.unanswered(at(1));
        assert!(!breaker.lets_through(at(2)));
    }

    #[test]
    fn after_thirty_seconds_one_call_tries_and_the_others_wait() {
        let mut breaker = tired();
        assert!(!breaker.lets_through(at(29)));

        assert!(breaker.lets_through(at(30)));
        assert!(!breaker.lets_through(at(30)));
    }

    #[test]
    fn an_answer_ends_the_rest_and_silence_prolongs_it() {
        let mut breaker = tired();
        assert!(breaker.lets_through(at(30)));
        breaker.answered();
        assert!(breaker.lets_through(at(30)) && breaker.lets_through(at(31)));

        let mut breaker = tired();
        assert!(breaker.lets_through(at(30)));
        breaker.unanswered(at(40));
        assert!(!breaker.lets_through(at(69)));
        assert!(breaker.lets_through(at(70)));
    }

    #[test]
    fn an_answer_in_between_forgives_the_silence_before() {
        let mut breaker = Breaker::default();
        for _ in 0..3 {
            (0..4).for_each(|_| breaker.unanswered(at(0)));
            breaker.answered();
        }
        breaker.unanswered(at(0));

        assert!(breaker.lets_through(at(1)));
    }
}
