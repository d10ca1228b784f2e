//! The figures of a report, section by section.

mod breakdowns;
mod times;

use super::names::Names;
use super::table::{Cell, Chart, Section, grouped};
use crate::applications::{StageName, pages::stage_name};
use crate::invitations::{Stage, pages::worded as invited};
use crate::statistics::chart::{Bars, Columns, Mark};
use crate::statistics::{Counts, Figure, Grain, Report, Stretch};
use crate::vocabulary::{Currency, Money};
use crate::web::Words;

/// A column of a table over time: what it is called, and how it is counted.
struct Series {
    name: String,
    count: Box<dyn Fn(&Counts) -> i64>,
}

impl Series {
    fn new(name: String, count: impl Fn(&Counts) -> i64 + 'static) -> Self {
        Self { name, count: Box::new(count) }
    }
}

pub fn sections(words: Words, report: &Report, names: &Names) -> Vec<Section> {
    vec![
        applications_by_state(words, report),
        applications(words, report),
        breakdowns::by_citizenship(words, report, names),
        breakdowns::by_purpose(words, report, names),
        times::decisions(words, report),
        breakdowns::by_ground(words, report, names),
        invitations_by_state(words, report),
        invitations(words, report),
        times::rulings(words, report),
        fees(words, report),
        notices(words, report),
    ]
}

fn applications_by_state(words: Words, report: &Report) -> Section {
    let standing = StageName::ALL.iter().map(|stage| {
        (stage_name(words, *stage), report.moves.standing(Figure::ApplicationMoves, stage.code()))
    });
    Section {
        id: "standing-of-applications",
        title: words.t("statistics-applications-now"),
        about: words.t1("statistics-at-the-end-of", "day", words.date(report.period.last())),
        ..list(words, words.t("statistics-state"), standing.collect())
    }
}

fn invitations_by_state(words: Words, report: &Report) -> Section {
    let standing = Stage::ALL.iter().map(|stage| {
        (invited::stage(words, *stage), report.moves.standing(Figure::InvitationMoves, stage.code()))
    });
    Section {
        id: "standing-of-invitations",
        title: words.t("statistics-invitations-now"),
        about: words.t1("statistics-at-the-end-of", "day", words.date(report.period.last())),
        ..list(words, words.t("statistics-state"), standing.collect())
    }
}

fn applications(words: Words, report: &Report) -> Section {
    let reached =
        |stage: &'static str| move |counts: &Counts| counts.reached(Figure::ApplicationMoves, stage);
    let series = [
        Series::new(words.t("statistics-submitted"), reached("awaiting_payment")),
        Series::new(words.t("statistics-decided"), |counts: &Counts| {
            counts.reached(Figure::ApplicationMoves, "approved")
                + counts.reached(Figure::ApplicationMoves, "refused")
        }),
        Series::new(words.t("statistics-approved"), reached("approved")),
        Series::new(words.t("statistics-refused"), reached("refused")),
        Series::new(words.t("statistics-withdrawn"), reached("withdrawn")),
        Series::new(words.t("statistics-expired"), reached("expired")),
    ];
    Section {
        id: "applications",
        title: words.t("statistics-applications"),
        about: words.t("statistics-applications-about"),
        ..over_time(words, report, &series, 2)
    }
}

fn invitations(words: Words, report: &Report) -> Section {
    let moved = |value: &'static str| move |counts: &Counts| counts.count(Figure::InvitationMoves, value);
    let series = [
        Series::new(words.t("statistics-filed"), moved(">filed")),
        Series::new(words.t("statistics-ruled"), |counts: &Counts| {
            counts.count(Figure::InvitationMoves, "filed>approved")
                + counts.count(Figure::InvitationMoves, "filed>refused")
        }),
        Series::new(words.t("statistics-approved"), moved("filed>approved")),
        Series::new(words.t("statistics-refused"), moved("filed>refused")),
        Series::new(words.t("statistics-returned"), moved("filed>returned")),
        Series::new(words.t("statistics-withdrawn"), |counts: &Counts| {
            counts.reached(Figure::InvitationMoves, "withdrawn")
        }),
    ];
    Section {
        id: "invitations",
        title: words.t("statistics-invitations"),
        about: words.t("statistics-invitations-about"),
        ..over_time(words, report, &series, 2)
    }
}

/// Rule N5: a late notice is accepted, and marked.
fn notices(words: Words, report: &Report) -> Section {
    let notices = |value: &'static str| move |counts: &Counts| counts.count(Figure::Notices, value);
    let series = [
        Series::new(words.t("statistics-notices-on-time"), notices("on_time")),
        Series::new(words.t("statistics-notices-late"), notices("late")),
    ];
    Section {
        id: "notices",
        title: words.t("statistics-notices"),
        about: words.t("statistics-notices-about"),
        ..over_time(words, report, &series, 2)
    }
}

fn fees(words: Words, report: &Report) -> Section {
    let sum = |counts: &Counts, currency: Currency| {
        let found = counts.values(Figure::FeesByCurrency).find(|(value, _)| *value == currency.code());
        found.map(|(_, sum)| sum).unwrap_or_default()
    };
    let currencies: Vec<Currency> = [Currency::Usd, Currency::Kzt]
        .into_iter()
        .filter(|currency| sum(&report.whole, *currency).count > 0 || *currency == Currency::Usd)
        .collect();
    let paid =
        Series::new(words.t("statistics-fees-paid"), |counts: &Counts| counts.total(Figure::FeesByCurrency));
    let mut section = over_time(words, report, &[paid], 1);
    let amounts = |counts: &Counts| {
        let money = |currency: &Currency| Cell::Money(Money::new(sum(counts, *currency).minor, *currency));
        currencies.iter().map(money).collect::<Vec<_>>()
    };
    section
        .headings
        .extend(currencies.iter().map(|it| words.t1("statistics-fees-amount", "currency", it.code())));
    let stretches = report.stretches.iter().map(|(_, counts)| counts).chain([&report.whole]);
    for (row, counts) in section.rows.iter_mut().zip(stretches) {
        row.extend(amounts(counts));
    }
    Section {
        id: "fees",
        title: words.t("statistics-fees"),
        about: words.t("statistics-fees-about"),
        ..section
    }
}

/// A list of names with their counts, drawn as bars.
fn list(words: Words, heading: String, counted: Vec<(String, i64)>) -> Section {
    let rows =
        counted.iter().map(|(name, count)| vec![Cell::Text(name.clone()), Cell::Number(*count)]).collect();
    let something = counted.iter().any(|(_, count)| *count > 0);
    Section {
        id: "",
        title: String::new(),
        about: String::new(),
        chart: if something { Chart::Bars(Bars::of(counted)) } else { Chart::Nothing },
        headings: vec![heading, words.t("statistics-count")],
        rows,
    }
}

/// A row for each stretch of time and one for the whole; the first series are drawn as columns.
fn over_time(words: Words, report: &Report, series: &[Series], drawn: usize) -> Section {
    let numbers = |counts: &Counts| series.iter().map(|it| (it.count)(counts)).collect::<Vec<_>>();
    let row = |name: String, counts: &Counts| {
        std::iter::once(Cell::Text(name)).chain(numbers(counts).into_iter().map(Cell::Number)).collect()
    };
    let mut rows: Vec<Vec<Cell>> = report
        .stretches
        .iter()
        .map(|(stretch, counts)| row(name_of(words, report, stretch), counts))
        .collect();
    rows.push(row(words.t("statistics-whole-period"), &report.whole));
    let headings = std::iter::once(words.t("statistics-time")).chain(series.iter().map(|it| it.name.clone()));
    let drawn_series: Vec<&Series> = series.iter().take(drawn).collect();
    let names: Vec<String> = drawn_series.iter().map(|it| it.name.clone()).collect();
    let value = |counts: &Counts| {
        let number = |it: &&Series| Some((it.count)(counts)).filter(|count| *count > 0);
        drawn_series.iter().map(number).collect::<Vec<_>>()
    };
    Section {
        id: "",
        title: String::new(),
        about: String::new(),
        chart: columns(words, report, &names, value),
        headings: headings.collect(),
        rows,
    }
}

/// The chart of one or two series over time; none where nothing was measured.
fn columns(
    words: Words,
    report: &Report,
    names: &[String],
    values: impl Fn(&Counts) -> Vec<Option<i64>>,
) -> Chart {
    let mark = |stretch: &Stretch, name: &String, value: i64| {
        let arguments = [
            ("series", name.clone().into()),
            ("when", name_of(words, report, stretch).into()),
            ("count", grouped(value).into()),
        ];
        Mark { value, told: words.with("statistics-mark", arguments) }
    };
    let values: Vec<Vec<Option<i64>>> = report.stretches.iter().map(|(_, counts)| values(counts)).collect();
    if values.iter().flatten().all(Option::is_none) {
        return Chart::Nothing;
    }
    let marks = report.stretches.iter().zip(values).map(|((stretch, _), values)| {
        let told = names.iter().zip(values.into_iter().map(Option::unwrap_or_default));
        told.map(|(name, value)| mark(stretch, name, value)).collect()
    });
    let marks: Vec<Vec<Mark>> = marks.collect();
    let last = report.stretches.last().filter(|_| report.stretches.len() > 1);
    Chart::Columns {
        drawn: Columns::of(marks),
        legend: (1..).zip(names.iter().cloned()).collect(),
        first: report.stretches.first().map(|(stretch, _)| words.date(stretch.first)).unwrap_or_default(),
        last: last.map(|(stretch, _)| words.date(stretch.last)).unwrap_or_default(),
    }
}

/// A day by its date, a longer stretch by its first day and its last.
fn name_of(words: Words, report: &Report, stretch: &Stretch) -> String {
    match report.period.grain() {
        Grain::Day => words.date(stretch.first),
        Grain::Week | Grain::Month => {
            let ends =
                [("first", words.date(stretch.first).into()), ("last", words.date(stretch.last).into())];
            words.with("statistics-stretch", ends)
        }
    }
}
