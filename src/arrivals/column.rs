//! The columns of a file of notices: what a line has to say (rule N5).

use crate::files::Heading;
use serde::{Deserialize, Serialize};

/// A column by its heading in the first line. Headings are the same in every language, so that a program can write them.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, utoipa::ToSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Column {
    Cause,
    Surname,
    GivenNames,
    Citizenship,
    DateOfBirth,
    PassportNumber,
    VisaNumber,
    ArrivalDate,
    Region,
    Address,
    Premises,
    DepartureDate,
}

impl Column {
    /// In the order of the template.
    pub const ALL: [Self; 12] = [
        Self::Cause,
        Self::Surname,
        Self::GivenNames,
        Self::Citizenship,
        Self::DateOfBirth,
        Self::PassportNumber,
        Self::VisaNumber,
        Self::ArrivalDate,
        Self::Region,
        Self::Address,
        Self::Premises,
        Self::DepartureDate,
    ];

    /// The heading.
    pub fn code(self) -> &'static str {
        match self {
            Self::Cause => "cause",
            Self::Surname => "surname",
            Self::GivenNames => "given_names",
            Self::Citizenship => "citizenship",
            Self::DateOfBirth => "date_of_birth",
            Self::PassportNumber => "passport_number",
            Self::VisaNumber => "visa_number",
            Self::ArrivalDate => "arrival_date",
            Self::Region => "region",
            Self::Address => "address",
            Self::Premises => "premises",
            Self::DepartureDate => "departure_date",
        }
    }

    /// The most characters that a cell may have.
    pub fn longest(self) -> usize {
        match self {
            Self::Surname | Self::GivenNames => 100,
            Self::Address => 300,
            Self::VisaNumber | Self::PassportNumber => 40,
            Self::Cause
            | Self::Citizenship
            | Self::DateOfBirth
            | Self::ArrivalDate
            | Self::Region
            | Self::Premises
            | Self::DepartureDate => 60,
        }
    }
}

impl Heading for Column {
    const EVERY: &'static [Self] = &Self::ALL;
    const MOST_LINES: usize = 20_000;

    fn code(self) -> &'static str {
        Column::code(self)
    }

    fn named(heading: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.code() == heading)
    }

    fn is_needed(self) -> bool {
        match self {
            Self::Surname
            | Self::Citizenship
            | Self::DateOfBirth
            | Self::PassportNumber
            | Self::ArrivalDate
            | Self::Region
            | Self::Address
            | Self::DepartureDate => true,
            Self::Cause | Self::GivenNames | Self::VisaNumber | Self::Premises => false,
        }
    }

    fn is_added(heading: &str) -> bool {
        ADDED.contains(&heading)
    }
}

/// The columns that a download of rejected lines adds. A file sent again may still have them; they are not read.
pub const ADDED: [&str; 4] = ["error_line", "error_code", "error_column", "error_words"];
