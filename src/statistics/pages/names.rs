//! What the values of figures are called.

use crate::eligibility::{Purpose, store as eligibility};
use crate::review::{PhraseKind, store as review};
use crate::web::{Worded, Words};
use sqlx::PgConnection;
use std::collections::HashMap;

/// The names of citizenships and grounds, by their codes.
pub struct Names {
    words: Words,
    citizenships: HashMap<String, String>,
    grounds: HashMap<String, String>,
}

impl Names {
    pub async fn read(db: &mut PgConnection, words: Words) -> sqlx::Result<Self> {
        let language = words.language();
        let listed = eligibility::latest_citizenships(db).await?;
        let citizenships = listed
            .iter()
            .map(|entry| (entry.code.as_str().to_owned(), entry.name.in_language(language).to_owned()));
        let phrases = review::phrases(db, PhraseKind::Ground).await?;
        let grounds = phrases
            .iter()
            .rev()
            .map(|phrase| (phrase.code.as_str().to_owned(), phrase.text.in_language(language).to_owned()));
        Ok(Self { words, citizenships: citizenships.collect(), grounds: grounds.collect() })
    }

    pub fn citizenship(&self, code: &str) -> String {
        self.citizenships.get(code).cloned().unwrap_or_else(|| code.to_owned())
    }

    pub fn ground(&self, code: &str) -> String {
        self.grounds.get(code).cloned().unwrap_or_else(|| code.to_owned())
    }

    pub fn purpose(&self, code: &str) -> String {
        Purpose::from_code(code).map_or_else(|| code.to_owned(), |purpose| purpose.words(self.words))
    }
}
