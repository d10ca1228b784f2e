//! The short name of a case, for letters and for the public status page.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Nine characters, the last one a check character. Digits and capital letters without 0, 1, I, L and O, which are
/// read for one another. It opens nothing by itself: the date of birth is asked for too.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, sqlx::Type)]
#[sqlx(transparent)]
#[serde(try_from = "String", into = "String")]
pub struct Reference(String);

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReferenceError {
    #[error("no reference was given")]
    Missing,
    #[error("{found:?} does not occur in a reference")]
    NotInAlphabet { found: char },
    #[error("a reference has 9 characters, not {found}")]
    WrongLength { found: usize },
    /// One wrong character, or two swapped.
    #[error("the characters of the reference do not agree with each other")]
    CheckCharacter,
}

/// 31 characters: a prime number, so that weights from 1 to 9 let no single slip and no swap pass.
const ALPHABET: &[u8; 31] = b"23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const LENGTH: usize = 9;

impl Reference {
    /// Draws a reference from the machine's random bits. It may be taken: the database's constraint settles that.
    pub fn draw() -> Result<Self, getrandom::Error> {
        let mut drawn = Vec::with_capacity(LENGTH);
        while drawn.len() < LENGTH - 1 {
            let bits = (getrandom::u32()? >> 27) as usize;
            drawn.extend(ALPHABET.get(bits));
        }
        Ok(Self::closed(&drawn))
    }

    /// The eight characters with their check character.
    fn closed(eight: &[u8]) -> Self {
        let check = (31 - weigh(eight) % 31) % 31;
        // the check character weighs 9, whose inverse modulo 31 is 7
        let check = ALPHABET[check * 7 % 31];
        Self(eight.iter().chain([&check]).map(|byte| char::from(*byte)).collect())
    }

    /// Reads a reference as typed: small letters, blanks and hyphens do not matter.
    pub fn parse(typed: &str) -> Result<Self, ReferenceError> {
        let reference: String = typed
            .chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–'))
            .map(|c| c.to_ascii_uppercase())
            .collect();
        if reference.is_empty() {
            return Err(ReferenceError::Missing);
        }
        let strange = |c: &char| !u8::try_from(*c).is_ok_and(|byte| ALPHABET.contains(&byte));
        if let Some(found) = reference.chars().find(strange) {
            return Err(ReferenceError::NotInAlphabet { found });
        }
        if reference.len() != LENGTH {
            return Err(ReferenceError::WrongLength { found: reference.len() });
        }
        if weigh(reference.as_bytes()).is_multiple_of(31) {
            Ok(Self(reference))
        } else {
            Err(ReferenceError::CheckCharacter)
        }
    }

    /// The nine characters without groups.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The sum of the characters' places in the alphabet, each times its position.
fn weigh(characters: &[u8]) -> usize {
    let place = |byte: &u8| ALPHABET.iter().position(|known| known == byte).unwrap_or_default();
    characters.iter().zip(1..).map(|(byte, weight)| place(byte) * weight).sum()
}

/// Shown in groups: `7KD-2QX-M4A`.
impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}-{}", &self.0[..3], &self.0[3..6], &self.0[6..])
    }
}

impl TryFrom<String> for Reference {
    type Error = ReferenceError;

    fn try_from(typed: String) -> Result<Self, Self::Error> {
        Self::parse(&typed)
    }
}

impl From<Reference> for String {
    fn from(reference: Reference) -> Self {
        reference.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// 3 stands at place 1 and weighs 8 there; 8 stands at place 6 and weighs 9 times 6; together they are twice 31.
    #[test]
    fn the_check_character_makes_the_weights_a_multiple_of_31() {
        assert_eq!(Reference::closed(b"22222223").as_str(), "222222238");
    }

    #[test]
    fn a_reference_is_shown_in_groups_and_read_with_or_without_them() {
        let reference = Reference::closed(b"22222223");

        for typed in ["222-222-238", "222222238", " 222 222 238 "] {
            assert_eq!(Reference::parse(typed), Ok(reference.clone()), "{typed}");
        }
        assert_eq!(reference.to_string(), "222-222-238");
    }

    #[test]
    fn what_is_no_reference_is_told_apart() {
        assert_eq!(Reference::parse(" - "), Err(ReferenceError::Missing));
        assert_eq!(Reference::parse("22222223"), Err(ReferenceError::WrongLength { found: 8 }));
        assert_eq!(Reference::parse("22222223O"), Err(ReferenceError::NotInAlphabet { found: 'O' }));
        assert_eq!(Reference::parse("22222223Ж"), Err(ReferenceError::NotInAlphabet { found: 'Ж' }));
    }

    proptest! {
        #[test]
        fn every_single_slip_and_every_swap_is_caught(drawn in proptest::collection::vec(0_usize..31, 8)) {
            let eight: Vec<u8> = drawn.iter().map(|place| ALPHABET[*place]).collect();
            let reference = Reference::closed(&eight);
            let right = reference.as_str().as_bytes();
            let read = |bytes: Vec<u8>| Reference::parse(&String::from_utf8(bytes).unwrap());
            prop_assert_eq!(read(right.to_vec()), Ok(reference.clone()));
            for place in 0..LENGTH {
                for wrong in ALPHABET.iter().filter(|known| **known != right[place]) {
                    let mut typed = right.to_vec();
                    typed[place] = *wrong;
                    prop_assert_eq!(read(typed), Err(ReferenceError::CheckCharacter));
                }
                for other in (0..place).filter(|other| right[*other] != right[place]) {
                    let mut typed = right.to_vec();
                    typed.swap(place, other);
                    prop_assert_eq!(read(typed), Err(ReferenceError::CheckCharacter));
                }
            }
        }
    }
}
