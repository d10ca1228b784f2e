//! A file of arrival notices sent by a program, and what became of its lines.

use crate::accounts::roles::keyed::{Arrivals, Keyed};
use crate::accounts::store as accounts;
use crate::arrivals::batch::{Batch, LineResult, Manner, Tally};
use crate::arrivals::line::Outcome;
use crate::arrivals::pages::files::send::readable;
use crate::arrivals::pages::files::words;
use crate::arrivals::store::batches;
use crate::arrivals::take_file::take_file;
use crate::vocabulary::BatchId;
use crate::web::{Fault, LARGEST_FILE, Problem, ProblemKind, Visit};
use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Deserialize;
use serde_json::{Value, json};
use std::time::Duration;
use uuid::Uuid;

/// How long a file may take to arrive.
const SLOWEST: Duration = Duration::from_secs(120);

/// The most results of one answer.
const MOST_RESULTS: i64 = 1000;

#[derive(Deserialize)]
pub struct Asked {
    /// `dry_run`, `line_by_line` or `atomic`.
    manner: String,
}

/// The body is the file itself, CSV or XLSX. Sent again, by whatever accident, it files no line twice (rule N6).
pub async fn post_file(
    keyed: Keyed<Arrivals>,
    request: HttpRequest,
    asked: web::Query<Asked>,
    body: web::Payload,
) -> Result<HttpResponse, Problem> {
    let fault =
        |pointer: &str, detail: String| Problem::invalid(vec![Fault { pointer: pointer.to_owned(), detail }]);
    let manner = Manner::from_code(&asked.manner)
        .ok_or_else(|| fault("#/manner", "dry_run, line_by_line or atomic".to_owned()))?;
    let content = tokio::time::timeout(SLOWEST, body.to_bytes_limited(LARGEST_FILE))
        .await
        .map_err(|_| Problem::new(ProblemKind::TooSlow))?
        .map_err(|_| Problem::new(ProblemKind::TooLong))?
        .map_err(|_| Problem::new(ProblemKind::Unreadable))?;
    let words_of = Visit::without_session(&request).map(|visit| visit.words());
    let words_of = words_of.map_err(|_| Problem::new(ProblemKind::Broken))?;
    let read = readable(content.to_vec()).await.map_err(|_| Problem::new(ProblemKind::Broken))?;
    let file =
        read.map_err(|it| fault("#", format!("{}: {}", it.code(), words::file_fault(words_of, &it))))?;
    let party = keyed.owner;
    let mut reading = keyed.works().reading().await?;
    let account = accounts::inviting_party(&mut reading, party).await?.map(|party| party.account);
    drop(reading);
    let account = account.ok_or_else(|| Problem::new(ProblemKind::NotFound))?;
    let taken = keyed.works().run::<_, sqlx::Error, _>(keyed.actor(), move |work| {
        Box::pin(async move { take_file(work, (account, party), manner, file).await })
    });
    let id = taken.await?;
    let address = format!("/api/v1/arrival-files/{id}");
    Ok(HttpResponse::Accepted()
        .insert_header((header::LOCATION, address.clone()))
        .json(json!({"id": id, "address": address})))
}

#[derive(Deserialize)]
pub struct Page {
    /// The place of the last line of the answer before.
    after: Option<i32>,
}

/// How far the file is, and the results of its lines, at most a thousand at once.
pub async fn get_file(
    keyed: Keyed<Arrivals>,
    request: HttpRequest,
    id: web::Path<String>,
    page: web::Query<Page>,
) -> Result<HttpResponse, Problem> {
    let missing = || Problem::new(ProblemKind::NotFound);
    let id = Uuid::try_parse(&id).map(BatchId).map_err(|_| missing())?;
    let mut reading = keyed.works().reading().await?;
    let file = batches::find_of_party(&mut reading, id, keyed.owner).await?.ok_or_else(missing)?;
    let tally = batches::tally(&mut reading, id).await?;
    let after = page.after.unwrap_or(-1);
    let results = batches::results(&mut reading, id, &Outcome::ALL, (after, MOST_RESULTS)).await?;
    drop(reading);
    let visit = Visit::without_session(&request).map_err(|_| Problem::new(ProblemKind::Broken))?;
    let results: Vec<_> = results.iter().map(|it| result(&visit, it)).collect();
    Ok(HttpResponse::Ok().json(told(&file, tally, results)))
}

fn told(file: &Batch, tally: Tally, results: Vec<Value>) -> Value {
    let tally: serde_json::Map<String, Value> =
        Outcome::ALL.into_iter().map(|it| (it.code().to_owned(), tally.of(it).into())).collect();
    json!({
        "id": file.id,
        "manner": file.manner.code(),
        "state": if file.is_finished() { "finished" } else { "under_way" },
        "received_at": file.received_at,
        "lines": file.lines,
        "done": file.done,
        "sha256": file.fingerprint(),
        "receipt": file.number.as_ref().map(|number| number.as_str()),
        "tally": tally,
        "results": results,
    })
}

fn result(visit: &Visit, result: &LineResult) -> Value {
    let findings: Vec<_> = result
        .findings
        .iter()
        .map(|it| {
            json!({
                "code": it.code.code(),
                "column": it.column.map(|column| column.code()),
                "detail": it.detail,
                "words": words::finding(visit.words(), it),
            })
        })
        .collect();
    json!({
        "place": result.place,
        "line": result.line,
        "outcome": result.outcome.code(),
        "due": result.due,
        "receipt": result.number.as_ref().map(|number| number.as_str()),
        "findings": findings,
    })
}
