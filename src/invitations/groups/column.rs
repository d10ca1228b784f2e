//! The columns of a file of invitations: what each line has to say (rule I1).

use crate::files::Heading;
use crate::vocabulary::Language;
use crate::web::Words;
use serde::{Deserialize, Serialize};

/// A column by its heading. Headings are written as the form names its questions, in any of the three languages, or as codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Column {
    Surname,
    GivenNames,
    Citizenship,
    DateOfBirth,
    Sex,
    PassportNumber,
    Category,
    Institution,
    Entries,
    Stay,
    From,
    Until,
    Places,
}

/// The columns that a download of bad lines adds.
pub const ADDED: [&str; 2] = ["error_line", "error_words"];

impl Column {
    /// In the order of the form.
    pub const ALL: [Self; 13] = [
        Self::Surname,
        Self::GivenNames,
        Self::Citizenship,
        Self::DateOfBirth,
        Self::Sex,
        Self::PassportNumber,
        Self::Category,
        Self::Institution,
        Self::Entries,
        Self::Stay,
        Self::From,
        Self::Until,
        Self::Places,
    ];

    /// The heading in the reader's language.
    pub fn words(self, words: Words) -> String {
        words.t(match self {
            Self::Surname => "invitations-surname",
            Self::GivenNames => "invitations-given-names",
            Self::Citizenship => "invitations-citizenship",
            Self::DateOfBirth => "invitations-born",
            Self::Sex => "invitations-sex",
            Self::PassportNumber => "invitations-passport-number",
            Self::Category => "invitations-category",
            Self::Institution => "invitations-institution",
            Self::Entries => "invitations-entries",
            Self::Stay => "invitations-stay",
            Self::From => "invitations-from",
            Self::Until => "invitations-until",
            Self::Places => "invitations-places",
        })
    }

    /// The most characters that a cell may have.
    pub fn longest(self) -> usize {
        match self {
            Self::Surname | Self::GivenNames | Self::Citizenship => 100,
            Self::Places => 500,
            Self::Institution => 300,
            Self::DateOfBirth
            | Self::Sex
            | Self::PassportNumber
            | Self::Category
            | Self::Entries
            | Self::Stay
            | Self::From
            | Self::Until => 60,
        }
    }
}

impl Heading for Column {
    const EVERY: &'static [Self] = &Self::ALL;
    const MOST_LINES: usize = 10_000;

    fn code(self) -> &'static str {
        match self {
            Self::Surname => "surname",
            Self::GivenNames => "given_names",
            Self::Citizenship => "citizenship",
            Self::DateOfBirth => "date_of_birth",
            Self::Sex => "sex",
            Self::PassportNumber => "passport_number",
            Self::Category => "category",
            Self::Institution => "institution",
            Self::Entries => "entries",
            Self::Stay => "stay",
            Self::From => "from",
            Self::Until => "until",
            Self::Places => "places",
        }
    }

    fn named(heading: &str) -> Option<Self> {
        let is = |column: &Self| {
            column.code() == heading
                || Language::ALL.iter().any(|it| column.words(Words::of(*it)).to_lowercase() == heading)
        };
        Self::ALL.into_iter().find(is)
    }

    fn is_needed(self) -> bool {
        match self {
            Self::Surname
            | Self::Citizenship
            | Self::DateOfBirth
            | Self::Sex
            | Self::PassportNumber
            | Self::Category
            | Self::Entries
            | Self::Stay
            | Self::From
            | Self::Until
            | Self::Places => true,
            Self::GivenNames | Self::Institution => false,
        }
    }

    fn is_added(heading: &str) -> bool {
        ADDED.contains(&heading)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_known_by_its_code_and_by_its_name_in_every_language() {
        for column in Column::ALL {
            assert_eq!(Column::named(column.code()), Some(column));
            for language in Language::ALL {
                let heading = column.words(Words::of(language)).to_lowercase();
                assert_eq!(Column::named(&heading), Some(column), "{heading}");
            }
        }
        assert_eq!(Column::named("passport"), None);
    }
}
