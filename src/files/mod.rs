//! Files of many lines that parties send, and those that the portal writes for spreadsheets: a table read within limits, cell by cell,
//! by headings that a later room names; a lease that keeps a file in one worker's hands while it lives.

mod heading;
mod cell;
mod dates;
mod spreadsheet;
mod table;
mod lease;
mod broken;
pub mod store;
pub mod pages;

pub use broken::{BrokenTry, MOST_BROKEN, is_the_files_fault, kind_of};
pub use cell::{Cell, CellFault, DateFault};
pub use heading::Heading;
pub use lease::Lease;
pub use spreadsheet::{Busy, FileFault, Format, MOST_COLUMNS, Row, Spreadsheet, read_off_thread};
pub use table::{csv, fill, xlsx};
