//! Payments and what acquirers told about them. Locks are taken in room order: the application's row first.

mod approvals;
mod events;
mod ledger;
mod rows;
mod statements;

pub use approvals::{approvals, approve, was_open_before};
pub use events::{HeldReport, add_event, held_reports, is_heard};
pub use ledger::{Line, count_surplus, list, surplus};
pub use rows::{
    Asked, Move, ask_soon, begin, begin_surplus, due_for_question, find, find_by_capture, find_by_number,
    find_for_change, move_on, of_application, of_references, open_of_application, plan_question,
    record_checkout,
};
pub use statements::{
    DayTotal, Taken, add_lines, add_statement, booked_and_not_listed, day_totals, exported,
    is_statement_taken, latest_statement, lines_with_bookings,
};
