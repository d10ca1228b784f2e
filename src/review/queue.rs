//! The queues of applications, and what an officer wants to see of them.

use crate::applications::StageName;
use crate::invitations::filter::Filter;
use crate::vocabulary::AccountId;

/// The applications at one stage, those that wait with the longest waiting first, those that are decided with the latest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Queue {
    /// Waits for an officer.
    #[default]
    Waiting,
    /// Waits for its applicant.
    Asked,
    Approved,
    Refused,
    /// Withdrawn after it was submitted.
    Withdrawn,
}

/// What is wanted of a queue.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wish {
    pub queue: Queue,
    pub filter: Filter,
    /// Only what this officer holds.
    pub held_by: Option<AccountId>,
    pub risk: Risk,
}

/// Whether only what has a flag is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Risk {
    #[default]
    Any,
    Flagged,
}

impl Queue {
    pub const ALL: [Self; 5] = [Self::Waiting, Self::Asked, Self::Approved, Self::Refused, Self::Withdrawn];

    /// The code used in addresses.
    pub fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Asked => "asked",
            Self::Approved => "approved",
            Self::Refused => "refused",
            Self::Withdrawn => "withdrawn",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|queue| queue.code() == code)
    }

    pub fn stage(self) -> StageName {
        match self {
            Self::Waiting => StageName::UnderReview,
            Self::Asked => StageName::InformationRequested,
            Self::Approved => StageName::Approved,
            Self::Refused => StageName::Refused,
            Self::Withdrawn => StageName::Withdrawn,
        }
    }

    /// Whether something in it is still to be done, by an officer or by an applicant.
    pub fn is_open(self) -> bool {
        match self {
            Self::Waiting | Self::Asked => true,
            Self::Approved | Self::Refused | Self::Withdrawn => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_queues_code_reads_back() {
        assert!(Queue::ALL.into_iter().all(|queue| Queue::from_code(queue.code()) == Some(queue)));
        assert_eq!(Queue::from_code(""), None);
    }
}
