//! Signatures of webhooks: `t=TIMESTAMP,v1=HEX`, HMAC-SHA-256 of `TIMESTAMP.BODY` under a shared secret, as Stripe has it.

use crate::vocabulary::Instant;
use crate::web::mac;
use chrono::TimeDelta;
use secrecy::{ExposeSecret, SecretSlice};
use std::fmt::Write;
use subtle::ConstantTimeEq;

/// How far a signature's time may lie from now, in either direction.
const TOLERANCE: TimeDelta = TimeDelta::seconds(300);

/// More signatures than a rotation needs are not tried.
const MOST_SIGNATURES: usize = 8;

/// The secrets of one webhook: the first signs, every one is accepted, so that a secret can be changed without a pause.
#[derive(Debug, Clone)]
pub struct SigningSecrets(Vec<SecretSlice<u8>>);

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SignatureError {
    #[error("there is no signature in the form t=TIMESTAMP,v1=HEX")]
    Malformed,
    #[error("the signature's time is more than {} seconds from now", TOLERANCE.num_seconds())]
    OutOfTime,
    #[error("no signature is of a secret known here")]
    Forged,
}

impl SigningSecrets {
    /// The secret that signs, and during a rotation the one before it.
    pub fn new(current: Vec<u8>, previous: Option<Vec<u8>>) -> Self {
        Self([Some(current), previous].into_iter().flatten().map(SecretSlice::from).collect())
    }

    /// The header for a body that is sent now.
    pub fn sign(&self, body: &[u8], now: Instant) -> String {
        let time = now.timestamp();
        let signature = self.0.first().map(|secret| hex(&signature(secret, &time.to_string(), body)));
        format!("t={time},v1={}", signature.unwrap_or_default())
    }

    /// Checks a header against the body as it arrived, byte by byte.
    pub fn verify(&self, header: &str, body: &[u8], now: Instant) -> Result<(), SignatureError> {
        let (time, presented) = parts(header).ok_or(SignatureError::Malformed)?;
        let seconds: i64 = time.parse().map_err(|_| SignatureError::Malformed)?;
        if (i128::from(now.timestamp()) - i128::from(seconds)).abs() > i128::from(TOLERANCE.num_seconds()) {
            return Err(SignatureError::OutOfTime);
        }
        let known = self.0.iter().any(|secret| {
            let expected = hex(&signature(secret, time, body));
            presented.iter().any(|presented| expected.as_bytes().ct_eq(presented.as_bytes()).into())
        });
        if known { Ok(()) } else { Err(SignatureError::Forged) }
    }
}

fn parts(header: &str) -> Option<(&str, Vec<&str>)> {
    let fields: Vec<(&str, &str)> =
        header.split(',').filter_map(|field| field.trim().split_once('=')).take(MOST_SIGNATURES).collect();
    let time = fields.iter().find(|(name, _)| *name == "t").map(|(_, time)| *time)?;
    let signatures: Vec<&str> =
        fields.iter().filter(|(name, _)| *name == "v1").map(|(_, signature)| *signature).collect();
    (!signatures.is_empty()).then_some((time, signatures))
}

fn signature(secret: &SecretSlice<u8>, time: &str, body: &[u8]) -> [u8; 32] {
    let signed = [time.as_bytes(), b".", body].concat();
    mac(secret.expose_secret(), &signed)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").ok();
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Computed with Python's hmac: hmac.new(b"whsec_test_secret", b"1772424000." + body, "sha256").hexdigest()
    const BODY: &[u8] = br#"{"id":"ev_1","type":"checkout.captured","amount":6000}"#;
    const CURRENT: &str = "85d9e8bb65c2ac8cd09d2b4ff9e4d4fa6a3287ba4a76f24daab7530a2ee1bb70";
    /// The same with b"whsec_old_secret".
    const PREVIOUS: &str = "74878200f7261a8be5e2bffe0da7df815a421cb44fbcd34cfe8c72b61ed8c651";

    fn secrets() -> SigningSecrets {
        SigningSecrets::new(b"whsec_test_secret".to_vec(), Some(b"whsec_old_secret".to_vec()))
    }

    fn at(seconds: i64) -> Instant {
        chrono::DateTime::from_timestamp(seconds, 0).unwrap()
    }

    #[test]
    fn a_body_is_signed_as_an_independent_program_signs_it() {
        assert_eq!(secrets().sign(BODY, at(1_772_424_000)), format!("t=1772424000,v1={CURRENT}"));
    }

    #[test]
    fn the_current_and_the_previous_secret_are_both_accepted() {
        for signature in [CURRENT, PREVIOUS] {
            let header = format!("t=1772424000,v1={signature}");

            assert_eq!(secrets().verify(&header, BODY, at(1_772_424_000)), Ok(()));
        }
        let both = format!("t=1772424000,v1={},v1={PREVIOUS},v0=abc", "0".repeat(64));
        assert_eq!(secrets().verify(&both, BODY, at(1_772_424_000)), Ok(()));
    }

    #[test]
    fn a_changed_cut_or_respaced_body_is_forged() {
        let header = format!("t=1772424000,v1={CURRENT}");
        let respaced = br#"{"id": "ev_1", "type": "checkout.captured", "amount": 6000}"#;
        let changed = br#"{"id":"ev_1","type":"checkout.captured","amount":6001}"#;

        for body in [&BODY[..BODY.len() - 1], respaced, changed, b""] {
            assert_eq!(secrets().verify(&header, body, at(1_772_424_000)), Err(SignatureError::Forged));
        }
    }

    #[test]
    fn a_signature_counts_for_300_seconds_either_way_and_not_for_301() {
        let header = format!("t=1772424000,v1={CURRENT}");
        let verify = |now| secrets().verify(&header, BODY, at(now));

        assert_eq!((verify(1_772_424_300), verify(1_772_423_700)), (Ok(()), Ok(())));
        assert_eq!(verify(1_772_424_301), Err(SignatureError::OutOfTime));
        assert_eq!(verify(1_772_423_699), Err(SignatureError::OutOfTime));
    }

    #[test]
    fn a_time_that_was_put_forward_is_forged() {
        let header = format!("t=1772425000,v1={CURRENT}");

        assert_eq!(secrets().verify(&header, BODY, at(1_772_425_000)), Err(SignatureError::Forged));
    }

    #[test]
    fn a_header_without_its_parts_is_malformed() {
        for header in
            ["", "t=1772424000", "v1=abc", "t=,v1=abc", "t=soon,v1=abc", "t=9223372036854775808,v1=a"]
        {
            let verdict = secrets().verify(header, BODY, at(1_772_424_000));

            assert_eq!(verdict, Err(SignatureError::Malformed), "{header}");
        }
    }
}
