//! Purposes, entries and products in the reader's words.

use crate::eligibility::{Entries, Product, Purpose};
use crate::web::{Worded, Words};

impl Worded for Purpose {
    fn words(&self, words: Words) -> String {
        match self {
            Self::Business => words.t("eligibility-purpose-business"),
            Self::Tourism => words.t("eligibility-purpose-tourism"),
            Self::Treatment => words.t("eligibility-purpose-treatment"),
        }
    }
}

impl Worded for Entries {
    fn words(&self, words: Words) -> String {
        match self {
            Self::Single => words.t("eligibility-entries-single"),
            Self::Multiple => words.t("eligibility-entries-multiple"),
        }
    }
}

impl Worded for Product {
    fn words(&self, words: Words) -> String {
        match self {
            Self::SingleEntry => words.t("eligibility-product-single-entry"),
            Self::TreatmentLong => words.t("eligibility-product-treatment-long"),
            Self::MultipleEntry => words.t("eligibility-product-multiple-entry"),
        }
    }
}
