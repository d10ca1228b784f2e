//! Pictures: decoded within limits, cut to a portrait and encoded anew, so that no byte of an upload is kept as it was
//! sent and nothing that it told beside the picture remains; a photograph is held to the rules for travel documents.

mod jpeg;
mod cut;
mod photograph;
mod portrait;
mod trimmed;
mod transfer;
mod accept;
pub mod pages;
pub mod store;

pub use accept::{COMMAND, CannotAccept, accept_photograph, answer_photograph};
pub use cut::{Cut, Framing, Move, Size, Turn};
pub use photograph::{Fault, Measures, Rule};
pub use portrait::{
    HOW_LONG_KEPT, LONGEST_UPLOAD_IN_MEGABYTES, MOST_PIXELS, PORTRAIT_HEIGHT, PORTRAIT_WIDTH, PictureError,
    Portrait, upright,
};
pub use store::kept::KeptPicture;
pub use store::{Attachment, Checks};
pub use trimmed::{Trimmed, Uncut};
