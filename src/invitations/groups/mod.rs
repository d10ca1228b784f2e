//! A group: invitations for many people from one file, checked line by line before any of them is filed (rule I1).

mod column;
mod finding;
mod vocabulary;
mod line;
mod judge;
mod group;
mod take;
mod order;
mod work_through;
mod give_back;
mod forget;
mod look;

pub use column::{ADDED, Column};
pub use finding::{Code, Finding};
pub use forget::forget_old;
pub use group::{Group, HeldUp, InGroup, StageTally, Standing, Taking};
pub use judge::{Judged, Live};
pub use look::look_at_group;
pub use order::{CannotOrder, order, set_aside};
pub use take::{CannotTake, Readable, Taken, take_file};
pub use work_through::{CannotWorkThrough, round};
