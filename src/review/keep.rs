//! What an administrator keeps for the officers: the phrases, the watchlist, and whether refusals need a second officer.

mod confirmation;
mod foresee;
mod phrases;
mod watchlist;

pub use confirmation::{CannotSetConfirmation, set_confirmation};
pub use foresee::{Confirming, InUse, foresee_confirmation, foresee_end_of_phrase, foresee_phrase};
pub use phrases::{CannotKeepPhrase, end_phrase, load, start_phrase};
pub use watchlist::{end_watch, look_at_watchlist, watch};
