//! Whether the migration service has verified who an inviting party is.

use crate::accounts::PartyKind;
use crate::invitations::Reason;
use crate::invitations::right::Correction;
use crate::vocabulary::{Instant, InvitingPartyId};

/// What was found of a party, and by whom. A verdict is never overwritten: after a refusal another may follow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    pub found: Found,
    /// Who judged, by name; nobody where it was the portal itself.
    pub by: Option<String>,
    pub at: Instant,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    Verified {
        remark: Option<Reason>,
    },
    /// The party reads why.
    Refused(Reason),
}

impl Verdict {
    /// Why it refused, where it did.
    pub fn refusal(&self) -> Option<String> {
        match &self.found {
            Found::Refused(reason) => Some(reason.to_string()),
            Found::Verified { .. } => None,
        }
    }
}

/// How a party stands by the last verdict, and by what it answered to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartyStanding {
    /// Nobody has judged it yet, or it answered the last refusal.
    Waiting,
    Refused,
    Verified,
}

impl PartyStanding {
    pub const ALL: [Self; 3] = [Self::Waiting, Self::Refused, Self::Verified];

    /// The code in addresses and statements.
    pub fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Refused => "refused",
            Self::Verified => "verified",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|standing| standing.code() == code)
    }

    /// The verdicts on one party and its corrections, the first of them first.
    pub fn after(verdicts: &[Verdict], corrections: &[Correction]) -> Self {
        let answered = corrections.last().map(|last| last.answers);
        let is_answered = answered.is_some_and(|answered| usize::try_from(answered) == Ok(verdicts.len()));
        match verdicts.last().map(|last| &last.found) {
            None => Self::Waiting,
            Some(Found::Refused(_)) if is_answered => Self::Waiting,
            Some(Found::Refused(_)) => Self::Refused,
            Some(Found::Verified { .. }) => Self::Verified,
        }
    }
}

/// A party as it registered, in the list of those that are or were to be verified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registered {
    pub id: InvitingPartyId,
    pub kind: PartyKind,
    pub name: String,
    pub identification: String,
    pub address: String,
    /// When it registered, or corrected that after the last refusal.
    pub at: Instant,
    /// Whether it corrected its registration after a refusal.
    pub corrected: bool,
    /// How many other parties registered with the same BIN or IIN.
    pub alike: i64,
}

/// Another party that registered with the same BIN or IIN.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alike {
    pub id: InvitingPartyId,
    pub name: String,
    pub verified: bool,
    /// How many invitations of the year are its own.
    pub filed: i64,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verdict(found: Found) -> Verdict {
        Verdict { found, by: None, at: "2026-03-16T08:00:00Z".parse().unwrap() }
    }

    #[test]
    fn the_last_verdict_counts_and_without_one_a_party_waits() {
        let refused = verdict(Found::Refused(Reason::parse("The address is not yours").unwrap()));
        let verified = verdict(Found::Verified { remark: None });

        assert_eq!(PartyStanding::after(&[], &[]), PartyStanding::Waiting);
        assert_eq!(PartyStanding::after(std::slice::from_ref(&refused), &[]), PartyStanding::Refused);
        assert_eq!(PartyStanding::after(&[refused, verified], &[]), PartyStanding::Verified);
    }

    #[test]
    fn a_refusal_that_was_answered_waits_and_the_next_refusal_does_not() {
        let refused = verdict(Found::Refused(Reason::parse("The address is not yours").unwrap()));
        let verified = verdict(Found::Verified { remark: None });
        let answer = |answers| Correction {
            answers,
            changes: Vec::new(),
            remark: Some(Reason::parse("It is: the street was renamed").unwrap()),
            by: "Dana".into(),
            at: "2026-03-17T08:00:00Z".parse().unwrap(),
        };
        let after = |verdicts: &[&Verdict], answered: &[i32]| {
            let verdicts: Vec<Verdict> = verdicts.iter().map(|it| (*it).clone()).collect();
            PartyStanding::after(&verdicts, &answered.iter().map(|it| answer(*it)).collect::<Vec<_>>())
        };

        assert_eq!(after(&[&refused], &[1]), PartyStanding::Waiting);
        assert_eq!(after(&[&refused, &refused], &[1]), PartyStanding::Refused);
        assert_eq!(after(&[&refused, &refused], &[1, 2]), PartyStanding::Waiting);
        assert_eq!(after(&[&refused, &verified], &[1]), PartyStanding::Verified);
    }

    #[test]
    fn a_standing_is_read_from_its_code() {
        for standing in PartyStanding::ALL {
            assert_eq!(PartyStanding::from_code(standing.code()), Some(standing));
        }
        assert_eq!(PartyStanding::from_code("all"), None);
    }
}
