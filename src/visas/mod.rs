//! The electronic visa: its number, its machine-readable zone, its seal and the printed sheet (rules V1 to V3).

mod number;
mod zone;
mod zone_name;
pub mod seal;
pub mod sheet;

pub use number::{VisaNumber, VisaNumberError};
pub use zone::{VisaZone, VisaZoneError, ZoneFacts};
pub use zone_name::{ZoneName, ZoneNameError};
