//! Why an officer refused an invitation, or sent it back (rule I1).

use serde::{Deserialize, Serialize};
use std::fmt;

/// An officer's reason in their own words: 1 to 2,000 characters. The inviting party reads it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[sqlx(transparent)]
#[serde(try_from = "String", into = "String")]
pub struct Reason(String);

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReasonError {
    #[error("no reason was given")]
    Missing,
    #[error("a reason has at most {} characters", Reason::LONGEST)]
    TooLong,
}

impl Reason {
    pub const LONGEST: usize = 2_000;

    pub fn parse(typed: &str) -> Result<Self, ReasonError> {
        let reason = typed.trim().replace("\r\n", "\n");
        if reason.is_empty() {
            return Err(ReasonError::Missing);
        }
        if reason.chars().count() > Self::LONGEST { Err(ReasonError::TooLong) } else { Ok(Self(reason)) }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Reason {
    type Error = ReasonError;

    fn try_from(typed: String) -> Result<Self, Self::Error> {
        Self::parse(&typed)
    }
}

impl From<Reason> for String {
    fn from(reason: Reason) -> Self {
        reason.0
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rule_i1_a_reason_says_something() {
        assert_eq!(Reason::parse(" \r\n "), Err(ReasonError::Missing));
        assert_eq!(Reason::parse(" One.\r\nTwo. ").unwrap().as_str(), "One.\nTwo.");
    }

    #[test]
    fn a_reason_has_at_most_2000_characters() {
        assert!(Reason::parse(&"ү".repeat(2_000)).is_ok());
        assert_eq!(Reason::parse(&"ү".repeat(2_001)), Err(ReasonError::TooLong));
    }
}
