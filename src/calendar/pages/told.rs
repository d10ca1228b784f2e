//! A deadline in the reader's words: every day counted or skipped, and why (rules N1 to N3).

use crate::calendar::{Counting, DayKind, DayStatus, Deadline, Place, ReckonedDay, WhyItCounts};
use crate::web::Words;

/// A deadline in finished words, for the pages of this room and of the arrivals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    pub arrival: String,
    /// The last day, with its weekday.
    pub due: String,
    /// Which way of counting was used.
    pub counting: String,
    /// Rule N2: the earlier day by the other way of counting, or that both ways agree.
    pub other_count: String,
    pub days: Vec<ToldDay>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToldDay {
    pub day: String,
    /// Counted, and as which of the three; or skipped.
    pub place: String,
    pub why: String,
    pub class: &'static str,
}

impl Told {
    pub fn of(deadline: &Deadline, words: Words) -> Self {
        let other_count = match deadline.safe_by_either_count {
            Some(earlier) => words.t1("calendar-counts-differ", "day", words.date_with_weekday(earlier)),
            None => words.t("calendar-counts-agree"),
        };
        Self {
            arrival: words.date_with_weekday(deadline.arrival),
            due: words.date_with_weekday(deadline.due),
            counting: counting(words, deadline.counting),
            other_count,
            days: deadline.days.iter().map(|day| told_day(words, day, deadline)).collect(),
        }
    }
}

fn told_day(words: Words, reckoned: &ReckonedDay, deadline: &Deadline) -> ToldDay {
    let (place, class) = match reckoned.place {
        Place::Arrival => (words.t("calendar-place-arrival"), ""),
        Place::Skipped => (words.t("calendar-place-skipped"), ""),
        Place::Counted(nth) if reckoned.day == deadline.due => {
            (words.t1("calendar-place-last", "nth", nth), "portal-days__last")
        }
        Place::Counted(nth) => (words.t1("calendar-place-counted", "nth", nth), "portal-days__counted"),
    };
    ToldDay { day: words.date_with_weekday(reckoned.day), place, why: why(words, &reckoned.why), class }
}

fn why(words: Words, why: &WhyItCounts) -> String {
    match why {
        WhyItCounts::Weekday => words.t("calendar-why-weekday"),
        WhyItCounts::Weekend => words.t("calendar-why-weekend"),
        WhyItCounts::Declared { kind, name, status: of_status } => {
            let name = name.in_language(words.language());
            let declared = words.with(
                "calendar-why-declared",
                [("kind", kind_of_day(words, *kind).into()), ("name", name.into())],
            );
            match of_status {
                DayStatus::Confirmed => declared,
                DayStatus::Expected => words.t1("calendar-why-expected", "declared", declared),
            }
        }
    }
}

pub fn kind_of_day(words: Words, kind: DayKind) -> String {
    words.t(match kind {
        DayKind::PublicHoliday => "calendar-kind-public-holiday",
        DayKind::ReligiousDayOff => "calendar-kind-religious-day-off",
        DayKind::TransferredRestDay => "calendar-kind-transferred-rest-day",
        DayKind::MovedRestDay => "calendar-kind-moved-rest-day",
        DayKind::WorkingDay => "calendar-kind-working-day",
    })
}

pub fn status_of_day(words: Words, status: DayStatus) -> String {
    words.t(match status {
        DayStatus::Confirmed => "calendar-status-confirmed",
        DayStatus::Expected => "calendar-status-expected",
    })
}

pub fn counting(words: Words, counting: Counting) -> String {
    words.t(match counting {
        Counting::NextDay => "calendar-counting-next-day",
        Counting::ArrivalDay => "calendar-counting-arrival-day",
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::first_calendar;
    use crate::vocabulary::Language;

    fn told(arrival: &str, language: Language) -> Told {
        let deadline =
            Deadline::reckon(arrival.parse().unwrap(), &first_calendar().unwrap(), Counting::NextDay);
        Told::of(&deadline, Words::of(language))
    }

    #[test]
    fn rule_n3_every_day_is_told_with_its_reason_in_each_language() {
        let whys =
            Language::ALL.map(|language| told("2026-03-18", language).days.into_iter().nth(3).unwrap().why);

        assert_eq!(
            whys,
            [
                "public holiday: Nauryz meiramy",
                "праздничный день: Наурыз мейрамы",
                "мереке күні: Наурыз мейрамы"
            ]
        );
    }

    #[test]
    fn rule_n2_the_earlier_day_is_named_where_the_counts_differ() {
        assert!(told("2026-03-16", Language::En).other_count.contains("Wednesday 18 March 2026"));
        assert!(!told("2026-03-14", Language::En).other_count.contains("2026"));
    }
}
