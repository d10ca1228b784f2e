//! A group: where it stands, and how it is filed.

use crate::files::Format;
use crate::invitations::Stage;
use crate::vocabulary::{AccountId, GroupId, Instant, InvitingPartyId};

/// How a party wants its group filed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Taking {
    /// Every line, or nothing.
    Whole,
    /// The good lines, whatever the others are.
    GoodLines,
}

impl Taking {
    pub fn code(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::GoodLines => "good_lines",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Whole, Self::GoodLines].into_iter().find(|taking| taking.code() == code)
    }
}

/// Why an attempt to file a group filed nothing of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum HeldUp {
    /// It was to be taken whole, and some lines are bad by now.
    BadLines,
    NoGoodLines,
    /// The party may not invite.
    Suspended,
    /// Nobody has verified who the party is, or an officer refused to.
    Unverified,
    /// Fewer places are left in the calendar year than there are lines to file.
    NoPlaces,
    /// So many tries broke, to check it or to file it.
    Broken,
}

impl HeldUp {
    pub fn code(self) -> &'static str {
        match self {
            Self::BadLines => "bad_lines",
            Self::NoGoodLines => "no_good_lines",
            Self::Suspended => "suspended",
            Self::Unverified => "unverified",
            Self::NoPlaces => "no_places",
            Self::Broken => "broken",
        }
    }
}

/// What becomes of a group next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Its lines are being held against the rules.
    Checking,
    /// It could not be checked: the party sets it aside.
    Unchecked,
    /// The party has the report, and decides.
    Checked,
    /// It is being filed.
    Filing,
    Filed,
}

/// A group as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    pub id: GroupId,
    pub party: InvitingPartyId,
    pub party_name: String,
    /// What the party calls it.
    pub name: String,
    pub sent_by: AccountId,
    pub format: Format,
    /// How many lines the file has, its headings not among them.
    pub lines: i32,
    pub sent_at: Instant,
    pub checked_at: Option<Instant>,
    /// How many lines were good when they were checked.
    pub good: Option<i32>,
    pub taking: Option<Taking>,
    pub asked_by: Option<AccountId>,
    pub held_up: Option<HeldUp>,
    pub filed_at: Option<Instant>,
    /// How many invitations were filed.
    pub filed: Option<i32>,
}

impl Group {
    pub fn standing(&self) -> Standing {
        match (self.filed_at, self.taking, self.checked_at) {
            (Some(_), _, _) => Standing::Filed,
            (None, Some(_), _) => Standing::Filing,
            (None, None, Some(_)) => Standing::Checked,
            (None, None, None) if self.held_up.is_some() => Standing::Unchecked,
            (None, None, None) => Standing::Checking,
        }
    }

    /// How many lines were good, and how many were not.
    pub fn good_and_bad(&self) -> (i32, i32) {
        let good = self.good.unwrap_or_default();
        (good, self.lines - good)
    }
}

/// Where in a group an invitation came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InGroup {
    pub id: GroupId,
    /// The number of its line as a spreadsheet shows it.
    pub line: i32,
}

/// How many invitations of a group stand where.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StageTally(pub Vec<(Stage, i64)>);

impl StageTally {
    pub fn at(&self, stage: Stage) -> i64 {
        self.0.iter().find(|(at, _)| *at == stage).map_or(0, |(_, count)| *count)
    }

    pub fn all(&self) -> i64 {
        self.0.iter().map(|(_, count)| count).sum()
    }
}
