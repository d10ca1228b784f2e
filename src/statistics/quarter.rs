//! A quarter of a year, by which figures are published.

use chrono::{Datelike, Months, NaiveDate};
use std::fmt;

/// Written `2026-1`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quarter {
    year: i32,
    /// 1 to 4.
    number: u32,
}

impl Quarter {
    pub fn of(day: NaiveDate) -> Self {
        Self { year: day.year(), number: day.month0() / 3 + 1 }
    }

    pub fn parse(written: &str) -> Option<Self> {
        let (year, number) = written.split_once('-')?;
        let is_year = year.len() == 4 && year.bytes().all(|digit| digit.is_ascii_digit());
        let number = number.parse().ok().filter(|number| (1..=4).contains(number))?;
        if is_year { Some(Self { year: year.parse().ok()?, number }) } else { None }
    }

    pub fn year(self) -> i32 {
        self.year
    }

    pub fn number(self) -> u32 {
        self.number
    }

    pub fn first(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year, self.number * 3 - 2, 1).unwrap_or_default()
    }

    pub fn last(self) -> NaiveDate {
        (self.first() + Months::new(3)).pred_opt().unwrap_or_default()
    }

    pub fn next(self) -> Self {
        Self::of(self.first() + Months::new(3))
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{}", self.year, self.number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quarter_has_its_three_months() {
        let quarter = Quarter::of(NaiveDate::from_ymd_opt(2026, 2, 14).unwrap());

        assert_eq!(quarter.to_string(), "2026-1");
        assert_eq!(
            (quarter.first().to_string(), quarter.last().to_string()),
            ("2026-01-01".into(), "2026-03-31".into())
        );
        assert_eq!(Quarter::parse("2026-4").unwrap().next().to_string(), "2027-1");
    }

    #[test]
    fn what_is_no_quarter_is_not_read() {
        for wrong in ["", "2026", "2026-0", "2026-5", "26-1", "-2026-1", "2026-1-1", "+026-1"] {
            assert_eq!(Quarter::parse(wrong), None, "{wrong}");
        }
    }
}
