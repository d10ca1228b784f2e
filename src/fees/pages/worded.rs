//! The schedule's words, and what is wrong with a row.

use crate::fees::{CitizenshipScope, FeeRow, FeeRowError, LONGEST_VALIDITY};
use crate::web::{Worded, Words};

impl Worded for CitizenshipScope {
    fn words(&self, words: Words) -> String {
        match self {
            Self::All => words.t("fees-scope-all"),
            Self::UnitedStates => words.t("fees-scope-united-states"),
            Self::NotUnitedStates => words.t("fees-scope-not-united-states"),
        }
    }
}

/// `business, tourism`
pub fn purposes(words: Words, row: &FeeRow) -> String {
    words.list(&row.purposes.iter().map(|purpose| purpose.words(words)).collect::<Vec<_>>())
}

pub fn all_entries(words: Words, row: &FeeRow) -> String {
    words.list(&row.entries.iter().map(|entries| entries.words(words)).collect::<Vec<_>>())
}

pub fn validity(words: Words, row: &FeeRow) -> String {
    words.with("fees-validity-days", [("least", row.least_days.into()), ("most", row.most_days.into())])
}

impl FeeRowError {
    /// The field that the error stands beside.
    pub(super) fn field(&self) -> &'static str {
        match self {
            Self::NoPurpose => "purpose",
            Self::NoEntries => "entries",
            Self::Validity => "least",
            Self::NoAmount | Self::FarOff { .. } => "amount",
            Self::ProductNotOfThePurpose => "purpose",
            Self::ProductNotOfTheEntries => "entries",
            Self::EndsBeforeItBegins => "until",
            Self::Overlaps { .. } => "product",
        }
    }
}

impl Worded for FeeRowError {
    fn words(&self, words: Words) -> String {
        match self {
            Self::NoPurpose => words.t("fees-error-purpose"),
            Self::NoEntries => words.t("fees-error-entries"),
            Self::Validity => words.t1("fees-error-validity", "longest", LONGEST_VALIDITY),
            Self::NoAmount => words.t("fees-error-amount"),
            Self::FarOff { usual } => words.t1("fees-error-far-off", "usual", usual.to_string()),
            Self::ProductNotOfThePurpose => words.t("fees-error-product-purpose"),
            Self::ProductNotOfTheEntries => words.t("fees-error-product-entries"),
            Self::EndsBeforeItBegins => words.t("fees-error-until"),
            Self::Overlaps { .. } => words.t("fees-error-overlaps"),
        }
    }
}
