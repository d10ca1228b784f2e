use super::*;
use chrono::NaiveDate;
use rust_xlsxwriter::{Format as Style, Formula, Workbook};
use std::io::Write;

const HEADINGS: &str =
    "surname;citizenship;date_of_birth;passport_number;arrival_date;region;address;departure_date";

/// The columns of a file of the tests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Column {
    Surname,
    Citizenship,
    DateOfBirth,
    PassportNumber,
    ArrivalDate,
    Region,
    Address,
    DepartureDate,
}

impl Heading for Column {
    const EVERY: &'static [Self] = &[
        Self::Surname,
        Self::Citizenship,
        Self::DateOfBirth,
        Self::PassportNumber,
        Self::ArrivalDate,
        Self::Region,
        Self::Address,
        Self::DepartureDate,
    ];
    const MOST_LINES: usize = 5_000;

    fn code(self) -> &'static str {
        let place = Self::EVERY.iter().position(|it| *it == self).unwrap();
        HEADINGS.split(';').nth(place).unwrap()
    }

    fn named(heading: &str) -> Option<Self> {
        Self::EVERY.iter().copied().find(|it| it.code() == heading)
    }

    fn is_needed(self) -> bool {
        true
    }

    fn is_added(heading: &str) -> bool {
        heading == "error_code"
    }
}

type Table = super::Spreadsheet<Column>;

fn with(line: &str) -> Vec<u8> {
    format!("{HEADINGS}\n{line}\n").into_bytes()
}

fn workbook(fill: impl FnOnce(&mut rust_xlsxwriter::Worksheet)) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (place, heading) in HEADINGS.split(';').enumerate() {
        sheet.write_string(0, u16::try_from(place).unwrap(), heading).unwrap();
    }
    fill(sheet);
    workbook.save_to_buffer().unwrap()
}

#[test]
fn a_byte_order_mark_commas_and_semicolons_make_no_difference() {
    let semicolons = with("Tanaka;JPN;1990-02-01;TK1234567;2026-03-16;75;Abay 10;2026-03-30");
    let marked = [b"\xEF\xBB\xBF".as_slice(), &semicolons].concat();
    let commas = String::from_utf8(semicolons.clone()).unwrap().replace(';', ",").into_bytes();

    let read = Table::read(&semicolons).unwrap();

    assert_eq!(read.rows[0].line, 2);
    assert_eq!(read.rows[0].cells[&Column::Surname], Cell::Text("Tanaka".into()));
    assert_eq!(Table::read(&marked).unwrap(), read);
    assert_eq!(Table::read(&commas).unwrap(), read);
}

#[test]
fn text_in_another_encoding_is_refused_and_never_guessed() {
    let mut windows_1251 = with("");
    windows_1251.extend(b"\xC8\xE2\xE0\xED\xEE\xE2;RUS;;;;;;\n");
    let utf_16: Vec<u8> = "\u{feff}surname".encode_utf16().flat_map(u16::to_le_bytes).collect();

    assert_eq!(Table::read(&windows_1251), Err(FileFault::NotUtf8));
    assert_eq!(Table::read(&utf_16), Err(FileFault::NotUtf8));
    assert_eq!(Table::read(b"%PDF-1.7\0\0"), Err(FileFault::NotATable));
    assert_eq!(Table::read(b"PK\x03\x04nothing"), Err(FileFault::NotATable));
}

#[test]
fn a_file_without_its_columns_with_unknown_ones_or_with_two_hundred_is_refused() {
    let two_hundred = vec!["x"; 200].join(",");

    assert_eq!(Table::read(two_hundred.as_bytes()), Err(FileFault::TooManyColumns { found: 200 }));
    assert_eq!(
        Table::read(b"surname,given_name\n"),
        Err(FileFault::ColumnUnknown { heading: "given_name".into() })
    );
    assert_eq!(Table::read(b"surname,surname\n"), Err(FileFault::ColumnTwice { heading: "surname".into() }));
    let Err(FileFault::ColumnsMissing { missing }) = Table::read(b"surname,citizenship\n") else { panic!() };
    assert!(missing.contains(&"arrival_date") && !missing.contains(&"surname"));
    assert_eq!(Table::read(&with("")), Err(FileFault::NoLines));
    assert_eq!(Table::read(b""), Err(FileFault::NoLines));
}

#[test]
fn the_columns_that_a_download_adds_are_not_read_again() {
    assert_eq!(
        Table::read(&[b"error_code;".as_slice(), &with("missing;Tanaka")].concat()).unwrap().rows.len(),
        1
    );
}

#[test]
fn more_lines_than_are_taken_at_once_are_refused() {
    let line = "Tanaka;JPN;1990-02-01;TK1234567;2026-03-16;75;Abay 10;2026-03-30\n";
    let lines = |count: usize| with(&line.repeat(count));

    assert_eq!(Table::read(&lines(Column::MOST_LINES)).unwrap().rows.len(), Column::MOST_LINES);
    assert_eq!(
        Table::read(&lines(Column::MOST_LINES + 1)),
        Err(FileFault::TooManyLines { most: Column::MOST_LINES })
    );
}

#[test]
fn a_workbooks_dates_are_dates_its_numbers_numbers_and_its_formulas_formulas() {
    let file = workbook(|sheet| {
        let date = Style::new().set_num_format("dd.mm.yyyy");
        sheet.write_string(1, 0, "Tanaka").unwrap();
        sheet.write_with_format(1, 2, 32905.0, &date).unwrap();
        sheet.write_number(1, 3, 753_456_789.0).unwrap();
        sheet.write_number(1, 4, 46097.0).unwrap();
        sheet.write_formula(1, 6, Formula::new("=HYPERLINK(\"http://x\")").set_result("Abay 10")).unwrap();
    });

    let row = &Table::read(&file).unwrap().rows[0];

    assert_eq!(row.line, 2);
    assert_eq!(row.cells[&Column::DateOfBirth], Cell::Date("1990-02-01".parse::<NaiveDate>().unwrap()));
    assert_eq!(row.cells[&Column::PassportNumber], Cell::Number(753_456_789.0));
    assert_eq!(row.cells[&Column::ArrivalDate], Cell::Number(46097.0));
    assert_eq!(row.cells[&Column::Address], Cell::Formula("Abay 10".into()));
}

#[test]
fn a_workbook_that_unpacks_to_too_much_is_refused_before_it_is_read() {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    archive.start_file("xl/sharedStrings.xml", zip::write::SimpleFileOptions::default()).unwrap();
    let zeros = vec![b' '; 1 << 20];
    for _ in 0..65 {
        archive.write_all(&zeros).unwrap();
    }
    let bomb = archive.finish().unwrap().into_inner();

    assert!(bomb.len() < 1 << 20);
    assert_eq!(Table::read(&bomb), Err(FileFault::UnpacksTooLarge));
}

#[test]
fn a_workbook_that_hides_what_is_large_behind_a_thousand_empty_parts_is_refused() {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for part in 0..=1000 {
        archive.start_file(format!("empty/{part}"), zip::write::SimpleFileOptions::default()).unwrap();
    }

    let file = archive.finish().unwrap().into_inner();

    assert_eq!(Table::read(&file), Err(FileFault::UnpacksTooLarge));
}

#[test]
fn lines_are_numbered_as_a_spreadsheet_shows_them_however_they_end() {
    let line = "Tanaka;JPN;1990-02-01;TK1234567;2026-03-16;75;Abay 10;2026-03-30";
    let written = |lines: &[&str], end: &str| lines.join(end).into_bytes();
    let numbers =
        |file: &[u8]| Table::read(file).unwrap().rows.iter().map(|row| row.line).collect::<Vec<_>>();

    for end in ["\n", "\r\n", "\r"] {
        assert_eq!(numbers(&written(&[HEADINGS, line, line, line], end)), [2, 3, 4], "{end:?}");
        assert_eq!(numbers(&written(&[HEADINGS, line, "", line, ""], end)), [2, 4], "{end:?}");
    }
    assert_eq!(numbers(format!("{HEADINGS}\n{line}\r\n{line}\r\n{line}").as_bytes()), [2, 3, 4]);
}

#[test]
fn a_line_break_within_a_cell_makes_no_line_of_the_spreadsheet() {
    let line = "Tanaka;JPN;1990-02-01;TK1234567;2026-03-16;75;Abay 10;2026-03-30";
    let broken = line.replace("Abay 10", "\"Abay 10,\r\nroom 5\"");

    let read = Table::read(format!("{HEADINGS}\r\n{broken}\r\n{line}\r\n").as_bytes()).unwrap();

    assert_eq!(read.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [2, 3]);
    assert_eq!(read.rows[0].cells[&Column::Address], Cell::Text("Abay 10,\nroom 5".into()));
}

#[test]
fn a_workbook_with_a_cell_far_to_the_right_is_refused_before_its_row_is_gathered() {
    let file = workbook(|sheet| {
        sheet.write_string(1, 0, "Tanaka").unwrap();
        sheet.write_string(1, 16_000, "far").unwrap();
    });

    assert_eq!(Table::read(&file), Err(FileFault::TooManyColumns { found: 16_001 }));
}
