//! The time in which the service promises to decide, in working days. It stands still while the applicant is asked for something, and
//! goes on from where it stood.

use super::Calendar;
use crate::vocabulary::{Instant, day_in_kazakhstan};
use chrono::NaiveDate;

/// What the service promises to decide in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Promised {
    Invitation,
    Application,
}

impl Promised {
    pub const ALL: [Self; 2] = [Self::Invitation, Self::Application];

    /// The code used in forms and in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::Application => "application",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|promised| promised.code() == code)
    }

    /// How many working days are promised where nobody has set anything else.
    pub fn first_days(self) -> i32 {
        match self {
            Self::Invitation => 5,
            Self::Application => 3,
        }
    }
}

/// A dated row: what comes in on `from` or later is decided within so many working days, until a later row begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Promise {
    pub subject: Promised,
    pub from: NaiveDate,
    pub days: i32,
}

/// A time in which the applicant was asked; not over while the answer is owed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pause {
    pub from: Instant,
    pub until: Option<Instant>,
}

/// What is left of the promised time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimeLeft {
    /// Until 24:00 of `due`; so many working days, today among them.
    Runs { due: NaiveDate, days: usize },
    /// The last day is past.
    Over { due: NaiveDate },
    /// The clock stands still with so many working days left.
    Stands { days: usize },
}

impl Promise {
    /// The promise in force for what comes in on a day, that of the latest row begun by then.
    pub fn for_day(rows: &[Self], subject: Promised, day: NaiveDate) -> usize {
        let begun = rows.iter().filter(|row| row.subject == subject && row.from <= day);
        let days = begun.max_by_key(|row| row.from).map_or(subject.first_days(), |row| row.days);
        usize::try_from(days).unwrap_or_default()
    }
}

impl Promise {
    /// How many working days the service had a case for, by the count of [`TimeLeft::reckon`]: a promise was kept where it took
    /// no more of them. The day on which it was settled is one of them, even one on which nobody has to work.
    pub fn working_days_taken(
        came_in: Instant,
        settled: Instant,
        pauses: &[Pause],
        calendar: &Calendar,
    ) -> usize {
        let (first, last) = (day_in_kazakhstan(came_in), day_in_kazakhstan(settled));
        let days = first.iter_days().skip(1).take_while(|day| *day < last);
        let counts = |day: &NaiveDate| {
            calendar.is_working(*day) && !pauses.iter().any(|pause| pause.covers_the_end_of(*day))
        };
        days.filter(counts).count() + usize::from(last > first)
    }
}

impl Pause {
    /// Whether the applicant was being asked at 24:00 of a day.
    fn covers_the_end_of(&self, day: NaiveDate) -> bool {
        day_in_kazakhstan(self.from) <= day && self.until.is_none_or(|until| day_in_kazakhstan(until) > day)
    }
}

impl TimeLeft {
    /// The day on which a case comes in is day 0. A working day counts when the service had the case at its end: a question asked and
    /// answered within a day costs nobody a day, and one answered a working day later moves the last day by one.
    pub fn reckon(
        came_in: Instant,
        promised: usize,
        pauses: &[Pause],
        calendar: &Calendar,
        today: NaiveDate,
    ) -> Self {
        let mut counted = 0;
        let mut to_come = 0;
        for day in day_in_kazakhstan(came_in).iter_days().skip(1) {
            if pauses.iter().any(|pause| pause.until.is_none() && day_in_kazakhstan(pause.from) <= day) {
                break;
            }
            if !calendar.is_working(day) || pauses.iter().any(|pause| pause.covers_the_end_of(day)) {
                continue;
            }
            counted += 1;
            to_come += usize::from(day >= today);
            if counted >= promised {
                let open = pauses.iter().any(|pause| pause.until.is_none());
                return match (open, day < today) {
                    (true, _) => Self::Stands { days: 0 },
                    (false, true) => Self::Over { due: day },
                    (false, false) => Self::Runs { due: day, days: to_come },
                };
            }
        }
        Self::Stands { days: promised.saturating_sub(counted) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::working_days::tests::{calendar_of_kazakhstan, day};

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    /// Three working days for a case that came in on Monday 2 March 2026 at noon in Kazakhstan; Monday 9 March is a day off.
    fn left(pauses: &[Pause], today: &str) -> TimeLeft {
        TimeLeft::reckon(at("2026-03-02T07:00:00Z"), 3, pauses, &calendar_of_kazakhstan(), day(today))
    }

    fn pause(from: &str, until: Option<&str>) -> Pause {
        Pause { from: at(from), until: until.map(at) }
    }

    #[test]
    fn the_day_of_coming_in_is_day_0_and_the_last_day_counts_whole() {
        let due = day("2026-03-05");

        assert_eq!(left(&[], "2026-03-02"), TimeLeft::Runs { due, days: 3 });
        assert_eq!(left(&[], "2026-03-05"), TimeLeft::Runs { due, days: 1 });
        assert_eq!(left(&[], "2026-03-06"), TimeLeft::Over { due });
    }

    #[test]
    fn weekends_and_declared_days_off_do_not_count() {
        let came_in = at("2026-03-05T07:00:00Z");

        let left = TimeLeft::reckon(came_in, 3, &[], &calendar_of_kazakhstan(), day("2026-03-05"));

        // Friday 6, then 7 to 9 March off (the day of 8 March is moved to Monday 9), Tuesday 10, Wednesday 11.
        assert_eq!(left, TimeLeft::Runs { due: day("2026-03-11"), days: 3 });
    }

    #[test]
    fn the_clock_stands_while_the_applicant_is_asked() {
        let asked = [pause("2026-03-03T05:00:00Z", None)];

        assert_eq!(left(&asked, "2026-03-03"), TimeLeft::Stands { days: 3 });
        assert_eq!(left(&asked, "2026-04-30"), TimeLeft::Stands { days: 3 });
    }

    #[test]
    fn the_clock_goes_on_from_where_it_stood_and_never_begins_anew() {
        let a_working_day_later = [pause("2026-03-03T05:00:00Z", Some("2026-03-04T05:00:00Z"))];
        let within_a_day = [pause("2026-03-03T05:00:00Z", Some("2026-03-03T18:59:00Z"))];

        let due = day("2026-03-06");
        assert_eq!(left(&a_working_day_later, "2026-03-04"), TimeLeft::Runs { due, days: 3 });
        let due = day("2026-03-05");
        assert_eq!(left(&within_a_day, "2026-03-04"), TimeLeft::Runs { due, days: 2 });
    }

    #[test]
    fn a_second_and_a_third_request_stop_the_clock_again() {
        let asked = [
            pause("2026-03-03T05:00:00Z", Some("2026-03-04T05:00:00Z")),
            pause("2026-03-05T05:00:00Z", Some("2026-03-10T05:00:00Z")),
            pause("2026-03-11T05:00:00Z", None),
        ];

        // Counted by their ends: 4 March and 10 March; the third day is still to come.
        assert_eq!(left(&asked, "2026-03-12"), TimeLeft::Stands { days: 1 });
    }

    #[test]
    fn a_question_over_a_weekend_costs_the_working_days_alone() {
        // Asked on Friday evening and answered on Saturday: Friday's end was the applicant's.
        let asked = [pause("2026-03-06T12:00:00Z", Some("2026-03-07T05:00:00Z"))];
        let came_in = at("2026-03-05T07:00:00Z");

        let left = TimeLeft::reckon(came_in, 3, &asked, &calendar_of_kazakhstan(), day("2026-03-07"));

        assert_eq!(left, TimeLeft::Runs { due: day("2026-03-12"), days: 3 });
    }

    #[test]
    fn a_promise_was_kept_exactly_where_the_last_day_was_not_past() {
        let came_in = at("2026-03-02T07:00:00Z");
        let pauses = [
            [].as_slice(),
            &[pause("2026-03-03T05:00:00Z", Some("2026-03-04T05:00:00Z"))],
            &[pause("2026-03-05T05:00:00Z", Some("2026-03-06T05:00:00Z"))],
        ];
        for asked in pauses {
            for hours in (0..24 * 14).filter(|hour| {
                !asked.iter().any(|it| came_in + chrono::TimeDelta::hours(*hour) < it.until.unwrap())
            }) {
                let settled = came_in + chrono::TimeDelta::hours(hours);
                let taken = Promise::working_days_taken(came_in, settled, asked, &calendar_of_kazakhstan());

                let over =
                    matches!(left(asked, &day_in_kazakhstan(settled).to_string()), TimeLeft::Over { .. });

                assert_eq!(taken > 3, over, "settled at {settled}");
            }
        }
    }

    #[test]
    fn a_promise_holds_for_what_comes_in_from_its_day_on() {
        let rows = [
            Promise { subject: Promised::Application, from: day("2026-07-01"), days: 2 },
            Promise { subject: Promised::Invitation, from: day("2026-01-01"), days: 4 },
        ];
        let promised = |subject, on| Promise::for_day(&rows, subject, day(on));

        assert_eq!(promised(Promised::Application, "2026-06-30"), 3);
        assert_eq!(promised(Promised::Application, "2026-07-01"), 2);
        assert_eq!(promised(Promised::Invitation, "2025-12-31"), 5);
        assert_eq!(promised(Promised::Invitation, "2026-07-01"), 4);
    }
}
