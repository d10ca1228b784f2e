//! What is wrong with a line of a group: stable codes, worded at the page.

use super::Column;
use serde::{Deserialize, Serialize};

/// Why a line cannot be filed. A code never changes its meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    Missing,
    TooLong,
    TooManyCells,
    Formula,
    ControlCharacters,
    NameNotLatin,
    CitizenshipUnknown,
    SexUnknown,
    PassportNumberUnreadable,
    PassportNumberTooLong,
    CategoryUnknown,
    EntriesUnknown,
    StayUnknown,
    DateAmbiguous,
    DateOfTwoDigitYear,
    DateImpossible,
    DateIsANumber,
    DateUnreadable,
    BornImpossibly,
    RunsBackwards,
    /// Rule E1.
    NotListed,
    /// Rule E4.
    NotOfThePurpose,
    Institution,
    Begun,
    /// The detail is the latest last day.
    PeriodTooLong,
    UnitedStatesForLongTreatmentAlone,
    /// The detail is the number of the earlier line.
    DuplicateOfLine,
    /// The detail is the number of the party's live invitation, or the day on which it was filed.
    DuplicateOfInvitation,
}

/// One thing found in a line: what, where, and what else there is to say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    pub code: Code,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub column: Option<Column>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub detail: Option<String>,
}

impl Finding {
    pub fn of(code: Code, column: Column) -> Self {
        Self { code, column: Some(column), detail: None }
    }

    pub fn with(code: Code, detail: impl ToString) -> Self {
        Self { code, column: None, detail: Some(detail.to_string()) }
    }

    #[must_use]
    pub fn at(self, column: Column) -> Self {
        Self { column: Some(column), ..self }
    }
}
