//! The key that seals, and the keys that a verifier trusts.

use super::certificate::Certificate;
use super::header::SignerReference;
use super::public_key::PublicKey;
use crate::vocabulary::Days;
use chrono::NaiveDate;
use p256::elliptic_curve::Generate;
use p256::pkcs8::{EncodePrivateKey, EncodePublicKey, LineEnding};
use secrecy::SecretString;
use std::fmt;

/// A private key of ECDSA P-256 with the reference of its certificate. It does not print.
#[derive(Clone)]
pub struct SigningKey {
    pub(super) key: p256::ecdsa::SigningKey,
    reference: SignerReference,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SigningKeyError {
    #[error("a signing key is a P-256 private key in PEM (PKCS #8 or SEC 1)")]
    NotAKey,
    #[error("the key could not be written as PEM")]
    NotWritten,
}

impl SigningKey {
    /// A new key from the operating system's random source.
    pub fn generate(reference: SignerReference) -> Result<Self, getrandom::Error> {
        Ok(Self { key: p256::ecdsa::SigningKey::try_generate()?, reference })
    }

    /// Reads `-----BEGIN PRIVATE KEY-----` or, as older tools write it, `-----BEGIN EC PRIVATE KEY-----`.
    pub fn from_pem(pem: &str, reference: SignerReference) -> Result<Self, SigningKeyError> {
        let key = p256::SecretKey::from_pem(pem).map_err(|_| SigningKeyError::NotAKey)?;
        Ok(Self { key: key.into(), reference })
    }

    /// The private key as PKCS #8, for the file that it is kept in.
    pub fn to_pem(&self) -> Result<SecretString, SigningKeyError> {
        let pem = self.key.to_pkcs8_pem(LineEnding::LF).map_err(|_| SigningKeyError::NotWritten)?;
        Ok(SecretString::from(pem.as_str()))
    }

    /// The public key as SubjectPublicKeyInfo in PEM, to publish.
    pub fn public_pem(&self) -> Result<String, SigningKeyError> {
        self.key.verifying_key().to_public_key_pem(LineEnding::LF).map_err(|_| SigningKeyError::NotWritten)
    }

    /// The public key as SubjectPublicKeyInfo in DER, to store.
    pub fn public_der(&self) -> Result<Vec<u8>, SigningKeyError> {
        let der = self.key.verifying_key().to_public_key_der().map_err(|_| SigningKeyError::NotWritten)?;
        Ok(der.into_vec())
    }

    pub fn reference(&self) -> &SignerReference {
        &self.reference
    }

    /// The verifier's half, trusted on these days.
    pub fn trusted(&self, valid: Days) -> TrustedSigner {
        TrustedSigner {
            reference: self.reference.clone(),
            key: PublicKey::P256(*self.key.verifying_key()),
            valid,
            revoked: None,
        }
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SigningKey").field("reference", &self.reference).finish_non_exhaustive()
    }
}

/// A signer whose seals are accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrustedSigner {
    pub reference: SignerReference,
    pub key: PublicKey,
    /// The certificate's own validity: as long as the last visa signed with it may be shown.
    pub valid: Days,
    /// From this day on nothing signed by it is accepted.
    pub revoked: Option<NaiveDate>,
}

impl TrustedSigner {
    /// A signer by its public key as SubjectPublicKeyInfo in DER.
    pub fn from_public_der(
        der: &[u8],
        reference: SignerReference,
        valid: Days,
    ) -> Result<Self, SigningKeyError> {
        let key = PublicKey::from_der(der).map_err(|_| SigningKeyError::NotAKey)?;
        Ok(Self { reference, key, valid, revoked: None })
    }
}

/// A certificate that somebody said is to be trusted.
impl From<Certificate> for TrustedSigner {
    fn from(certificate: Certificate) -> Self {
        let valid = certificate.days();
        Self { reference: certificate.reference, key: certificate.key, valid, revoked: None }
    }
}
