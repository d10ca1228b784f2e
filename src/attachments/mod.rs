//! Pictures: decoded within limits, cut to a portrait and encoded anew, so that no byte of an upload is kept as it was
//! sent and nothing that it told beside the picture remains.

mod jpeg;
mod portrait;
mod accept;
pub mod pages;
pub mod store;

pub use accept::{CannotAccept, accept_portrait};
pub use portrait::{
    HOW_LONG_KEPT, LONGEST_UPLOAD_IN_MEGABYTES, MOST_PIXELS, PORTRAIT_HEIGHT, PORTRAIT_WIDTH, PictureError,
    Portrait, upright,
};
pub use store::Attachment;
pub use store::kept::KeptPicture;
