//! The arrival notice: within three working days of a guest's arrival the inviting party informs the Migration Service (rules N1 to N6).
//! An entry recorded at the border starts the clock; for a guest without a visa of this portal the inviting party declares the
//! arrival. A notice is answered by a receipt; a late one is accepted and marked.

mod region;
mod premises;
mod arrival;
mod notice;
mod receipt;
mod column;
mod spreadsheet;
mod line;
mod batch;
mod judge;
mod public_receipt;
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
mod look;
pub mod pages;
pub mod api;

pub use arrival::{Arrival, Cause, Guest, NoClock, State};
pub use declare::{CannotDeclare, Declared, declare};
pub use entry::{correct_crossing, record_crossing};
pub use give_notice::{CannotGive, Given, correct_notice, give_notice};
pub use notice::{Notice, NoticeError, Statement};
pub use premises::Premises;
pub use receipt::{Receipt, ReceiptNumber, ReceiptNumberError};
pub use region::{Region, RegionCode, RegionCodeError, regions};
pub use rounds::{extend_deadlines, remind_parties, round};
pub use work_through::{CannotFile, round as work_through_files};
