//! The reader's words for verdicts and for what is wrong with a number.

use crate::visas::seal::{TrustLevel, Verdict as SealVerdict};
use crate::visas::sheet::Across;
use crate::visas::{CannotForm, ReadError, Verdict, VisaNumberError};
use crate::web::{Worded, Words};

impl Worded for VisaNumberError {
    fn words(&self, words: Words) -> String {
        match self {
            Self::Missing => words.t("visas-error-number-missing"),
            Self::WrongLength { found } => words.t1("visas-error-number-length", "found", *found as i64),
            Self::NotInAlphabet(found) => words.t1("visas-error-number-letter", "found", found.to_string()),
            Self::CheckFails => words.t("visas-error-number-check"),
        }
    }
}

/// What an officer can do nothing about, or can ask the applicant for.
impl Worded for CannotForm {
    fn words(&self, words: Words) -> String {
        match self {
            Self::Over { last } => words.t1("visas-error-over", "last", words.date(*last)),
            Self::Name(_) => words.t("visas-error-name"),
            Self::AnotherName { zone, printed } => words.with(
                "visas-error-another-name",
                [("zone", zone.as_str().into()), ("printed", printed.as_str().into())],
            ),
            Self::KeyRevoked => words.t("visas-error-key-revoked"),
            Self::TooLate { latest } => words.t1("visas-error-too-late", "latest", words.date(*latest)),
            Self::InForce => words.t("visas-error-in-force"),
            Self::Unsealed(_) | Self::Randomness(_) | Self::Broken(_) => words.t("web-broken-body"),
        }
    }
}

/// The verdict in a word or two, with its tag's colour.
pub fn verdict(words: Words, verdict: Verdict) -> (String, &'static str) {
    match verdict {
        Verdict::Valid => (words.t("visas-verdict-valid"), "green"),
        Verdict::NotYetValid { .. } => (words.t("visas-verdict-not-yet"), "yellow"),
        Verdict::UsedUp => (words.t("visas-verdict-used-up"), "grey"),
        Verdict::Expired { .. } => (words.t("visas-verdict-expired"), "grey"),
        Verdict::Annulled { .. } => (words.t("visas-verdict-annulled"), "red"),
    }
}

/// The verdict in a sentence: what it means today.
pub fn meaning(words: Words, verdict: Verdict) -> String {
    match verdict {
        Verdict::Valid => words.t("visas-meaning-valid"),
        Verdict::NotYetValid { from } => words.t1("visas-meaning-not-yet", "from", words.date(from)),
        Verdict::UsedUp => words.t("visas-meaning-used-up"),
        Verdict::Expired { until } => words.t1("visas-meaning-expired", "until", words.date(until)),
        Verdict::Annulled { on } => words.t1("visas-meaning-annulled", "on", words.date(on)),
    }
}

/// What is said across a visa that is none to travel with.
pub fn across_in(words: Words, across: Across) -> String {
    match across {
        Across::NotIssued => words.t("visas-sheet-across-not-issued"),
        Across::Annulled => words.t("visas-sheet-across-annulled"),
        Across::UsedUp => words.t("visas-sheet-across-used-up"),
        Across::Expired => words.t("visas-sheet-across-expired"),
    }
}

/// ICAO's word for a seal as it is, with its tag's colour and what it means in plain words.
pub fn seal_verdict(words: Words, verdict: SealVerdict) -> (&'static str, &'static str, String) {
    let colour = match verdict.trust() {
        TrustLevel::Trustable => "green",
        TrustLevel::MediumFraudPotential => "yellow",
        TrustLevel::HighFraudPotential => "red",
    };
    let meaning = match verdict {
        SealVerdict::Valid => words.t("visas-seal-valid"),
        SealVerdict::UnknownFeature => words.t("visas-seal-unknown-feature"),
        SealVerdict::ReadError => words.t("visas-seal-read-error"),
        SealVerdict::WrongFormat => words.t("visas-seal-wrong-format"),
        SealVerdict::UnknownCertificate => words.t("visas-seal-unknown-certificate"),
        SealVerdict::ExpiredCertificate => words.t("visas-seal-expired-certificate"),
        SealVerdict::RevokedCertificate => words.t("visas-seal-revoked-certificate"),
        SealVerdict::InvalidSignature => words.t("visas-seal-invalid-signature"),
        SealVerdict::InvalidVisaMrz => words.t("visas-seal-invalid-visa-mrz"),
        SealVerdict::SealVisaMismatch => words.t("visas-seal-visa-mismatch"),
        SealVerdict::SealPassportMismatch => words.t("visas-seal-passport-mismatch"),
    };
    (verdict.word(), colour, meaning)
}

impl Worded for ReadError {
    fn words(&self, words: Words) -> String {
        match self {
            Self::TooLarge => words.t("visas-error-file-too-large"),
            Self::OtherKind => words.t("visas-error-file-other-kind"),
            Self::BrokenPicture | Self::BrokenDocument => words.t("visas-error-file-broken"),
            Self::TooManyPixels { .. } => words.t("visas-error-file-too-many-pixels"),
            Self::Encrypted => words.t("visas-error-file-encrypted"),
            Self::TooManyPages { found } => {
                words.t1("visas-error-file-too-many-pages", "found", *found as i64)
            }
            Self::NoCode => words.t("visas-error-file-no-code"),
            Self::SeveralCodes => words.t("visas-error-file-several-codes"),
        }
    }
}
