//! The template of a file of notices.

use super::words::column;
use crate::arrivals::column::Column;
use crate::arrivals::pages::worded;
use crate::arrivals::{Cause, Premises, regions};
use crate::files::fill;
use crate::web::Words;
use rust_xlsxwriter::{Format, Workbook, XlsxError};

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
    use crate::files::{FileFault, Spreadsheet};
    use crate::vocabulary::Language;

    #[test]
    fn the_template_reads_back_as_a_file_without_lines_in_every_language() {
        for language in Language::ALL {
            let file = template(Words::of(language)).unwrap();

            assert_eq!(Spreadsheet::<Column>::read(&file), Err(FileFault::NoLines));
        }
    }
}
