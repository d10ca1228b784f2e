//! What every call of a program has: a body read within limits, a name under which it may come again, and a description.

mod asked;
mod call;
pub mod described;
mod sent;

pub use asked::asked_by;
pub use call::{Answer, Call, Caller, IdempotencyKey, KEPT_FOR};
pub use sent::{Sent, SentOnce, bytes_of};
