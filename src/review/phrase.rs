//! Texts that officers choose instead of writing them: frequent questions, and the grounds of refusals. An administrator keeps them as
//! dated rows in three languages.

use crate::vocabulary::{Named, PhraseId};
use chrono::NaiveDate;
use std::fmt;

/// What a phrase is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, sqlx::Type, serde::Deserialize)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum PhraseKind {
    /// A question that applicants are asked often.
    Question,
    /// A ground that a refusal rests on, and is counted by.
    Ground,
}

/// What a phrase is called in forms, decisions and statistics: `false_information`. 2 to 40 small Latin letters, digits and underscores;
/// a letter comes first.
#[derive(Debug, Clone, PartialEq, Eq, Hash, sqlx::Type)]
#[sqlx(transparent)]
pub struct PhraseCode(String);

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a code has 2 to 40 small Latin letters, digits and underscores, and begins with a letter")]
pub struct PhraseCodeError;

/// A row: what is offered from a day on, and until its last day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    pub id: PhraseId,
    pub kind: PhraseKind,
    pub code: PhraseCode,
    pub text: Named,
    pub valid_from: NaiveDate,
    pub valid_until: Option<NaiveDate>,
}

impl PhraseKind {
    /// The code used in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Question => "question",
            Self::Ground => "ground",
        }
    }
}

impl PhraseCode {
    pub fn parse(typed: &str) -> Result<Self, PhraseCodeError> {
        let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
        let begins = typed.bytes().next().is_some_and(|byte| byte.is_ascii_lowercase());
        let is_one = (2..=40).contains(&typed.len()) && begins && typed.bytes().all(fits);
        if is_one { Ok(Self(typed.to_owned())) } else { Err(PhraseCodeError) }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PhraseCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Phrase {
    pub fn is_offered_on(&self, day: NaiveDate) -> bool {
        self.valid_from <= day && self.valid_until.is_none_or(|last| day <= last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::named::tests::named;

    #[test]
    fn a_code_is_short_plain_and_begins_with_a_letter() {
        assert_eq!(PhraseCode::parse("false_information").unwrap().as_str(), "false_information");
        for wrong in ["", "a", "Passport", "2nd", "a-b", &"a".repeat(41)] {
            assert_eq!(PhraseCode::parse(wrong), Err(PhraseCodeError), "{wrong}");
        }
    }

    #[test]
    fn a_phrase_is_offered_from_its_first_day_to_its_last() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let phrase = Phrase {
            id: PhraseId::mint(),
            kind: PhraseKind::Ground,
            code: PhraseCode::parse("security").unwrap(),
            text: named("Security"),
            valid_from: day("2026-03-01"),
            valid_until: Some(day("2026-03-31")),
        };

        assert!(!phrase.is_offered_on(day("2026-02-28")) && phrase.is_offered_on(day("2026-03-01")));
        assert!(phrase.is_offered_on(day("2026-03-31")) && !phrase.is_offered_on(day("2026-04-01")));
    }
}
