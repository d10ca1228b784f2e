//! Files that the portal writes for spreadsheets. No cell of them is a formula, whatever it was sent as.

use super::words::column;
use crate::arrivals::column::Column;
use crate::arrivals::pages::worded;
use crate::arrivals::{Cause, Premises, regions};
use crate::web::{Trouble, Words};
use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};

/// UTF-8 with a byte-order mark, so that a spreadsheet opens it as what it is.
pub fn csv(table: &[Vec<String>]) -> Result<Vec<u8>, Trouble> {
    let mut writer = csv::WriterBuilder::new().from_writer(b"\xEF\xBB\xBF".to_vec());
    for line in table {
        writer.write_record(line.iter().map(|cell| harmless(cell))).map_err(Trouble::broken)?;
    }
    writer.into_inner().map_err(|error| Trouble::Broken(error.to_string().into()))
}

/// A cell that begins as a formula does is text for everybody who opens the file.
fn harmless(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() }
}

pub fn xlsx(table: &[Vec<String>]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    fill(workbook.add_worksheet(), table)?;
    workbook.save_to_buffer()
}

fn fill(sheet: &mut Worksheet, table: &[Vec<String>]) -> Result<(), XlsxError> {
    let text = Format::new().set_num_format("@");
    for (row, line) in (0..).zip(table) {
        for (place, cell) in (0..).zip(line) {
            sheet.write_string_with_format(row, place, cell, &text)?;
        }
    }
    Ok(())
}

/// The template: a sheet to fill in, a guide to its columns, and the tables of its codes.
pub fn template(words: Words) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let bold = Format::new().set_bold();
    let text = Format::new().set_num_format("@");
    let sheet = workbook.add_worksheet().set_name(words.t("arrivals-template-notices"))?;
    for (place, of) in (0..).zip(Column::ALL) {
        sheet.write_string_with_format(0, place, of.code(), &bold)?;
        sheet.set_column_format(place, &text)?;
        sheet.set_column_width(place, if of == Column::Address { 40 } else { 18 })?;
    }
    sheet.set_freeze_panes(1, 0)?;
    let sheet = workbook.add_worksheet().set_name(words.t("arrivals-template-guide"))?;
    sheet.set_column_width(0, 20)?.set_column_width(1, 90)?;
    fill(sheet, &Column::ALL.map(|of| vec![of.code().to_owned(), column(words, of)]))?;
    let sheet = workbook.add_worksheet().set_name(words.t("arrivals-template-codes"))?;
    sheet.set_column_width(0, 20)?.set_column_width(1, 24)?.set_column_width(2, 50)?;
    fill(sheet, &codes(words))?;
    workbook.save_to_buffer()
}

/// Every code that a cell may hold: the column, the code, what it means.
fn codes(words: Words) -> Vec<Vec<String>> {
    let line =
        |column: Column, code: &str, name: String| vec![column.code().to_owned(), code.to_owned(), name];
    let causes = Cause::ALL.map(|it| line(Column::Cause, it.code(), worded::cause(words, it)));
    let premises = Premises::ALL.map(|it| line(Column::Premises, it.code(), worded::premises(words, it)));
    let regions = regions()
        .iter()
        .map(|it| line(Column::Region, it.code.as_str(), it.name.in_language(words.language()).to_owned()));
    causes.into_iter().chain(premises).chain(regions).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::arrivals::spreadsheet::{FileFault, Spreadsheet};
    use crate::vocabulary::Language;

    #[test]
    fn the_template_reads_back_as_a_file_without_lines_in_every_language() {
        for language in Language::ALL {
            let file = template(Words::of(language)).unwrap();

            assert_eq!(Spreadsheet::read(&file), Err(FileFault::NoLines));
        }
    }

    #[test]
    fn no_cell_of_a_download_is_a_formula() {
        let cells = ["=1+1", "+7", "-1", "@SUM", "Abay 10"].map(str::to_owned).to_vec();

        let file = String::from_utf8(csv(std::slice::from_ref(&cells)).unwrap()).unwrap();
        let workbook = xlsx(&[cells]).unwrap();

        assert_eq!(file, "\u{feff}'=1+1,'+7,'-1,'@SUM,Abay 10\n");
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(workbook)).unwrap();
        let mut sheet = String::new();
        let mut part = archive.by_name("xl/worksheets/sheet1.xml").unwrap();
        std::io::Read::read_to_string(&mut part, &mut sheet).unwrap();
        assert!(!sheet.contains("<f>"));
    }
}
