//! A deadline told line by line in English, as the command `calendar deadline` prints it (rules N1 to N3).

use super::{Counting, DayKind, DayStatus, Deadline, Place, ReckonedDay, WhyItCounts};
use std::fmt;

/// The deadline on the first line, as YYYY-MM-DD; then each day, counted or skipped, with its reason; at the end the way
/// of counting, and the earlier day where the two ways differ (rule N2).
pub struct Explanation<'a>(pub &'a Deadline);

impl fmt::Display for Explanation<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(deadline) = self;
        writeln!(f, "{}", deadline.due)?;
        for reckoned in &deadline.days {
            writeln!(f, "{}", line(reckoned))?;
        }
        let begins = match deadline.counting {
            Counting::NextDay => "the day after the arrival",
            Counting::ArrivalDay => "the day of arrival",
        };
        write!(f, "Counted from {begins} ({}).", deadline.counting.code())?;
        if let Some(earlier) = deadline.safe_by_either_count {
            write!(f, " By {earlier} the notice is in time by either way of counting.")?;
        }
        Ok(())
    }
}

/// `2026-03-19 Thu  counted as working day 1: a weekday`
fn line(reckoned: &ReckonedDay) -> String {
    let place = match reckoned.place {
        Place::Arrival => "not counted, the day of arrival".to_owned(),
        Place::Counted(nth) => format!("counted as working day {nth}"),
        Place::Skipped => "skipped".to_owned(),
    };
    format!("{}  {place}: {}", reckoned.day.format("%Y-%m-%d %a"), reason(&reckoned.why))
}

fn reason(why: &WhyItCounts) -> String {
    let (kind, name, status) = match why {
        WhyItCounts::Weekday => return "an ordinary weekday".to_owned(),
        WhyItCounts::Weekend => return "a weekend".to_owned(),
        WhyItCounts::Declared { kind, name, status } => (kind, name, status),
    };
    let kind = match kind {
        DayKind::PublicHoliday => "a public holiday",
        DayKind::ReligiousDayOff => "a religious day off",
        DayKind::TransferredRestDay => "a day off in place of a holiday on a weekend",
        DayKind::MovedRestDay => "a day off in exchange for a working weekend",
        DayKind::WorkingDay => "a weekend worked by order",
    };
    let expected = match status {
        DayStatus::Confirmed => "",
        DayStatus::Expected => ", expected",
    };
    format!("{kind}, {}{expected}", name.en)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::first_calendar;

    fn told(arrival: &str, counting: Counting) -> String {
        let calendar = first_calendar().unwrap();
        Explanation(&Deadline::reckon(arrival.parse().unwrap(), &calendar, counting)).to_string()
    }

    #[test]
    fn rule_n3_the_deadline_stands_on_the_first_line_and_every_day_below_it() {
        let told = told("2026-03-18", Counting::NextDay);

        let lines: Vec<_> = told.lines().collect();
        assert_eq!(lines[0], "2026-03-26");
        assert_eq!(lines[1], "2026-03-18 Wed  not counted, the day of arrival: an ordinary weekday");
        assert_eq!(lines[2], "2026-03-19 Thu  counted as working day 1: an ordinary weekday");
        assert_eq!(lines[4], "2026-03-21 Sat  skipped: a public holiday, Nauryz meiramy");
        assert_eq!(
            lines[7],
            "2026-03-24 Tue  skipped: a day off in place of a holiday on a weekend, for Nauryz meiramy on 2026-03-21 (Sat)"
        );
        assert_eq!(lines[9], "2026-03-26 Thu  counted as working day 3: an ordinary weekday");
        assert_eq!(
            lines[10],
            "Counted from the day after the arrival (next_day). By 2026-03-20 the notice is in time by either way of counting."
        );
        assert_eq!(lines.len(), 11);
    }

    #[test]
    fn rule_n3_the_other_examples_stand_on_their_first_lines() {
        assert!(told("2026-03-16", Counting::NextDay).starts_with("2026-03-19\n"));
        assert!(told("2024-05-02", Counting::NextDay).starts_with("2024-05-06\n"));
    }

    #[test]
    fn rule_n2_where_the_ways_agree_no_earlier_day_is_named() {
        assert!(told("2026-03-14", Counting::NextDay).ends_with("(next_day)."));
        assert!(
            told("2026-03-18", Counting::ArrivalDay)
                .ends_with("Counted from the day of arrival (arrival_day).")
        );
    }

    #[test]
    fn a_day_that_is_only_expected_says_so() {
        assert!(
            told("2026-05-25", Counting::NextDay)
                .contains("Qurban Ait first day (day off, no transfer), expected")
        );
    }
}
