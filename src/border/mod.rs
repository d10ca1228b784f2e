//! The border: entries and exits at international airports, and the days of stay that they use up (rule V2).

mod stay;

pub use stay::{Direction, NoEntry, Passage, StayAllowed, StayUsed};
