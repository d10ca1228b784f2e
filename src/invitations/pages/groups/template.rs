//! The template of a group's file: a sheet to fill in, and the words that its cells may hold.

use crate::eligibility::{Entries, Stay};
use crate::files::fill;
use crate::invitations::groups::Column;
use crate::invitations::pages::form::Choices;
use crate::invitations::pages::worded;
use crate::vocabulary::Sex;
use crate::web::{Worded, Words};
use rust_xlsxwriter::{Format, Workbook, XlsxError};

/// The headings in the reader's language, in the order of the form.
pub fn headings(words: Words) -> Vec<String> {
    Column::ALL.map(|column| column.words(words)).to_vec()
}

/// What can be chosen today: the column, what to write, what it means.
pub fn codes(words: Words, choices: &Choices) -> Vec<Vec<String>> {
    let line = |column: Column, code: String, name: String| vec![column.words(words), code, name];
    let categories = choices.categories().into_iter().map(|it| line(Column::Category, it.value, it.label));
    let entries = Entries::ALL.map(|it| line(Column::Entries, it.code().to_owned(), it.words(words)));
    let stays = Stay::ALL.map(|it| line(Column::Stay, it.days().to_string(), worded::stay(words, it)));
    let sexes = Sex::ALL.map(|it| line(Column::Sex, it.letter().to_owned(), worded::sex(words, it)));
    let citizenships =
        choices.citizenships().into_iter().map(|it| line(Column::Citizenship, it.value, it.label));
    categories.chain(entries).chain(stays).chain(sexes).chain(citizenships).collect()
}

pub fn template(words: Words, codes: &[Vec<String>]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let bold = Format::new().set_bold();
    let text = Format::new().set_num_format("@");
    let sheet = workbook.add_worksheet().set_name(words.t("invitations-template-guests"))?;
    for (place, heading) in (0..).zip(headings(words)) {
        sheet.write_string_with_format(0, place, &heading, &bold)?;
        sheet.set_column_format(place, &text)?;
        sheet.set_column_width(place, 22)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    let sheet = workbook.add_worksheet().set_name(words.t("invitations-template-codes"))?;
    sheet.set_column_width(0, 30)?.set_column_width(1, 12)?.set_column_width(2, 60)?;
    fill(sheet, codes)?;
    workbook.save_to_buffer()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::{FileFault, Spreadsheet, csv};
    use crate::vocabulary::Language;

    #[test]
    fn the_templates_read_back_as_files_without_lines_in_every_language() {
        for words in Language::ALL.map(Words::of) {
            for file in [template(words, &[]).unwrap(), csv(&[headings(words)]).unwrap()] {
                assert_eq!(Spreadsheet::<Column>::read(&file), Err(FileFault::NoLines));
            }
        }
    }
}
