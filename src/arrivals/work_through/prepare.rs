//! Reading a whole file into lines, off the async threads.

use super::file_lines::CannotFile;
use crate::arrivals::column::Column;
use crate::arrivals::line::{self, Claim, Code, Finding};
use crate::files::Spreadsheet;
use crate::vocabulary::{Instant, day_in_kazakhstan};
use std::collections::HashMap;

/// A line as it was read, with its place among the lines of the file.
pub struct Prepared {
    pub place: i32,
    pub line: i32,
    pub read: Result<Claim, Vec<Finding>>,
    /// An earlier line of the same file with the same arrival.
    pub repeats: Option<i32>,
}

/// The lines are read as of the instant at which the file was received, whenever that is done.
pub async fn prepare(content: Vec<u8>, received_at: Instant) -> Result<Vec<Prepared>, CannotFile> {
    let read = tokio::task::spawn_blocking(move || {
        Spreadsheet::read(&content).map(|file| lines(&file, received_at))
    });
    read.await.map_err(|_| CannotFile::LostTheFile)?.map_err(CannotFile::File)
}

fn lines(file: &Spreadsheet<Column>, received_at: Instant) -> Vec<Prepared> {
    let (today, mut first_lines) = (day_in_kazakhstan(received_at), HashMap::new());
    let number = |line: usize| i32::try_from(line).unwrap_or(i32::MAX);
    let prepared = file.rows.iter().enumerate().map(|(place, row)| {
        let read = line::read(row, today);
        let repeats = read.as_ref().ok().and_then(|claim| {
            let first = *first_lines.entry(claim.key()).or_insert(row.line);
            (first != row.line).then(|| number(first))
        });
        Prepared { place: number(place), line: number(row.line), read, repeats }
    });
    prepared.collect()
}

impl Prepared {
    /// What is said of a line that is not judged: why it cannot be read, or which line it repeats.
    pub fn unjudged(&self) -> Option<Vec<Finding>> {
        match (&self.read, self.repeats) {
            (Err(findings), _) => Some(findings.clone()),
            (Ok(_), Some(first)) => Some(vec![Finding::with(Code::DuplicateOfLine, first)]),
            (Ok(_), None) => None,
        }
    }
}
