//! What a visa is for, and how often it opens the border (rules E4 and F1).

use serde::{Deserialize, Serialize};

/// Rule E4: the three purposes of an electronic visa.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    sqlx::Type,
    utoipa::ToSchema,
)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    Business,
    Tourism,
    Treatment,
}

impl Purpose {
    pub const ALL: [Self; 3] = [Self::Business, Self::Tourism, Self::Treatment];

    /// The code used in forms and in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Business => "business",
            Self::Tourism => "tourism",
            Self::Treatment => "treatment",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.code() == code)
    }
}

/// How many entries a visa allows: one, or any number while it is valid (rule V2).
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    sqlx::Type,
    utoipa::ToSchema,
)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum Entries {
    Single,
    Multiple,
}

impl Entries {
    pub const ALL: [Self; 2] = [Self::Single, Self::Multiple];

    /// The code used in forms and in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Single => "single",
            Self::Multiple => "multiple",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|entries| entries.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rule_e4_every_code_reads_back() {
        assert!(Purpose::ALL.into_iter().all(|purpose| Purpose::from_code(purpose.code()) == Some(purpose)));
        assert!(Entries::ALL.into_iter().all(|entries| Entries::from_code(entries.code()) == Some(entries)));
        assert_eq!((Purpose::from_code("study"), Entries::from_code("")), (None, None));
    }
}
