//! A country or territory by its ISO 3166-1 alpha-3 code.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Three capital Latin letters, as ISO 3166-1 alpha-3 and the machine-readable zone write a country.
///
/// A code says nothing about eligibility: that is the list's answer (rule E1).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, sqlx::Type)]
#[sqlx(transparent)]
#[serde(try_from = "String", into = "String")]
pub struct CountryCode(String);

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CountryCodeError {
    #[error("no country was chosen")]
    Missing,
    #[error("a country code has three Latin letters")]
    NotThreeLetters,
}

impl CountryCode {
    /// Reads a code in any case; surrounding blanks are ignored.
    pub fn parse(typed: &str) -> Result<Self, CountryCodeError> {
        let code = typed.trim().to_ascii_uppercase();
        if code.is_empty() {
            return Err(CountryCodeError::Missing);
        }
        if code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase()) {
            Ok(Self(code))
        } else {
            Err(CountryCodeError::NotThreeLetters)
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Citizens of the United States, whom the fee table treats apart (rules F1 to F3).
    pub fn is_united_states(&self) -> bool {
        self.0 == "USA"
    }
}

impl TryFrom<String> for CountryCode {
    type Error = CountryCodeError;

    fn try_from(code: String) -> Result<Self, Self::Error> {
        Self::parse(&code)
    }
}

impl From<CountryCode> for String {
    fn from(code: CountryCode) -> Self {
        code.0
    }
}

impl fmt::Display for CountryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
