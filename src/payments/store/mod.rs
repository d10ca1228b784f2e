//! Payments and what acquirers told about them. Locks are taken in room order: the application's row first.

mod events;
mod ledger;
mod rows;

pub use events::{HeldReport, add_event, held_reports, is_heard};
pub use ledger::{Line, list, surplus};
pub use rows::{
    Move, begin, begin_surplus, due_for_question, find, find_for_change, move_on, of_application,
    open_of_application, plan_question, record_checkout,
};
