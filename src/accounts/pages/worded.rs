//! The refusals of this room's nouns, in the reader's words.

use crate::accounts::{
    DesignatorError, IdentificationError, PartyName, PartyNameError, Password, PasswordError, TelephoneError,
};
use crate::vocabulary::EmailError;
use crate::web::{Worded, Words};

impl Worded for EmailError {
    fn words(&self, words: Words) -> String {
        match self {
            Self::Missing => words.t("accounts-error-email-missing"),
            Self::Malformed => words.t("accounts-error-email-malformed"),
        }
    }
}

impl Worded for PasswordError {
    fn words(&self, words: Words) -> String {
        match self {
            Self::Missing => words.t("accounts-error-password-missing"),
            Self::TooShort => {
                words.t1("accounts-error-password-too-short", "shortest", Password::SHORTEST as i64)
            }
            Self::TooLong => {
                words.t1("accounts-error-password-too-long", "longest", Password::LONGEST as i64)
            }
            Self::TooGuessable => words.t("accounts-error-password-guessable"),
        }
    }
}

impl Worded for PartyNameError {
    fn words(&self, words: Words) -> String {
        match self {
            Self::Missing => words.t("accounts-error-party-name-missing"),
            Self::TooLong => words.t1("web-error-too-long", "longest", PartyName::LONGEST as i64),
            Self::HoldsAnAddress => words.t("accounts-error-party-name-address"),
            Self::HoldsALineBreak => words.t("accounts-error-party-name-line-break"),
        }
    }
}

impl Worded for TelephoneError {
    fn words(&self, words: Words) -> String {
        match self {
            Self::Missing => words.t("accounts-error-telephone-missing"),
            Self::Malformed => words.t("accounts-error-telephone-malformed"),
        }
    }
}

impl Worded for IdentificationError {
    fn words(&self, words: Words) -> String {
        match self {
            Self::Missing => words.t("accounts-error-identification-missing"),
            Self::NotADigit { .. } => words.t("accounts-error-identification-digits"),
            Self::WrongLength { found } => {
                words.t1("accounts-error-identification-length", "found", *found as i64)
            }
            Self::IsAnIin => words.t("accounts-error-identification-is-an-iin"),
            Self::IsABin => words.t("accounts-error-identification-is-a-bin"),
            Self::BirthDate => words.t("accounts-error-identification-birth-date"),
            Self::KindOfPerson { .. }
            | Self::RegistrationMonth { .. }
            | Self::CenturyAndSex { .. }
            | Self::CheckDigit => words.t("accounts-error-identification-wrong"),
        }
    }
}

impl Worded for DesignatorError {
    fn words(&self, words: Words) -> String {
        match self {
            Self::Missing => words.t("accounts-error-designator-missing"),
            Self::Malformed => words.t("accounts-error-designator-malformed"),
        }
    }
}
