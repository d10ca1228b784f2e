//! The words of ICAO's validation policy (Doc 9303 part 13, appendix D, and part 7, section 9.4).

use std::fmt;

/// The answer on a seal: valid, or the one reason why not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    Valid,
    /// Valid, with features that this profile does not know.
    UnknownFeature,
    /// The barcode itself could not be read.
    ReadError,
    /// The bytes are no visa seal of header version 4.
    WrongFormat,
    /// No certificate is known by the seal's reference.
    UnknownCertificate,
    ExpiredCertificate,
    RevokedCertificate,
    /// Not what the signer signed.
    InvalidSignature,
    /// The printed zone's check digits are wrong.
    InvalidVisaMrz,
    /// The printed zone is not the sealed one.
    SealVisaMismatch,
    /// The passport shown is not the sealed one.
    SealPassportMismatch,
}

/// How far to trust a document with such a verdict (part 13, table D.1, and part 7, table 2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TrustLevel {
    Trustable,
    MediumFraudPotential,
    HighFraudPotential,
}

impl Verdict {
    /// ICAO's own word, the same in every language.
    pub fn word(self) -> &'static str {
        match self {
            Self::Valid => "VALID",
            Self::UnknownFeature => "UNKNOWN_FEATURE",
            Self::ReadError => "READ_ERROR",
            Self::WrongFormat => "WRONG_FORMAT",
            Self::UnknownCertificate => "UNKNOWN_CERTIFICATE",
            Self::ExpiredCertificate => "EXPIRED_CERTIFICATE",
            Self::RevokedCertificate => "REVOKED_CERTIFICATE",
            Self::InvalidSignature => "INVALID_SIGNATURE",
            Self::InvalidVisaMrz => "INVALID_VISA_MRZ",
            Self::SealVisaMismatch => "SEAL_VISA_MISMATCH",
            Self::SealPassportMismatch => "SEAL_PASSPORT_MISMATCH",
        }
    }

    pub fn trust(self) -> TrustLevel {
        match self {
            Self::Valid | Self::UnknownFeature => TrustLevel::Trustable,
            Self::ReadError | Self::ExpiredCertificate => TrustLevel::MediumFraudPotential,
            Self::WrongFormat
            | Self::UnknownCertificate
            | Self::RevokedCertificate
            | Self::InvalidSignature
            | Self::InvalidVisaMrz
            | Self::SealVisaMismatch
            | Self::SealPassportMismatch => TrustLevel::HighFraudPotential,
        }
    }

    pub fn is_valid(self) -> bool {
        self.trust() == TrustLevel::Trustable
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}
