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
        let reason: String = typed.replace("\r\n", "\n").chars().filter(|c| is_written(*c)).collect();
        let reason = reason.trim().to_owned();
        if reason.is_empty() {
            return Err(ReasonError::Missing);
        }
        if reason.chars().count() > Self::LONGEST { Err(ReasonError::TooLong) } else { Ok(Self(reason)) }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whether a character is part of what somebody wrote: controls other than line feeds and tabs are not, nor marks that have no width or
/// turn the direction of what follows (Unicode, general categories Cc and Cf as far as people type them).
fn is_written(c: char) -> bool {
    let invisible = matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}');
    matches!(c, '\n' | '\t') || !(c.is_control() || invisible)
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
        assert_eq!(Reason::parse("\u{202E}\u{FEFF}\u{1B}"), Err(ReasonError::Missing));
        assert_eq!(Reason::parse("Not\u{1B}[2J \u{202E}here").unwrap().as_str(), "Not[2J here");
        assert_eq!(Reason::parse(" One.\r\nTwo. ").unwrap().as_str(), "One.\nTwo.");
    }

    #[test]
    fn a_reason_has_at_most_2000_characters() {
        assert!(Reason::parse(&"ү".repeat(2_000)).is_ok());
        assert_eq!(Reason::parse(&"ү".repeat(2_001)), Err(ReasonError::TooLong));
    }
}
