//! The reader's words for what can be wrong with a passport, on every page that asks for one.

use crate::passports::PassportNumberError;
use crate::web::{Worded, Words};

impl Worded for PassportNumberError {
    fn words(&self, words: Words) -> String {
        match self {
            Self::Missing => words.t("passports-error-number-missing"),
            Self::NotLatinOrDigit { found } => {
                words.t1("passports-error-number-letters", "found", found.to_string())
            }
            Self::TooLong { .. } => words.t("passports-error-number-too-long"),
        }
    }
}
