//! One case that came in and was settled, and how long it took.

use super::{Counts, Figure};
use crate::calendar::{Calendar, Pause, Promise, Promised};
use crate::vocabulary::{Instant, day_in_kazakhstan, days_between};

/// An invitation from its filing to the ruling, or an application from its fee to the decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handled {
    pub came_in: Instant,
    pub settled: Instant,
    /// When it was given back and when it came again, in turns.
    pub turns: Vec<Instant>,
}

impl Handled {
    /// Counts it in working days as the promise counts them, in days from one to the other, and whether the promise was kept.
    pub fn count(&self, counts: &mut Counts, subject: Promised, calendar: &Calendar, promises: &[Promise]) {
        let (working, days, in_time) = match subject {
            Promised::Invitation => (Figure::RulingWorkingDays, Figure::RulingDays, Figure::RulingsInTime),
            Promised::Application => {
                (Figure::DecisionWorkingDays, Figure::DecisionDays, Figure::DecisionsInTime)
            }
        };
        let came_in = day_in_kazakhstan(self.came_in);
        let taken = Promise::working_days_taken(self.came_in, self.settled, &self.pauses(), calendar);
        let kept = taken <= Promise::for_day(promises, subject, came_in);
        counts.add(working, taken.to_string(), 1);
        counts.add(days, days_between(came_in, day_in_kazakhstan(self.settled)).to_string(), 1);
        counts.add(in_time, if kept { "yes" } else { "no" }, 1);
    }

    fn pauses(&self) -> Vec<Pause> {
        let turn = |turn: &[Instant]| Pause { from: turn[0], until: turn.get(1).copied() };
        self.turns.chunks(2).map(turn).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::first_calendar;

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    /// Counted by hand on the calendar of March 2026: Monday 9 March is a day off.
    #[test]
    fn a_case_is_counted_in_working_days_without_the_applicants_and_in_days_with_them() {
        let case = Handled {
            came_in: at("2026-03-05T07:00:00Z"),
            settled: at("2026-03-12T05:00:00Z"),
            turns: vec![at("2026-03-06T12:00:00Z"), at("2026-03-07T05:00:00Z")],
        };
        let mut counts = Counts::default();

        case.count(&mut counts, Promised::Application, &first_calendar().unwrap(), &[]);

        // the 10th, 11th and 12th; the end of Friday the 6th was the applicant's
        assert_eq!(counts.count(Figure::DecisionWorkingDays, "3"), 1);
        assert_eq!(counts.count(Figure::DecisionDays, "7"), 1);
        assert_eq!(counts.count(Figure::DecisionsInTime, "yes"), 1);
    }

    #[test]
    fn a_day_later_than_promised_is_not_in_time() {
        let settled = |settled| {
            let case =
                Handled { came_in: at("2026-03-02T07:00:00Z"), settled: at(settled), turns: Vec::new() };
            let mut counts = Counts::default();
            case.count(&mut counts, Promised::Invitation, &first_calendar().unwrap(), &[]);
            counts.count(Figure::RulingsInTime, "yes")
        };

        // five working days of an invitation: 3, 4, 5, 6 and 10 March
        assert_eq!((settled("2026-03-10T18:59:59Z"), settled("2026-03-10T19:00:00Z")), (1, 0));
    }
}
