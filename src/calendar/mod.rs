//! The working days of Kazakhstan and the three-day deadline of an arrival notice (rules N1 to N3).
//!
//! The calendar is data that an administrator keeps: declared days off and working weekends over Monday to Friday.
//! A deadline is reckoned from values alone and carries every day that it counted or skipped, with the reason.

mod working_days;
mod counting;
mod deadline;
mod explanation;
mod first_days;
mod promise;
mod pace;
pub mod store;
mod keep;
mod promise_days;
mod foreseen;
mod foresee;
pub mod pages;

pub use counting::{Counting, CountingPolicy, CountingPolicyError};
pub use deadline::{Deadline, Place, ReckonedDay, WORKING_DAYS_ALLOWED};
pub use explanation::Explanation;
pub use first_days::{first_calendar, first_declared_days};
pub use foresee::{foresee_counting, foresee_declaration, foresee_promise, foresee_withdrawal};
pub use foreseen::{Awaited, MovedDeadline, MovedPromise, Moves, Settled, Within};
pub use keep::{CannotKeep, announce, deadline_of, declare, load, withdraw};
pub use pace::{DAYS_BACK, FEWEST_CASES, MOST_CASES, Pace, nearest_rank};
pub use promise::{Pause, Promise, Promised, TimeLeft};
pub use promise_days::{CannotPromise, PROMISES, promise};
pub use working_days::{Calendar, DayKind, DayStatus, DeclaredDay, WhyItCounts};
