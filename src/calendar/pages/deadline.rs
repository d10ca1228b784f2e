//! The public calculator: the day of an arrival in, the deadline of its notice out, with every day explained.

use super::Told;
use crate::calendar::{Deadline, deadline_of, store};
use crate::web::{Form, Frame, Reader, Trouble, Visit, answers};
use actix_web::{HttpResponse, web};
use askama::Template;
use chrono::{Datelike, NaiveDate};
use sqlx::PgConnection;

pub fn routes(config: &mut web::ServiceConfig) {
    config.route("/deadline", web::get().to(get_deadline));
}

#[derive(Template)]
#[template(path = "calendar/deadline.html")]
struct DeadlinePage {
    frame: Frame,
    form: Form,
    told: Option<Told>,
    /// A year without declared days: weekends alone are known.
    unknown: String,
}

async fn get_deadline(visit: Visit) -> Result<HttpResponse, Trouble> {
    let asked = answers::query(&visit);
    let (words, frame) = (visit.words(), visit.frame());
    if asked.is_empty() {
        let page = DeadlinePage { frame, form: Form::default(), told: None, unknown: String::new() };
        return visit.page(&page);
    }
    let mut reader = Reader::new(&asked, words);
    let Some(arrival) = reader.date("arrival", "calendar-arrival-missing") else {
        let page = DeadlinePage { frame, form: reader.form(), told: None, unknown: String::new() };
        return visit.complaint(&page);
    };
    let mut reading = visit.works().reading().await?;
    let deadline = deadline_of(&mut reading, arrival).await?;
    let unknown = match unknown_year(&mut reading, &deadline).await? {
        Some(year) => words.t1("calendar-year-unknown", "year", year.to_string()),
        None => String::new(),
    };
    drop(reading);
    let told = Some(Told::of(&deadline, words));
    visit.page(&DeadlinePage { frame, form: reader.form(), told, unknown })
}

/// The first year on the way to the deadline of which no day was declared.
async fn unknown_year(db: &mut PgConnection, deadline: &Deadline) -> sqlx::Result<Option<i32>> {
    for year in [deadline.arrival.year(), deadline.due.year()] {
        let (first, last) = ends_of(year);
        if store::declared_between(db, first, last).await?.is_empty() {
            return Ok(Some(year));
        }
    }
    Ok(None)
}

pub fn ends_of(year: i32) -> (NaiveDate, NaiveDate) {
    let day = |month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
    (day(1, 1), day(12, 31))
}
