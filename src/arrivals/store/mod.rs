//! Arrivals with their clocks, and the notices that answered them.

mod row;
mod find;
mod lists;
mod write;
pub mod batches;
pub mod clocks;
pub mod desk;
pub mod many;
pub mod of_programs;
pub mod public;

pub use find::{
    closed_of_party, find, find_of_party, find_of_party_for_change, latest_of_visa, lodgings, of_crossing,
    open_of_party, receipts,
};
pub use lists::{missing_and_not_chased, parties_not_chased, tally_missing};
pub use write::{answer, chased, file, reopen, rest_on, start, stop};
