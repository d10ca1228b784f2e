//! What can be downloaded: the template, the rejected lines to correct, the result of every line.

use super::words::{finding, outcome};
use super::{id_of, template};
use crate::accounts::Inviting;
use crate::arrivals::batch::{Batch, LineResult};
use crate::arrivals::column::{ADDED, Column};
use crate::arrivals::line::Outcome;
use crate::arrivals::store::batches;
use crate::files::pages::{csv_download, workbook_download, xlsx_download};
use crate::files::{Row, read_off_thread};
use crate::web::{Trouble, Words};
use actix_web::{HttpResponse, web};
use std::collections::HashMap;

pub async fn get_csv_template(_party: Inviting) -> Result<HttpResponse, Trouble> {
    let headings = vec![Column::ALL.map(|column| column.code().to_owned()).to_vec()];
    csv_download("arrival-notices.csv", &headings)
}

pub async fn get_xlsx_template(party: Inviting) -> Result<HttpResponse, Trouble> {
    let words = party.words();
    workbook_download("arrival-notices.xlsx", move || template::template(words)).await
}

pub async fn get_rejected_csv(party: Inviting, id: web::Path<String>) -> Result<HttpResponse, Trouble> {
    let table = rejected(&party, &id).await?;
    csv_download("rejected-lines.csv", &table)
}

pub async fn get_rejected_xlsx(party: Inviting, id: web::Path<String>) -> Result<HttpResponse, Trouble> {
    let table = rejected(&party, &id).await?;
    xlsx_download("rejected-lines.xlsx", table).await
}

/// The result of every line, with what is wrong in the reader's words.
pub async fn get_results(party: Inviting, id: web::Path<String>) -> Result<HttpResponse, Trouble> {
    let (_, results) = finished(&party, &id, &Outcome::ALL).await?;
    let words = party.words();
    let headings = ["line", "outcome", "codes", "columns", "words", "due", "receipt"].map(str::to_owned);
    let lines = results.iter().map(|result| {
        let [codes, columns, said] = told(words, result);
        vec![
            result.line.to_string(),
            outcome(words, result.outcome).0,
            codes,
            columns,
            said,
            result.due.map(|due| due.to_string()).unwrap_or_default(),
            result.number.as_ref().map(|number| number.as_str().to_owned()).unwrap_or_default(),
        ]
    });
    let table: Vec<_> = std::iter::once(headings.to_vec()).chain(lines).collect();
    csv_download("results.csv", &table)
}

async fn finished(
    party: &Inviting,
    id: &str,
    outcomes: &[Outcome],
) -> Result<(Batch, Vec<LineResult>), Trouble> {
    let id = id_of(id)?;
    let mut reading = party.works().reading().await?;
    let file = batches::find_of_party(&mut reading, id, party.party).await?.ok_or(Trouble::NotFound)?;
    let results = batches::results(&mut reading, id, outcomes, (-1, i64::MAX)).await?;
    Ok((file, results))
}

/// The rejected lines as they were sent, each with what is wrong with it: to be corrected and sent again as they are.
async fn rejected(party: &Inviting, id: &str) -> Result<Vec<Vec<String>>, Trouble> {
    let (file, results) = finished(party, id, &[Outcome::Rejected, Outcome::HeldBack]).await?;
    let mut reading = party.works().reading().await?;
    let content = batches::content(&mut reading, file.id).await?;
    drop(reading);
    let (_, read) = read_off_thread(content).await?;
    let rows: HashMap<i32, Row<Column>> = read
        .map_err(Trouble::broken)?
        .rows
        .into_iter()
        .map(|row| (i32::try_from(row.line).unwrap_or(i32::MAX), row))
        .collect();
    let words = party.words();
    let headings = Column::ALL.map(Column::code).into_iter().chain(ADDED).map(str::to_owned).collect();
    let lines = results.iter().filter_map(|result| {
        let row = rows.get(&result.line)?;
        let cells =
            Column::ALL.map(|column| row.cells.get(&column).map(|cell| cell.shown()).unwrap_or_default());
        let [codes, columns, said] = told(words, result);
        Some(cells.into_iter().chain([result.line.to_string(), codes, columns, said]).collect())
    });
    Ok(std::iter::once(headings).chain(lines).collect())
}

/// The codes, the columns and the words of a line's findings.
fn told(words: Words, result: &LineResult) -> [String; 3] {
    let findings = &result.findings;
    let codes: Vec<_> = findings.iter().map(|it| it.code.code()).collect();
    let columns: Vec<_> = findings.iter().map(|it| it.column.map_or("", Column::code)).collect();
    let said: Vec<_> = findings.iter().map(|it| finding(words, it)).collect();
    [codes.join(" "), columns.join(" ").trim().to_owned(), said.join("; ")]
}
