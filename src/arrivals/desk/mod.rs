//! What officers see of arrivals: lists by region and inviting party, contradictions, and one party's record.

mod contradiction;
mod listed;
mod look;

pub use contradiction::{Contradiction, Facts};
pub use listed::{Filter, InPlace, Listed, OpenOfParty, OpenOfRegion, Overdue, PartyRecord};
pub use look::{From, export, look, look_at_contradictions, look_at_list, look_at_parties, look_at_party};
