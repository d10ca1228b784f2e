//! The port to an engine that reads letters off a strip, and its adapter for tesseract.

use super::data_page::{ReadWord, Strip};
use crate::bounded::{Bounded, NoAnswer};
use futures_util::future::BoxFuture;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// Reads letters and digits, and nothing else: whatever it answers is checked by the check digits, and by the person.
pub trait Engine: Send + Sync {
    fn read<'a>(&'a self, strip: &'a Strip) -> BoxFuture<'a, Result<Vec<ReadWord>, NoAnswer>>;
}

/// Tesseract 4 or 5 with its English data, started by this program with the limits of [`crate::bounded`].
pub struct Tesseract {
    program: PathBuf,
    launcher: Bounded,
}

/// The command of this program that limits itself and becomes an engine.
pub const COMMAND: &str = "become-limited";

/// One block of text; capitals, digits and the blank between words; words with their boxes (tesseract(1)).
const ARGUMENTS: [&str; 9] = [
    "stdin",
    "stdout",
    "-l",
    "eng",
    "--psm",
    "6",
    "-c",
    "tessedit_char_whitelist=ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 ",
    "tsv",
];

impl Tesseract {
    /// The one in the first of these folders that has one; `launcher` is this program.
    pub fn found_in(folders: &[PathBuf], launcher: &Path) -> Option<Self> {
        let program = folders.iter().map(|folder| folder.join("tesseract")).find(|path| path.is_file())?;
        Some(Self { program, launcher: Bounded::with(launcher.to_owned(), 2, 16) })
    }
}

impl Engine for Tesseract {
    fn read<'a>(&'a self, strip: &'a Strip) -> BoxFuture<'a, Result<Vec<ReadWord>, NoAnswer>> {
        let become_it = [OsStr::new(COMMAND), self.program.as_os_str()];
        let arguments: Vec<&OsStr> = become_it.into_iter().chain(ARGUMENTS.map(OsStr::new)).collect();
        Box::pin(async move {
            let told = self.launcher.run(&arguments, &strip.picture).await?;
            Ok(words(&String::from_utf8_lossy(&told)))
        })
    }
}

/// The words of a table as tesseract tells it: level 5, the box in columns 7 to 10, the text in column 12.
fn words(table: &str) -> Vec<ReadWord> {
    let word = |line: &str| {
        let columns: Vec<&str> = line.split('\t').collect();
        let &["5", _, _, _, _, _, left, top, width, height, _, text] = columns.as_slice() else {
            return None;
        };
        let number = |text: &str| text.parse::<u32>().ok();
        let text: String = text.chars().filter(char::is_ascii_alphanumeric).collect();
        let (x, y) = (number(left)? + number(width)? / 2, number(top)? + number(height)? / 2);
        Some(ReadWord { x, y, text })
    };
    table.lines().filter_map(word).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_taken_from_the_table_and_everything_else_is_left() {
        let table = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n\
                     4\t1\t1\t1\t1\t0\t66\t18\t739\t29\t-1\t\n\
                     5\t1\t1\t1\t1\t1\t66\t18\t100\t30\t86.05\tERIKSSON\n\
                     5\t1\t1\t1\t1\t1\tx\t18\t100\t30\t86.05\tNOWHERE\n\
                     nonsense";

        assert_eq!(words(table), [ReadWord { x: 116, y: 33, text: "ERIKSSON".into() }]);
        assert_eq!(words(""), []);
    }

    #[test]
    fn where_no_folder_has_it_there_is_none() {
        assert!(Tesseract::found_in(&[], Path::new("/proc/self/exe")).is_none());
        assert!(Tesseract::found_in(&["/nowhere".into()], Path::new("/proc/self/exe")).is_none());
    }
}
