//! The number of a receipt.

use crate::vocabulary::damm;
use serde::{Deserialize, Serialize};
use std::fmt;

/// 12 digits, drawn at random, the last one a Damm check digit, the first one never 0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[sqlx(transparent)]
#[serde(try_from = "String", into = "String")]
pub struct ReceiptNumber(String);

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReceiptNumberError {
    #[error("a receipt number has 12 digits")]
    NotTwelveDigits,
    /// One wrong digit, or two neighbours swapped.
    #[error("the digits of the receipt number do not agree with each other")]
    CheckDigit,
}

impl ReceiptNumber {
    pub const DIGITS: usize = 12;

    /// Draws a number from the machine's random bits. It may be taken: the database's constraint settles that.
    pub fn draw() -> Result<Self, getrandom::Error> {
        loop {
            let bits = getrandom::u64()? >> 27;
            if let Some(number) = Self::from_serial(bits) {
                return Ok(number);
            }
        }
    }

    /// The number with these eleven first digits; none where the serial has not eleven digits.
    pub(in crate::arrivals) fn from_serial(serial: u64) -> Option<Self> {
        (10_000_000_000..=99_999_999_999).contains(&serial).then(|| {
            let digits = serial.to_string();
            let check = damm(&digits);
            Self(format!("{digits}{check}"))
        })
    }

    /// Reads a number as typed: blanks, hyphens and full stops between the digits do not matter.
    pub fn parse(typed: &str) -> Result<Self, ReceiptNumberError> {
        let number: String =
            typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–' | '.')).collect();
        if number.len() != Self::DIGITS || !number.bytes().all(|digit| digit.is_ascii_digit()) {
            return Err(ReceiptNumberError::NotTwelveDigits);
        }
        if damm(&number) == 0 { Ok(Self(number)) } else { Err(ReceiptNumberError::CheckDigit) }
    }

    /// The twelve digits without groups.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Shown in groups, `1234 5678 9012`.
impl fmt::Display for ReceiptNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", &self.0[..4], &self.0[4..8], &self.0[8..])
    }
}

impl TryFrom<String> for ReceiptNumber {
    type Error = ReceiptNumberError;

    fn try_from(typed: String) -> Result<Self, Self::Error> {
        Self::parse(&typed)
    }
}

impl From<ReceiptNumber> for String {
    fn from(number: ReceiptNumber) -> Self {
        number.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_receipt_number_is_read_with_or_without_its_groups() {
        let number = ReceiptNumber::from_serial(12_345_678_901).unwrap();
        let shown = number.to_string();

        assert_eq!(shown.len(), 14);
        for typed in [shown.as_str(), number.as_str(), &shown.replace(' ', "-")] {
            assert_eq!(ReceiptNumber::parse(typed).as_ref(), Ok(&number), "{typed}");
        }
    }

    #[test]
    fn a_wrong_digit_and_two_swapped_ones_are_caught() {
        let number = ReceiptNumber::from_serial(12_345_678_901).unwrap();
        let wrong = number.as_str().replacen('1', "2", 1);
        let swapped = number.as_str().replacen("12", "21", 1);

        assert_eq!(ReceiptNumber::parse(&wrong), Err(ReceiptNumberError::CheckDigit));
        assert_eq!(ReceiptNumber::parse(&swapped), Err(ReceiptNumberError::CheckDigit));
        assert_eq!(ReceiptNumber::parse("1234"), Err(ReceiptNumberError::NotTwelveDigits));
    }

    #[test]
    fn a_drawn_number_has_twelve_digits() {
        let number = ReceiptNumber::draw().unwrap();

        assert_eq!(ReceiptNumber::parse(number.as_str()), Ok(number));
    }
}
