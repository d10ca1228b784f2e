//! Reading a visa off a file: the seal's bytes off a picture or a page, and off a PDF the printed zone too.
//!
//! Files, pages and pictures past the limits here are told by their own words, before they cost memory or time. A file can still be made
//! to take long, so one that a stranger sends is read in a process with limits ([`crate::bounded`]).

mod codes;
mod document;
mod page_text;
mod picture;

#[cfg(test)]
mod tests;

use codes::Grey;
use serde::{Deserialize, Serialize};
use std::panic::{AssertUnwindSafe, catch_unwind};

pub use document::{MOST_PAGES, PrintedZone};

/// What was read off a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scanned {
    /// The bytes of the DataMatrix code; nothing about them is checked.
    pub seal: Vec<u8>,
    /// The two lines of the machine-readable zone, where the file is a PDF and has them as text.
    pub zone: Option<PrintedZone>,
}

/// Why nothing was read: ICAO's READ_ERROR, in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum ReadError {
    #[error("the file is larger than {} MB", MOST_BYTES / 1024 / 1024)]
    TooLarge,
    #[error("the file is neither a PNG, a JPEG nor a PDF")]
    OtherKind,
    #[error("the picture was cut off, or cannot be read")]
    BrokenPicture,
    /// All in all, or along one side.
    #[error("the picture has {width} by {height} pixels, too many")]
    TooManyPixels { width: u32, height: u32 },
    #[error("the PDF was cut off, or cannot be read")]
    BrokenDocument,
    #[error("the PDF is encrypted")]
    Encrypted,
    #[error("the PDF has {found} pages; a visa has one, and at most {MOST_PAGES} are looked at")]
    TooManyPages { found: usize },
    #[error("there is no DataMatrix code in it that can be read")]
    NoCode,
    #[error("there are several visas' codes in it")]
    SeveralCodes,
}

/// The largest file that is looked at, in bytes.
pub const MOST_BYTES: usize = 32 * 1024 * 1024;

/// Reads the seal's bytes off a PNG or JPEG, such as a photograph of the print: upright or turned, at two dots a module or more.
pub fn read_picture(file: &[u8]) -> Result<Vec<u8>, ReadError> {
    if file.len() > MOST_BYTES {
        return Err(ReadError::TooLarge);
    }
    whatever_happens(ReadError::BrokenPicture, || the_one_code(picture::grey(file)?.codes()))
}

/// Whether a file is a picture or a document by its first bytes, also of a kind that is not read.
pub fn is_picture_or_document(file: &[u8]) -> bool {
    document::is_one(file) || image::guess_format(file).is_ok()
}

/// Reads a PNG, a JPEG or a PDF, told apart by what they are and not by their names.
pub fn read_file(file: &[u8]) -> Result<Scanned, ReadError> {
    if file.len() > MOST_BYTES {
        return Err(ReadError::TooLarge);
    }
    if !document::is_one(file) {
        return read_picture(file).map(|seal| Scanned { seal, zone: None });
    }
    whatever_happens(ReadError::BrokenDocument, || document::read(file))
}

/// A file made to break its reader breaks this reading alone.
fn whatever_happens<T>(
    broken: ReadError,
    read: impl FnOnce() -> Result<T, ReadError>,
) -> Result<T, ReadError> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or(Err(broken))
}

/// A seal begins with a byte of its own; where there is none, any other code is handed on, for its verdict. The same code twice is one.
fn the_one_code(mut codes: Vec<Vec<u8>>) -> Result<Vec<u8>, ReadError> {
    if codes.iter().any(|code| code.first() == Some(&super::seal::MAGIC)) {
        codes.retain(|code| code.first() == Some(&super::seal::MAGIC));
    }
    codes.sort_unstable();
    codes.dedup();
    match codes.len() {
        0 => Err(ReadError::NoCode),
        1 => Ok(codes.swap_remove(0)),
        _ => Err(ReadError::SeveralCodes),
    }
}
