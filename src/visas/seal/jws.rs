//! Lists under the signature of a key that seals: JWS in compact form (RFC 7515) with ES256, which browsers check by themselves.
//!
//! The header names the signer and what kind of list it is, so that no list is taken for another. Header and list are text: no seal,
//! which begins with a byte that is none, can be taken for one.

use super::frame::judge_signature;
use super::key::{SigningKey, TrustedSigner};
use super::verdict::Verdict;
use crate::visas::seal::SignerReference;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::NaiveDate;
use p256::ecdsa::Signature;
use p256::ecdsa::signature::Signer;
use serde::{Deserialize, Serialize};

/// Why a signed list is not believed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum JwsError {
    #[error("this is no signed list")]
    WrongFormat,
    #[error("this is a list of another kind")]
    OtherKind,
    /// The words of a seal's verdict: the certificate is unknown, expired or revoked, or the signature is wrong.
    #[error("the list's signature: {0}")]
    Untrusted(Verdict),
}

#[derive(Serialize, Deserialize)]
struct Header {
    alg: String,
    kid: String,
    typ: String,
}

const ALGORITHM: &str = "ES256";

/// Signs a list. `kind` becomes `typ` of the header. `None` where it cannot be written as JSON.
pub fn sign_jws(list: &impl Serialize, kind: &str, key: &SigningKey) -> Option<String> {
    let header = Header { alg: ALGORITHM.to_owned(), kid: key.reference().to_string(), typ: kind.to_owned() };
    let part = |json: Vec<u8>| URL_SAFE_NO_PAD.encode(json);
    let mut text = part(serde_json::to_vec(&header).ok()?);
    text.push('.');
    text.push_str(&part(serde_json::to_vec(list).ok()?));
    let signature: Signature = key.key.try_sign(text.as_bytes()).ok()?;
    text.push('.');
    text.push_str(&URL_SAFE_NO_PAD.encode(signature.to_bytes()));
    Some(text)
}

/// Reads a list of a kind that one of these signers has signed, trusted on a day.
pub fn read_jws<T: for<'de> Deserialize<'de>>(
    text: &str,
    kind: &str,
    signers: &[TrustedSigner],
    today: NaiveDate,
) -> Result<T, JwsError> {
    let (signed, signature) = text.trim().rsplit_once('.').ok_or(JwsError::WrongFormat)?;
    let (header, list) = signed.split_once('.').ok_or(JwsError::WrongFormat)?;
    let bytes = |part: &str| URL_SAFE_NO_PAD.decode(part).map_err(|_| JwsError::WrongFormat);
    let header: Header = serde_json::from_slice(&bytes(header)?).map_err(|_| JwsError::WrongFormat)?;
    if header.alg != ALGORITHM {
        return Err(JwsError::WrongFormat);
    }
    if header.typ != kind {
        return Err(JwsError::OtherKind);
    }
    let reference = SignerReference::parse(&header.kid).map_err(|_| JwsError::WrongFormat)?;
    let known = signers.iter().filter(|signer| signer.reference == reference);
    let verdict = judge_signature(known, signed.as_bytes(), &bytes(signature)?, today);
    if verdict != Verdict::Valid {
        return Err(JwsError::Untrusted(verdict));
    }
    serde_json::from_slice(&bytes(list)?).map_err(|_| JwsError::WrongFormat)
}
