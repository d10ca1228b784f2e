//! The reader's words for what can be wrong with a passport, on every page that asks for one.

use crate::passports::{CheckedField, Line, PassportNumberError, ZoneDefect};
use crate::web::{Worded, Words};

impl Worded for PassportNumberError {
    fn words(&self, words: Words) -> String {
        match self {
            Self::Missing => words.t("passports-error-number-missing"),
            Self::NotLatinOrDigit { found } => {
                words.t1("passports-error-number-letters", "found", found.to_string())
            }
            Self::TooLong { .. } => words.t("passports-error-number-too-long"),
        }
    }
}

impl CheckedField {
    /// What a check digit is taken over.
    pub fn words(self, words: Words) -> String {
        match self {
            Self::Number => words.t("passports-check-number"),
            Self::Born => words.t("passports-check-born"),
            Self::Expires => words.t("passports-check-expires"),
            Self::PersonalNumber => words.t("passports-check-personal-number"),
            Self::Composite => words.t("passports-check-composite"),
        }
    }
}

fn line(words: Words, line: Line) -> String {
    match line {
        Line::Upper => words.t("passports-line-upper"),
        Line::Lower => words.t("passports-line-lower"),
    }
}

impl Worded for ZoneDefect {
    fn words(&self, words: Words) -> String {
        match self {
            Self::Missing(Line::Upper) => words.t("passports-zone-upper-missing"),
            Self::Missing(Line::Lower) => words.t("passports-zone-lower-missing"),
            Self::WrongLength { line: which, found } => words.with(
                "passports-zone-wrong-length",
                [("line", line(words, *which).into()), ("found", (*found).into())],
            ),
            Self::NotInAlphabet { line: which, position, found } => words.with(
                "passports-zone-not-in-alphabet",
                [
                    ("line", line(words, *which).into()),
                    ("position", (*position).into()),
                    ("found", found.to_string().into()),
                ],
            ),
            Self::NotAPassport { code } => words.t1("passports-zone-not-a-passport", "code", code.as_str()),
            Self::CheckDigit(field) => words.t1("passports-zone-check-digit", "field", (*field).words(words)),
            Self::Name => words.t("passports-zone-name"),
            Self::IssuingAuthority { found } => {
                words.t1("passports-zone-issuing-authority", "found", found.as_str())
            }
            Self::Nationality { found } => words.t1("passports-zone-nationality", "found", found.as_str()),
            Self::Number(error) => error.words(words),
            Self::Born { found } => words.t1("passports-zone-born", "found", found.as_str()),
            Self::Sex { found } => words.t1("passports-zone-sex", "found", found.to_string()),
            Self::Expires { found } => words.t1("passports-zone-expires", "found", found.as_str()),
        }
    }
}
