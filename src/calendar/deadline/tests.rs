use super::*;
use crate::calendar::working_days::tests::{calendar_of_kazakhstan, day};
use crate::calendar::{DayKind, DayStatus, DeclaredDay};
use crate::vocabulary::named::tests::named;
use chrono::{TimeDelta, TimeZone, Utc};
use proptest::prelude::*;

fn due(arrival: &str, counting: Counting) -> NaiveDate {
    Deadline::reckon(day(arrival), &calendar_of_kazakhstan(), counting).due
}

/// The reckoning as text: day, place and reason.
fn told(deadline: &Deadline) -> Vec<String> {
    let why = |why: &WhyItCounts| match why {
        WhyItCounts::Weekday => "weekday".to_owned(),
        WhyItCounts::Weekend => "weekend".to_owned(),
        WhyItCounts::Declared { kind, name, .. } => format!("{}: {}", kind.code(), name.en),
    };
    deadline.days.iter().map(|it| format!("{} {:?} {}", it.day, it.place, why(&it.why))).collect()
}

#[test]
fn rule_n3_an_arrival_on_monday_16_march_2026_is_due_on_thursday_19_march() {
    assert_eq!(due("2026-03-16", Counting::NextDay), day("2026-03-19"));
}

#[test]
fn rule_n3_an_arrival_before_nauryz_2026_is_due_after_the_two_moved_days() {
    let deadline = Deadline::reckon(day("2026-03-18"), &calendar_of_kazakhstan(), Counting::NextDay);

    assert_eq!(deadline.due, day("2026-03-26"));
    assert_eq!(
        told(&deadline),
        [
            "2026-03-18 Arrival weekday",
            "2026-03-19 Counted(1) weekday",
            "2026-03-20 Counted(2) weekday",
            "2026-03-21 Skipped public_holiday: Nauryz meiramy",
            "2026-03-22 Skipped public_holiday: Nauryz meiramy",
            "2026-03-23 Skipped public_holiday: Nauryz meiramy",
            "2026-03-24 Skipped transferred_rest_day: for Nauryz meiramy on 2026-03-21 (Sat)",
            "2026-03-25 Skipped transferred_rest_day: for Nauryz meiramy on 2026-03-22 (Sun)",
            "2026-03-26 Counted(3) weekday",
        ]
    );
}

#[test]
fn rule_n3_a_working_saturday_counts_and_a_holiday_does_not() {
    let deadline = Deadline::reckon(day("2024-05-02"), &calendar_of_kazakhstan(), Counting::NextDay);

    assert_eq!(deadline.due, day("2024-05-06"));
    assert_eq!(
        told(&deadline),
        [
            "2024-05-02 Arrival weekday",
            "2024-05-03 Counted(1) weekday",
            "2024-05-04 Counted(2) working_day: order of the acting Minister of Labour of 17 April 2024",
            "2024-05-05 Skipped weekend",
            "2024-05-06 Counted(3) weekday",
        ]
    );
}

#[test]
fn rule_n2_counted_from_the_arrival_day_a_working_day_is_the_first() {
    let deadline = Deadline::reckon(day("2026-03-16"), &calendar_of_kazakhstan(), Counting::ArrivalDay);

    assert_eq!((deadline.due, deadline.counting), (day("2026-03-18"), Counting::ArrivalDay));
    assert_eq!(deadline.days[0].place, Place::Counted(1));
    assert_eq!(deadline.safe_by_either_count, None, "its own deadline is the earlier one already");
}

#[test]
fn rule_n2_where_the_ways_differ_the_earlier_day_is_named() {
    let monday = Deadline::reckon(day("2026-03-16"), &calendar_of_kazakhstan(), Counting::NextDay);
    let saturday = Deadline::reckon(day("2026-03-14"), &calendar_of_kazakhstan(), Counting::NextDay);

    assert_eq!(monday.safe_by_either_count, Some(day("2026-03-18")));
    assert_eq!((saturday.due, saturday.safe_by_either_count), (day("2026-03-18"), None));
    assert_eq!((monday.safe_by(), saturday.safe_by()), (day("2026-03-18"), day("2026-03-18")));
}

#[test]
fn rule_n2_an_arrival_on_a_day_off_is_skipped_when_the_count_begins_with_it() {
    let deadline = Deadline::reckon(day("2026-03-14"), &calendar_of_kazakhstan(), Counting::ArrivalDay);

    assert_eq!(deadline.days[0].place, Place::Skipped);
    assert_eq!(deadline.due, day("2026-03-18"));
}

#[test]
fn rule_n1_the_last_day_is_in_time_until_midnight_in_kazakhstan() {
    let deadline = Deadline::reckon(day("2026-03-16"), &calendar_of_kazakhstan(), Counting::NextDay);
    let midnight = Utc.with_ymd_and_hms(2026, 3, 19, 19, 0, 0).unwrap();

    assert_eq!(deadline.ends(), midnight);
    assert!(!deadline.is_late_at(midnight - TimeDelta::milliseconds(1)));
    assert!(deadline.is_late_at(midnight));
    assert!(!deadline.is_late(day("2026-03-19")) && deadline.is_late(day("2026-03-20")));
}

#[test]
fn the_working_days_left_run_down_and_stand_still_over_days_off() {
    let deadline = Deadline::reckon(day("2026-03-18"), &calendar_of_kazakhstan(), Counting::NextDay);

    let left = ["18", "19", "20", "21", "25", "26", "27"]
        .map(|date| deadline.working_days_left(day(&format!("2026-03-{date}"))));

    assert_eq!(left, [3, 3, 2, 1, 1, 1, 0]);
}

#[test]
fn rule_n1_a_deadline_already_given_moves_later_but_never_earlier() {
    let arrival = day("2026-03-16");
    let declare = |date: &str, kind| {
        Calendar::of([DeclaredDay {
            day: day(date),
            kind,
            name: named("order"),
            status: DayStatus::Confirmed,
        }])
    };
    let given = Deadline::reckon(day("2026-03-19"), &Calendar::default(), Counting::NextDay);
    let monday = Deadline::reckon(arrival, &Calendar::default(), Counting::NextDay);

    let sooner =
        Deadline::reckon(given.arrival, &declare("2026-03-21", DayKind::WorkingDay), Counting::NextDay);
    let later = Deadline::reckon(arrival, &declare("2026-03-18", DayKind::PublicHoliday), Counting::NextDay);

    assert!(sooner.due < given.due && later.due > monday.due);
    assert_eq!(given.clone().after_change(sooner), given);
    assert_eq!(monday.after_change(later.clone()), later);
}

#[test]
fn a_deadline_is_kept_whole() {
    let deadline = Deadline::reckon(day("2026-03-18"), &calendar_of_kazakhstan(), Counting::NextDay);

    let kept = serde_json::to_string(&deadline).unwrap();

    assert_eq!(serde_json::from_str::<Deadline>(&kept).unwrap(), deadline);
}

prop_compose! {
    fn any_arrival()(offset in 0_i64..1500) -> NaiveDate {
        day("2024-01-01") + TimeDelta::days(offset)
    }
}

prop_compose! {
    fn any_calendar()(declared in prop::collection::vec((0_i64..1530, 0_usize..5), 0..600)) -> Calendar {
        Calendar::of(declared.into_iter().map(|(offset, kind)| DeclaredDay {
            day: day("2024-01-01") + TimeDelta::days(offset),
            kind: DayKind::ALL[kind],
            name: named(""),
            status: DayStatus::Expected,
        }))
    }
}

proptest! {
    #[test]
    fn rule_n1_the_deadline_is_the_third_working_day_after_the_arrival(arrival in any_arrival(), calendar in any_calendar()) {
        let deadline = Deadline::reckon(arrival, &calendar, Counting::NextDay);

        let third = arrival.iter_days().skip(1).filter(|day| calendar.is_working(*day)).nth(2).unwrap();
        prop_assert_eq!(deadline.due, third);
    }

    #[test]
    fn every_day_is_told_and_exactly_three_working_days_are_counted(
        arrival in any_arrival(), calendar in any_calendar(), counting in prop::sample::select(&Counting::ALL),
    ) {
        let deadline = Deadline::reckon(arrival, &calendar, counting);

        let dates: Vec<_> = deadline.days.iter().map(|it| it.day).collect();
        let every_day: Vec<_> = arrival.iter_days().take_while(|day| *day <= deadline.due).collect();
        prop_assert_eq!(dates, every_day);
        let counted: Vec<_> = deadline.days.iter().filter(|it| matches!(it.place, Place::Counted(_))).collect();
        prop_assert_eq!(counted.len(), 3);
        prop_assert!(counted.iter().all(|it| calendar.is_working(it.day)));
        prop_assert!(deadline.days.iter().filter(|it| it.place == Place::Skipped).all(|it| !calendar.is_working(it.day)));
        prop_assert!(calendar.is_working(deadline.due));
    }

    #[test]
    fn a_later_arrival_is_never_due_sooner(
        arrival in any_arrival(), calendar in any_calendar(), counting in prop::sample::select(&Counting::ALL),
    ) {
        let today = Deadline::reckon(arrival, &calendar, counting);
        let tomorrow = Deadline::reckon(arrival.succ_opt().unwrap(), &calendar, counting);

        prop_assert!(today.due <= tomorrow.due);
    }

    #[test]
    fn rule_n2_the_ways_differ_exactly_when_the_arrival_day_is_a_working_day(arrival in any_arrival(), calendar in any_calendar()) {
        let next_day = Deadline::reckon(arrival, &calendar, Counting::NextDay);
        let arrival_day = Deadline::reckon(arrival, &calendar, Counting::ArrivalDay);

        prop_assert_eq!(arrival_day.due < next_day.due, calendar.is_working(arrival));
        prop_assert_eq!(next_day.safe_by_either_count, calendar.is_working(arrival).then_some(arrival_day.due));
    }
}

/// The table is made by `script/deadline-table`, which shares nothing with this code but the list of declared days.
#[test]
fn rule_n1_every_day_of_2024_to_2028_has_the_deadline_of_a_table_made_independently() {
    let table = include_str!("../../../tests/data/deadlines-2024-2028.csv");
    let calendar = calendar_of_kazakhstan();
    let days: Vec<_> =
        table.lines().skip(1).map(|line| line.split(',').map(day).collect::<Vec<_>>()).collect();

    for row in &days {
        let due = |counting| Deadline::reckon(row[0], &calendar, counting).due;
        assert_eq!(
            (due(Counting::NextDay), due(Counting::ArrivalDay)),
            (row[1], row[2]),
            "arrival {}",
            row[0]
        );
    }

    assert_eq!(days.len(), 1827);
}
