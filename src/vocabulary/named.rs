//! What a row of a list is called in the three languages.

use super::Language;
use serde::{Deserialize, Serialize};

/// A name that an administrator gives a row, once in each language.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Named {
    pub en: String,
    pub ru: String,
    pub kk: String,
}

impl Named {
    pub fn in_language(&self, language: Language) -> &str {
        match language {
            Language::En => &self.en,
            Language::Ru => &self.ru,
            Language::Kk => &self.kk,
        }
    }

    /// The name in each language, without those that another language said before.
    pub fn said(&self) -> Vec<(Language, &str)> {
        let mut said: Vec<(Language, &str)> = Vec::new();
        for language in Language::ALL {
            let text = self.in_language(language);
            if said.iter().all(|(_, before)| *before != text) {
                said.push((language, text));
            }
        }
        said
    }
}

#[cfg(test)]
pub mod tests {
    use super::*;

    pub fn named(name: &str) -> Named {
        Named { en: name.into(), ru: name.into(), kk: name.into() }
    }

    #[test]
    fn a_row_is_called_by_its_name_in_the_readers_language() {
        let india = Named { en: "India".into(), ru: "Индия".into(), kk: "Үндістан".into() };

        let names = Language::ALL.map(|language| india.in_language(language));

        assert_eq!(names, ["India", "Индия", "Үндістан"]);
    }

    #[test]
    fn what_two_languages_call_the_same_is_said_once() {
        let germany =
            Named { en: "Germany".into(), ru: "Германия".into(), kk: "Германия".into() };

        assert_eq!(germany.said(), [(Language::En, "Germany"), (Language::Ru, "Германия")]);
    }
}
