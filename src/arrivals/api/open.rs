//! What a program may ask without a key: the deadline of an arrival, the tables of codes, the catalogue of errors.

use crate::arrivals::column::Column;
use crate::arrivals::line::{Code, Outcome};
use crate::arrivals::pages::files::words::{column, every_file_fault, key_of};
use crate::arrivals::{Cause, Premises, regions};
use crate::calendar::pages::Told;
use crate::calendar::{Deadline, deadline_of, store as calendar};
use crate::files::Heading;
use crate::vocabulary::Named;
use crate::web::{Fault, Problem, ProblemDetails, ProblemKind, Visit, answers};
use actix_web::HttpResponse;
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;

/// The deadline with every day counted or skipped, and the reason in the language that was asked for.
#[derive(Serialize, ToSchema)]
pub struct ExplainedDeadline {
    #[serde(flatten)]
    deadline: Deadline,
    /// The same days in words, in their order.
    explained: Vec<String>,
    /// The calendar that it was counted by.
    edition: i64,
}

/// Reckon a deadline
///
/// The last day for the notice of an arrival, with every day counted or skipped and why (rules N1 to N3).
#[utoipa::path(
    get,
    path = "/api/v1/deadline",
    tag = "Open to all",
    operation_id = "getDeadline",
    params(("arrival" = NaiveDate, Query, description = "The day of arrival, from 1992 to 2199", example = "2026-03-18")),
    responses(
        (status = 200, description = "The deadline", body = ExplainedDeadline),
        (status = 422, description = "No such day", body = ProblemDetails, content_type = "application/problem+json"),
    ),
)]
pub async fn get_deadline(visit: Visit) -> Result<HttpResponse, Problem> {
    let asked = answers::query(&visit);
    let within = NaiveDate::from_ymd_opt(1992, 1, 1)..=NaiveDate::from_ymd_opt(2199, 12, 1);
    let arrival = asked.text("arrival").parse::<NaiveDate>().ok().filter(|day| within.contains(&Some(*day)));
    let Some(arrival) = arrival else {
        let detail = "a day is written as 2026-03-16, from 1992 to 2199";
        return Err(Problem::invalid(vec![Fault::of("arrival", "date_unreadable", detail)]));
    };
    let mut reading = visit.works().reading().await?;
    let edition = calendar::edition(&mut reading).await?;
    let deadline = deadline_of(&mut reading, arrival).await?;
    drop(reading);
    let told = Told::of(&deadline, visit.words());
    let explained = told.days.iter().map(|it| format!("{}: {}, {}", it.day, it.place, it.why)).collect();
    Ok(HttpResponse::Ok().json(ExplainedDeadline { deadline, explained, edition }))
}

/// The codes that a notice may hold, and the columns of a file.
#[derive(Serialize, ToSchema)]
pub struct Codes {
    causes: Vec<Cause>,
    premises: Vec<Premises>,
    regions: Vec<NamedCode>,
    columns: Vec<ToldColumn>,
    outcomes: Vec<Outcome>,
}

#[derive(Serialize, ToSchema)]
pub struct NamedCode {
    #[schema(pattern = "^[0-9]{2}$", value_type = String)]
    code: &'static str,
    #[schema(value_type = Named)]
    name: &'static Named,
}

#[derive(Serialize, ToSchema)]
pub struct ToldColumn {
    code: Column,
    /// Whether a notice without it says too little.
    needed: bool,
    /// The most characters.
    longest: usize,
    /// What it holds, in the language of `Accept-Language`.
    words: String,
}

/// Read the codes
///
/// The codes that a notice may hold, and the columns of a file.
#[utoipa::path(
    get,
    path = "/api/v1/codes",
    tag = "Open to all",
    operation_id = "getCodes",
    responses((status = 200, description = "The tables of codes", body = Codes)),
)]
pub async fn get_codes(visit: Visit) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let region = |it: &'static crate::arrivals::Region| NamedCode { code: it.code.as_str(), name: &it.name };
    let column = |it: Column| ToldColumn {
        code: it,
        needed: it.is_needed(),
        longest: it.longest(),
        words: column(words, it),
    };
    Ok(HttpResponse::Ok().json(Codes {
        causes: Cause::ALL.to_vec(),
        premises: Premises::ALL.to_vec(),
        regions: regions().iter().map(region).collect(),
        columns: Column::ALL.into_iter().map(column).collect(),
        outcomes: Outcome::ALL.to_vec(),
    }))
}

/// Every code of a finding, every fault of a file, every kind of problem.
#[derive(Serialize, ToSchema)]
pub struct Catalogue {
    findings: Vec<ToldCode>,
    files: Vec<ToldFault>,
    problems: Vec<ProblemDetails>,
}

#[derive(Serialize, ToSchema)]
pub struct ToldCode {
    code: Code,
    /// Whether a notice with this finding is not taken.
    refuses: bool,
    words: String,
}

#[derive(Serialize, ToSchema)]
pub struct ToldFault {
    code: &'static str,
    words: String,
}

/// Read the catalogue of errors
///
/// Every code of a finding, every fault of a file, every kind of problem. A code never changes its meaning.
#[utoipa::path(
    get,
    path = "/api/v1/errors",
    tag = "Open to all",
    operation_id = "getErrors",
    responses((status = 200, description = "The catalogue", body = Catalogue)),
)]
pub async fn get_errors(visit: Visit) -> Result<HttpResponse, Problem> {
    let words = visit.words();
    let finding = |it: &Code| ToldCode {
        code: *it,
        refuses: it.refuses(),
        words: words.t1(key_of(*it), "detail", "…"),
    };
    let faults = every_file_fault(words).into_iter().map(|(code, words)| ToldFault { code, words });
    Ok(HttpResponse::Ok().json(Catalogue {
        findings: Code::ALL.iter().map(finding).collect(),
        files: faults.collect(),
        problems: ProblemKind::ALL.iter().map(|kind| kind.described()).collect(),
    }))
}
