//! The signature under a delivery, as Standard Webhooks has it: HMAC-SHA-256 over id, timestamp and body.

use crate::web::{mac, random};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// What an endpoint's deliveries are signed with: 32 random bytes, handed out once as `whsec_` and their base64.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret([u8; 32]);

/// A secret does not print.
impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret")
    }
}

impl Secret {
    pub fn draw() -> Result<Self, getrandom::Error> {
        Ok(Self(random::<32>()?))
    }

    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// The text to hand out, once.
    pub fn reveal(&self) -> String {
        format!("whsec_{}", STANDARD.encode(self.0))
    }
}

/// The header `webhook-signature`: a signature by each secret that holds, the newest first. `timestamp` is in seconds since 1970.
pub fn sign(secrets: &[Secret], id: &str, timestamp: i64, body: &str) -> String {
    let signed = format!("{id}.{timestamp}.{body}");
    let by = |secret: &Secret| format!("v1,{}", STANDARD.encode(mac(&secret.0, signed.as_bytes())));
    secrets.iter().map(by).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The value was made with Python's `hmac` module.
    #[test]
    fn a_signature_is_the_hmac_of_id_timestamp_and_body() {
        let secret = Secret::from_bytes(&[7; 32]).unwrap();
        let body = r#"{"type":"invitation.approved"}"#;

        let signature = sign(&[secret], "0198a000-0000-7000-8000-000000000000", 1_772_424_000, body);

        assert_eq!(signature, "v1,rzzNpRYTwxltg6dp7yMoMIrCrSHqxVJPlAjwR4s6Bdc=");
    }

    #[test]
    fn while_two_secrets_hold_there_is_a_signature_by_each() {
        let (new, old) = (Secret::draw().unwrap(), Secret::draw().unwrap());

        let both = sign(&[new.clone(), old.clone()], "1", 2, "{}");

        assert_eq!(both, format!("{} {}", sign(&[new], "1", 2, "{}"), sign(&[old], "1", 2, "{}")));
    }

    #[test]
    fn a_secret_begins_with_its_word_and_does_not_print() {
        let secret = Secret::draw().unwrap();

        assert!(secret.reveal().starts_with("whsec_") && secret.reveal().len() == 50);
        assert_eq!(format!("{secret:?}"), "Secret");
    }
}
