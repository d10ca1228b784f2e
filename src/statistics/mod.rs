//! The figures of the process: how many cases, of whom, how long they took, what was refused and why.
//!
//! What happens on a day is counted once, when the day is over; a period is the sum of its days. What everybody may see
//! is published by the quarter, without what could tell of one person.

mod figure;
mod counts;
mod handled;
mod period;
mod quarter;
mod disclosure;
mod report;
mod chart;
pub mod store;
mod count;
mod gather;
mod publish;
pub mod pages;

pub use count::{count_day, count_days};
pub use counts::{Counts, Sum};
pub use disclosure::{FEWEST, Shown, guarded};
pub use figure::Figure;
pub use gather::gather;
pub use handled::Handled;
pub use period::{Grain, MOST_STRETCHES, Period, PeriodError, Stretch};
pub use publish::{Published, publish};
pub use quarter::Quarter;
pub use report::Report;
