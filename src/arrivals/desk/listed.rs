//! The lists of the desk, and what narrows them.

use crate::arrivals::{Arrival, RegionCode};
use crate::vocabulary::InvitingPartyId;
use chrono::NaiveDate;

/// Which arrivals are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Listed {
    DueToday,
    /// The deadline is over, and no notice was given (rule N4).
    Missing,
    /// Of these, the guests who are in the country on a visa of this portal.
    Inside,
    FiledLate,
    Filed,
}

impl Listed {
    pub const ALL: [Self; 5] = [Self::DueToday, Self::Missing, Self::Inside, Self::FiledLate, Self::Filed];

    /// The code used in addresses.
    pub fn code(self) -> &'static str {
        match self {
            Self::DueToday => "due",
            Self::Missing => "missing",
            Self::Inside => "inside",
            Self::FiledLate => "late",
            Self::Filed => "filed",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|listed| listed.code() == code)
    }
}

/// Where a guest stays: for a notice the region that it names; for a clock without one, that of the inviting party's latest notice,
/// the best that is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InPlace {
    Region(RegionCode),
    /// Of parties that have filed no notice yet.
    NotKnown,
}

impl InPlace {
    /// The code used in addresses.
    pub fn code(&self) -> &str {
        match self {
            Self::Region(code) => code.as_str(),
            Self::NotKnown => "none",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "none" => Some(Self::NotKnown),
            code => RegionCode::parse(code).ok().map(Self::Region),
        }
    }
}

/// What a list is narrowed to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    pub place: Option<InPlace>,
    pub party: Option<InvitingPartyId>,
}

/// How many clocks of a region are due today and overdue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenOfRegion {
    pub place: InPlace,
    pub due_today: i64,
    pub missing: i64,
}

/// The same of an inviting party.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenOfParty {
    pub party: InvitingPartyId,
    pub name: String,
    pub due_today: i64,
    pub missing: i64,
}

/// A clock that ran out, with whom to ask.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overdue {
    pub arrival: Arrival,
    pub place: InPlace,
    pub identification: String,
    pub address: String,
    pub telephone: String,
    pub email: String,
    /// The holder of a visa of this portal is in the country.
    pub inside: bool,
}

/// One inviting party's record.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PartyRecord {
    pub invitations: i64,
    pub approved: i64,
    pub refused: i64,
    pub visas: i64,
    pub annulled: i64,
    pub on_time: i64,
    pub late: i64,
    pub withdrawn: i64,
    pub due_today: i64,
    pub missing: i64,
    /// The earliest deadline that passed without a notice.
    pub first_missing: Option<NaiveDate>,
}
