//! The declared days that the portal starts with, from `data/kz-calendar.csv`: 2024 to 2028 (rule N1).

use super::{Calendar, DayKind, DayStatus, DeclaredDay};
use crate::vocabulary::Named;
use chrono::NaiveDate;
use serde::Deserialize;

const FILE: &str = include_str!("../../data/kz-calendar.csv");

/// A line of `data/kz-calendar.csv`.
#[derive(Deserialize)]
struct Line {
    date: NaiveDate,
    kind: DayKind,
    name_en: String,
    name_ru: String,
    name_kk: String,
    status: DayStatus,
}

impl From<Line> for DeclaredDay {
    fn from(line: Line) -> Self {
        let name = Named { en: line.name_en, ru: line.name_ru, kk: line.name_kk };
        Self { day: line.date, kind: line.kind, name, status: line.status }
    }
}

/// The declarations in the order of their days.
pub fn first_declared_days() -> Result<Vec<DeclaredDay>, csv::Error> {
    csv::Reader::from_reader(FILE.as_bytes())
        .deserialize()
        .map(|line: Result<Line, _>| line.map(DeclaredDay::from))
        .collect()
}

/// The calendar as it is before an administrator has changed it; all there is where no database is at hand.
pub fn first_calendar() -> Result<Calendar, csv::Error> {
    first_declared_days().map(Calendar::of)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rule_n1_every_line_of_the_calendar_is_read_once_and_named_in_three_languages() {
        let declared = first_declared_days().unwrap();

        assert_eq!(declared.len(), 99);
        assert!(declared.windows(2).all(|pair| pair[0].day < pair[1].day));
        assert!(
            declared.iter().all(|it| ![&it.name.en, &it.name.ru, &it.name.kk].iter().any(|n| n.is_empty()))
        );
    }
}
