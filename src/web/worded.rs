//! The reader's words for what can be wrong with the values that every room shares.

use crate::vocabulary::LatinNameError;
use crate::web::{Worded, Words};

impl Worded for LatinNameError {
    fn words(&self, words: Words) -> String {
        match self {
            Self::Missing => words.t("web-error-name-missing"),
            Self::NotLatin => words.t("web-error-name-not-latin"),
            Self::TooLong => words.t1("web-error-too-long", "longest", 100),
        }
    }
}
