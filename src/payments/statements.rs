//! The acquirers' own lists of a day, held against the portal's books.

mod compare;
pub(super) mod export;
mod file;
mod take;

pub use compare::{Booked, Difference, judge};
pub use file::{FileError, read as read_statement};
pub use take::{
    CannotTakeStatement, Source, ask_about_differences, fetch_statement, statements_round, take_statement,
};
