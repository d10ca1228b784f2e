//! What everybody may fetch and a border post carries: the certificates of the keys that seal, and the visas that fail although their days
//! are not over (rules V2 and V3).

mod notice_board;

use crate::visas::VisaNumber;
use crate::visas::seal::{Certificate, SignerReference};
use crate::vocabulary::Instant;
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use chrono::{Duration, SecondsFormat};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

pub use notice_board::{NoticeBoard, certificates_now, revocations_now};

/// The kinds of signed lists, as `typ` of their headers.
pub const CERTIFICATES: &str = "e-visa-certificates";
pub const REVOCATIONS: &str = "e-visa-revocations";

const ISSUER: &str = "KZ";
/// A list of certificates is good for a month: keys change once a year.
const CERTIFICATES_LAST: Duration = Duration::days(30);
/// A list of revocations is good for a day, and says so to a post that was offline longer.
const REVOCATIONS_LAST: Duration = Duration::days(1);

/// A certificate, with the instant from which nothing under it is accepted any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// As the seals write it.
    pub reference: SignerReference,
    pub certificate: Certificate,
    pub revoked_at: Option<Instant>,
}

/// The certificates whose visas can still be shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CertificateList {
    pub iss: String,
    /// Seconds since 1970.
    pub iat: i64,
    pub exp: i64,
    pub certificates: Vec<ListedCertificate>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ListedCertificate {
    /// `KZVP/A1B2C3`, as the seals write it.
    pub reference: String,
    /// The certificate in base64.
    pub der: String,
    /// SubjectPublicKeyInfo in base64, for browsers, which read no certificates.
    pub spki: String,
    /// RFC 3339.
    pub not_before: String,
    pub not_after: String,
    pub revoked_at: Option<String>,
}

/// The visas that fail although their days are not over. Each is named by a mark, so that the list tells nobody a number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RevocationList {
    pub iss: String,
    pub iat: i64,
    pub exp: i64,
    pub annulled: Vec<String>,
    pub used_up: Vec<String>,
}

/// What a list of revocations says of a visa.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Listed {
    Annulled,
    UsedUp,
}

impl CertificateList {
    pub fn of(published: &[Published], now: Instant) -> Self {
        let (iat, exp) = lasting(now, CERTIFICATES_LAST);
        Self {
            iss: ISSUER.to_owned(),
            iat,
            exp,
            certificates: published.iter().map(ListedCertificate::of).collect(),
        }
    }
}

impl ListedCertificate {
    fn of(published: &Published) -> Self {
        let written = |at: Instant| at.to_rfc3339_opts(SecondsFormat::Secs, true);
        let certificate = &published.certificate;
        Self {
            reference: published.reference.to_string(),
            der: STANDARD.encode(certificate.der()),
            spki: STANDARD.encode(certificate.public_key()),
            not_before: written(certificate.not_before),
            not_after: written(certificate.not_after),
            revoked_at: published.revoked_at.map(written),
        }
    }
}

impl RevocationList {
    pub fn of(annulled: &[VisaNumber], used_up: &[VisaNumber], now: Instant) -> Self {
        let (iat, exp) = lasting(now, REVOCATIONS_LAST);
        Self { iss: ISSUER.to_owned(), iat, exp, annulled: marks(annulled), used_up: marks(used_up) }
    }

    /// The weightier reason, where a visa is on the list.
    pub fn says(&self, number: &VisaNumber) -> Option<Listed> {
        let mark = mark(number);
        let holds = |marks: &[String]| marks.contains(&mark);
        if holds(&self.annulled) {
            return Some(Listed::Annulled);
        }
        holds(&self.used_up).then_some(Listed::UsedUp)
    }
}

fn lasting(now: Instant, time: Duration) -> (i64, i64) {
    (now.timestamp(), (now + time).timestamp())
}

fn marks(numbers: &[VisaNumber]) -> Vec<String> {
    let mut marks: Vec<String> = numbers.iter().map(mark).collect();
    marks.sort_unstable();
    marks.dedup();
    marks
}

/// The first eight bytes of SHA-256 over `e-visa:` and the number as it is sealed, in base64url. Of a million visas on the list, one in
/// 18 billion others would share a mark with one of them.
pub fn mark(number: &VisaNumber) -> String {
    let digest = Sha256::digest(format!("e-visa:{}", number.as_str()));
    URL_SAFE_NO_PAD.encode(&digest[..8])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> VisaNumber {
        VisaNumber::parse(text).unwrap()
    }

    fn list(annulled: &[&str], used_up: &[&str]) -> RevocationList {
        let numbers = |texts: &[&str]| texts.iter().map(|text| number(text)).collect::<Vec<_>>();
        RevocationList::of(&numbers(annulled), &numbers(used_up), "2026-05-01T00:00:00Z".parse().unwrap())
    }

    /// `printf 'e-visa:46789ACDD' | openssl dgst -sha256 -binary | head -c 8 | basenc --base64url`
    #[test]
    fn a_mark_is_the_one_counted_by_openssl() {
        assert_eq!(mark(&number("46789ACDD")), "2j6FjA35SSM");
    }

    #[test]
    fn rules_v2_and_v3_a_list_names_the_weightier_reason_and_nobody_else() {
        let list = list(&["46789ACDD"], &["46789ACDD", "333333333"]);

        assert_eq!(list.says(&number("46789ACDD")), Some(Listed::Annulled));
        assert_eq!(list.says(&number("333333333")), Some(Listed::UsedUp));
        assert_eq!(list.says(&number("33333334P")), None);
    }

    #[test]
    fn a_list_is_sorted_lasts_a_day_and_is_written_as_promised() {
        let json = serde_json::to_value(list(&["46789ACDD"], &[])).unwrap();

        assert_eq!(json["iss"], "KZ");
        assert_eq!((json["iat"].as_i64(), json["exp"].as_i64()), (Some(1_777_593_600), Some(1_777_680_000)));
        assert_eq!(json["usedUp"].as_array().map(Vec::len), Some(0));
    }
}
