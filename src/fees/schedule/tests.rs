use super::*;
use crate::vocabulary::Currency;
use chrono::TimeDelta;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn code(text: &str) -> CountryCode {
    CountryCode::parse(text).unwrap()
}

fn validity(days: i64) -> Days {
    let first = day("2026-03-16");
    Days::new(first, first + TimeDelta::days(days - 1)).unwrap()
}

fn row(product: Product, citizenships: CitizenshipScope, dollars: i64) -> FeeRow {
    FeeRow {
        id: FeeRowId::mint(),
        product,
        citizenships,
        purposes: Purpose::ALL.to_vec(),
        entries: Entries::ALL.to_vec(),
        least_days: 1,
        most_days: 366,
        fee: Money::new(dollars * 100, Currency::Usd),
        applies_from: day("2020-09-12"),
        applies_until: None,
    }
}

/// The three products of the fee table, in the reading of the rules: citizens of the United States, who are not on
/// the list, are eligible for the second alone.
fn schedule() -> Vec<FeeRow> {
    use CitizenshipScope::{NotUnitedStates, UnitedStates};
    vec![
        FeeRow { entries: vec![Entries::Single], ..row(Product::SingleEntry, NotUnitedStates, 60) },
        FeeRow {
            purposes: vec![Purpose::Treatment],
            least_days: 31,
            ..row(Product::TreatmentLong, UnitedStates, 160)
        },
        FeeRow { entries: vec![Entries::Multiple], ..row(Product::MultipleEntry, NotUnitedStates, 90) },
    ]
}

fn fee(country: &str, purpose: Purpose, entries: Entries, days: i64) -> Result<(Product, String), NoFee> {
    let citizenship = code(country);
    let case = Case { citizenship: &citizenship, purpose, entries, validity: validity(days) };
    find(&schedule(), &case, day("2026-03-16")).map(|row| (row.product, row.fee.to_string()))
}

#[test]
fn rule_f2_a_single_entry_costs_60_dollars_for_every_purpose() {
    for purpose in Purpose::ALL {
        let found = fee("IND", purpose, Entries::Single, 30).unwrap();
        assert_eq!(found, (Product::SingleEntry, "60 USD".into()));
    }
}

#[test]
fn rule_f2_multiple_entries_cost_90_dollars_for_every_purpose() {
    for purpose in Purpose::ALL {
        let found = fee("IND", purpose, Entries::Multiple, 366).unwrap();
        assert_eq!(found, (Product::MultipleEntry, "90 USD".into()));
    }
}

#[test]
fn rule_f2_long_treatment_costs_citizens_of_the_united_states_160_dollars() {
    for entries in Entries::ALL {
        let found = fee("USA", Purpose::Treatment, entries, 31).unwrap();
        assert_eq!(found, (Product::TreatmentLong, "160 USD".into()));
    }
}

#[test]
fn rule_f3_treatment_is_long_from_the_31st_day_and_not_from_the_30th() {
    let short = fee("USA", Purpose::Treatment, Entries::Single, 30);

    assert_eq!(short, Err(NoFee::Validity { days: 30, least: 31, most: 366 }));
    assert!(fee("USA", Purpose::Treatment, Entries::Single, 31).is_ok());
}

#[test]
fn rule_f3_a_visa_of_up_to_a_year_has_a_fee_and_a_longer_one_has_none() {
    assert!(fee("IND", Purpose::Tourism, Entries::Single, 366).is_ok());
    assert_eq!(
        fee("IND", Purpose::Tourism, Entries::Single, 367),
        Err(NoFee::Validity { days: 367, least: 1, most: 366 })
    );
}

#[test]
fn rule_f3_without_a_matching_row_the_first_obstacle_is_the_reason() {
    let citizenship = code("USA");
    let case = Case {
        citizenship: &citizenship,
        purpose: Purpose::Tourism,
        entries: Entries::Single,
        validity: validity(10),
    };
    let not_for_americans = [schedule().remove(0)];
    let single_alone = [FeeRow {
        entries: vec![Entries::Multiple],
        ..row(Product::MultipleEntry, CitizenshipScope::All, 1)
    }];

    let today = day("2026-03-16");

    assert_eq!(find(&schedule(), &case, today), Err(NoFee::Purpose));
    assert_eq!(find(&not_for_americans, &case, today), Err(NoFee::Citizenship));
    assert_eq!(find(&single_alone, &case, today), Err(NoFee::Entries));
    let before = day("2020-09-11");
    assert_eq!(find(&schedule(), &case, before), Err(NoFee::NothingInForce { day: before }));
}

#[test]
fn rule_f2_a_row_ends_on_its_last_day_and_its_successor_begins_the_day_after() {
    let single = |dollars| FeeRow {
        entries: vec![Entries::Single],
        ..row(Product::SingleEntry, CitizenshipScope::All, dollars)
    };
    let old = FeeRow { applies_until: Some(day("2026-06-30")), ..single(60) };
    let new = FeeRow { applies_from: day("2026-07-01"), ..single(70) };
    let rows = [old.clone(), new.clone()];
    let citizenship = code("IND");
    let case = Case {
        citizenship: &citizenship,
        purpose: Purpose::Tourism,
        entries: Entries::Single,
        validity: validity(10),
    };

    let found = |on: &str| find(&rows, &case, day(on)).unwrap().fee.to_string();

    assert_eq!((found("2026-06-30"), found("2026-07-01")), ("60 USD".into(), "70 USD".into()));
    assert_eq!(check_new_row(&[old], &new), Ok(()));
}

#[test]
fn rule_f3_at_most_one_row_matches_any_case() {
    let rows = schedule();
    let mut none = 0;
    for citizenship in ["USA", "IND"].map(code) {
        for (purpose, entries) in Purpose::ALL.into_iter().flat_map(|p| Entries::ALL.map(|e| (p, e))) {
            for days in 1..=366 {
                let case = Case { citizenship: &citizenship, purpose, entries, validity: validity(days) };
                let matching = rows.iter().filter(|row| row.matches(&case, day("2026-03-16"))).count();
                assert!(matching <= 1, "{case:?}");
                none += usize::from(matching == 0);
            }
        }
    }

    let united_states_elsewhere = 4 * 366 + 2 * 30;
    assert_eq!(none, united_states_elsewhere, "only US citizens, outside long treatment, find nothing");
}

#[test]
fn rule_f3_the_three_products_do_not_overlap() {
    let rows = schedule();

    for (n, row) in rows.iter().enumerate() {
        let others: Vec<FeeRow> =
            rows.iter().enumerate().filter(|(m, _)| *m != n).map(|(_, row)| row.clone()).collect();
        assert_eq!(check_new_row(&others, row), Ok(()));
    }
}

#[test]
fn rule_f3_a_single_entry_for_all_citizenships_would_meet_the_long_treatment_of_us_citizens() {
    let rows = schedule();
    let for_all = FeeRow { citizenships: CitizenshipScope::All, id: FeeRowId::mint(), ..rows[0].clone() };

    let refused = check_new_row(&rows[1..], &for_all);

    assert_eq!(refused, Err(vec![FeeRowError::Overlaps { other: rows[1].id }]));
}

#[test]
fn rule_f3_rows_that_contradict_each_other_ask_nobody_for_money() {
    let twice = [
        row(Product::SingleEntry, CitizenshipScope::All, 60),
        row(Product::SingleEntry, CitizenshipScope::All, 70),
    ];
    let citizenship = code("IND");
    let case = Case {
        citizenship: &citizenship,
        purpose: Purpose::Tourism,
        entries: Entries::Single,
        validity: validity(10),
    };

    assert_eq!(find(&twice, &case, day("2026-03-16")), Err(NoFee::Ambiguous { rows: 2 }));
}

#[test]
fn rule_f2_everything_wrong_with_a_new_row_is_told_at_once() {
    let wrong = FeeRow {
        purposes: vec![],
        entries: vec![],
        least_days: 31,
        most_days: 30,
        applies_until: Some(day("2020-09-11")),
        ..row(Product::SingleEntry, CitizenshipScope::All, 0)
    };

    let errors = check_new_row(&schedule(), &wrong).unwrap_err();

    assert_eq!(
        errors,
        [
            FeeRowError::NoPurpose,
            FeeRowError::NoEntries,
            FeeRowError::Validity,
            FeeRowError::NoAmount,
            FeeRowError::EndsBeforeItBegins,
        ]
    );
}

#[test]
fn every_code_reads_back() {
    assert!(CitizenshipScope::ALL.into_iter().all(|it| CitizenshipScope::from_code(it.code()) == Some(it)));
}

prop_compose! {
    fn any_row()(
        scope in prop::sample::select(&CitizenshipScope::ALL),
        purposes in prop::sample::subsequence(Purpose::ALL.to_vec(), 1..=3),
        entries in prop::sample::subsequence(Entries::ALL.to_vec(), 1..=2),
        least in 1..8_i32, more in 0..8_i32, from in 0..8_i64, lasts in prop::option::of(0..8_i64),
    ) -> FeeRow {
        let applies_from = day("2026-01-01") + TimeDelta::days(from);
        FeeRow {
            purposes, entries, least_days: least, most_days: least + more, applies_from,
            applies_until: lasts.map(|days| applies_from + TimeDelta::days(days)),
            ..row(Product::SingleEntry, scope, 60)
        }
    }
}

proptest! {
    #[test]
    fn rule_f3_rows_overlap_exactly_when_some_case_matches_both(one in any_row(), other in any_row()) {
        let citizenships = ["USA", "IND"].map(code);
        let both_match = citizenships.iter().any(|citizenship| {
            Purpose::ALL.into_iter().flat_map(|p| Entries::ALL.map(|e| (p, e))).any(|(purpose, entries)| {
                (1..=16).flat_map(|days| (0..=8).map(move |on| (days, on))).any(|(days, on)| {
                    let case = Case { citizenship, purpose, entries, validity: validity(days) };
                    let today = day("2026-01-01") + TimeDelta::days(on);
                    one.matches(&case, today) && other.matches(&case, today)
                })
            })
        });

        prop_assert_eq!(overlaps(&one, &other), both_match);
        prop_assert_eq!(overlaps(&other, &one), both_match);
    }
}
