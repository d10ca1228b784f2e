//! What happened on a day, read from the rooms it happened in; and the figures of counted days.

mod days;
mod kept;

pub use days::{
    application_moves, decided, fees, filed, first_day, grounds, invitation_moves, notices, of_submitted,
    ruled,
};
pub use kept::{
    counted_first, counted_last, keep, latest_published, moves_until, open_day, publish, published, quarters,
    sums, sums_by_day,
};
