//! The same figures as files for a spreadsheet: numbers as numbers, and no text that would be worked out.

use super::desk::{Reads, figures, period_of};
use super::table::{Cell, Section};
use crate::statistics::Period;
use crate::web::{Trouble, harmless};
use actix_web::http::header;
use actix_web::{HttpResponse, web};
use rust_xlsxwriter::{Format, Workbook, XlsxError};

const CSV: &str = "text/csv; charset=utf-8";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

pub async fn get_csv(reads: Reads) -> Result<HttpResponse, Trouble> {
    let period = period_of(&reads).ok_or(Trouble::NotFound)?;
    let (sections, _) = figures(&reads, period).await?;
    Ok(download(CSV, (period, "csv"), csv(&sections).map_err(Trouble::broken)?))
}

pub async fn get_xlsx(reads: Reads) -> Result<HttpResponse, Trouble> {
    let period = period_of(&reads).ok_or(Trouble::NotFound)?;
    let (sections, _) = figures(&reads, period).await?;
    let file = web::block(move || xlsx(&sections)).await.map_err(Trouble::broken)?;
    Ok(download(XLSX, (period, "xlsx"), file.map_err(Trouble::broken)?))
}

fn download(kind: &'static str, (period, suffix): (Period, &str), bytes: Vec<u8>) -> HttpResponse {
    let name = format!("statistics-{}-{}.{suffix}", period.first(), period.last());
    HttpResponse::Ok()
        .content_type(kind)
        .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
        .body(bytes)
}

/// Every line begins with what its section is called, so that one file holds them all.
fn csv(sections: &[Section]) -> Result<Vec<u8>, csv::Error> {
    let bytes = "\u{feff}".as_bytes().to_vec();
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(bytes);
    for section in sections {
        let titled = |cells: Vec<String>| std::iter::once(harmless(&section.title)).chain(cells);
        writer.write_record(titled(section.headings.iter().map(|heading| harmless(heading)).collect()))?;
        for row in &section.rows {
            writer.write_record(titled(row.iter().map(plain).collect()))?;
        }
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

/// A cell as a program reads it: digits alone, money in major units.
fn plain(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => harmless(text),
        Cell::Number(number) => number.to_string(),
        Cell::Money(money) => money.major(),
        Cell::Empty => String::new(),
    }
}

/// A sheet for each section.
fn xlsx(sections: &[Section]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let (bold, text) = (Format::new().set_bold(), Format::new().set_num_format("@"));
    let money = Format::new().set_num_format("#,##0.00");
    for section in sections {
        let sheet = workbook.add_worksheet().set_name(&section.title)?;
        sheet.set_column_width(0, 36)?.set_freeze_panes(1, 0)?;
        for (place, heading) in (0..).zip(&section.headings) {
            sheet.write_string_with_format(0, place, heading, &bold)?;
        }
        for (line, row) in (1..).zip(&section.rows) {
            for (place, cell) in (0..).zip(row) {
                match cell {
                    Cell::Text(name) => sheet.write_string_with_format(line, place, name, &text)?,
                    Cell::Number(number) => sheet.write_number(line, place, *number as f64)?,
                    Cell::Money(amount) => {
                        sheet.write_number_with_format(line, place, amount.minor as f64 / 100.0, &money)?
                    }
                    Cell::Empty => sheet,
                };
            }
        }
    }
    workbook.save_to_buffer()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statistics::pages::table::Chart;
    use crate::vocabulary::{Currency, Money};

    fn section(name: &str) -> Section {
        Section {
            id: "fees",
            title: "Fees".into(),
            about: String::new(),
            chart: Chart::Nothing,
            headings: vec!["Ground".into(), "Count".into()],
            rows: vec![vec![
                Cell::Text(name.into()),
                Cell::Number(1234),
                Cell::Money(Money::new(123_450, Currency::Usd)),
                Cell::Empty,
            ]],
        }
    }

    #[test]
    fn a_file_has_plain_numbers_and_no_formula() {
        let file = String::from_utf8(csv(&[section("=HYPERLINK(\"http://evil\")")]).unwrap()).unwrap();

        let lines: Vec<_> = file.lines().collect();
        assert_eq!(lines[0], "\u{feff}Fees,Ground,Count");
        assert_eq!(lines[1], "Fees,\"'=HYPERLINK(\"\"http://evil\"\")\",1234,1234.50,");
    }

    #[test]
    fn a_workbook_holds_texts_and_numbers_alone() {
        let workbook = xlsx(&[section("=1+1")]).unwrap();

        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(workbook)).unwrap();
        let mut sheet = String::new();
        let mut part = archive.by_name("xl/worksheets/sheet1.xml").unwrap();
        std::io::Read::read_to_string(&mut part, &mut sheet).unwrap();
        assert!(
            !sheet.contains("<f>") && sheet.contains("<v>1234</v>") && sheet.contains("<v>1234.5</v>"),
            "{sheet}"
        );
    }
}
