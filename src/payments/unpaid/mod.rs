//! How a case ends without its fee: it lapses, or its applicant withdraws. Its checkout is closed, so that nobody pays it any more.

mod lapse;
mod withdraw;

pub use lapse::lapse_unpaid_round;
pub use withdraw::withdraw;
