//! Reading the machine-readable zone off a picture of the data page. The picture is looked at and forgotten: nothing of it is kept.

use super::data_page::{Strip, read_lines, strips};
use super::engine::{Engine, Tesseract};
use super::{SeenZone, settling::settled};
use crate::attachments::{PictureError, upright};
use crate::bounded::{Bounded, NoAnswer};
use chrono::NaiveDate;
use std::ffi::OsStr;
use std::io::{self, Read, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The command of this program that finds the zone in a picture.
pub const COMMAND: &str = "find-zone";

/// Who reads data pages: this program finds the lines, an engine reads them, each in a process of its own with limits.
#[derive(Clone)]
pub struct DataPages {
    finder: Bounded,
    /// None where the machine has none: then pages offer typing alone.
    engine: Option<Arc<dyn Engine>>,
}

#[derive(Debug, thiserror::Error)]
pub enum CannotReadPage {
    #[error(transparent)]
    Picture(#[from] PictureError),
    #[error("there are no two lines of a passport in the picture")]
    NoZone,
    #[error("there are the lines of several passports in the picture")]
    SeveralZones,
    #[error("too many pictures are under way")]
    Busy,
    #[error("no engine is installed that reads letters")]
    NoEngine,
}

impl From<NoAnswer> for CannotReadPage {
    /// A picture that the reader died of cannot be read.
    fn from(no_answer: NoAnswer) -> Self {
        match no_answer {
            NoAnswer::Busy => Self::Busy,
            NoAnswer::Unfinished => Self::Picture(PictureError::Damaged),
        }
    }
}

impl DataPages {
    /// `program` is this one; the engine is looked for in the folders.
    pub fn new(program: &Path, folders: &[PathBuf]) -> Self {
        let engine = Tesseract::found_in(folders, program);
        Self {
            finder: Bounded::with(program.to_owned(), 2, 16),
            engine: engine.map(|engine| Arc::new(engine) as Arc<dyn Engine>),
        }
    }

    pub fn can_be_read(&self) -> bool {
        self.engine.is_some()
    }
}

/// The zone in a picture, as it was seen. Where more than one is seen whole, nobody can say whose it is.
pub async fn read_data_page(
    pages: &DataPages,
    picture: &[u8],
    today: NaiveDate,
) -> Result<SeenZone, CannotReadPage> {
    let engine = pages.engine.as_ref().ok_or(CannotReadPage::NoEngine)?;
    let answer = pages.finder.run(&[OsStr::new(COMMAND)], picture).await?;
    let found: Result<Vec<Strip>, PictureError> =
        serde_json::from_slice(&answer).map_err(|_| PictureError::Damaged)?;
    let mut seen: Vec<SeenZone> = Vec::new();
    for strip in found? {
        let words = engine.read(&strip).await?;
        let zone = settled(&read_lines(&strip, &words), today);
        seen.extend(
            zone.filter(|zone| zone.agreeing() > 1 && !seen.iter().any(|other| other.lower == zone.lower)),
        );
    }
    if seen.iter().filter(|zone| zone.agreeing() == zone.checks.len()).count() > 1 {
        return Err(CannotReadPage::SeveralZones);
    }
    seen.into_iter().max_by_key(SeenZone::agreeing).ok_or(CannotReadPage::NoZone)
}

/// The other end: finds the zones in the picture that comes in.
pub fn answer_picture(mut picture: impl Read, mut answer: impl Write) -> io::Result<()> {
    let mut bytes = Vec::new();
    picture.read_to_end(&mut bytes)?;
    let found = catch_unwind(AssertUnwindSafe(|| upright(&bytes).map(|picture| strips(&picture))));
    serde_json::to_writer(&mut answer, &found.unwrap_or(Err(PictureError::Damaged)))?;
    answer.flush()
}
