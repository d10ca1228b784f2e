//! Reading a visa off an uploaded file, in a process of its own with limits.

use crate::bounded::{Bounded, NoAnswer};
use crate::visas::{ReadError, Scanned, read_file};
use std::ffi::OsStr;
use std::io::{self, Read, Write};
use std::path::Path;

/// The command of this program that reads one.
pub const COMMAND: &str = "read-upload";

/// Who reads uploads: a few at once for everybody, and as many for the checkpoints alone, which no visitor holds up.
#[derive(Clone)]
pub struct Readers {
    pub public: Bounded,
    pub border: Bounded,
}

#[derive(Debug, thiserror::Error)]
pub enum CannotRead {
    #[error(transparent)]
    File(#[from] ReadError),
    #[error("too many files are under way")]
    Busy,
}

impl Readers {
    /// `program` is this one.
    pub fn new(program: &Path) -> Self {
        let readers = || Bounded::with(program.to_owned(), 2, 16);
        Self { public: readers(), border: readers() }
    }
}

/// Reads a picture or a PDF. A file whose reading takes too long or breaks the reader cannot be read.
pub async fn read_upload(readers: &Bounded, file: &[u8]) -> Result<Scanned, CannotRead> {
    let answer = readers.run(&[OsStr::new(COMMAND)], file).await.map_err(|no_answer| match no_answer {
        NoAnswer::Busy => CannotRead::Busy,
        NoAnswer::Unfinished => ReadError::BrokenPicture.into(),
    })?;
    let read: Result<Scanned, ReadError> =
        serde_json::from_slice(&answer).map_err(|_| ReadError::BrokenPicture)?;
    Ok(read?)
}

/// The other end: reads the file that comes in, and answers with what was read or why nothing was.
pub fn answer_upload(mut file: impl Read, mut answer: impl Write) -> io::Result<()> {
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    serde_json::to_writer(&mut answer, &read_file(&bytes))?;
    answer.flush()
}
