//! How many days a visa's holder may stay (rule F1).

use serde::{Deserialize, Serialize};

/// Rule F1: 30, 60 or 90 days, "depending on visa type"; the invitation states which. Kept as the number of days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "i32", into = "i32")]
pub enum Stay {
    Days30,
    Days60,
    Days90,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum StayError {
    #[error("no length of stay was chosen")]
    Missing,
    #[error("a stay is of 30, 60 or 90 days")]
    NotOffered,
}

impl Stay {
    pub const ALL: [Self; 3] = [Self::Days30, Self::Days60, Self::Days90];

    pub fn days(self) -> i32 {
        match self {
            Self::Days30 => 30,
            Self::Days60 => 60,
            Self::Days90 => 90,
        }
    }

    pub fn parse(typed: &str) -> Result<Self, StayError> {
        if typed.trim().is_empty() {
            return Err(StayError::Missing);
        }
        let days: i32 = typed.trim().parse().map_err(|_| StayError::NotOffered)?;
        Self::try_from(days)
    }
}

impl TryFrom<i32> for Stay {
    type Error = StayError;

    fn try_from(days: i32) -> Result<Self, Self::Error> {
        Self::ALL.into_iter().find(|stay| stay.days() == days).ok_or(StayError::NotOffered)
    }
}

impl From<Stay> for i32 {
    fn from(stay: Stay) -> Self {
        stay.days()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rule_f1_a_stay_is_of_30_60_or_90_days() {
        let stays = ["30", " 60 ", "90"].map(Stay::parse);

        assert_eq!(stays, [Ok(Stay::Days30), Ok(Stay::Days60), Ok(Stay::Days90)]);
    }

    #[test]
    fn rule_f1_no_other_stay_is_offered() {
        for typed in ["29", "31", "89", "91", "-30", "thirty"] {
            assert_eq!(Stay::parse(typed), Err(StayError::NotOffered), "{typed}");
        }
        assert_eq!(Stay::parse(" "), Err(StayError::Missing));
    }
}
