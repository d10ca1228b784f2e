//! A guest whom a party invites or notifies again and again.

use crate::passports::PassportNumber;
use crate::vocabulary::{CountryCode, Instant, PersonName, SavedGuestId, Sex};
use chrono::NaiveDate;

/// Who a guest is, as their present passport says. A notice does not ask for the sex, so it may not be known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    pub name: PersonName,
    pub citizenship: CountryCode,
    pub born: NaiveDate,
    pub sex: Option<Sex>,
    pub passport_number: PassportNumber,
}

/// A saved guest, with the passport that was known last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedGuest {
    pub id: SavedGuestId,
    pub person: Person,
}

/// A passport of a guest, from when on it was known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DatedPassport {
    pub number: PassportNumber,
    pub since: Instant,
}
