//! The seal as bytes: header, tagged features, signature (Doc 9303 part 13, sections 2.3 and 2.4).

use super::contents::SealContents;
use super::header::Header;
use super::key::{SigningKey, TrustedSigner};
use super::verdict::Verdict;
use crate::passports::PassportNumber;
use crate::visas::VisaZone;
use chrono::NaiveDate;
use p256::ecdsa::Signature;
use p256::ecdsa::signature::Signer;

/// A signed seal, ready for the barcode. The same facts and key give the same bytes (RFC 6979).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seal(Vec<u8>);

/// The facts of a seal do not fit its features.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the visa's facts do not fit the features of a seal")]
pub struct DoesNotFit;

/// A seal's parts as read. Nothing here is trusted: that is `verify`'s answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadSeal {
    pub header: Header,
    pub contents: SealContents,
    /// The bytes under the signature: header and message.
    signed: Vec<u8>,
    pub signature: Vec<u8>,
}

/// A verdict, with what the seal says wherever it could be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verification {
    pub verdict: Verdict,
    pub seal: Option<ReadSeal>,
}

const SIGNATURE: u8 = 0xff;
/// What a DataMatrix of 48 x 48 modules holds, with room for its own framing.
const MOST_BYTES: usize = 168;

impl Seal {
    /// Signs a visa issued on one day and sealed on another.
    pub fn sign(
        contents: &SealContents,
        key: &SigningKey,
        issued: NaiveDate,
        signed: NaiveDate,
    ) -> Result<Self, DoesNotFit> {
        let header = Header { state: "KAZ".to_owned(), reference: key.reference().clone(), issued, signed };
        Self::sign_features(&header, &contents.features().ok_or(DoesNotFit)?, key)
    }

    pub(super) fn sign_features(
        header: &Header,
        features: &[(u8, Vec<u8>)],
        key: &SigningKey,
    ) -> Result<Self, DoesNotFit> {
        let mut bytes = header.encode().ok_or(DoesNotFit)?;
        for (tag, value) in features {
            push_field(&mut bytes, *tag, value).ok_or(DoesNotFit)?;
        }
        let signature: Signature = key.key.try_sign(&bytes).map_err(|_| DoesNotFit)?;
        push_field(&mut bytes, SIGNATURE, &signature.to_bytes()).ok_or(DoesNotFit)?;
        if bytes.len() > MOST_BYTES { Err(DoesNotFit) } else { Ok(Self(bytes)) }
    }

    /// Takes a seal as it was kept or scanned. Nothing is checked.
    pub fn from_bytes(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

impl ReadSeal {
    /// Reads a visa seal of header version 4; `None` is ICAO's WRONG_FORMAT.
    pub fn parse(bytes: &[u8]) -> Option<Self> {
        let (header, mut at) = Header::decode(bytes)?;
        let mut features = Vec::new();
        let (signature, end) = loop {
            let (tag, value, next) = field(bytes, at)?;
            if tag == SIGNATURE {
                break (value, next);
            }
            features.push((tag, value.to_vec()));
            at = next;
        };
        if end != bytes.len() {
            return None;
        }
        let contents = SealContents::from_features(&features)?;
        Some(Self { header, contents, signed: bytes[..at].to_vec(), signature: signature.to_vec() })
    }

    /// The signature's verdict by the signers that a verifier trusts on a day.
    pub fn judge(&self, signers: &[TrustedSigner], today: NaiveDate) -> Verdict {
        let known = signers.iter().filter(|signer| signer.reference == self.header.reference);
        let verdict = judge_signature(known, &self.signed, &self.signature, today);
        let says_more = verdict == Verdict::Valid && !self.contents.unknown.is_empty();
        if says_more { Verdict::UnknownFeature } else { verdict }
    }

    /// Whether a printed zone is the sealed one. A seal does not carry the zone's optional data.
    pub fn judge_zone(&self, first: &str, second: &str) -> Verdict {
        match VisaZone::parse(first, second) {
            Err(_) => Verdict::InvalidVisaMrz,
            Ok(printed) if printed.sealed() == self.contents.zone.sealed() => Verdict::Valid,
            Ok(_) => Verdict::SealVisaMismatch,
        }
    }

    /// Whether a passport's number is the sealed one.
    pub fn judge_passport(&self, number: &PassportNumber) -> Verdict {
        if *number == self.contents.passport_number { Verdict::Valid } else { Verdict::SealPassportMismatch }
    }
}

/// The verdict on a signature by those who go by its signer's reference. A forgery is told as one whatever the certificate's days:
/// EXPIRED_CERTIFICATE, which is worth a second look, is said of a genuine signature alone.
pub(super) fn judge_signature<'s>(
    mut known: impl Iterator<Item = &'s TrustedSigner> + Clone,
    signed: &[u8],
    signature: &[u8],
    today: NaiveDate,
) -> Verdict {
    if known.clone().all(|signer| signer.key.unsupported_curve().is_some()) {
        return Verdict::UnknownCertificate;
    }
    if known.clone().any(|signer| signer.revoked.is_some_and(|from| from <= today)) {
        return Verdict::RevokedCertificate;
    }
    match known.find(|signer| signer.key.has_signed(signed, signature)) {
        None => Verdict::InvalidSignature,
        Some(signer) if !signer.valid.covers(today) => Verdict::ExpiredCertificate,
        Some(_) => Verdict::Valid,
    }
}

/// Reads a seal and judges it by the signers that are trusted on a day.
pub fn verify(bytes: &[u8], signers: &[TrustedSigner], today: NaiveDate) -> Verification {
    match ReadSeal::parse(bytes) {
        None => Verification { verdict: Verdict::WrongFormat, seal: None },
        Some(seal) => Verification { verdict: seal.judge(signers, today), seal: Some(seal) },
    }
}

/// A tag, a length after DER (X.690) and a value of fewer than 128 bytes, which a seal's features never reach.
fn push_field(bytes: &mut Vec<u8>, tag: u8, value: &[u8]) -> Option<()> {
    let length = u8::try_from(value.len()).ok().filter(|length| *length < 0x80)?;
    bytes.extend([tag, length]);
    bytes.extend(value);
    Some(())
}

/// The tag and value that begin at a place, and the place after them.
fn field(bytes: &[u8], at: usize) -> Option<(u8, &[u8], usize)> {
    let (tag, first) = (*bytes.get(at)?, *bytes.get(at + 1)?);
    let more = if first < 0x80 { 0 } else { usize::from(first & 0x7f) };
    if more > 4 || first == 0x80 {
        return None;
    }
    let start = at + 2 + more;
    let length = match more {
        0 => usize::from(first),
        _ => bytes.get(at + 2..start)?.iter().fold(0, |sum, byte| sum << 8 | usize::from(*byte)),
    };
    let end = start.checked_add(length)?;
    Some((tag, bytes.get(start..end)?, end))
}
