//! Reading a visa off an uploaded file: off the async threads, a few at a time, in a queue that ends.

use crate::visas::{ReadError, Scanned, read_file};
use tokio::sync::Semaphore;

/// Files under way at once: a large picture takes a hundred megabytes and a second.
static UNDER_WAY: Semaphore = Semaphore::const_new(2);
/// Those and the ones that wait. Past it the portal says that it is busy.
static PLACES: Semaphore = Semaphore::const_new(18);

#[derive(Debug, thiserror::Error)]
pub enum CannotRead {
    #[error(transparent)]
    File(#[from] ReadError),
    #[error("too many files are under way")]
    Busy,
}

/// Reads a picture or a PDF. The permits go with the work: a visitor who leaves does not free the memory still in use.
pub async fn read_upload(file: Vec<u8>) -> Result<Scanned, CannotRead> {
    let place = PLACES.try_acquire().map_err(|_| CannotRead::Busy)?;
    let permit = UNDER_WAY.acquire().await.map_err(|_| CannotRead::Busy)?;
    let reading = tokio::task::spawn_blocking(move || {
        let _held = (place, permit);
        read_file(&file)
    });
    // A reader that ends in a panic has met a picture that it cannot read.
    Ok(reading.await.map_err(|_| ReadError::BrokenPicture)??)
}
