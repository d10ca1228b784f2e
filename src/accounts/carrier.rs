//! A carrier: an airline whose programs ask before boarding.

use crate::vocabulary::{CarrierId, Instant};
use std::fmt;

/// An airline as an administrator registered it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carrier {
    pub id: CarrierId,
    pub name: String,
    pub designator: Designator,
    pub registered_at: Instant,
}

/// The designator that IATA gave an airline (Resolution 762): two letters, or a letter and a digit.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::Type)]
#[sqlx(transparent)]
pub struct Designator(String);

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DesignatorError {
    #[error("no designator was given")]
    Missing,
    #[error("a designator has two letters, or a letter and a digit")]
    Malformed,
}

impl Designator {
    pub fn parse(typed: &str) -> Result<Self, DesignatorError> {
        let typed = typed.trim().to_ascii_uppercase();
        match typed.as_bytes() {
            [] => Err(DesignatorError::Missing),
            [first, second]
                if first.is_ascii_alphanumeric()
                    && second.is_ascii_alphanumeric()
                    && !(first.is_ascii_digit() && second.is_ascii_digit()) =>
            {
                Ok(Self(typed))
            }
            [..] => Err(DesignatorError::Malformed),
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Designator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_designator_has_two_letters_or_a_letter_and_a_digit() {
        // Air Astana, FlyArystan, SCAT.
        for (typed, read) in [("KC", "KC"), ("fs", "FS"), (" DV ", "DV"), ("9W", "9W"), ("W6", "W6")] {
            assert_eq!(Designator::parse(typed).unwrap().as_str(), read);
        }
        for typed in ["K", "KZR", "12", "К7", "K-"] {
            assert_eq!(Designator::parse(typed), Err(DesignatorError::Malformed), "{typed}");
        }
        assert_eq!(Designator::parse(" "), Err(DesignatorError::Missing));
    }
}
