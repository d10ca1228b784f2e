//! The words that cells of a file may hold: codes, and what forms call them in the three languages.

use crate::eligibility::{Category, Citizenship, Entries, Purpose};
use crate::invitations::Lists;
use crate::vocabulary::{CountryCode, Language, Sex};
use crate::web::{Worded, Words};
use std::collections::HashMap;

/// The lists of a day, ready to look words up in. Words are looked up in small letters.
pub struct Vocabulary {
    citizenships: Vec<Citizenship>,
    categories: Vec<Category>,
    by_country: HashMap<String, CountryCode>,
    by_sex: HashMap<String, Sex>,
    by_entries: HashMap<String, Entries>,
}

impl Vocabulary {
    pub fn of(citizenships: Vec<Citizenship>, categories: Vec<Category>) -> Self {
        let mut by_country = HashMap::new();
        for entry in &citizenships {
            by_country.insert(small(entry.code.as_str()), entry.code.clone());
            for language in Language::ALL {
                by_country.insert(small(entry.name.in_language(language)), entry.code.clone());
            }
        }
        let (mut by_sex, mut by_entries) = (HashMap::new(), HashMap::new());
        for words in Language::ALL.map(Words::of) {
            for (sex, key) in
                [(Sex::F, "invitations-sex-f"), (Sex::M, "invitations-sex-m"), (Sex::X, "invitations-sex-x")]
            {
                by_sex.insert(small(&words.t(key)), sex);
                by_sex.insert(small(sex.letter()), sex);
            }
            for entries in Entries::ALL {
                by_entries.insert(small(&entries.words(words)), entries);
                by_entries.insert(entries.code().to_owned(), entries);
            }
        }
        Self { citizenships, categories, by_country, by_sex, by_entries }
    }

    pub fn lists(&self) -> Lists<'_> {
        Lists { citizenships: &self.citizenships, categories: &self.categories }
    }

    /// A citizenship by its code or by its name. A code that is not on the list is one all the same: rule E1 objects to it.
    pub fn citizenship(&self, text: &str) -> Option<CountryCode> {
        self.by_country.get(&small(text)).cloned().or_else(|| CountryCode::parse(text).ok())
    }

    pub fn sex(&self, text: &str) -> Option<Sex> {
        self.by_sex.get(&small(text)).copied()
    }

    pub fn entries(&self, text: &str) -> Option<Entries> {
        self.by_entries.get(&small(text)).copied()
    }

    /// A visa category, and the purpose that it is of (rule E4).
    pub fn category(&self, text: &str) -> Option<(Purpose, String)> {
        let found = self.categories.iter().find(|category| category.code.eq_ignore_ascii_case(text))?;
        Some((found.purpose, found.code.clone()))
    }
}

fn small(text: &str) -> String {
    text.trim().to_lowercase()
}
