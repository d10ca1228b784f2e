//! Accepting a picture: decoded off the async threads, a few at a time, in a queue that ends.

use crate::attachments::{PictureError, Portrait};
use tokio::sync::Semaphore;

/// Pictures under way at once: each takes up to a hundred megabytes.
static UNDER_WAY: Semaphore = Semaphore::const_new(2);
/// Those and the ones that wait. Past it the portal says that it is busy.
static PLACES: Semaphore = Semaphore::const_new(18);

#[derive(Debug, thiserror::Error)]
pub enum CannotAccept {
    #[error(transparent)]
    Picture(#[from] PictureError),
    #[error("too many pictures are under way")]
    Busy,
}

/// Reads an upload as a portrait. It touches no database, so a deed keeps the portrait afterwards.
pub async fn accept_portrait(file: Vec<u8>) -> Result<Portrait, CannotAccept> {
    let place = PLACES.try_acquire().map_err(|_| CannotAccept::Busy)?;
    let permit = UNDER_WAY.acquire().await.map_err(|_| CannotAccept::Busy)?;
    let decoding = tokio::task::spawn_blocking(move || {
        // held by the work itself: a visitor who leaves does not free the memory that is still in use
        let _held = (place, permit);
        Portrait::from_upload(&file)
    });
    match decoding.await {
        Ok(portrait) => Ok(portrait?),
        Err(_) => Err(PictureError::Damaged.into()),
    }
}
