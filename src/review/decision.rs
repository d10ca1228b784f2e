//! What an officer decides, and on which ground a refusal rests.

use crate::invitations::Reason;

/// The grounds of a refusal, one of which every refusal has. The words beside it are the officer's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Ground {
    /// Rules P1 to P4.
    Passport,
    /// Answers, passport and invitation do not belong together (rule I3).
    Mismatch,
    /// The photograph does not show the holder well enough.
    Photograph,
    FalseInformation,
    /// The invitation is in doubt, or its party.
    Invitation,
    Security,
    /// The applicant broke the rules of entry or stay before.
    EarlierBreach,
}

impl Ground {
    pub const ALL: [Self; 7] = [
        Self::Passport,
        Self::Mismatch,
        Self::Photograph,
        Self::FalseInformation,
        Self::Invitation,
        Self::Security,
        Self::EarlierBreach,
    ];

    /// The code used in forms and in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Passport => "passport",
            Self::Mismatch => "mismatch",
            Self::Photograph => "photograph",
            Self::FalseInformation => "false_information",
            Self::Invitation => "invitation",
            Self::Security => "security",
            Self::EarlierBreach => "earlier_breach",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ground| ground.code() == code)
    }
}

/// What becomes of a case. The applicant reads the question, and the words of a refusal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    Approve,
    AskFor { question: Reason },
    Refuse { ground: Ground, words: Reason },
}

impl Decision {
    /// The code used in the database.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Approve => "approved",
            Self::AskFor { .. } => "information_requested",
            Self::Refuse { .. } => "refused",
        }
    }

    pub fn ground(&self) -> Option<Ground> {
        match self {
            Self::Refuse { ground, .. } => Some(*ground),
            Self::Approve | Self::AskFor { .. } => None,
        }
    }

    pub fn words(&self) -> Option<&Reason> {
        match self {
            Self::Approve => None,
            Self::AskFor { question } => Some(question),
            Self::Refuse { words, .. } => Some(words),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_grounds_code_reads_back() {
        assert!(Ground::ALL.into_iter().all(|ground| Ground::from_code(ground.code()) == Some(ground)));
        assert_eq!(Ground::from_code(""), None);
    }
}
