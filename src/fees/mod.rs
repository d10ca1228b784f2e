//! The consular fee: the schedule that it is found in (rules F1 to F3). What is paid is the matter of `payments`, below.
//!
//! The schedule is dated rows that an administrator keeps; none is ever edited.

mod schedule;
mod load;
mod start_row;
mod end_row;
pub mod pages;
pub mod store;

pub use end_row::{CannotEndRow, end_row};
pub use load::{CannotLoad, load};
pub use schedule::{
    Case, CitizenshipScope, FeeRow, FeeRowError, LONGEST_VALIDITY, NoFee, check_new_row, find, overlaps,
};
pub use start_row::{CannotStartRow, start_row};
