//! A crossing recorded with a reason: one of an earlier day, which nobody recorded then, or an exit without an entry (rule V2).

use super::{Direction, Passage};
use chrono::NaiveDate;

/// How many days after an entry it can still be recorded: fewer than the inviting party's three working days, so that
/// nobody's term is over before it is known to run (rule N1).
const ENTRY_CAN_WAIT: u64 = 2;

/// What an officer says of a crossing that is not made before their eyes, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reasoned {
    pub direction: Direction,
    pub day: NaiveDate,
    pub note: String,
}

/// Why a crossing cannot have been on that day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotThatDay {
    #[error("{today} is the last day that can be recorded")]
    StillToCome { today: NaiveDate },
    /// What comes later in the record happened later: another order is a matter of corrections.
    #[error("a crossing of {last} was recorded already")]
    BeforeTheLast { last: NaiveDate },
    #[error("an entry can be recorded from {earliest} on")]
    TooLongAgo { earliest: NaiveDate },
    #[error("the visa begins on {first}")]
    BeforeTheVisa { first: NaiveDate },
}

/// Whether an entry of that day can still become known (rule N1).
pub fn can_still_be_recorded(day: NaiveDate, today: NaiveDate) -> Result<(), NotThatDay> {
    let earliest = today - chrono::Days::new(ENTRY_CAN_WAIT);
    if day < earliest { Err(NotThatDay::TooLongAgo { earliest }) } else { Ok(()) }
}

impl Reasoned {
    /// Rule V2: whether the day can be that of the next crossing. An exit can be of any day since the last crossing, and since
    /// the visa's first day: nobody had come in on it before.
    pub fn on_a_day_after(
        &self,
        passages: &[Passage],
        first: NaiveDate,
        today: NaiveDate,
    ) -> Result<(), NotThatDay> {
        if self.day > today {
            return Err(NotThatDay::StillToCome { today });
        }
        if let Some(last) = passages.last().map(|passage| passage.day).filter(|last| self.day < *last) {
            return Err(NotThatDay::BeforeTheLast { last });
        }
        match self.direction {
            Direction::Entry => can_still_be_recorded(self.day, today),
            Direction::Exit if self.day < first => Err(NotThatDay::BeforeTheVisa { first }),
            Direction::Exit => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn on(direction: Direction, text: &str) -> Result<(), NotThatDay> {
        let passages = [Passage { direction: Direction::Entry, day: day("2026-03-10") }];
        let reasoned = Reasoned { direction, day: day(text), note: "The network was gone.".into() };
        reasoned.on_a_day_after(&passages, day("2026-03-01"), day("2026-03-20"))
    }

    #[test]
    fn rule_v2_nobody_leaves_on_a_visa_that_has_not_begun() {
        let exit = |text: &str| Reasoned { direction: Direction::Exit, day: day(text), note: "Lost".into() };
        let (first, today) = (day("2026-03-10"), day("2026-03-20"));

        assert_eq!(exit("2026-03-10").on_a_day_after(&[], first, today), Ok(()));
        assert_eq!(
            exit("2026-03-09").on_a_day_after(&[], first, today),
            Err(NotThatDay::BeforeTheVisa { first })
        );
    }

    #[test]
    fn rule_v2_nothing_is_recorded_beforehand() {
        for direction in Direction::ALL {
            assert_eq!(on(direction, "2026-03-20"), Ok(()));
            assert_eq!(
                on(direction, "2026-03-21"),
                Err(NotThatDay::StillToCome { today: day("2026-03-20") })
            );
        }
    }

    #[test]
    fn rule_v2_a_crossing_stands_after_those_that_are_recorded() {
        assert_eq!(on(Direction::Exit, "2026-03-10"), Ok(()));
        assert_eq!(
            on(Direction::Exit, "2026-03-09"),
            Err(NotThatDay::BeforeTheLast { last: day("2026-03-10") })
        );
    }

    #[test]
    fn rule_n1_an_entry_is_recorded_before_the_inviting_partys_term_can_be_over() {
        assert_eq!(on(Direction::Entry, "2026-03-18"), Ok(()));
        assert_eq!(
            on(Direction::Entry, "2026-03-17"),
            Err(NotThatDay::TooLongAgo { earliest: day("2026-03-18") })
        );
    }
}
