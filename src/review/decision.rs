//! What an officer decides, and on which ground a refusal rests.

use crate::applications::Request;
use crate::invitations::Reason;
use crate::review::{PhraseCode, Raised};
use crate::vocabulary::ProposalId;

/// What becomes of a case. The applicant reads what is asked, and the words of a refusal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// With everything that spoke for a closer look, as the officer says to have looked at it.
    Approve {
        looked_at: Vec<Raised>,
    },
    AskFor(Request),
    /// Confirms the refusal that another officer proposed, as it was read.
    Confirm(ProposalId),
    /// Sets a proposed refusal aside: the case goes on.
    SetAside(ProposalId),
    /// The ground is one of those that an administrator keeps; the words beside it are the officer's own.
    Refuse {
        ground: PhraseCode,
        words: Reason,
    },
}

impl Decision {
    /// The code used in the database.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Approve { .. } => "approved",
            Self::AskFor(_) => "information_requested",
            Self::SetAside(_) => "set_aside",
            Self::Confirm(_) | Self::Refuse { .. } => "refused",
        }
    }

    pub fn ground(&self) -> Option<&PhraseCode> {
        match self {
            Self::Refuse { ground, .. } => Some(ground),
            Self::Approve { .. } | Self::AskFor(_) | Self::Confirm(_) | Self::SetAside(_) => None,
        }
    }

    /// What the officer says to have looked at.
    pub fn looked_at(&self) -> &[Raised] {
        match self {
            Self::Approve { looked_at } => looked_at,
            Self::AskFor(_) | Self::Confirm(_) | Self::SetAside(_) | Self::Refuse { .. } => &[],
        }
    }

    /// The words of a refusal. What is asked is kept item by item, with the case.
    pub fn words(&self) -> Option<&Reason> {
        match self {
            Self::Approve { .. } | Self::AskFor(_) | Self::Confirm(_) | Self::SetAside(_) => None,
            Self::Refuse { words, .. } => Some(words),
        }
    }
}
