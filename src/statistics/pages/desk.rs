//! The figures of a period that somebody of the service asks for.

use super::names::Names;
use super::sections::sections;
use super::table::{Chart, Section};
use crate::accounts::AtDesk;
use crate::statistics::{Grain, MOST_STRETCHES, Period, PeriodError, gather};
use crate::web::{Answers, Form, Frame, Reader, Trouble, Worded, Words, answers, date_answers};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use chrono::NaiveDate;

/// Whoever may see the figures of the service.
pub type Reads = AtDesk;

#[derive(Template)]
#[template(path = "statistics/desk.html")]
struct StatisticsPage {
    frame: Frame,
    form: Form,
    grains: Vec<(&'static str, String)>,
    /// The period in words; empty where none was read.
    period: String,
    /// From which day on nothing is known yet; empty where all is.
    behind: String,
    csv: String,
    xlsx: String,
    sections: Vec<Section>,
}

pub async fn get_statistics(reads: Reads) -> Result<HttpResponse, Trouble> {
    let words = reads.words();
    let asked = asked_or_latest(answers::query(&reads), reads.today());
    let mut reader = Reader::new(&asked, words);
    let Some(period) = read(&mut reader, reads.today()) else {
        let page = page(&reads, reader.form(), None);
        return reads.page_as(StatusCode::UNPROCESSABLE_ENTITY, &page);
    };
    let (sections, behind) = figures(&reads, period).await?;
    let mut page = page(&reads, reader.form(), Some(period));
    page.sections = sections;
    page.behind = behind.map(|day| words.t1("statistics-behind", "day", words.date(day))).unwrap_or_default();
    reads.page(&page)
}

/// The sections of a period, and the first day that they do not reach.
pub async fn figures(reads: &Reads, period: Period) -> Result<(Vec<Section>, Option<NaiveDate>), Trouble> {
    let words = reads.words();
    let mut reading = reads.works().reading().await?;
    let report = gather(&mut reading, period).await?;
    let names = Names::read(&mut reading, words).await?;
    drop(reading);
    Ok((sections(words, &report, &names), report.counted_before))
}

/// The period that an address asks for, if it is one; without an address the latest days.
pub fn period_of(reads: &Reads) -> Option<Period> {
    let asked = asked_or_latest(answers::query(reads), reads.today());
    read(&mut Reader::new(&asked, reads.words()), reads.today())
}

fn asked_or_latest(asked: Answers, today: NaiveDate) -> Answers {
    if !asked.is_empty() {
        return asked;
    }
    let latest = Period::latest(today);
    let by = [("by".to_owned(), latest.grain().code().to_owned())];
    let days = date_answers("from", latest.first()).into_iter().chain(date_answers("until", latest.last()));
    Answers::new(days.chain(by))
}

fn read(reader: &mut Reader<'_>, today: NaiveDate) -> Option<Period> {
    let from = reader.date("from", "statistics-from-missing");
    let until = reader.date("until", "statistics-until-missing");
    let by = reader.choose("by", "statistics-by-missing", Grain::from_code);
    let period = Period::new(from?, until?, by?, today);
    reader.settle("until", period)
}

impl Worded for PeriodError {
    fn words(&self, words: Words) -> String {
        match self {
            Self::Backwards => words.t("statistics-error-backwards"),
            Self::ToCome { today } => words.t1("statistics-error-to-come", "today", words.date(*today)),
            Self::TooManyStretches => words.t1("statistics-error-too-many", "most", MOST_STRETCHES as i64),
        }
    }
}

fn page(reads: &Reads, form: Form, period: Option<Period>) -> StatisticsPage {
    let words = reads.words();
    let query = reads.query();
    let told = |period: Period| {
        let ends = [("first", words.date(period.first()).into()), ("last", words.date(period.last()).into())];
        words.with("statistics-stretch", ends)
    };
    StatisticsPage {
        frame: reads.frame(),
        form,
        grains: Grain::ALL.map(|grain| (grain.code(), grain_name(words, grain))).into(),
        period: period.map(told).unwrap_or_default(),
        behind: String::new(),
        csv: format!("/desk/statistics/export.csv?{query}"),
        xlsx: format!("/desk/statistics/export.xlsx?{query}"),
        sections: Vec::new(),
    }
}

fn grain_name(words: Words, grain: Grain) -> String {
    match grain {
        Grain::Day => words.t("statistics-by-day"),
        Grain::Week => words.t("statistics-by-week"),
        Grain::Month => words.t("statistics-by-month"),
    }
}
