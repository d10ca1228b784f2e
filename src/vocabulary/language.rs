//! The three languages of the portal.

use serde::{Deserialize, Serialize};

/// A language that every page, letter and document exists in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "lowercase")]
#[serde(rename_all = "lowercase")]
pub enum Language {
    #[default]
    En,
    Ru,
    Kk,
}

impl Language {
    pub const ALL: [Self; 3] = [Self::En, Self::Ru, Self::Kk];

    /// The BCP 47 tag, as in `lang="kk"`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ru => "ru",
            Self::Kk => "kk",
        }
    }

    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// The language's name in itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Ru => "Русский",
            Self::Kk => "Қазақша",
        }
    }

    /// What a text is sorted by among others in this language: each letter's place in the alphabet. In Unicode's order the
    /// letters that Kazakh and Russian add would stand after all others.
    pub fn sort_key(self, text: &str) -> Vec<u32> {
        let place = |letter: char| {
            let place = ALPHABET.chars().position(|known| known == letter);
            place.map_or(letter as u32, |place| 0x400 + place as u32)
        };
        text.to_lowercase().chars().map(place).collect()
    }
}

/// The Kazakh alphabet, which holds every Russian letter in its Russian place.
const ALPHABET: &str = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_in_the_order_of_the_alphabet() {
        let mut names = ["Ямайка", "Үндістан", "Әзербайжан", "Беларусь", "Албания", "Ұлыбритания"];

        names.sort_by_key(|name| Language::Kk.sort_key(name));

        assert_eq!(names, ["Албания", "Әзербайжан", "Беларусь", "Ұлыбритания", "Үндістан", "Ямайка"]);
    }
}
