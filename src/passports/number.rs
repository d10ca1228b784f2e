//! The passport's number (Doc 9303 part 4, field 05).

use serde::{Deserialize, Serialize};
use std::fmt;

/// 1 to 9 capital Latin letters and digits, as the machine-readable zone holds them without its fillers.
///
/// Nine is the whole field: Doc 9303 part 4 gives a passport number 9 characters in the visual zone and in the
/// machine-readable zone alike (4.1.1.1, 4.2.2.2). The encoding of longer numbers belongs to identity cards alone
/// (parts 5 and 6), and a visa's own zone holds 9 as well (part 7). So a longer number is a slip of the pen, and is refused.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, sqlx::Type)]
#[sqlx(transparent)]
#[serde(try_from = "String", into = "String")]
pub struct PassportNumber(String);

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PassportNumberError {
    #[error("no passport number was given")]
    Missing,
    #[error("a passport number has Latin letters and digits; {found:?} is neither")]
    NotLatinOrDigit { found: char },
    #[error("a passport number has at most 9 letters and digits, not {found}")]
    TooLong { found: usize },
}

impl PassportNumber {
    pub const LONGEST: usize = 9;

    /// Reads a number as typed or as the zone prints it. Blanks, hyphens, full stops, slashes and fillers are left out, as special
    /// characters carry no meaning (they become fillers in the zone); small letters become capitals.
    pub fn parse(typed: &str) -> Result<Self, PassportNumberError> {
        let number: String =
            typed.chars().filter(|c| !is_separator(*c)).map(|c| c.to_ascii_uppercase()).collect();
        if number.is_empty() {
            return Err(PassportNumberError::Missing);
        }
        if let Some(found) = number.chars().find(|c| !c.is_ascii_alphanumeric()) {
            return Err(PassportNumberError::NotLatinOrDigit { found });
        }
        if number.len() > Self::LONGEST {
            return Err(PassportNumberError::TooLong { found: number.len() });
        }
        Ok(Self(number))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn is_separator(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '.' | '/' | '<')
}

impl TryFrom<String> for PassportNumber {
    type Error = PassportNumberError;

    fn try_from(typed: String) -> Result<Self, Self::Error> {
        Self::parse(&typed)
    }
}

impl From<PassportNumber> for String {
    fn from(number: PassportNumber) -> Self {
        number.0
    }
}

impl fmt::Display for PassportNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_the_same_however_it_is_spaced() {
        for typed in ["L898902C3", " l898902c3 ", "L 898 902 C3", "L-898902/C3", "L898902C3<"] {
            assert_eq!(PassportNumber::parse(typed).unwrap().as_str(), "L898902C3", "{typed}");
        }
    }

    #[test]
    fn a_number_has_one_to_nine_characters() {
        assert!(PassportNumber::parse("7").is_ok());
        assert!(PassportNumber::parse("123456789").is_ok());
        assert_eq!(PassportNumber::parse("1234567890"), Err(PassportNumberError::TooLong { found: 10 }));
        assert_eq!(PassportNumber::parse(" -<"), Err(PassportNumberError::Missing));
    }

    #[test]
    fn a_character_that_no_zone_can_hold_is_named() {
        assert_eq!(
            PassportNumber::parse("А1234567"),
            Err(PassportNumberError::NotLatinOrDigit { found: 'А' }),
            "a Cyrillic А looks like a Latin one"
        );
        assert_eq!(PassportNumber::parse("A12#"), Err(PassportNumberError::NotLatinOrDigit { found: '#' }));
    }
}
