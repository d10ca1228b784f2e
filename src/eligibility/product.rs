//! The products of the fee table (rules F1 to F3).

use serde::{Deserialize, Serialize};

/// A column of the page's fee table: what kind of visa is paid for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum Product {
    SingleEntry,
    /// Treatment of more than 30 days, for citizens of the United States.
    TreatmentLong,
    MultipleEntry,
}

impl Product {
    pub const ALL: [Self; 3] = [Self::SingleEntry, Self::TreatmentLong, Self::MultipleEntry];

    /// The code used in forms and in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::SingleEntry => "single_entry",
            Self::TreatmentLong => "treatment_long",
            Self::MultipleEntry => "multiple_entry",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|product| product.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_reads_back() {
        assert!(Product::ALL.into_iter().all(|product| Product::from_code(product.code()) == Some(product)));
    }
}
