//! XLSX: the first sheet of a workbook, cell by cell.

use super::{Cell, FileFault, Heading, Headings, MOST_COLUMNS, Row};
use calamine::{DataRef, Reader, Xlsx, XlsxError};
use std::io::{Cursor, Read, sink};
use zip::ZipArchive;

/// The most bytes that a workbook may unpack to. 20,000 lines unpack to about a third of it.
const MOST_UNPACKED: u64 = 64 * 1024 * 1024;
/// The most parts of the archive. A workbook of many sheets and pictures has some dozens.
const MOST_PARTS: usize = 1000;
/// The place of the last cell in a row.
const LAST_PLACE: usize = 1000;

pub fn rows<H: Heading>(bytes: &[u8]) -> Result<Vec<Row<H>>, FileFault> {
    // Many small cells unpack to little and take long.
    let most_cells = H::MOST_LINES * MOST_COLUMNS;
    measure(bytes)?;
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(unreadable)?;
    let first = workbook.sheet_names().first().cloned().ok_or(FileFault::NotATable)?;
    let mut cells = workbook.worksheet_cells_reader(&first).map_err(unreadable)?;
    let (mut headings, mut rows): (Option<Headings<H>>, _) = (None, Vec::new());
    let (mut line, mut gathered, mut count) = (0, Vec::new(), 0);
    while let Some(cell) = cells.next_cell_with_formula_metadata().map_err(unreadable)? {
        let (row, place) = (cell.pos.0 as usize, cell.pos.1 as usize);
        count += 1;
        if place > LAST_PLACE {
            return Err(FileFault::TooManyColumns { found: place + 1 });
        }
        if count > most_cells {
            return Err(FileFault::UnpacksTooLarge);
        }
        if row != line {
            finish(&mut headings, &mut rows, line, std::mem::take(&mut gathered))?;
            line = row;
        }
        let cell = match cell.formula {
            Some(_) => Cell::Formula(cell_of(cell.value).shown()),
            None => cell_of(cell.value),
        };
        gathered.push((place, cell));
    }
    finish(&mut headings, &mut rows, line, gathered)?;
    Ok(rows)
}

/// The first line that has cells names the columns; every later one is a row.
fn finish<H: Heading>(
    headings: &mut Option<Headings<H>>,
    rows: &mut Vec<Row<H>>,
    line: usize,
    cells: Vec<(usize, Cell)>,
) -> Result<(), FileFault> {
    if cells.iter().all(|(_, cell)| *cell == Cell::Empty) {
        return Ok(());
    }
    match headings {
        Some(headings) => rows.extend(headings.row(line + 1, cells)),
        None => {
            let width = cells.iter().map(|(place, _)| place + 1).max().unwrap_or_default();
            let mut named = vec![String::new(); width];
            for (place, cell) in cells {
                if let Some(name) = named.get_mut(place) {
                    *name = cell.shown();
                }
            }
            *headings = Some(Headings::read(named.iter().map(String::as_str))?);
        }
    }
    if rows.len() > H::MOST_LINES { Err(FileFault::TooManyLines { most: H::MOST_LINES }) } else { Ok(()) }
}

fn cell_of(value: DataRef<'_>) -> Cell {
    let text = |text: &str| match text.trim() {
        "" => Cell::Empty,
        text => Cell::Text(text.to_owned()),
    };
    match value {
        DataRef::Empty => Cell::Empty,
        DataRef::String(shown) => text(&shown),
        DataRef::SharedString(shown) => text(shown),
        DataRef::Int(number) => Cell::Text(number.to_string()),
        // Numbers of passports and regions typed without an apostrophe are whole numbers to a spreadsheet.
        DataRef::Float(number) => Cell::Number(number),
        DataRef::Bool(truth) => Cell::Text(truth.to_string()),
        DataRef::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            let day = chrono::NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day));
            day.map_or(Cell::Number(moment.as_f64()), Cell::Date)
        }
        DataRef::DateTime(moment) => Cell::Number(moment.as_f64()),
        DataRef::DateTimeIso(shown) => {
            let day = shown.get(..10).and_then(|day| day.parse().ok());
            day.map_or_else(|| text(&shown), Cell::Date)
        }
        DataRef::DurationIso(shown) => text(&shown),
        DataRef::Error(error) => Cell::Formula(error.to_string()),
    }
}

/// Unpacks everything into nothing, and stops where it is too much: what an archive says of its own size is not believed.
fn measure(bytes: &[u8]) -> Result<(), FileFault> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| FileFault::NotATable)?;
    if archive.len() > MOST_PARTS {
        return Err(FileFault::UnpacksTooLarge);
    }
    let mut left = MOST_UNPACKED;
    for place in 0..archive.len() {
        let part = archive.by_index(place).map_err(|_| FileFault::NotATable)?;
        let unpacked = std::io::copy(&mut part.take(left + 1), &mut sink());
        let unpacked = unpacked.map_err(|_| FileFault::NotATable)?;
        left = left.checked_sub(unpacked).ok_or(FileFault::UnpacksTooLarge)?;
    }
    Ok(())
}

fn unreadable(_: XlsxError) -> FileFault {
    FileFault::NotATable
}
