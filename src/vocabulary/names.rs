//! A person's name as a passport prints it in Latin letters (Doc 9303 part 3, section 3.4).

use serde::{Deserialize, Serialize};
use std::fmt;
use strsim::normalized_damerau_levenshtein;

/// Part of a name in the Latin letters of the visual zone: letters, spaces, hyphens, apostrophes and full stops; 1 to 100 characters.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[sqlx(transparent)]
#[serde(try_from = "String", into = "String")]
pub struct LatinName(String);

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LatinNameError {
    #[error("no name was given")]
    Missing,
    #[error("a name is written in the Latin letters of the passport")]
    NotLatin,
    #[error("a name has at most 100 characters")]
    TooLong,
}

impl LatinName {
    /// Reads a name; runs of blanks become one, letters become capitals as in the passport.
    pub fn parse(typed: &str) -> Result<Self, LatinNameError> {
        let name = typed.split_whitespace().collect::<Vec<_>>().join(" ").to_uppercase();
        if name.is_empty() {
            return Err(LatinNameError::Missing);
        }
        if name.chars().count() > 100 {
            return Err(LatinNameError::TooLong);
        }
        let starts_with_a_letter = name.chars().next().is_some_and(is_latin_letter);
        let fits = name.chars().all(|c| is_latin_letter(c) || matches!(c, ' ' | '-' | '\'' | '’' | '.'));
        if starts_with_a_letter && fits { Ok(Self(name)) } else { Err(LatinNameError::NotLatin) }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A letter that Doc 9303 part 3, section 6, table A writes in the letters A to Z. Another one, such as Ə, would leave a name
/// that no machine-readable zone can hold, so it is written here as the passport's own zone writes it.
fn is_latin_letter(c: char) -> bool {
    let national = ('\u{C0}'..='\u{24F}').contains(&c) || c == 'ẞ';
    c.is_ascii_alphabetic() || (national && c.is_alphabetic() && written_in_a_zone(c))
}

/// Whether the table writes a capital letter in the letters of a zone.
pub fn written_in_a_zone(c: char) -> bool {
    c.is_ascii_alphabetic()
        || mrz::transliterate_char(as_the_table_names_it(c), mrz::TransliterationStyle::Expanded).is_some()
}

/// Table A names the Romanian letters by their older code points, with a cedilla.
pub fn as_the_table_names_it(c: char) -> char {
    match c {
        'Ș' => 'Ş',
        'Ț' => 'Ţ',
        other => other,
    }
}

impl TryFrom<String> for LatinName {
    type Error = LatinNameError;

    fn try_from(typed: String) -> Result<Self, Self::Error> {
        Self::parse(&typed)
    }
}

impl From<LatinName> for String {
    fn from(name: LatinName) -> Self {
        name.0
    }
}

impl fmt::Display for LatinName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Surname and given names. A passport may print one name alone, as a surname (the primary identifier of Doc 9303).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct PersonName {
    pub surname: LatinName,
    pub given_names: Option<LatinName>,
}

/// How much of a word may be spelled otherwise: two letters of five.
const LIKE: f64 = 0.6;

impl PersonName {
    /// Whether one may be the other with a slip in it: each word of the shorter name has one of its own like it in the longer, wherever it
    /// stands. Distances are those of Damerau and Levenshtein.
    pub fn is_like(&self, other: &Self) -> bool {
        let (one, two) = (self.to_string(), other.to_string());
        let words = |name: &str| name.split([' ', '-']).map(str::to_owned).collect::<Vec<_>>();
        let (mut shorter, mut longer) = (words(&one), words(&two));
        if shorter.len() > longer.len() {
            std::mem::swap(&mut shorter, &mut longer);
        }
        shorter.iter().all(|word| {
            let found = longer.iter().position(|its| normalized_damerau_levenshtein(word, its) >= LIKE);
            found.map(|place| longer.swap_remove(place)).is_some()
        })
    }
}

/// `ERIKSSON ANNA MARIA`
impl fmt::Display for PersonName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.given_names {
            Some(given) => write!(f, "{} {given}", self.surname),
            None => write!(f, "{}", self.surname),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_kept_as_the_passport_prints_it() {
        assert_eq!(LatinName::parse("  anna   maria ").unwrap().as_str(), "ANNA MARIA");
        assert_eq!(LatinName::parse("O'Connor-Łukasz").unwrap().as_str(), "O'CONNOR-ŁUKASZ");
    }

    fn name(surname: &str, given: &str) -> PersonName {
        let part = |text| LatinName::parse(text).unwrap();
        PersonName { surname: part(surname), given_names: (!given.is_empty()).then(|| part(given)) }
    }

    #[test]
    fn a_slip_of_the_pen_leaves_a_name_like_itself() {
        for (surname, given) in [
            ("Ericsson", "Anna Maria"),
            ("Eriksson", "Ana Marai"),
            ("Anna Maria", "Eriksson"),
            ("Eriksson", ""),
            ("Eriksson", "Anna Maria Sofia"),
        ] {
            assert!(name("Eriksson", "Anna Maria").is_like(&name(surname, given)), "{surname} {given}");
        }
    }

    #[test]
    fn another_persons_name_is_not_like_it() {
        for (surname, given) in
            [("Abdulaziz", "Khaled Omar"), ("Nair", "Anna Maria"), ("Eriksson", "Bo Nils")]
        {
            assert!(!name("Eriksson", "Anna Maria").is_like(&name(surname, given)), "{surname} {given}");
        }
    }

    #[test]
    fn letters_of_another_script_are_refused() {
        assert_eq!(LatinName::parse("Нұрлан"), Err(LatinNameError::NotLatin));
        assert_eq!(LatinName::parse("<script>"), Err(LatinNameError::NotLatin));
        assert_eq!(LatinName::parse("Əliyev"), Err(LatinNameError::NotLatin));
        assert_eq!(LatinName::parse("Ștefănescu-Müller").unwrap().as_str(), "ȘTEFĂNESCU-MÜLLER");
        assert_eq!(LatinName::parse(" "), Err(LatinNameError::Missing));
        assert_eq!(LatinName::parse(&"A".repeat(101)), Err(LatinNameError::TooLong));
    }
}
