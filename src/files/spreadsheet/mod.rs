//! A file as rows of cells, whether it came as CSV or as XLSX.
//!
//! Reading is bounded: so many lines, so many columns, so many bytes once unpacked. What cannot be read as a table at all
//! is a fault of the file; what is wrong in a line is that line's own.

mod csv_file;
mod fault;
mod off_thread;
mod workbook;

use super::{Cell, Heading};
use std::collections::BTreeMap;

pub use fault::FileFault;
pub use off_thread::{Busy, read_off_thread};

/// The most columns of one file.
pub const MOST_COLUMNS: usize = 40;

/// How a file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Format {
    Csv,
    Xlsx,
}

impl Format {
    /// What the first bytes tell: an XLSX file is a ZIP archive, everything else has to be text.
    pub fn of(bytes: &[u8]) -> Self {
        if bytes.starts_with(b"PK\x03\x04") { Self::Xlsx } else { Self::Csv }
    }

    pub fn code(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
        }
    }
}

/// A line of the file. Lines are numbered as a spreadsheet shows them: the headings are line 1.
#[derive(Debug, Clone, PartialEq)]
pub struct Row<H: Heading> {
    pub line: usize,
    pub cells: BTreeMap<H, Cell>,
    /// More cells than the file has headings.
    pub overfull: bool,
}

/// A file, read whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Spreadsheet<H: Heading> {
    pub rows: Vec<Row<H>>,
}

impl<H: Heading> Spreadsheet<H> {
    pub fn read(bytes: &[u8]) -> Result<Self, FileFault> {
        let rows = match Format::of(bytes) {
            Format::Csv => csv_file::rows(bytes)?,
            Format::Xlsx => workbook::rows(bytes)?,
        };
        if rows.is_empty() { Err(FileFault::NoLines) } else { Ok(Self { rows }) }
    }
}

/// The columns by their places, as the first line names them. `None` is a column that is not read.
#[derive(Debug)]
struct Headings<H>(Vec<Option<H>>);

impl<H: Heading> Headings<H> {
    fn read<'a>(cells: impl Iterator<Item = &'a str>) -> Result<Self, FileFault> {
        let cells: Vec<String> = cells.map(|cell| cell.trim().to_lowercase()).collect();
        let used = cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
        if used > MOST_COLUMNS {
            return Err(FileFault::TooManyColumns { found: used });
        }
        let mut columns = Vec::with_capacity(used);
        for cell in &cells[..used] {
            let column = H::named(cell);
            if column.is_none() && !cell.is_empty() && !H::is_added(cell) {
                return Err(FileFault::ColumnUnknown { heading: cell.chars().take(40).collect() });
            }
            if column.is_some() && columns.contains(&column) {
                return Err(FileFault::ColumnTwice { heading: cell.clone() });
            }
            columns.push(column);
        }
        let missing = H::EVERY.iter().filter(|it| it.is_needed() && !columns.contains(&Some(**it)));
        let missing: Vec<_> = missing.map(|it| it.code()).collect();
        if missing.is_empty() { Ok(Self(columns)) } else { Err(FileFault::ColumnsMissing { missing }) }
    }

    /// A row of these cells; none where every cell that is read is empty.
    fn row(&self, line: usize, cells: impl IntoIterator<Item = (usize, Cell)>) -> Option<Row<H>> {
        let mut row = Row { line, cells: BTreeMap::new(), overfull: false };
        for (place, cell) in cells.into_iter().filter(|(_, cell)| *cell != Cell::Empty) {
            match self.0.get(place) {
                Some(Some(column)) => drop(row.cells.insert(*column, cell)),
                Some(None) => {}
                None => row.overfull = true,
            }
        }
        (!row.cells.is_empty() || row.overfull).then_some(row)
    }
}

#[cfg(test)]
mod tests;
