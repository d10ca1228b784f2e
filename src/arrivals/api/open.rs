//! What a program may ask without a key: the deadline of an arrival, the tables of codes, the catalogue of errors.

use crate::arrivals::column::Column;
use crate::arrivals::line::{Code, Outcome};
use crate::arrivals::pages::files::words::{column, every_file_fault, key_of};
use crate::arrivals::{Cause, Premises, regions};
use crate::calendar::pages::Told;
use crate::calendar::{Deadline, deadline_of, store as calendar};
use crate::vocabulary::Named;
use crate::web::{Fault, Problem, ProblemKind, Visit, Words, answers};
use actix_web::HttpResponse;
use chrono::NaiveDate;
use serde::Serialize;
use serde_json::json;

/// The deadline with every day counted or skipped, and the reason in the language that was asked for.
#[derive(Serialize)]
struct ExplainedDeadline {
    #[serde(flatten)]
    deadline: Deadline,
    /// The same days in words, in their order.
    explained: Vec<String>,
    /// The calendar that it was counted by.
    edition: i64,
}

pub async fn get_deadline(visit: Visit) -> Result<HttpResponse, Problem> {
    let asked = answers::query(&visit);
    let within = NaiveDate::from_ymd_opt(1992, 1, 1)..=NaiveDate::from_ymd_opt(2199, 12, 1);
    let arrival = asked.text("arrival").parse::<NaiveDate>().ok().filter(|day| within.contains(&Some(*day)));
    let Some(arrival) = arrival else {
        let detail = "a day is written as 2026-03-16, from 1992 to 2199".to_owned();
        return Err(Problem::invalid(vec![Fault { pointer: "#/arrival".to_owned(), detail }]));
    };
    let mut reading = visit.works().reading().await?;
    let edition = calendar::edition(&mut reading).await?;
    let deadline = deadline_of(&mut reading, arrival).await?;
    drop(reading);
    let told = Told::of(&deadline, visit.words());
    let explained = told.days.iter().map(|it| format!("{}: {}, {}", it.day, it.place, it.why)).collect();
    Ok(HttpResponse::Ok().json(ExplainedDeadline { deadline, explained, edition }))
}

#[derive(Serialize)]
struct NamedCode<'a> {
    code: &'a str,
    name: &'a Named,
}

/// The codes that a line may hold, and the columns of a file.
pub async fn get_codes(visit: Visit) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let regions: Vec<_> =
        regions().iter().map(|it| NamedCode { code: it.code.as_str(), name: &it.name }).collect();
    let columns: Vec<_> = Column::ALL
        .iter()
        .map(|it| json!({"code": it.code(), "needed": it.is_needed(), "longest": it.longest(), "words": column(words, *it)}))
        .collect();
    Ok(HttpResponse::Ok().json(json!({
        "causes": Cause::ALL.map(Cause::code),
        "premises": Premises::ALL.map(Premises::code),
        "regions": regions,
        "columns": columns,
        "outcomes": Outcome::ALL.map(Outcome::code),
    })))
}

fn file_faults(words: Words) -> Vec<serde_json::Value> {
    every_file_fault(words).into_iter().map(|(code, words)| json!({"code": code, "words": words})).collect()
}

/// Every code of a line's findings, every fault of a file, every kind of problem.
pub async fn get_errors(visit: Visit) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let findings: Vec<_> = Code::ALL
        .iter()
        .map(|it| json!({"code": it.code(), "refuses": it.refuses(), "words": words.t1(key_of(*it), "detail", "…")}))
        .collect();
    let problems: Vec<_> = ProblemKind::ALL
        .iter()
        .map(|it| json!({"type": format!("/api/problems/{}", it.word()), "status": it.status().as_u16(), "title": it.title()}))
        .collect();
    Ok(HttpResponse::Ok()
        .json(json!({"findings": findings, "files": file_faults(words), "problems": problems})))
}
