//! The watchlist, and what else is looked up before a case is decided.

use crate::invitations::Reason;
use crate::passports::PassportNumber;
use crate::vocabulary::{CountryCode, Instant, PersonName, WatchId};
use chrono::NaiveDate;
use std::fmt;
use uuid::Uuid;

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

impl WatchMatch {
    pub fn raises(&self) -> Raised {
        Raised { flag: Flag::Watchlist, by: self.watched.id.0 }
    }
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
    /// The photograph does not meet every rule for travel documents.
    Photograph,
}

impl Flag {
    /// Every check, in the order in which its result is shown.
    pub const ALL: [Self; 6] = [
        Self::Watchlist,
        Self::SuspendedParty,
        Self::AnnulledBefore,
        Self::Overstayed,
        Self::AnotherOpenCase,
        Self::Photograph,
    ];

    /// The code used in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Watchlist => "watchlist",
            Self::SuspendedParty => "suspended_party",
            Self::AnnulledBefore => "annulled_before",
            Self::Overstayed => "overstayed",
            Self::AnotherOpenCase => "another_open_case",
            Self::Photograph => "photograph",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|flag| flag.code() == code)
    }
}

/// A flag with what raised it: an entry of the watchlist, a suspension, a visa, or another application.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Raised {
    pub flag: Flag,
    pub by: Uuid,
}

impl Raised {
    pub fn from_code(code: &str) -> Option<Self> {
        let (flag, by) = code.split_once(':')?;
        Some(Self { flag: Flag::from_code(flag)?, by: Uuid::try_parse(by).ok()? })
    }

    /// The kinds of flags among these, each once.
    pub fn kinds(raised: &[Self]) -> Vec<Flag> {
        Flag::ALL.into_iter().filter(|flag| raised.iter().any(|it| it.flag == *flag)).collect()
    }
}

/// The code that pages and the record name it by, such as `watchlist:0198…`.
impl fmt::Display for Raised {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.flag.code(), self.by)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_raised_a_flag_is_read_back_and_nothing_else_is() {
        let raised = Raised { flag: Flag::Overstayed, by: Uuid::from_u128(7) };

        assert_eq!(Raised::from_code(&raised.to_string()), Some(raised));
        for other in ["", "overstayed", "overstayed:", "tall:00000000-0000-0000-0000-000000000007"] {
            assert_eq!(Raised::from_code(other), None, "{other}");
        }
        assert_eq!(Raised::kinds(&[raised, Raised { by: Uuid::nil(), ..raised }]), [Flag::Overstayed]);
    }

    #[test]
    fn every_flags_code_reads_back() {
        assert!(Flag::ALL.into_iter().all(|flag| Flag::from_code(flag.code()) == Some(flag)));
        assert_eq!(Flag::from_code(""), None);
    }
}
