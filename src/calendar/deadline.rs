//! The last day for an arrival notice, with the reckoning that leads to it (rules N1 and N2).

use super::{Calendar, Counting, WhyItCounts};
use crate::vocabulary::{Instant, day_in_kazakhstan, start_of_day_in_kazakhstan};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// "Within three working days of their arrival."
pub const WORKING_DAYS_ALLOWED: usize = 3;

/// What a day is to the reckoning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// The day of arrival where the count begins on the next day: day 0, whatever day it is.
    Arrival,
    /// A working day, by its number from 1 to 3.
    Counted(usize),
    /// A day off.
    Skipped,
}

/// A day of the reckoning, from the arrival to the deadline, and why it is a working day or a day off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ReckonedDay {
    pub day: NaiveDate,
    pub place: Place,
    pub why: WhyItCounts,
}

/// The deadline of one arrival. The notice is in time until 24:00 of `due` in Kazakhstan (rule N1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Deadline {
    pub arrival: NaiveDate,
    pub counting: Counting,
    pub due: NaiveDate,
    /// Every day from the arrival to the third working day, none left out.
    pub days: Vec<ReckonedDay>,
    /// Rule N2: the earlier day where the other way of counting ends sooner; a notice by then is in time by either count.
    pub safe_by_either_count: Option<NaiveDate>,
}

impl Deadline {
    /// Rules N1 and N2: the third working day, from the day that the way of counting begins with.
    pub fn reckon(arrival: NaiveDate, calendar: &Calendar, counting: Counting) -> Self {
        let days = reckoned_days(arrival, calendar, counting);
        let due = last_of(&days, arrival);
        let earlier = last_of(&reckoned_days(arrival, calendar, Counting::ArrivalDay), arrival);
        Self { arrival, counting, due, days, safe_by_either_count: (earlier < due).then_some(earlier) }
    }

    /// Rule N1: a deadline already given never moves earlier. Of the one given and the one reckoned by the
    /// changed calendar the later holds, with its own reckoning.
    pub fn after_change(self, reckoned_again: Self) -> Self {
        if reckoned_again.due > self.due { reckoned_again } else { self }
    }

    /// Whether a notice given on this day in Kazakhstan is late (rules N1 and N4).
    pub fn is_late(&self, today: NaiveDate) -> bool {
        today > self.due
    }

    /// Whether a notice given at this instant is late, by the day that it falls on in Kazakhstan (rules N1 and N5).
    pub fn is_late_at(&self, at: Instant) -> bool {
        self.is_late(day_in_kazakhstan(at))
    }

    /// The day that is in time by either way of counting (rule N2): the deadline itself, or the earlier day.
    pub fn safe_by(&self) -> NaiveDate {
        self.safe_by_either_count.unwrap_or(self.due)
    }

    /// The first instant that is too late: 24:00 of the last day (rule N1).
    pub fn ends(&self) -> Instant {
        start_of_day_in_kazakhstan(self.due.succ_opt().unwrap_or(self.due))
    }

    /// How many of the counted working days are not over yet, today among them; 0 when it is late.
    pub fn working_days_left(&self, today: NaiveDate) -> usize {
        let counts = |reckoned: &&ReckonedDay| matches!(reckoned.place, Place::Counted(_));
        self.days.iter().filter(counts).filter(|reckoned| reckoned.day >= today).count()
    }
}

fn reckoned_days(arrival: NaiveDate, calendar: &Calendar, counting: Counting) -> Vec<ReckonedDay> {
    let mut counted = 0;
    let mut days = Vec::new();
    for day in arrival.iter_days() {
        let why = calendar.why(day);
        let place = if day == arrival && counting == Counting::NextDay {
            Place::Arrival
        } else if why.is_working() {
            counted += 1;
            Place::Counted(counted)
        } else {
            Place::Skipped
        };
        days.push(ReckonedDay { day, place, why });
        if counted == WORKING_DAYS_ALLOWED {
            break;
        }
    }
    days
}

fn last_of(days: &[ReckonedDay], arrival: NaiveDate) -> NaiveDate {
    days.last().map_or(arrival, |reckoned| reckoned.day)
}

#[cfg(test)]
mod tests;
