//! The border: entries and exits at international airports, and the days of stay that they use up (rule V2).

mod stay;
mod checkpoint;
mod crossing;
mod reasoned;
mod sought;
pub mod store;
mod keep;
mod foresee;
mod record;
mod correct;
mod look;
pub mod pages;

pub use checkpoint::{
    Checkpoint, CheckpointCode, CheckpointCodeError, CheckpointKind, ClosingError, OpeningError,
};
pub use correct::{CannotCorrect, Corrected, correct};
pub use crossing::{Correction, Crossing, OnDuty, is_corrected, next_position, that_hold};
pub use foresee::{Affected, foresee_closing, foresee_opening, foresee_opening_again};
pub use keep::{CannotKeep, CannotLoad, close, load, open, open_again};
pub use look::{LookedUp, OtherVisa, Papers, look, look_at_crossing, look_at_photograph, look_up};
pub use reasoned::{NotThatDay, Reasoned};
pub use record::{Asked, CannotRecord, Recorded, allowed_by, record};
pub use sought::{Sought, SoughtError};
pub use stay::{Direction, Gap, NoEntry, Passage, StayAllowed, StayUsed};
