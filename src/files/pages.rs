//! What pages of files have in common: the reader's words for a file that cannot be read, and downloads.

use crate::files::{Busy, FileFault, csv, xlsx};
use crate::web::{Trouble, Words};
use actix_web::http::header;
use actix_web::{HttpResponse, web};

const CSV: &str = "text/csv; charset=utf-8";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// A table as CSV. Names of files end in `.csv`.
pub fn csv_download(name: &str, table: &[Vec<String>]) -> Result<HttpResponse, Trouble> {
    Ok(download(CSV, name, csv(table).map_err(Trouble::broken)?))
}

/// A table as a workbook, written off the async threads.
pub async fn xlsx_download(name: &str, table: Vec<Vec<String>>) -> Result<HttpResponse, Trouble> {
    workbook_download(name, move || xlsx(&table)).await
}

/// A workbook that is written off the async threads.
pub async fn workbook_download<W, E>(name: &str, write: W) -> Result<HttpResponse, Trouble>
where
    W: FnOnce() -> Result<Vec<u8>, E> + Send + 'static,
    E: std::error::Error + Send + Sync + 'static,
{
    let file = web::block(write).await.map_err(Trouble::broken)?;
    Ok(download(XLSX, name, file.map_err(Trouble::broken)?))
}

pub fn download(kind: &'static str, name: &str, bytes: Vec<u8>) -> HttpResponse {
    HttpResponse::Ok()
        .content_type(kind)
        .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
        .body(bytes)
}

impl From<Busy> for Trouble {
    fn from(Busy: Busy) -> Self {
        Self::Busy
    }
}

/// Why a file cannot be read. `column` names a column by its code in the reader's words.
pub fn file_fault(words: Words, fault: &FileFault, column: impl Fn(&str) -> String) -> String {
    match fault {
        FileFault::NoLines => words.t("files-fault-no-lines"),
        FileFault::NotUtf8 => words.t("files-fault-not-utf8"),
        FileFault::NotATable => words.t("files-fault-not-a-table"),
        FileFault::NotCsv { line } => words.t1("files-fault-not-csv", "line", line.to_string()),
        FileFault::TooManyColumns { found } => words.t1("files-fault-too-many-columns", "found", *found),
        FileFault::TooManyLines { most } => words.t1("files-fault-too-many-lines", "most", most.to_string()),
        FileFault::UnpacksTooLarge => words.t("files-fault-unpacks-too-large"),
        FileFault::ColumnsMissing { missing } => {
            let missing: Vec<_> = missing.iter().map(|code| column(code)).collect();
            words.t1("files-fault-columns-missing", "columns", missing.join(", "))
        }
        FileFault::ColumnUnknown { heading } => {
            words.t1("files-fault-column-unknown", "heading", heading.clone())
        }
        FileFault::ColumnTwice { heading } => {
            words.t1("files-fault-column-twice", "heading", heading.clone())
        }
    }
}
