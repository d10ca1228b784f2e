//! Which days are working days in Kazakhstan (rule N1).

use crate::vocabulary::Named;
use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a day was declared to be. The codes are those of `data/kz-calendar.csv`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type, utoipa::ToSchema)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum DayKind {
    /// A national or state holiday (the Law on Holidays).
    PublicHoliday,
    /// 7 January and the first day of Qurban Ait: days off that are never moved (the Labour Code, article 85).
    ReligiousDayOff,
    /// The working day off in place of a holiday that fell on a weekend.
    TransferredRestDay,
    /// A working day off in exchange for a working weekend, by order.
    MovedRestDay,
    /// A Saturday or Sunday worked by order.
    WorkingDay,
}

impl DayKind {
    pub const ALL: [Self; 5] = [
        Self::PublicHoliday,
        Self::ReligiousDayOff,
        Self::TransferredRestDay,
        Self::MovedRestDay,
        Self::WorkingDay,
    ];

    /// The code used in the data file, in forms and in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::PublicHoliday => "public_holiday",
            Self::ReligiousDayOff => "religious_day_off",
            Self::TransferredRestDay => "transferred_rest_day",
            Self::MovedRestDay => "moved_rest_day",
            Self::WorkingDay => "working_day",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    pub fn is_working(self) -> bool {
        self == Self::WorkingDay
    }
}

/// Whether a declaration rests on an act in force, or on what the law leads one to expect.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type, utoipa::ToSchema)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum DayStatus {
    Confirmed,
    Expected,
}

impl DayStatus {
    pub const ALL: [Self; 2] = [Self::Confirmed, Self::Expected];

    /// The code used in the data file, in forms and in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Expected => "expected",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.code() == code)
    }
}

/// One day of the calendar that an administrator keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeclaredDay {
    pub day: NaiveDate,
    pub kind: DayKind,
    /// The holiday or the order, as it was declared.
    pub name: Named,
    pub status: DayStatus,
}

/// Why a day is a working day or a day off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum WhyItCounts {
    /// Monday to Friday, and nothing else declared: a working day.
    Weekday,
    /// Saturday or Sunday, and nothing else declared: a day off.
    Weekend,
    /// Declared, whatever the day of the week.
    Declared { kind: DayKind, name: Named, status: DayStatus },
}

impl WhyItCounts {
    pub fn is_working(&self) -> bool {
        match self {
            Self::Weekday => true,
            Self::Weekend => false,
            Self::Declared { kind, .. } => kind.is_working(),
        }
    }
}

/// Rule N1: Monday to Friday, less the declared days off, plus the declared working weekends.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Calendar {
    declared: BTreeMap<NaiveDate, DeclaredDay>,
}

impl Calendar {
    /// A calendar of these declarations; where a day is declared twice, the later declaration holds.
    pub fn of(declared: impl IntoIterator<Item = DeclaredDay>) -> Self {
        Self { declared: declared.into_iter().map(|declared| (declared.day, declared)).collect() }
    }

    pub fn is_working(&self, day: NaiveDate) -> bool {
        match self.declared.get(&day) {
            Some(declared) => declared.kind.is_working(),
            None => !is_weekend(day),
        }
    }

    /// What decides about a day: its declaration, else its day of the week.
    pub fn why(&self, day: NaiveDate) -> WhyItCounts {
        match self.declared.get(&day) {
            Some(DeclaredDay { kind, name, status, .. }) => {
                WhyItCounts::Declared { kind: *kind, name: name.clone(), status: *status }
            }
            None if is_weekend(day) => WhyItCounts::Weekend,
            None => WhyItCounts::Weekday,
        }
    }
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::calendar::first_calendar;
    use crate::vocabulary::named::tests::named;

    pub fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// The calendar of 2024 to 2028 that the portal starts with.
    pub fn calendar_of_kazakhstan() -> Calendar {
        first_calendar().unwrap()
    }

    fn working_days_of(year: i32, calendar: &Calendar) -> usize {
        let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
        first.iter_days().take_while(|day| day.year() == year).filter(|day| calendar.is_working(*day)).count()
    }

    #[test]
    fn without_declarations_monday_to_friday_are_working_days() {
        let calendar = Calendar::default();

        assert_eq!(calendar.why(day("2026-03-20")), WhyItCounts::Weekday);
        assert_eq!(calendar.why(day("2026-03-21")), WhyItCounts::Weekend);
        assert_eq!(calendar.why(day("2026-03-22")), WhyItCounts::Weekend);
        assert!(calendar.is_working(day("2026-03-23")));
    }

    #[test]
    fn a_declared_day_off_is_no_working_day_and_a_working_weekend_is_one() {
        let calendar = calendar_of_kazakhstan();

        assert!(!calendar.is_working(day("2024-05-08")), "rest day moved from Saturday 4 May");
        assert!(calendar.is_working(day("2024-05-04")), "Saturday worked by order");
        assert!(!calendar.is_working(day("2026-03-25")), "second day moved for Nauryz");
        assert!(calendar.is_working(day("2026-03-26")));
    }

    #[test]
    fn a_declaration_is_the_reason_even_on_a_weekend() {
        let calendar = calendar_of_kazakhstan();

        let why = calendar.why(day("2026-03-21"));

        let name = named("Nauryz meiramy");
        let name = Named {
            ru: "Наурыз мейрамы".into(), kk: "Наурыз мейрамы".into(), ..name
        };
        let kind = DayKind::PublicHoliday;
        assert_eq!(why, WhyItCounts::Declared { kind, name, status: DayStatus::Confirmed });
    }

    #[test]
    fn a_day_declared_twice_is_what_was_declared_last() {
        let declare = |kind| DeclaredDay {
            day: day("2026-06-06"),
            kind,
            name: named(""),
            status: DayStatus::Confirmed,
        };

        let calendar = Calendar::of([declare(DayKind::PublicHoliday), declare(DayKind::WorkingDay)]);

        assert!(calendar.is_working(day("2026-06-06")));
    }

    /// Counted independently: Monday to Friday of the year, less the days off declared on them, plus working weekends
    /// (262 - 14 + 1, 261 - 16 + 1, 261 - 14, 261 - 14, 260 - 15).
    #[test]
    fn a_year_has_the_working_days_that_the_declarations_leave() {
        let calendar = calendar_of_kazakhstan();

        let counts = [2024, 2025, 2026, 2027, 2028].map(|year| working_days_of(year, &calendar));

        assert_eq!(counts, [249, 246, 247, 247, 245]);
    }

    #[test]
    fn every_code_reads_back() {
        assert!(DayKind::ALL.into_iter().all(|kind| DayKind::from_code(kind.code()) == Some(kind)));
        assert!(DayStatus::ALL.into_iter().all(|status| DayStatus::from_code(status.code()) == Some(status)));
        assert_eq!(DayKind::from_code("holiday"), None);
    }
}
