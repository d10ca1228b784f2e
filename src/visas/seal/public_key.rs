//! The public keys that seals are checked with, on the curves that signers use.

use bp256::BrainpoolP256r1;
use ecdsa::signature::Verifier;
use ecdsa::{Signature, VerifyingKey};
use p256::NistP256;
use p256::pkcs8::{DecodePublicKey, ObjectIdentifier, SubjectPublicKeyInfoRef};

/// A public key of ECDSA. The portal signs with P-256; signers of other states use the brainpool curves too (BSI TR-03137).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PublicKey {
    /// With SHA-256.
    P256(VerifyingKey<NistP256>),
    /// brainpoolP256r1, with SHA-256; for reading alone.
    BrainpoolP256(VerifyingKey<BrainpoolP256r1>),
    /// Told apart by its name, or by its object identifier where it has none here, and not checked with.
    Unsupported(String),
}

/// What is no SubjectPublicKeyInfo, or names a point that is not on its curve.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is no public key")]
pub struct NotAPublicKey;

const ELLIPTIC_CURVE: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.2.1");
const P256: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.3.1.7");
const BRAINPOOL_P256R1: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.36.3.3.2.8.1.1.7");

/// Curves with a name and no arithmetic here.
const NAMED: [(ObjectIdentifier, &str); 6] = [
    (ObjectIdentifier::new_unwrap("1.3.36.3.3.2.8.1.1.5"), "brainpoolP224r1"),
    (ObjectIdentifier::new_unwrap("1.3.132.0.33"), "P-224"),
    (ObjectIdentifier::new_unwrap("1.3.36.3.3.2.8.1.1.11"), "brainpoolP384r1"),
    (ObjectIdentifier::new_unwrap("1.3.36.3.3.2.8.1.1.13"), "brainpoolP512r1"),
    (ObjectIdentifier::new_unwrap("1.3.132.0.34"), "P-384"),
    (ObjectIdentifier::new_unwrap("1.3.132.0.35"), "P-521"),
];

impl PublicKey {
    /// Reads SubjectPublicKeyInfo in DER.
    pub fn from_der(der: &[u8]) -> Result<Self, NotAPublicKey> {
        let read = SubjectPublicKeyInfoRef::try_from(der).map_err(|_| NotAPublicKey)?;
        let curve = match read.algorithm.oid {
            ELLIPTIC_CURVE => read.algorithm.parameters_oid().map_err(|_| NotAPublicKey)?,
            other => return Ok(Self::Unsupported(other.to_string())),
        };
        match curve {
            P256 => VerifyingKey::from_public_key_der(der).map(Self::P256).map_err(|_| NotAPublicKey),
            BRAINPOOL_P256R1 => {
                VerifyingKey::from_public_key_der(der).map(Self::BrainpoolP256).map_err(|_| NotAPublicKey)
            }
            other => {
                let named = NAMED.iter().find(|(curve, _)| *curve == other).map(|(_, name)| *name);
                Ok(Self::Unsupported(named.map_or_else(|| other.to_string(), ToOwned::to_owned)))
            }
        }
    }

    /// Whether a signature in raw form, r and s one after the other, is this key's on a message.
    pub fn has_signed(&self, message: &[u8], signature: &[u8]) -> bool {
        match self {
            Self::P256(key) => Signature::<NistP256>::from_slice(signature)
                .is_ok_and(|signature| key.verify(message, &signature).is_ok()),
            Self::BrainpoolP256(key) => Signature::<BrainpoolP256r1>::from_slice(signature)
                .is_ok_and(|signature| key.verify(message, &signature).is_ok()),
            Self::Unsupported(_) => false,
        }
    }

    /// The name of a curve that nothing is checked with here.
    pub fn unsupported_curve(&self) -> Option<&str> {
        match self {
            Self::Unsupported(name) => Some(name),
            Self::P256(_) | Self::BrainpoolP256(_) => None,
        }
    }
}
