//! What became of a line, and why: stable codes, worded at the page.

use crate::arrivals::column::Column;
use serde::{Deserialize, Serialize};

/// What became of a line.
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
pub enum Outcome {
    Accepted,
    /// Rule N5: taken after the deadline, and marked late.
    AcceptedLate,
    /// Taken in time, with something odd to look at.
    AcceptedWithWarning,
    /// Rule N6: the same arrival has its receipt already.
    Duplicate,
    Rejected,
    /// Nothing is wrong with it, but the file was to be taken whole or not at all.
    HeldBack,
}

impl Outcome {
    pub const ALL: [Self; 6] = [
        Self::Accepted,
        Self::AcceptedLate,
        Self::AcceptedWithWarning,
        Self::Duplicate,
        Self::Rejected,
        Self::HeldBack,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::AcceptedLate => "accepted_late",
            Self::AcceptedWithWarning => "accepted_with_warning",
            Self::Duplicate => "duplicate",
            Self::Rejected => "rejected",
            Self::HeldBack => "held_back",
        }
    }
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $code:literal,)+) => {
        /// Why a line was refused, or what about it is odd. A code never changes its meaning.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema)]
        #[serde(rename_all = "snake_case")]
        pub enum Code {
            $($(#[$doc])* $name,)+
        }

        impl Code {
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$name => $code,)+
                }
            }
        }
    };
}

codes! {
    Missing = "missing",
    TooLong = "too_long",
    TooManyCells = "too_many_cells",
    Formula = "formula",
    ControlCharacters = "control_characters",
    CauseUnknown = "cause_unknown",
    NameNotLatin = "name_not_latin",
    CitizenshipUnknown = "citizenship_unknown",
    CitizenOfKazakhstan = "citizen_of_kazakhstan",
    PassportNumberUnreadable = "passport_number_unreadable",
    PassportNumberTooLong = "passport_number_too_long",
    RegionUnknown = "region_unknown",
    PremisesUnknown = "premises_unknown",
    DateAmbiguous = "date_ambiguous",
    DateOfTwoDigitYear = "date_of_two_digit_year",
    DateImpossible = "date_impossible",
    DateIsANumber = "date_is_a_number",
    DateUnreadable = "date_unreadable",
    BornImpossibly = "born_impossibly",
    ArrivedInTheFuture = "arrived_in_the_future",
    ArrivedBeforeBirth = "arrived_before_birth",
    DepartsBeforeArrival = "departs_before_arrival",
    DepartsTooLate = "departs_too_late",
    ArrivedLongAgo = "arrived_long_ago",
    PassportOfAnotherShape = "passport_of_another_shape",
    /// The detail is the day of the entry that answers the line.
    ArrivedUnlikeEntry = "arrived_unlike_entry",
    /// Of somebody else, or of nobody: which, is not told.
    VisaNotOfThisGuest = "visa_not_of_this_guest",
    VisaNotValidThen = "visa_not_valid_then",
    StaysBeyondVisa = "stays_beyond_visa",
    /// The detail is the number of the receipt.
    DuplicateOfReceipt = "duplicate_of_receipt",
    /// The detail is the number of the line.
    DuplicateOfLine = "duplicate_of_line",
    HeldBack = "held_back",
}

impl Code {
    /// Whether a line with this finding is not taken.
    pub fn refuses(self) -> bool {
        !matches!(
            self,
            Self::ArrivedLongAgo
                | Self::PassportOfAnotherShape
                | Self::ArrivedUnlikeEntry
                | Self::VisaNotOfThisGuest
                | Self::VisaNotValidThen
                | Self::StaysBeyondVisa
                | Self::DuplicateOfReceipt
                | Self::DuplicateOfLine
                | Self::HeldBack
        )
    }
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

    pub fn of_line(code: Code) -> Self {
        Self { code, column: None, detail: None }
    }

    pub fn with(code: Code, detail: impl ToString) -> Self {
        Self { code, column: None, detail: Some(detail.to_string()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_kept_and_sent_as_it_is_called() {
        for code in Code::ALL {
            assert_eq!(serde_json::to_value(code).unwrap(), code.code());
        }
    }
}
