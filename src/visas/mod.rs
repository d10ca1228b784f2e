//! The electronic visa: its number, its machine-readable zone, its seal and the printed sheet; formed when a case is
//! approved, verified by everybody who asks, annulled by an officer (rules V1 to V3).

mod number;
mod zone;
mod zone_name;
pub mod seal;
pub mod sheet;
mod scan;
mod visa;
mod verdict;
mod keys;
pub mod publication;
pub mod store;
mod publish;
mod notice_board;
mod form;
mod annul;
mod look;
mod check;
mod board;
mod press;
pub mod pages;
pub mod api;

pub use annul::{CannotAnnul, annul};
pub use board::{Boarding, MayBoard, UNKNOWN_PAIRS_PER_KEY, may_board};
pub use check::{Checked, check_file};
pub use form::{CannotForm, Formed, form, form_drawing};
pub use keys::{KeyFileError, kept_key, new_key};
pub use look::{Opened, look, look_at_photograph};
pub use notice_board::NoticeBoard;
pub use number::{VisaNumber, VisaNumberError};
pub use press::{CannotPrint, Press};
pub use publish::{CannotPublish, CannotRevoke, KeyStanding, publish_key, revoke_key, standing_of_key};
pub use scan::{MOST_BYTES, PrintedZone, ReadError, Scanned, read_file, read_picture};
pub use verdict::Verdict;
pub use visa::{Annulment, Visa};
pub use zone::{VisaZone, VisaZoneError, ZoneFacts};
pub use zone_name::{ZoneName, ZoneNameError};
