//! Passport data as they are kept.

use super::{MachineReadableZone, Passport};
use crate::vocabulary::PassportId;
use chrono::NaiveDate;

/// What the holder gave, and the machine-readable zone where it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptPassport {
    pub id: PassportId,
    pub passport: Passport,
    /// The two lines of the zone, parted by a line feed.
    pub zone: Option<String>,
}

impl KeptPassport {
    /// The two lines, as they are shown and filled in again.
    pub fn zone_lines(&self) -> Option<(&str, &str)> {
        self.zone.as_deref()?.split_once('\n')
    }

    /// The zone, read again on a day.
    pub fn read_zone(&self, today: NaiveDate) -> Option<MachineReadableZone> {
        let (upper, lower) = self.zone_lines()?;
        MachineReadableZone::read(upper, lower, today).ok()
    }
}
