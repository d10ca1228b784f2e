//! The schedule's words, and what is wrong with a row.

use crate::eligibility::{Entries, Product, Purpose};
use crate::fees::{CitizenshipScope, FeeRow, FeeRowError, LONGEST_VALIDITY};
use crate::web::{Worded, Words};

pub fn product(words: Words, product: Product) -> String {
    match product {
        Product::SingleEntry => words.t("fees-product-single-entry"),
        Product::TreatmentLong => words.t("fees-product-treatment-long"),
        Product::MultipleEntry => words.t("fees-product-multiple-entry"),
    }
}

pub fn citizenships(words: Words, scope: CitizenshipScope) -> String {
    match scope {
        CitizenshipScope::All => words.t("fees-scope-all"),
        CitizenshipScope::UnitedStates => words.t("fees-scope-united-states"),
        CitizenshipScope::NotUnitedStates => words.t("fees-scope-not-united-states"),
    }
}

pub fn purpose(words: Words, purpose: Purpose) -> String {
    match purpose {
        Purpose::Business => words.t("fees-purpose-business"),
        Purpose::Tourism => words.t("fees-purpose-tourism"),
        Purpose::Treatment => words.t("fees-purpose-treatment"),
    }
}

pub fn entries(words: Words, entries: Entries) -> String {
    match entries {
        Entries::Single => words.t("fees-entries-single"),
        Entries::Multiple => words.t("fees-entries-multiple"),
    }
}

/// `business, tourism`
pub fn purposes(words: Words, row: &FeeRow) -> String {
    row.purposes.iter().map(|one| purpose(words, *one)).collect::<Vec<_>>().join(", ")
}

pub fn all_entries(words: Words, row: &FeeRow) -> String {
    row.entries.iter().map(|one| entries(words, *one)).collect::<Vec<_>>().join(", ")
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
            Self::NoAmount => "amount",
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
            Self::EndsBeforeItBegins => words.t("fees-error-until"),
            Self::Overlaps { .. } => words.t("fees-error-overlaps"),
        }
    }
}
