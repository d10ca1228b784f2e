//! Halyk ePay's callback. It names no currency, so even a signed one is no more than a reason to ask the bank; and not
//! every agreement signs it.

use crate::payments::Forged;
use crate::payments::halyk::invoice::Text;
use crate::web::mac;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use subtle::ConstantTimeEq;

/// `{"invoiceId":"10000001","code":"ok","amount":28701,"reference":"…","id":"…"}`
#[derive(Debug, Clone, Deserialize)]
struct Callback {
    #[serde(rename = "invoiceId", alias = "invoice_id", alias = "invoiceID")]
    invoice: Text,
}

/// The secrets that callbacks are signed under, the one before included while it is being changed.
#[derive(Debug, Clone)]
pub struct CallbackSecrets(pub Vec<SecretString>);

/// The merchant's own number of the invoice that a callback is about.
pub fn read(body: &[u8]) -> Result<String, Forged> {
    let callback: Callback =
        serde_json::from_slice(body).map_err(|error| Forged::Unreadable(error.to_string()))?;
    Ok(callback.invoice.0)
}

impl CallbackSecrets {
    /// Checks HMAC-SHA-256 of the body's bytes, written in hex or in base64.
    pub fn verify(&self, signature: Option<&str>, body: &[u8]) -> Result<(), Forged> {
        let presented = signature.map(str::trim).filter(|signature| !signature.is_empty());
        let presented = decode(presented.ok_or(Forged::Unsigned)?).ok_or(Forged::Unsigned)?;
        let known = self.0.iter().any(|secret| {
            let expected = mac(secret.expose_secret().as_bytes(), body);
            expected.as_slice().ct_eq(presented.as_slice()).into()
        });
        if known {
            Ok(())
        } else {
            Err(Forged::Signature("no signature is of a secret known here".to_owned()))
        }
    }
}

/// 64 characters are hex, 44 base64.
fn decode(presented: &str) -> Option<Vec<u8>> {
    if presented.len() != 64 {
        return STANDARD.decode(presented).ok();
    }
    let pairs = presented.as_bytes().chunks(2);
    pairs.map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: &[u8] = br#"{"invoiceId":"10000001","code":"ok","amount":28701}"#;
    /// Computed with Python: hmac.new(b"callback-secret", BODY, "sha256"), .hexdigest() and base64.b64encode(.digest())
    const HEX: &str = "6c63dccc7586c25cf2e052b7694c2949b324efe584eab95c9af0d518bd1b8368";
    const BASE64: &str = "bGPczHWGwlzy4FK3aUwpSbMk7+WE6rlcmvDVGL0bg2g=";

    fn secrets() -> CallbackSecrets {
        CallbackSecrets(vec!["new-secret".into(), "callback-secret".into()])
    }

    #[test]
    fn a_signature_counts_in_hex_and_in_base64_and_under_the_secret_before() {
        for signature in [HEX, BASE64, &HEX.to_uppercase()] {
            assert_eq!(secrets().verify(Some(signature), BODY), Ok(()), "{signature}");
        }
    }

    #[test]
    fn a_changed_cut_or_respaced_body_is_forged_and_nothing_is_no_signature() {
        for body in [&BODY[1..], br#"{"invoiceId": "10000001","code":"ok","amount":28701}"#, b""] {
            assert!(matches!(secrets().verify(Some(HEX), body), Err(Forged::Signature(_))));
        }
        for signature in [None, Some(""), Some("zz"), Some("é")] {
            assert_eq!(secrets().verify(signature, BODY), Err(Forged::Unsigned));
        }
    }

    #[test]
    fn the_invoice_is_found_however_it_is_written() {
        for body in [r#"{"invoiceId":"10000001"}"#, r#"{"invoice_id":10000001,"code":"error"}"#] {
            assert_eq!(read(body.as_bytes()), Ok("10000001".to_owned()));
        }
        for body in ["", "{}", "[]", "{\"invoiceId\":"] {
            assert!(matches!(read(body.as_bytes()), Err(Forged::Unreadable(_))), "{body}");
        }
    }
}
