//! Reading a file off the async threads, a few at a time, in a queue that ends.

use super::{FileFault, Heading, Spreadsheet};
use tokio::sync::Semaphore;

/// Files read at once: a large workbook takes some hundred megabytes and seconds.
static UNDER_WAY: Semaphore = Semaphore::const_new(2);
/// Those and the ones that wait.
static PLACES: Semaphore = Semaphore::const_new(18);

/// Too many files are being read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("too many files are being read")]
pub struct Busy;

/// Reads a file and hands it back with what was made of it. The permits go with the work: a visitor who leaves does not free
/// the memory still in use.
pub async fn read_off_thread<H: Heading>(
    content: Vec<u8>,
) -> Result<(Vec<u8>, Result<Spreadsheet<H>, FileFault>), Busy> {
    let place = PLACES.try_acquire().map_err(|_| Busy)?;
    let permit = UNDER_WAY.acquire().await.map_err(|_| Busy)?;
    let read = tokio::task::spawn_blocking(move || {
        let _held = (place, permit);
        let read = Spreadsheet::read(&content);
        (content, read)
    });
    // A reader that ends in a panic has met what is no table.
    Ok(read.await.unwrap_or_else(|_| (Vec::new(), Err(FileFault::NotATable))))
}
