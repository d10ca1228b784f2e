//! The words for every verdict that the page can give: ICAO's, which are the same in every language, and the portal's own.

use crate::visas::seal::{TrustLevel, Verdict};
use crate::web::Words;

/// What the page's script shows for a code of its own.
pub struct Explained {
    pub code: &'static str,
    pub title: String,
    pub meaning: String,
    /// ICAO's own word, where the code is one; empty otherwise.
    pub icao: &'static str,
}

/// What ICAO's words mean to an officer.
pub fn verdicts(words: Words) -> Vec<Explained> {
    const ALL: [Verdict; 11] = [
        Verdict::Valid,
        Verdict::UnknownFeature,
        Verdict::ReadError,
        Verdict::WrongFormat,
        Verdict::UnknownCertificate,
        Verdict::ExpiredCertificate,
        Verdict::RevokedCertificate,
        Verdict::InvalidSignature,
        Verdict::InvalidVisaMrz,
        Verdict::SealVisaMismatch,
        Verdict::SealPassportMismatch,
    ];
    ALL.map(|verdict| explained(words, verdict)).into()
}

/// What one of ICAO's words means.
pub fn explained(words: Words, verdict: Verdict) -> Explained {
    let code = verdict.word();
    Explained { code, title: title(words, verdict), meaning: meaning(words, verdict), icao: code }
}

fn title(words: Words, verdict: Verdict) -> String {
    words.t(match verdict {
        Verdict::Valid => "border-offline-verdict-valid",
        Verdict::UnknownFeature => "border-offline-verdict-unknown-feature",
        Verdict::ReadError => "border-offline-verdict-read-error",
        Verdict::WrongFormat => "border-offline-verdict-wrong-format",
        Verdict::UnknownCertificate => "border-offline-verdict-unknown-certificate",
        Verdict::ExpiredCertificate => "border-offline-verdict-expired-certificate",
        Verdict::RevokedCertificate => "border-offline-verdict-revoked-certificate",
        Verdict::InvalidSignature => "border-offline-verdict-invalid-signature",
        Verdict::InvalidVisaMrz => "border-offline-verdict-invalid-visa-mrz",
        Verdict::SealVisaMismatch => "border-offline-verdict-visa-mismatch",
        Verdict::SealPassportMismatch => "border-offline-verdict-passport-mismatch",
    })
}

fn meaning(words: Words, verdict: Verdict) -> String {
    words.t(match verdict {
        Verdict::Valid => "border-offline-means-valid",
        Verdict::UnknownFeature => "border-offline-means-unknown-feature",
        Verdict::ReadError => "border-offline-means-read-error",
        Verdict::WrongFormat => "border-offline-means-wrong-format",
        Verdict::UnknownCertificate => "border-offline-means-unknown-certificate",
        Verdict::ExpiredCertificate => "border-offline-means-expired-certificate",
        Verdict::RevokedCertificate => "border-offline-means-revoked-certificate",
        Verdict::InvalidSignature => "border-offline-means-invalid-signature",
        Verdict::InvalidVisaMrz => "border-offline-means-invalid-visa-mrz",
        Verdict::SealVisaMismatch => "border-offline-means-visa-mismatch",
        Verdict::SealPassportMismatch => "border-offline-means-passport-mismatch",
    })
}

/// How far to trust a document, by the code that the page's script has for the level.
pub fn trust_levels(words: Words) -> [(&'static str, String); 3] {
    [TrustLevel::Trustable, TrustLevel::MediumFraudPotential, TrustLevel::HighFraudPotential].map(|level| {
        match level {
            TrustLevel::Trustable => ("trustable", words.t("border-offline-trust-trustable")),
            TrustLevel::MediumFraudPotential => ("medium", words.t("border-offline-trust-medium")),
            TrustLevel::HighFraudPotential => ("high", words.t("border-offline-trust-high")),
        }
    })
}

/// How the visa itself stands by the kept lists and today (rules V2 and V3).
pub fn standings(words: Words) -> Vec<Explained> {
    let stands = |code, title: &str, meaning: &str| Explained {
        code,
        title: words.t(title),
        meaning: words.t(meaning),
        icao: "",
    };
    vec![
        stands("valid", "visas-verdict-valid", "border-offline-stands-valid"),
        stands("unchecked", "border-offline-stands-unchecked-title", "border-offline-stands-unchecked"),
        stands("annulled", "visas-verdict-annulled", "border-offline-stands-annulled"),
        stands("expired", "visas-verdict-expired", "border-offline-stands-expired"),
        stands("used_up", "visas-verdict-used-up", "border-offline-stands-used-up"),
        stands("not_yet_valid", "visas-verdict-not-yet", "border-offline-stands-not-yet"),
    ]
}
