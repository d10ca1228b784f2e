//! An account and its role.

mod hold;

use crate::letters::Recipient;
use crate::vocabulary::{AccountId, Email, Instant, Language};
use crate::web::{Actor, Patience};

pub use hold::{Hold, LEASE, NotHeld, must_hold};

/// What an account may do. A senior officer and an administrator hold every right of an officer; an auditor reads and changes nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Role {
    Applicant,
    InvitingParty,
    Officer,
    SeniorOfficer,
    BorderOfficer,
    Administrator,
    Auditor,
}

impl Role {
    /// The word kept in the database and named in the audit.
    pub fn word(self) -> &'static str {
        match self {
            Self::Applicant => "applicant",
            Self::InvitingParty => "inviting_party",
            Self::Officer => "officer",
            Self::SeniorOfficer => "senior_officer",
            Self::BorderOfficer => "border_officer",
            Self::Administrator => "administrator",
            Self::Auditor => "auditor",
        }
    }

    /// The first page of the role's own office.
    pub fn home(self) -> &'static str {
        match self {
            Self::Applicant => "/office",
            Self::InvitingParty => "/inviting",
            Self::Officer | Self::SeniorOfficer | Self::Auditor => "/desk",
            Self::BorderOfficer => "/border",
            Self::Administrator => "/admin",
        }
    }

    /// Staff sign in with a second factor and are timed out sooner (ASVS 6.3.3, 7.1.1).
    pub fn is_staff(self) -> bool {
        match self {
            Self::Applicant | Self::InvitingParty => false,
            Self::Officer
            | Self::SeniorOfficer
            | Self::BorderOfficer
            | Self::Administrator
            | Self::Auditor => true,
        }
    }

    /// Decides on cases at the desk.
    pub fn is_officer(self) -> bool {
        match self {
            Self::Officer | Self::SeniorOfficer | Self::Administrator => true,
            Self::Applicant | Self::InvitingParty | Self::BorderOfficer | Self::Auditor => false,
        }
    }

    /// Confirms other officers' refusals and suspends inviting parties.
    pub fn is_senior_officer(self) -> bool {
        match self {
            Self::SeniorOfficer | Self::Administrator => true,
            Self::Applicant | Self::InvitingParty | Self::Officer | Self::BorderOfficer | Self::Auditor => {
                false
            }
        }
    }

    pub fn patience(self) -> Patience {
        if self.is_staff() { Patience::Staff } else { Patience::Public }
    }
}

/// An account as every other room knows it; its secrets stay in this room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    pub id: AccountId,
    pub email: Email,
    pub role: Role,
    pub name: String,
    pub language: Language,
    /// A border officer's own checkpoint.
    pub checkpoint: Option<String>,
    pub confirmed_at: Option<Instant>,
    pub disabled_at: Option<Instant>,
}

impl Account {
    pub fn is_open(&self) -> bool {
        self.confirmed_at.is_some() && self.disabled_at.is_none()
    }

    pub fn actor(&self) -> Actor {
        Actor::Account { id: self.id, role: self.role.word() }
    }

    pub fn recipient(&self) -> Recipient {
        Recipient { email: self.email.clone(), language: self.language }
    }
}
