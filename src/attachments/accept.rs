//! Accepting a picture: read in a process of its own with limits, a few at a time, in a queue that ends.

use crate::attachments::{Framing, PictureError, Trimmed};
use crate::bounded::{Bounded, NoAnswer};
use std::ffi::OsStr;
use std::io::{self, BufRead, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// The command of this program that reads a photograph.
pub const COMMAND: &str = "read-photograph";

#[derive(Debug, thiserror::Error)]
pub enum CannotAccept {
    #[error(transparent)]
    Picture(#[from] PictureError),
    #[error("too many pictures are under way")]
    Busy,
}

/// Cuts a portrait from a picture, and measures it. It touches no database, so a deed keeps the portrait afterwards.
pub async fn accept_photograph(
    readers: &Bounded,
    file: &[u8],
    wanted: Framing,
) -> Result<Trimmed, CannotAccept> {
    if file.is_empty() {
        return Err(PictureError::Missing.into());
    }
    let mut input = serde_json::to_vec(&wanted).map_err(|_| PictureError::Damaged)?;
    input.push(b'\n');
    input.extend_from_slice(file);
    let answer = readers.run(&[OsStr::new(COMMAND)], &input).await.map_err(|no_answer| match no_answer {
        NoAnswer::Busy => CannotAccept::Busy,
        NoAnswer::Unfinished => PictureError::Damaged.into(),
    })?;
    let read: Result<Trimmed, PictureError> =
        serde_json::from_slice(&answer).map_err(|_| PictureError::Damaged)?;
    Ok(read?)
}

/// The other end: reads what is wanted, on a line, and the file that comes after it.
pub fn answer_photograph(mut input: impl BufRead, mut answer: impl Write) -> io::Result<()> {
    let (mut wanted, mut file) = (Vec::new(), Vec::new());
    input.read_until(b'\n', &mut wanted)?;
    input.read_to_end(&mut file)?;
    let wanted: Framing = serde_json::from_slice(&wanted)?;
    let read = catch_unwind(AssertUnwindSafe(|| Trimmed::read(&file, wanted)));
    serde_json::to_writer(&mut answer, &read.unwrap_or(Err(PictureError::Damaged)))?;
    answer.flush()
}
