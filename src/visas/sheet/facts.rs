//! What a printed visa says (rule V1).

use crate::eligibility::{Entries, Named, Purpose, Stay};
use crate::passports::PassportNumber;
use crate::visas::seal::Seal;
use crate::visas::{VisaNumber, VisaZone};
use crate::vocabulary::{Days, Instant, PersonName, Sex};
use chrono::NaiveDate;

/// The finished facts of one visa.
///
/// Everything printed is here, so that a sheet made again later is the same to the byte: keep what was issued, the seal included.
#[derive(Debug, Clone)]
pub struct Sheet {
    pub number: VisaNumber,
    pub holder: PersonName,
    /// The chosen citizenship (rule E2), not the zone's code.
    pub citizenship: Named,
    pub passport_number: PassportNumber,
    pub born: NaiveDate,
    pub sex: Sex,
    /// The category's code, as in `B12`.
    pub category: String,
    pub purpose: Purpose,
    pub entries: Entries,
    pub stay: Stay,
    pub valid: Days,
    pub issued_at: Instant,
    pub inviting_party: String,
    /// The checkpoints where the visa may be used (rule V2).
    pub airports: Vec<Named>,
    /// Whatever else the officer at the border should see, as the medical institution of a treatment.
    pub additional: Option<Named>,
    pub zone: VisaZone,
    pub seal: Seal,
    /// The public address where the visa is verified, with its number.
    pub verify_address: String,
    /// A JPEG of the holder, put into the sheet as it is.
    pub photograph: Vec<u8>,
    pub across: Option<Across>,
}

/// Why a sheet is no visa to travel with; said across the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Across {
    /// A preview before issue.
    NotIssued,
    Annulled,
    UsedUp,
    Expired,
}
