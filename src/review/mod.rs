//! The officers' work on applications: the queue, a case with its papers side by side, and the decision that forms the visa.

mod phrase;
mod proposal;
mod queue;
mod term;
mod watch;
mod decision;
mod differences;
mod checks;
pub mod store;
pub mod keep;
mod take;
mod look;
mod looked_at;
mod search;
mod write_note;
mod decide;
pub mod grant_correction;
pub mod pages;

pub use crate::accounts::{Hold, LEASE, NotHeld, must_hold};
pub use checks::{Check, Requirement, checks};
pub use decide::{CannotDecide, Done, decide};
pub use decision::Decision;
pub use differences::{Papers, Subject};
pub use keep::{
    CannotKeepPhrase, CannotSetConfirmation, end_phrase, end_watch, load, look_at_watchlist,
    set_confirmation, start_phrase, watch,
};
pub use look::{Opened, look, look_at_photograph};
pub use phrase::{Phrase, PhraseCode, PhraseCodeError, PhraseKind};
pub use proposal::{ConfirmationPolicy, Outcome, Proposal};
pub use queue::{Queue, Risk, Wish};
pub use search::{A_PAGE, Found, Onward, Part, search};
pub use store::{Decided, EarlierCase, FoundCase, FoundInvitation, Note, Place, Tally, Waiting};
pub use take::{CannotTake, put_back, take};
pub use term::Term;
pub use watch::{Flag, Raised, WatchMatch, Watched};
pub use write_note::{CannotWriteNote, write_note};
