//! The reader's words for verdicts and for what is wrong with a number.

use crate::visas::{CannotForm, Verdict, VisaNumberError};
use crate::web::{Worded, Words};

impl Worded for VisaNumberError {
    fn words(&self, words: Words) -> String {
        match self {
            Self::Missing => words.t("visas-error-number-missing"),
            Self::WrongLength { found } => words.t1("visas-error-number-length", "found", *found as i64),
            Self::NotInAlphabet(found) => words.t1("visas-error-number-letter", "found", found.to_string()),
            Self::CheckFails => words.t("visas-error-number-check"),
        }
    }
}

/// What an officer can do nothing about, or can ask the applicant for.
impl Worded for CannotForm {
    fn words(&self, words: Words) -> String {
        match self {
            Self::Over { last } => words.t1("visas-error-over", "last", words.date(*last)),
            Self::Name(_) => words.t("visas-error-name"),
            Self::KeyRevoked => words.t("visas-error-key-revoked"),
            Self::TooLate { latest } => words.t1("visas-error-too-late", "latest", words.date(*latest)),
            Self::InForce => words.t("visas-error-in-force"),
            Self::Unsealed(_) | Self::Randomness(_) | Self::Broken(_) => words.t("web-broken-body"),
        }
    }
}

/// The verdict in a word or two, with its tag's colour.
pub fn verdict(words: Words, verdict: Verdict) -> (String, &'static str) {
    match verdict {
        Verdict::Valid => (words.t("visas-verdict-valid"), "green"),
        Verdict::NotYetValid { .. } => (words.t("visas-verdict-not-yet"), "yellow"),
        Verdict::UsedUp => (words.t("visas-verdict-used-up"), "grey"),
        Verdict::Expired { .. } => (words.t("visas-verdict-expired"), "grey"),
        Verdict::Annulled { .. } => (words.t("visas-verdict-annulled"), "red"),
    }
}

/// The verdict in a sentence: what it means today.
pub fn meaning(words: Words, verdict: Verdict) -> String {
    match verdict {
        Verdict::Valid => words.t("visas-meaning-valid"),
        Verdict::NotYetValid { from } => words.t1("visas-meaning-not-yet", "from", words.date(from)),
        Verdict::UsedUp => words.t("visas-meaning-used-up"),
        Verdict::Expired { until } => words.t1("visas-meaning-expired", "until", words.date(until)),
        Verdict::Annulled { on } => words.t1("visas-meaning-annulled", "on", words.date(on)),
    }
}
