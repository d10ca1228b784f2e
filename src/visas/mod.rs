//! The electronic visa: its number, its machine-readable zone, its seal and the printed sheet; formed when a case is
//! approved, verified by everybody who asks, annulled by an officer (rules V1 to V3).

mod number;
mod zone;
mod zone_name;
pub mod seal;
pub mod sheet;
pub mod scan;
mod visa;
mod verdict;
mod judgement;
mod keys;
pub mod publication;
pub mod store;
pub mod publish;
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
pub use check::{Checked, check_seal, standing};
pub use form::{CannotForm, Formed, form, form_drawing};
pub use judgement::{Beside, Fault, Finding, Judgement};
pub use keys::{GivenKeyError, KeyFileError, given_key, kept_key, new_key};
pub use look::{Opened, look, look_at_photograph};
pub use number::{VisaNumber, VisaNumberError};
pub use press::{CannotPrint, Press};
pub use publish::{KeyStanding, publish_key, revoke_key, standing_of_key, watch_key};
pub use scan::{PrintedZone, ReadError, Scanned, read_file, read_picture};
pub use verdict::Verdict;
pub use visa::{Annulment, Visa};
pub use zone::{VisaZone, VisaZoneError, ZoneFacts};
pub use zone_name::{ZoneName, ZoneNameError};
