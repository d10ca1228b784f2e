//! The consular fee: the schedule that it is found in (rules F1 to F4).

mod schedule;

pub use schedule::{
    Case, CitizenshipScope, FeeRow, FeeRowError, LONGEST_VALIDITY, NoFee, check_new_row, find, overlaps,
};
