//! How long decisions and rulings took.

use super::{Cell, Section, columns, name_of};
use crate::statistics::{Counts, Figure, Report};
use crate::web::Words;

/// The figures of one kind of case: working days, days, in time.
type Measured = [Figure; 3];

pub fn decisions(words: Words, report: &Report) -> Section {
    let figures = [Figure::DecisionWorkingDays, Figure::DecisionDays, Figure::DecisionsInTime];
    Section {
        id: "decision-times",
        title: words.t("statistics-decision-times"),
        about: words.t("statistics-decision-times-about"),
        ..times(words, report, figures)
    }
}

pub fn rulings(words: Words, report: &Report) -> Section {
    let figures = [Figure::RulingWorkingDays, Figure::RulingDays, Figure::RulingsInTime];
    Section {
        id: "ruling-times",
        title: words.t("statistics-ruling-times"),
        about: words.t("statistics-ruling-times-about"),
        ..times(words, report, figures)
    }
}

fn times(words: Words, report: &Report, figures: Measured) -> Section {
    let row = |name: String, counts: &Counts| {
        std::iter::once(Cell::Text(name)).chain(measured(counts, figures)).collect::<Vec<_>>()
    };
    let mut rows: Vec<Vec<Cell>> = report
        .stretches
        .iter()
        .map(|(stretch, counts)| row(name_of(words, report, stretch), counts))
        .collect();
    rows.push(row(words.t("statistics-whole-period"), &report.whole));
    let names = [words.t("statistics-median-working"), words.t("statistics-ninety-working")];
    let drawn =
        |counts: &Counts| vec![counts.nearest_rank(figures[0], 50), counts.nearest_rank(figures[0], 90)];
    Section {
        id: "",
        title: String::new(),
        about: String::new(),
        chart: columns(words, report, &names, drawn),
        headings: vec![
            words.t("statistics-time"),
            words.t("statistics-cases"),
            words.t("statistics-median-working"),
            words.t("statistics-ninety-working"),
            words.t("statistics-median-days"),
            words.t("statistics-ninety-days"),
            words.t("statistics-in-time"),
            words.t("statistics-not-in-time"),
        ],
        rows,
    }
}

fn measured(counts: &Counts, [working, days, in_time]: Measured) -> [Cell; 7] {
    let rank = |figure, percent| Cell::of(counts.nearest_rank(figure, percent));
    [
        Cell::Number(counts.total(working)),
        rank(working, 50),
        rank(working, 90),
        rank(days, 50),
        rank(days, 90),
        Cell::Number(counts.count(in_time, "yes")),
        Cell::Number(counts.count(in_time, "no")),
    ]
}
