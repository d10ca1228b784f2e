//! The visa's printed number, which is also the document number of its machine-readable zone.

use serde::{Deserialize, Serialize};
use std::fmt;

/// The characters of a number: no two of them are mistaken for one another, by a reader or in OCR-B. Left out are 0, O and Q,
/// 1, I and L, 2 and Z, 5 and S, B (for 8), U and V. There are 23, a prime, which the check character relies on.
const ALPHABET: [u8; 23] = *b"346789ACDEFGHJKMNPRTWXY";

const LENGTH: usize = 9;

/// Nine characters: eight drawn at random and a check character. It fills the document number of Doc 9303 part 7 exactly.
///
/// The check catches every single wrong character and every exchange of two characters. The number opens nothing by
/// itself: whoever asks about a visa gives a date of birth too.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, sqlx::Type)]
#[sqlx(transparent)]
#[serde(try_from = "String", into = "String")]
pub struct VisaNumber(String);

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum VisaNumberError {
    #[error("no visa number was given")]
    Missing,
    #[error("a visa number has nine characters, not {found}")]
    WrongLength { found: usize },
    #[error("a visa number has no {0:?}")]
    NotInAlphabet(char),
    #[error("the last character of the visa number does not fit the others")]
    CheckFails,
}

impl VisaNumber {
    /// A new number from the operating system's random source; an error means that the source is broken.
    pub fn draw() -> Result<Self, getrandom::Error> {
        getrandom::u64().map(Self::from_random)
    }

    /// The number that stands for a random value. All 23^8 numbers are equally likely, to within one part in 10^8.
    fn from_random(random: u64) -> Self {
        let mut rest = random;
        let mut digits = Vec::with_capacity(LENGTH);
        for _ in 1..LENGTH {
            digits.push((rest % 23) as usize);
            rest /= 23;
        }
        digits.push(check(&digits));
        Self(digits.into_iter().map(|digit| char::from(ALPHABET[digit])).collect())
    }

    /// Reads a number as a person types it: in any case, with blanks and hyphens, with Cyrillic letters of the same shape.
    pub fn parse(typed: &str) -> Result<Self, VisaNumberError> {
        let number: String = typed
            .chars()
            .filter(|c| !is_separator(*c))
            .flat_map(char::to_uppercase)
            .map(latin_twin)
            .collect();
        let found = number.chars().count();
        if found == 0 {
            return Err(VisaNumberError::Missing);
        }
        let digits = number
            .chars()
            .map(|c| digit_of(c).ok_or(VisaNumberError::NotInAlphabet(c)))
            .collect::<Result<Vec<usize>, _>>()?;
        if found != LENGTH {
            return Err(VisaNumberError::WrongLength { found });
        }
        let (drawn, last) = digits.split_at(LENGTH - 1);
        if last == [check(drawn)] { Ok(Self(number)) } else { Err(VisaNumberError::CheckFails) }
    }

    /// The nine characters together, as in the machine-readable zone and in addresses.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number in groups of three, as it is printed: `K7M 4XC 9PA`.
    pub fn grouped(&self) -> String {
        [&self.0[..3], &self.0[3..6], &self.0[6..]].join(" ")
    }
}

/// The ninth digit, which makes the sum of position times digit a multiple of 23. Positions and their differences are
/// no multiples of 23, so a wrong digit and an exchange of two always change the sum.
fn check(drawn: &[usize]) -> usize {
    let sum: usize = drawn.iter().zip(1..).map(|(digit, position)| position * digit).sum();
    // The ninth position weighs 9, whose inverse modulo 23 is 18 (9 * 18 = 162 = 7 * 23 + 1).
    (23 - sum % 23) * 18 % 23
}

fn digit_of(c: char) -> Option<usize> {
    ALPHABET.iter().position(|letter| char::from(*letter) == c)
}

fn is_separator(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '‐' | '‑' | '–' | '—' | '_' | '.')
}

/// The Latin letter of the same shape, for a number typed on a Russian or Kazakh keyboard.
fn latin_twin(c: char) -> char {
    match c {
        'А' => 'A',
        'С' => 'C',
        'Е' => 'E',
        'Н' => 'H',
        'К' => 'K',
        'М' => 'M',
        'Р' => 'P',
        'Т' => 'T',
        'Х' => 'X',
        'У' => 'Y',
        other => other,
    }
}

impl TryFrom<String> for VisaNumber {
    type Error = VisaNumberError;

    fn try_from(typed: String) -> Result<Self, Self::Error> {
        Self::parse(&typed)
    }
}

impl From<VisaNumber> for String {
    fn from(number: VisaNumber) -> Self {
        number.0
    }
}

/// Grouped, as it is printed.
impl fmt::Display for VisaNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.grouped())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Digits 1 to 8 (`4678 9ACD`) sum to 1*1 + 2*2 + ... + 8*8 = 204 = 8 * 23 + 20, and 9 * 8 = 72 = 3 * 23 + 3: the check is `D`.
    const COUNTED_BY_HAND: &str = "46789ACDD";

    #[test]
    fn the_check_character_is_the_one_counted_by_hand() {
        assert_eq!(VisaNumber::parse(COUNTED_BY_HAND).unwrap().as_str(), COUNTED_BY_HAND);
    }

    #[test]
    fn a_number_is_read_as_people_write_it() {
        let number = VisaNumber::parse(COUNTED_BY_HAND).unwrap();

        for typed in ["467 89A CDD", "467-89a-cdd", " 46789acdd ", "467–89А–СDD"] {
            assert_eq!(VisaNumber::parse(typed).as_ref(), Ok(&number), "{typed}");
        }
        assert_eq!(number.to_string(), "467 89A CDD");
    }

    #[test]
    fn what_is_no_number_is_told_apart() {
        assert_eq!(VisaNumber::parse(" - "), Err(VisaNumberError::Missing));
        assert_eq!(VisaNumber::parse("46789ACD"), Err(VisaNumberError::WrongLength { found: 8 }));
        assert_eq!(VisaNumber::parse("46789ACDDD"), Err(VisaNumberError::WrongLength { found: 10 }));
        assert_eq!(VisaNumber::parse("46789ACD0"), Err(VisaNumberError::NotInAlphabet('0')));
        assert_eq!(VisaNumber::parse("46789ACDE"), Err(VisaNumberError::CheckFails));
    }

    proptest! {
        #[test]
        fn a_drawn_number_is_read_back(random: u64) {
            let number = VisaNumber::from_random(random);

            prop_assert_eq!(VisaNumber::parse(&number.grouped()), Ok(number));
        }

        #[test]
        fn one_wrong_character_is_caught(random: u64, at in 0..LENGTH, other in 0..23_usize) {
            let number = VisaNumber::from_random(random);
            let mut wrong = number.as_str().as_bytes().to_vec();
            prop_assume!(wrong[at] != ALPHABET[other]);
            wrong[at] = ALPHABET[other];

            prop_assert_eq!(VisaNumber::parse(std::str::from_utf8(&wrong).unwrap()), Err(VisaNumberError::CheckFails));
        }

        #[test]
        fn two_exchanged_characters_are_caught(random: u64, one in 0..LENGTH, other in 0..LENGTH) {
            let number = VisaNumber::from_random(random);
            let mut wrong = number.as_str().as_bytes().to_vec();
            prop_assume!(wrong[one] != wrong[other]);
            wrong.swap(one, other);

            prop_assert_eq!(VisaNumber::parse(std::str::from_utf8(&wrong).unwrap()), Err(VisaNumberError::CheckFails));
        }
    }
}
