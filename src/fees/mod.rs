//! The consular fee: the schedule that it is found in (rules F1 to F3). What is paid is the matter of `payments`, below.
//!
//! The schedule is dated rows that an administrator keeps; none is ever edited. So are the rates at which a fee is charged
//! where an acquirer takes another currency.

mod schedule;
mod rate;
mod load;
mod start_row;
mod end_row;
mod set_rate;
mod foreseen;
mod foresee;
pub mod pages;
pub mod store;

pub use end_row::{CannotEndRow, end_row};
pub use foresee::{Charges, foresee_end, foresee_rate, foresee_start};
pub use foreseen::{Foreseen, Shift, Waiting, shifts};
pub use load::{CannotLoad, load};
pub use rate::{ExchangeRate, Rate, RateError};
pub use schedule::{
    Case, CitizenshipScope, FeeRow, FeeRowError, LONGEST_VALIDITY, NoFee, check_new_row, find, overlaps,
};
pub use set_rate::{CannotSetRate, NewRate, Sureness, set_rate};
pub use start_row::{CannotStartRow, start_row};
