//! The watchlist, and what else is looked up before a case is decided.

use crate::invitations::Reason;
use crate::passports::PassportNumber;
use crate::vocabulary::{CountryCode, Instant, PersonName, WatchId};
use chrono::NaiveDate;

/// Somebody to be looked at before a visa is issued: known by a name with its birth, by a passport, or by both. An administrator keeps the
/// list; applicants never learn of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Watched {
    pub id: WatchId,
    pub person: Option<(PersonName, NaiveDate)>,
    pub citizenship: Option<CountryCode>,
    pub passport_number: Option<PassportNumber>,
    /// For officers.
    pub reason: Reason,
    pub listed_at: Instant,
    pub listed_by: String,
    pub ended_at: Option<Instant>,
}

/// An entry that a passport meets: by its number, or by the birth with the same name; or nearly, by the birth with a name like it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WatchMatch {
    pub watched: Watched,
    pub exactly: bool,
}

/// What speaks for a closer look at a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Flag {
    /// The holder meets an entry of the watchlist.
    Watchlist,
    SuspendedParty,
    /// A visa on the same passport was annulled.
    AnnulledBefore,
    /// A stay on the same passport was longer than its visa allowed (rule V2).
    Overstayed,
    /// Another application with the same passport is not decided either.
    AnotherOpenCase,
}

impl Flag {
    /// Every check, in the order in which its result is shown.
    pub const ALL: [Self; 5] = [
        Self::Watchlist,
        Self::SuspendedParty,
        Self::AnnulledBefore,
        Self::Overstayed,
        Self::AnotherOpenCase,
    ];

    /// The code used in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Watchlist => "watchlist",
            Self::SuspendedParty => "suspended_party",
            Self::AnnulledBefore => "annulled_before",
            Self::Overstayed => "overstayed",
            Self::AnotherOpenCase => "another_open_case",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|flag| flag.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_flags_code_reads_back() {
        assert!(Flag::ALL.into_iter().all(|flag| Flag::from_code(flag.code()) == Some(flag)));
        assert_eq!(Flag::from_code(""), None);
    }
}
