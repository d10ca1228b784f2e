//! The period that figures are asked for, and the stretches that it is shown in.

use chrono::{Datelike, Days, Months, NaiveDate};

/// The most stretches that a chart has room for.
pub const MOST_STRETCHES: usize = 62;

/// How long a stretch is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Grain {
    #[default]
    Day,
    /// From Monday to Sunday.
    Week,
    Month,
}

/// From the first day to the last, both in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    first: NaiveDate,
    last: NaiveDate,
    grain: Grain,
}

/// A day, a week or a month, as far as it lies in the period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stretch {
    pub first: NaiveDate,
    pub last: NaiveDate,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PeriodError {
    #[error("the last day is before the first")]
    Backwards,
    #[error("nothing is known of days after {today}")]
    ToCome { today: NaiveDate },
    #[error("a chart has room for {MOST_STRETCHES} stretches")]
    TooManyStretches,
}

impl Grain {
    pub const ALL: [Self; 3] = [Self::Day, Self::Week, Self::Month];

    /// The code used in addresses.
    pub fn code(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|grain| grain.code() == code)
    }

    /// The last day of the whole stretch that a day lies in.
    fn end(self, day: NaiveDate) -> NaiveDate {
        match self {
            Self::Day => day,
            Self::Week => day + Days::new(u64::from(6 - day.weekday().num_days_from_monday())),
            Self::Month => {
                let first = day - Days::new(u64::from(day.day0()));
                (first + Months::new(1)).pred_opt().unwrap_or(day)
            }
        }
    }
}

impl Period {
    pub fn new(
        first: NaiveDate,
        last: NaiveDate,
        grain: Grain,
        today: NaiveDate,
    ) -> Result<Self, PeriodError> {
        let period = Self { first, last, grain };
        if last < first {
            return Err(PeriodError::Backwards);
        }
        if last > today {
            return Err(PeriodError::ToCome { today });
        }
        if period.walk().nth(MOST_STRETCHES).is_some() {
            return Err(PeriodError::TooManyStretches);
        }
        Ok(period)
    }

    /// Today and the 29 days before it.
    pub fn latest(today: NaiveDate) -> Self {
        Self { first: today - Days::new(29), last: today, grain: Grain::Day }
    }

    pub fn first(&self) -> NaiveDate {
        self.first
    }

    pub fn last(&self) -> NaiveDate {
        self.last
    }

    pub fn grain(&self) -> Grain {
        self.grain
    }

    pub fn stretches(&self) -> Vec<Stretch> {
        self.walk().collect()
    }

    fn walk(&self) -> impl Iterator<Item = Stretch> {
        let (grain, last) = (self.grain, self.last);
        let from = move |first: NaiveDate| {
            (first <= last).then(|| Stretch { first, last: grain.end(first).min(last) })
        };
        std::iter::successors(from(self.first), move |stretch| from(stretch.last.succ_opt()?))
    }
}

impl Stretch {
    pub fn has(&self, day: NaiveDate) -> bool {
        self.first <= day && day <= self.last
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn period(first: &str, last: &str, grain: Grain) -> Result<Period, PeriodError> {
        Period::new(day(first), day(last), grain, day("2026-12-31"))
    }

    #[test]
    fn weeks_run_from_monday_to_sunday_and_are_cut_where_the_period_ends() {
        let weeks = period("2026-03-04", "2026-03-17", Grain::Week).unwrap().stretches();

        let days: Vec<_> = weeks.iter().map(|week| (week.first.to_string(), week.last.to_string())).collect();
        let expected =
            [("2026-03-04", "2026-03-08"), ("2026-03-09", "2026-03-15"), ("2026-03-16", "2026-03-17")];
        assert_eq!(days, expected.map(|(first, last)| (first.to_owned(), last.to_owned())));
    }

    #[test]
    fn months_end_with_their_last_day_february_too() {
        let months = period("2024-01-31", "2024-03-01", Grain::Month).unwrap().stretches();

        let lasts: Vec<_> = months.iter().map(|month| month.last.to_string()).collect();
        assert_eq!(lasts, ["2024-01-31", "2024-02-29", "2024-03-01"]);
    }

    #[test]
    fn every_day_of_a_period_lies_in_one_stretch() {
        for grain in Grain::ALL {
            let period = period("2026-01-15", "2026-03-10", grain).unwrap();
            for day in period.first().iter_days().take_while(|day| *day <= period.last()) {
                assert_eq!(period.stretches().iter().filter(|it| it.has(day)).count(), 1, "{day}");
            }
        }
    }

    #[test]
    fn a_period_runs_forwards_is_past_and_fits_a_chart() {
        assert_eq!(period("2026-03-02", "2026-03-01", Grain::Day), Err(PeriodError::Backwards));
        let today = day("2026-12-31");
        assert_eq!(period("2026-12-31", "2027-01-01", Grain::Day), Err(PeriodError::ToCome { today }));
        assert!(period("2026-01-01", "2026-03-03", Grain::Day).is_ok(), "62 days");
        assert_eq!(period("2026-01-01", "2026-03-04", Grain::Day), Err(PeriodError::TooManyStretches));
        assert!(period("2022-01-01", "2026-12-31", Grain::Month).is_ok());
        assert_eq!(period("1900-01-01", "2026-12-31", Grain::Month), Err(PeriodError::TooManyStretches));
    }

    #[test]
    fn every_code_reads_back() {
        assert!(Grain::ALL.into_iter().all(|grain| Grain::from_code(grain.code()) == Some(grain)));
    }
}
