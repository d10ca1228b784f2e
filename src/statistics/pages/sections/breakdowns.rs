//! By citizenship, purpose and ground.

use super::{Cell, Chart, Section, list};
use crate::statistics::chart::Bars;
use crate::statistics::pages::names::Names;
use crate::statistics::{Figure, Report};
use crate::web::Words;
use std::collections::BTreeSet;

/// So many bars are drawn; the table has them all.
const MOST_BARS: usize = 15;

pub fn by_citizenship(words: Words, report: &Report, names: &Names) -> Section {
    let figures = [
        Figure::FiledByCitizenship,
        Figure::SubmittedByCitizenship,
        Figure::ApprovedByCitizenship,
        Figure::RefusedByCitizenship,
    ];
    Section {
        id: "citizenships",
        title: words.t("statistics-citizenships"),
        about: words.t("statistics-citizenships-about"),
        ..side_by_side(words, report, (words.t("statistics-citizenship"), figures), |code| {
            names.citizenship(code)
        })
    }
}

pub fn by_purpose(words: Words, report: &Report, names: &Names) -> Section {
    let figures = [
        Figure::FiledByPurpose,
        Figure::SubmittedByPurpose,
        Figure::ApprovedByPurpose,
        Figure::RefusedByPurpose,
    ];
    Section {
        id: "purposes",
        title: words.t("statistics-purposes"),
        about: words.t("statistics-purposes-about"),
        ..side_by_side(words, report, (words.t("statistics-purpose"), figures), |code| names.purpose(code))
    }
}

pub fn by_ground(words: Words, report: &Report, names: &Names) -> Section {
    let mut counted: Vec<(String, i64)> = report
        .whole
        .values(Figure::RefusedByGround)
        .map(|(code, sum)| (names.ground(code), sum.count))
        .collect();
    counted.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    Section {
        id: "grounds",
        title: words.t("statistics-grounds"),
        about: words.t("statistics-grounds-about"),
        ..list(words, words.t("statistics-ground"), counted)
    }
}

/// Invitations filed and applications submitted, approved and refused, the most submitted first; those are drawn.
fn side_by_side(
    words: Words,
    report: &Report,
    (heading, figures): (String, [Figure; 4]),
    name: impl Fn(&str) -> String,
) -> Section {
    let codes: BTreeSet<&str> =
        figures.iter().flat_map(|figure| report.whole.values(*figure)).map(|(code, _)| code).collect();
    let mut lines: Vec<(String, [i64; 4])> = codes
        .into_iter()
        .map(|code| (name(code), figures.map(|figure| report.whole.count(figure, code))))
        .collect();
    let key = |counts: &[i64; 4]| (counts[1], counts[0]);
    lines.sort_by(|one, other| key(&other.1).cmp(&key(&one.1)).then_with(|| one.0.cmp(&other.0)));
    let drawn: Vec<(String, i64)> = lines
        .iter()
        .filter(|(_, counts)| counts[1] > 0)
        .take(MOST_BARS)
        .map(|(name, counts)| (name.clone(), counts[1]))
        .collect();
    let row = |name: String, counts: [i64; 4]| {
        std::iter::once(Cell::Text(name)).chain(counts.map(Cell::Number)).collect::<Vec<_>>()
    };
    let mut rows: Vec<Vec<Cell>> = lines.into_iter().map(|(name, counts)| row(name, counts)).collect();
    rows.push(row(words.t("statistics-all"), figures.map(|figure| report.whole.total(figure))));
    Section {
        id: "",
        title: String::new(),
        about: String::new(),
        chart: if drawn.is_empty() { Chart::Nothing } else { Chart::Bars(Bars::of(drawn)) },
        headings: vec![
            heading,
            words.t("statistics-invitations-filed"),
            words.t("statistics-applications-submitted"),
            words.t("statistics-applications-approved"),
            words.t("statistics-applications-refused"),
        ],
        rows,
    }
}
