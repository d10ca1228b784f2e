//! Sex as the machine-readable zone writes it (Doc 9303 part 4, section 4.2.2).

use serde::{Deserialize, Serialize};

/// `F`, `M`, or `X` where the passport leaves it unspecified (`<` in the zone).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type, utoipa::ToSchema)]
#[sqlx(type_name = "text", rename_all = "UPPERCASE")]
#[serde(rename_all = "UPPERCASE")]
pub enum Sex {
    F,
    M,
    X,
}

impl Sex {
    pub const ALL: [Self; 3] = [Self::F, Self::M, Self::X];

    pub fn letter(self) -> &'static str {
        match self {
            Self::F => "F",
            Self::M => "M",
            Self::X => "X",
        }
    }

    pub fn from_letter(letter: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sex| sex.letter() == letter)
    }
}
