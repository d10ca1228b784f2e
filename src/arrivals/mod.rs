//! The arrival notice: within three working days of a guest's arrival the inviting party informs the Migration Service (rules N1
//! to N6). An entry at the border or a declaration starts the clock; a notice is answered by a receipt, a late one is marked.

mod arrival;
mod notice;
mod receipt;
mod column;
mod line;
mod batch;
mod judge;
mod public_receipt;
mod full_receipt;
mod sheet;
pub mod store;
mod start_clock;
mod entry;
mod declare;
mod give_notice;
mod file_claim;
mod take_file;
mod work_through;
mod rounds;
mod keep_feed;
mod desk;
pub mod pages;
pub mod api;

pub use crate::guestbook::{Premises, Region, RegionCode, RegionCodeError, regions};
pub use arrival::{Arrival, Cause, Guest, NoClock, State};
pub use declare::{CannotDeclare, Declared, declare, declare_and_give};
pub use entry::{correct_crossing, record_crossing};
pub use give_notice::{CannotGive, Given, correct_notice, give_notice, withdraw_notice};
pub use notice::{Lodging, Notice, NoticeError, Statement};
pub use receipt::{Receipt, ReceiptNumber, ReceiptNumberError};
pub use rounds::{extend_deadlines, remind_parties, round};
pub use work_through::{CannotFile, CannotTakeUp, round as work_through_files, take_up_again};
