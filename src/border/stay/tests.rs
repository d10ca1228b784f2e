use super::*;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn entry(text: &str) -> Passage {
    Passage { direction: Direction::Entry, day: day(text) }
}

fn exit(text: &str) -> Passage {
    Passage { direction: Direction::Exit, day: day(text) }
}

fn visa(entries: Entries) -> StayAllowed {
    let validity = Days::new(day("2026-03-01"), day("2026-05-31")).unwrap();
    StayAllowed { entries, stay: Stay::Days30, validity }
}

fn used(passages: &[Passage], today: &str) -> StayUsed {
    StayUsed::of(passages, &visa(Entries::Multiple), day(today))
}

#[test]
fn rule_v2_the_day_of_entry_and_the_day_of_exit_both_count() {
    let used = used(&[entry("2026-03-16"), exit("2026-03-20")], "2026-04-01");

    assert_eq!((used.entries, used.days, used.days_left), (1, 5, 25));
    assert_eq!((used.inside_since, used.leave_by, used.overstay), (None, None, 0));
}

#[test]
fn rule_v2_a_stay_begun_today_has_used_one_day() {
    let used = used(&[entry("2026-03-16")], "2026-03-16");

    assert_eq!((used.days, used.days_left, used.inside_since), (1, 29, Some(day("2026-03-16"))));
    assert_eq!(used.leave_by, Some(day("2026-04-14")));
}

#[test]
fn rule_v2_the_days_of_all_stays_are_added() {
    let passages = [
        entry("2026-03-02"),
        exit("2026-03-11"),
        entry("2026-04-01"),
        exit("2026-04-15"),
        entry("2026-05-01"),
    ];

    let used = used(&passages, "2026-05-02");

    assert_eq!((used.entries, used.days, used.days_left), (3, 10 + 15 + 2, 3));
    assert_eq!(used.leave_by, Some(day("2026-05-05")));
}

#[test]
fn rule_v2_a_day_that_ends_one_stay_and_begins_the_next_counts_once() {
    let used = used(
        &[entry("2026-03-02"), exit("2026-03-05"), entry("2026-03-05"), exit("2026-03-06")],
        "2026-04-01",
    );

    assert_eq!((used.entries, used.days), (2, 5));
}

#[test]
fn rule_v2_the_thirtieth_day_is_within_the_stay_and_the_thirty_first_is_overstay() {
    let inside = [entry("2026-03-16")];

    let thirtieth = used(&inside, "2026-04-14");
    let thirty_first = used(&inside, "2026-04-15");

    assert_eq!((thirtieth.days, thirtieth.days_left, thirtieth.overstay), (30, 0, 0));
    assert_eq!((thirty_first.days, thirty_first.days_left, thirty_first.overstay), (31, 0, 1));
    assert_eq!(thirty_first.overstay_since, Some(day("2026-04-15")));
    assert_eq!(thirty_first.leave_by, Some(day("2026-04-14")));
}

#[test]
fn rule_v2_staying_after_the_visas_last_day_is_overstay_however_few_the_days() {
    let inside = [entry("2026-05-30")];

    let last_day = used(&inside, "2026-05-31");
    let after = used(&inside, "2026-06-02");

    assert_eq!((last_day.overstay, last_day.leave_by), (0, Some(day("2026-05-31"))));
    assert_eq!((after.days, after.overstay, after.overstay_since), (4, 2, Some(day("2026-06-01"))));
}

#[test]
fn rule_v2_an_overstay_is_shown_after_the_exit_too() {
    let used = used(&[entry("2026-03-16"), exit("2026-04-20")], "2027-01-01");

    assert_eq!((used.days, used.days_left, used.overstay), (36, 0, 6));
}

#[test]
fn rule_v2_a_single_entry_visa_is_used_up_by_its_first_entry() {
    let single = visa(Entries::Single);
    let left = [entry("2026-03-16"), exit("2026-03-17")];
    let today = day("2026-03-18");

    let unused = StayUsed::of(&[], &single, today);
    let entered = StayUsed::of(&left, &single, today);

    assert_eq!(unused.may_enter(&single, today), Ok(()));
    assert_eq!(entered.may_enter(&single, today), Err(vec![NoEntry::EntryUsed]));
    assert_eq!(entered.may_enter(&visa(Entries::Multiple), today), Ok(()));
}

#[test]
fn rule_v2_a_visa_opens_the_border_from_its_first_day_to_its_last() {
    let multiple = visa(Entries::Multiple);
    let on = |text: &str| StayUsed::of(&[], &multiple, day(text)).may_enter(&multiple, day(text));

    assert_eq!(on("2026-02-28"), Err(vec![NoEntry::NotYetValid { from: day("2026-03-01") }]));
    assert_eq!((on("2026-03-01"), on("2026-05-31")), (Ok(()), Ok(())));
    assert_eq!(on("2026-06-01"), Err(vec![NoEntry::NoLongerValid { until: day("2026-05-31") }]));
}

#[test]
fn rule_v2_every_reason_against_an_entry_is_told() {
    let single = visa(Entries::Single);
    let today = day("2026-06-01");
    let inside = StayUsed::of(&[entry("2026-03-16")], &single, today);

    assert_eq!(
        inside.may_enter(&single, today),
        Err(vec![
            NoEntry::AlreadyInside { since: day("2026-03-16") },
            NoEntry::NoLongerValid { until: day("2026-05-31") },
            NoEntry::EntryUsed,
            NoEntry::DaysUsed { allowed: 30 },
        ])
    );
}

#[test]
fn rule_v2_a_gap_in_the_record_is_not_filled_by_a_guess() {
    let twice_in = used(&[entry("2026-03-16"), entry("2026-03-18")], "2026-03-19");
    let only_out = used(&[exit("2026-03-16")], "2026-03-19");

    assert_eq!((twice_in.entries, twice_in.days, twice_in.inside_since), (2, 4, Some(day("2026-03-16"))));
    assert_eq!((only_out.entries, only_out.days, only_out.inside_since), (0, 0, None));
    let gap = Gap::NoExitBetween { entry: day("2026-03-16"), next: day("2026-03-18") };
    assert_eq!(
        (twice_in.gaps, only_out.gaps),
        (vec![gap], vec![Gap::NoEntryBefore { exit: day("2026-03-16") }])
    );
}

#[test]
fn rule_v2_a_record_without_gaps_has_none_and_each_missing_crossing_is_one() {
    let whole = [entry("2026-03-16"), exit("2026-03-17"), entry("2026-03-18")];
    let torn = [
        entry("2026-03-02"),
        entry("2026-03-04"),
        entry("2026-03-06"),
        exit("2026-03-07"),
        exit("2026-03-09"),
    ];

    assert_eq!(used(&whole, "2026-03-19").gaps, []);
    assert_eq!(
        used(&torn, "2026-03-19").gaps,
        [
            Gap::NoExitBetween { entry: day("2026-03-02"), next: day("2026-03-04") },
            Gap::NoExitBetween { entry: day("2026-03-04"), next: day("2026-03-06") },
            Gap::NoEntryBefore { exit: day("2026-03-09") },
        ]
    );
}

#[test]
fn rule_v2_entries_beyond_those_allowed_are_counted() {
    let twice = [entry("2026-03-02"), exit("2026-03-03"), entry("2026-03-05")];
    let (single, multiple) = (visa(Entries::Single), visa(Entries::Multiple));
    let today = day("2026-03-06");

    assert_eq!(StayUsed::of(&twice[..2], &single, today).entries_too_many(&single), 0);
    assert_eq!(StayUsed::of(&twice, &single, today).entries_too_many(&single), 1);
    assert_eq!(StayUsed::of(&twice, &multiple, today).entries_too_many(&multiple), 0);
}

#[test]
fn every_code_reads_back() {
    assert!(Direction::ALL.into_iter().all(|it| Direction::from_code(it.code()) == Some(it)));
}

proptest! {
    #[test]
    fn rule_v2_leaving_on_the_day_named_is_no_overstay_and_a_day_later_is(
        stays in prop::collection::vec((1_u64..8, 0_u64..8), 0..2), gap in 1_u64..8, days in 0_u64..3,
    ) {
        let mut passages = Vec::new();
        let mut at = day("2026-03-01");
        for (outside, inside) in stays {
            at = at + chrono::Days::new(outside);
            passages.push(Passage { direction: Direction::Entry, day: at });
            at = at + chrono::Days::new(inside);
            passages.push(Passage { direction: Direction::Exit, day: at });
        }
        at = at + chrono::Days::new(gap);
        passages.push(Passage { direction: Direction::Entry, day: at });
        let allowed = visa(Entries::Multiple);
        let leave_by = StayUsed::of(&passages, &allowed, at + chrono::Days::new(days)).leave_by.unwrap();

        let on_the_day = StayUsed::of(&passages, &allowed, leave_by);
        let a_day_later = StayUsed::of(&passages, &allowed, leave_by + chrono::Days::new(1));

        prop_assert_eq!((on_the_day.overstay, a_day_later.overstay), (0, 1));
    }
}
