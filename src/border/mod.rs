//! The border: entries and exits at international airports, and the days of stay that they use up (rule V2).

mod stay;
mod checkpoint;
mod crossing;
pub mod store;
mod keep;
mod record;
mod correct;
mod look;
pub mod pages;

pub use checkpoint::{Checkpoint, CheckpointCode, CheckpointCodeError, CheckpointKind, ClosingError};
pub use correct::{CannotCorrect, Corrected, correct};
pub use crossing::{Correction, Crossing, OnDuty, is_corrected, next_position, that_hold};
pub use keep::{CannotKeep, CannotLoad, close, load, open};
pub use look::{Papers, Sought, look, look_at_crossing, look_at_photograph, look_up};
pub use record::{CannotRecord, Recorded, allowed_by, record};
pub use stay::{Direction, NoEntry, Passage, StayAllowed, StayUsed};
