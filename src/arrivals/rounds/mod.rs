//! What time does to running clocks: they are reckoned again, reminded of, and chased when they ran out.

mod chase;
mod each;
mod extend;
mod remind;

pub use chase::round;
pub use extend::round as extend_deadlines;
pub use remind::round as remind_parties;
