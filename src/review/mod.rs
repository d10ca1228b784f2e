//! The officers' work on applications: the queue, a case taken and looked at with its papers side by side, and the
//! decision, by which the visa is formed.

mod hold;
mod decision;
mod differences;
mod checks;
pub mod store;
mod take;
mod look;
mod decide;
pub mod pages;

pub use checks::{Check, Requirement, checks};
pub use decide::{CannotDecide, decide};
pub use decision::{Decision, Ground};
pub use differences::{Papers, Subject};
pub use hold::{Hold, LEASE, NotHeld, must_hold};
pub use look::{Opened, look, look_at_photograph};
pub use store::{Decided, Tally, Waiting};
pub use take::{CannotTake, put_back, take};
