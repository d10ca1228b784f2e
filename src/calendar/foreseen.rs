//! What a change of the calendar or of a promise does, by the rules that reckon every deadline.

use super::{Calendar, Counting, CountingPolicy, Deadline, Pause, Promise, Promised, TimeLeft};
use crate::vocabulary::{ArrivalId, Instant, day_in_kazakhstan};
use chrono::NaiveDate;
use uuid::Uuid;

/// A case that waits for the service, with the times in which it was given back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Awaited {
    /// Of the invitation or of the application.
    pub id: Uuid,
    pub subject: Promised,
    pub came_in: Instant,
    /// When it was given back and when it came again, in turns.
    pub turns: Vec<Instant>,
}

/// A case that was settled lately.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settled {
    pub came_in: Instant,
    pub settled: Instant,
    pub turns: Vec<Instant>,
}

/// What a declaration or its withdrawal does.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Moves {
    /// Deadlines of arrival notices that run over the day.
    pub running: usize,
    /// Those that move later, the soonest first.
    pub later: Vec<MovedDeadline>,
    /// Those that would be sooner by now. They stay (rule N1).
    pub kept: usize,
    /// Cases that wait for a decision and have their promised day moved.
    pub promises_later: usize,
    pub promises_earlier: usize,
    /// The cases whose promised day moves.
    pub promises: Vec<MovedPromise>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MovedDeadline {
    pub arrival: ArrivalId,
    pub was: NaiveDate,
    pub due: NaiveDate,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MovedPromise {
    pub subject: Promised,
    pub id: Uuid,
    pub was: NaiveDate,
    pub due: NaiveDate,
}

/// How many of the cases settled lately were within a number of working days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Within {
    pub cases: usize,
    pub days_before: usize,
    pub before: usize,
    pub after: usize,
}

pub fn pauses(turns: &[Instant]) -> Vec<Pause> {
    turns.chunks(2).map(|turn| Pause { from: turn[0], until: turn.get(1).copied() }).collect()
}

impl Moves {
    /// Rule N1: each running deadline as the round will reckon it again.
    pub fn reckon(
        &mut self,
        running: &[(ArrivalId, Deadline)],
        after: &Calendar,
        policies: &[CountingPolicy],
    ) {
        self.running = running.len();
        for (arrival, was) in running {
            let counting = Counting::for_arrival(policies, was.arrival);
            let again = Deadline::reckon(was.arrival, after, counting);
            self.kept += usize::from(again.due < was.due);
            let now = was.clone().after_change(again);
            if now.due > was.due {
                self.later.push(MovedDeadline { arrival: *arrival, was: was.due, due: now.due });
            }
        }
    }

    /// The promised day of each case that waits, by the calendar before and after.
    pub fn promise(
        &mut self,
        waiting: &[Awaited],
        (before, after): (&Calendar, &Calendar),
        promises: &[Promise],
        today: NaiveDate,
    ) {
        for case in waiting {
            let days = Promise::for_day(promises, case.subject, day_in_kazakhstan(case.came_in));
            let asked = pauses(&case.turns);
            let due = |calendar| TimeLeft::reckon(case.came_in, days, &asked, calendar, today).due();
            let (was, is) = (due(before), due(after));
            self.promises_later += usize::from(is > was);
            self.promises_earlier += usize::from(is < was);
            if let (Some(was), Some(due)) = (was, is)
                && was != due
            {
                self.promises.push(MovedPromise { subject: case.subject, id: case.id, was, due });
            }
        }
    }
}

impl TimeLeft {
    /// The last day, while the clock runs or when it has.
    fn due(self) -> Option<NaiveDate> {
        match self {
            Self::Runs { due, .. } | Self::Over { due } => Some(due),
            Self::Stands { .. } => None,
        }
    }
}

impl Within {
    pub fn of(settled: &[Settled], calendar: &Calendar, days_before: usize, days: usize) -> Self {
        let taken: Vec<usize> = settled
            .iter()
            .map(|it| Promise::working_days_taken(it.came_in, it.settled, &pauses(&it.turns), calendar))
            .collect();
        let within = |days: usize| taken.iter().filter(|taken| **taken <= days).count();
        Self { cases: taken.len(), days_before, before: within(days_before), after: within(days) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::working_days::tests::{calendar_of_kazakhstan, day};
    use crate::calendar::{DayKind, DayStatus, DeclaredDay};
    use crate::vocabulary::named::tests::named;

    /// Wednesday 18 March 2026 as another day off.
    fn with_another_day_off() -> Calendar {
        let mut days = crate::calendar::first_declared_days().unwrap();
        days.push(DeclaredDay {
            day: day("2026-03-18"),
            kind: DayKind::TransferredRestDay,
            name: named("Another"),
            status: DayStatus::Confirmed,
        });
        Calendar::of(days)
    }

    #[test]
    fn rule_n1_a_day_off_moves_the_deadlines_that_run_over_it_and_no_other() {
        let given = |arrival: &str| {
            let deadline = Deadline::reckon(day(arrival), &calendar_of_kazakhstan(), Counting::NextDay);
            (ArrivalId::mint(), deadline)
        };
        let running = [given("2026-03-16"), given("2026-03-10")];
        let mut moves = Moves::default();

        moves.reckon(&running, &with_another_day_off(), &[]);

        // arrived on Monday 16 March: 17, 19, 20 March instead of 17, 18, 19
        let expected =
            MovedDeadline { arrival: running[0].0, was: day("2026-03-19"), due: day("2026-03-20") };
        assert_eq!((moves.later, moves.kept, moves.running), (vec![expected], 0, 2));
    }

    #[test]
    fn rule_n1_a_day_off_withdrawn_moves_nothing_earlier() {
        let deadline = Deadline::reckon(day("2026-03-16"), &with_another_day_off(), Counting::NextDay);
        let mut moves = Moves::default();

        moves.reckon(&[(ArrivalId::mint(), deadline)], &calendar_of_kazakhstan(), &[]);

        assert_eq!((moves.later.len(), moves.kept), (0, 1));
    }

    #[test]
    fn a_promised_day_moves_both_ways() {
        let case = Awaited {
            id: Uuid::now_v7(),
            subject: Promised::Application,
            came_in: "2026-03-16T07:00:00Z".parse().unwrap(),
            turns: Vec::new(),
        };
        let (usual, changed) = (calendar_of_kazakhstan(), with_another_day_off());
        let moved = |before, after| {
            let mut moves = Moves::default();
            moves.promise(std::slice::from_ref(&case), (before, after), &[], day("2026-03-16"));
            assert_eq!(moves.promises.len(), moves.promises_later + moves.promises_earlier);
            (moves.promises_later, moves.promises_earlier)
        };

        assert_eq!((moved(&usual, &changed), moved(&changed, &usual)), ((1, 0), (0, 1)));
    }
}
