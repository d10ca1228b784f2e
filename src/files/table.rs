//! Files that the portal writes for spreadsheets. No cell of them is a formula, whatever it was sent as.

use crate::web::harmless;
use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};

/// UTF-8 with a byte-order mark, so that a spreadsheet opens it as what it is.
pub fn csv(table: &[Vec<String>]) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::WriterBuilder::new().from_writer(b"\xEF\xBB\xBF".to_vec());
    for line in table {
        writer.write_record(line.iter().map(|cell| harmless(cell)))?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

pub fn xlsx(table: &[Vec<String>]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    fill(workbook.add_worksheet(), table)?;
    workbook.save_to_buffer()
}

/// Writes a table onto a sheet, every cell as text.
pub fn fill(sheet: &mut Worksheet, table: &[Vec<String>]) -> Result<(), XlsxError> {
    let text = Format::new().set_num_format("@");
    for (row, line) in (0..).zip(table) {
        for (place, cell) in (0..).zip(line) {
            sheet.write_string_with_format(row, place, cell, &text)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_of_a_download_is_a_formula() {
        let cells = ["=1+1", "+7", "-1", "@SUM", "＝1+1", "＠SUM", "Abay 10"].map(str::to_owned).to_vec();

        let file = String::from_utf8(csv(std::slice::from_ref(&cells)).unwrap()).unwrap();
        let workbook = xlsx(&[cells]).unwrap();

        assert_eq!(file, "\u{feff}'=1+1,'+7,'-1,'@SUM,'＝1+1,'＠SUM,Abay 10\n");
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(workbook)).unwrap();
        let mut sheet = String::new();
        let mut part = archive.by_name("xl/worksheets/sheet1.xml").unwrap();
        std::io::Read::read_to_string(&mut part, &mut sheet).unwrap();
        assert!(!sheet.contains("<f>"));
    }
}
