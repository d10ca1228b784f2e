//! CSV: UTF-8, with or without a byte-order mark, cells parted by commas or semicolons (RFC 4180).

use super::{Cell, FileFault, Heading, Headings, MOST_COLUMNS, Row};
use crate::web::begins_a_formula;
use csv::{ByteRecord, ReaderBuilder};

const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

pub fn rows<H: Heading>(bytes: &[u8]) -> Result<Vec<Row<H>>, FileFault> {
    let text = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes);
    if text.contains(&0) {
        return Err(if looks_like_utf16(bytes) { FileFault::NotUtf8 } else { FileFault::NotATable });
    }
    let text = std::str::from_utf8(text).map_err(|_| FileFault::NotUtf8)?;
    let text = with_plain_ends(text);
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter(&text))
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut record = ByteRecord::new();
    let unreadable =
        |error: csv::Error| FileFault::NotCsv { line: error.position().map_or(1, csv::Position::line) };
    if !reader.read_byte_record(&mut record).map_err(unreadable)? {
        return Err(FileFault::NoLines);
    }
    let headings = Headings::<H>::read(record.iter().filter_map(|cell| std::str::from_utf8(cell).ok()))?;
    let mut breaks = breaks_within(&record);
    let mut rows = Vec::new();
    while reader.read_byte_record(&mut record).map_err(unreadable)? {
        breaks += breaks_within(&record);
        // The reader stands at the line after the record.
        let line = reader.position().line() - 1 - breaks;
        if record.len() > MOST_COLUMNS * 5 {
            return Err(FileFault::TooManyColumns { found: record.len() });
        }
        let cells = record.iter().map(|cell| std::str::from_utf8(cell).map(cell_of));
        let cells = cells.collect::<Result<Vec<_>, _>>().map_err(|_| FileFault::NotCsv { line })?;
        rows.extend(headings.row(usize::try_from(line).unwrap_or(usize::MAX), cells.into_iter().enumerate()));
        if rows.len() > H::MOST_LINES {
            return Err(FileFault::TooManyLines { most: H::MOST_LINES });
        }
    }
    Ok(rows)
}

/// The text with lines that end in one way, the last one too: spreadsheets end them in three.
fn with_plain_ends(text: &str) -> String {
    let mut plain = text.replace("\r\n", "\n").replace('\r', "\n");
    if !plain.is_empty() && !plain.ends_with('\n') {
        plain.push('\n');
    }
    plain
}

/// Line breaks in the cells of a record: a spreadsheet shows them within its row.
fn breaks_within(record: &ByteRecord) -> u64 {
    record.iter().flatten().map(|byte| u64::from(*byte == b'\n')).sum()
}

/// Whichever of the two the first line has more of.
fn delimiter(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let count = |mark| first.matches(mark).count();
    if count(';') > count(',') { b';' } else { b',' }
}

fn looks_like_utf16(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF")
}

/// A text that begins as a formula does is one to whoever opens the file in a spreadsheet.
fn cell_of(text: &str) -> Cell {
    let text = text.trim();
    let begins_a_formula = begins_a_formula(text) && text.chars().count() > 1;
    match text {
        "" => Cell::Empty,
        formula if begins_a_formula => Cell::Formula(formula.to_owned()),
        text => Cell::Text(text.to_owned()),
    }
}
