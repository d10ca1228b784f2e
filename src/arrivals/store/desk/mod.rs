//! What the desk reads: lists, counts, contradictions, contacts.

mod contradicted;
mod counts;
mod lists;

pub use contradicted::contradicted;
pub use counts::{open_of_parties, open_of_regions, record, totals};
pub use lists::{filed, inside, of_ids, open, with_contacts};
