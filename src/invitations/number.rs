//! The number of an approved invitation (rule I2).

use crate::vocabulary::damm;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Rule I2: 10 digits, drawn at random, the last one a Damm check digit, the first one never 0.
///
/// It opens nothing by itself: the passport number and the date of birth must match too.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[sqlx(transparent)]
#[serde(try_from = "String", into = "String")]
pub struct InvitationNumber(String);

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum InvitationNumberError {
    #[error("no invitation number was given")]
    Missing,
    #[error("an invitation number has digits alone; {found:?} is none")]
    NotADigit { found: char },
    #[error("an invitation number has 10 digits, not {found}")]
    WrongLength { found: usize },
    /// One wrong digit, or two neighbours swapped (rule I2).
    #[error("the digits of the invitation number do not agree with each other")]
    CheckDigit,
}

impl InvitationNumber {
    pub const DIGITS: usize = 10;

    /// Draws a number from the machine's random bits. It may be taken: the database's constraint settles that.
    pub fn draw() -> Result<Self, getrandom::Error> {
        loop {
            let bits = getrandom::u32()? >> 2;
            if let Some(number) = Self::from_serial(bits) {
                return Ok(number);
            }
        }
    }

    /// The number with these nine first digits; none where the serial has not nine digits.
    fn from_serial(serial: u32) -> Option<Self> {
        (100_000_000..=999_999_999).contains(&serial).then(|| {
            let digits = serial.to_string();
            let check = damm(&digits);
            Self(format!("{digits}{check}"))
        })
    }

    /// Reads a number as typed: blanks, hyphens and full stops between the digits do not matter.
    pub fn parse(typed: &str) -> Result<Self, InvitationNumberError> {
        let number: String =
            typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–' | '.')).collect();
        if number.is_empty() {
            return Err(InvitationNumberError::Missing);
        }
        if let Some(found) = number.chars().find(|c| !c.is_ascii_digit()) {
            return Err(InvitationNumberError::NotADigit { found });
        }
        if number.len() != Self::DIGITS {
            return Err(InvitationNumberError::WrongLength { found: number.len() });
        }
        if damm(&number) == 0 { Ok(Self(number)) } else { Err(InvitationNumberError::CheckDigit) }
    }

    /// The ten digits without groups.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Rule I2: shown in groups, `1234 567 890`.
impl fmt::Display for InvitationNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", &self.0[..4], &self.0[4..7], &self.0[7..])
    }
}

impl TryFrom<String> for InvitationNumber {
    type Error = InvitationNumberError;

    fn try_from(typed: String) -> Result<Self, Self::Error> {
        Self::parse(&typed)
    }
}

impl From<InvitationNumber> for String {
    fn from(number: InvitationNumber) -> Self {
        number.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn drawn() -> InvitationNumber {
        InvitationNumber::draw().unwrap()
    }

    #[test]
    fn rule_i2_a_number_is_read_with_or_without_its_groups() {
        let number = InvitationNumber::from_serial(123_456_789).unwrap();
        let shown = number.to_string();

        assert_eq!(shown, "1234 567 894");
        for typed in
            [shown.as_str(), "1234567894", " 1234-567-894 ", "1234.567.894", "1234\u{a0}567\u{a0}894"]
        {
            assert_eq!(InvitationNumber::parse(typed), Ok(number.clone()), "{typed}");
        }
    }

    #[test]
    fn rule_i2_what_is_no_number_is_told_apart() {
        assert_eq!(InvitationNumber::parse(" - "), Err(InvitationNumberError::Missing));
        assert_eq!(
            InvitationNumber::parse("123456789"),
            Err(InvitationNumberError::WrongLength { found: 9 })
        );
        assert_eq!(
            InvitationNumber::parse("12345678940"),
            Err(InvitationNumberError::WrongLength { found: 11 })
        );
        assert_eq!(
            InvitationNumber::parse("12З4567894"),
            Err(InvitationNumberError::NotADigit { found: 'З' })
        );
    }

    #[test]
    fn rule_i2_a_drawn_number_has_ten_digits_and_differs_from_the_next() {
        let (one, other) = (drawn(), drawn());

        assert_eq!(InvitationNumber::parse(one.as_str()), Ok(one.clone()));
        assert!(!one.as_str().starts_with('0') && one.as_str().len() == 10);
        assert_ne!(one, other);
    }

    #[test]
    fn rule_i2_a_serial_of_other_than_nine_digits_gives_no_number() {
        assert_eq!(InvitationNumber::from_serial(99_999_999), None);
        assert!(InvitationNumber::from_serial(100_000_000).is_some());
        assert!(InvitationNumber::from_serial(999_999_999).is_some());
        assert_eq!(InvitationNumber::from_serial(1_000_000_000), None);
    }

    proptest! {
        #[test]
        fn rule_i2_every_single_wrong_digit_and_every_swap_of_neighbours_is_caught(serial in 100_000_000_u32..1_000_000_000) {
            let number = InvitationNumber::from_serial(serial).unwrap();
            let digits = number.as_str().as_bytes();
            let read = |digits: Vec<u8>| InvitationNumber::parse(&String::from_utf8(digits).unwrap());

            for place in 0..10 {
                for wrong in (b'0'..=b'9').filter(|digit| *digit != digits[place]) {
                    let mut typed = digits.to_vec();
                    typed[place] = wrong;
                    prop_assert_eq!(read(typed), Err(InvitationNumberError::CheckDigit));
                }
            }
            for place in (1..10).filter(|place| digits[*place] != digits[place - 1]) {
                let mut typed = digits.to_vec();
                typed.swap(place, place - 1);
                prop_assert_eq!(read(typed), Err(InvitationNumberError::CheckDigit));
            }
        }
    }
}
