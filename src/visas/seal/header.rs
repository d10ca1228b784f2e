//! The header of a seal, version 4 (Doc 9303 part 13, section 2.2).

use super::c40;
use chrono::NaiveDate;
use std::fmt;

/// The signer's identifier (two letters of its country, two letters or digits) and the certificate's serial number in hexadecimal.
///
/// The portal's own have six digits, so that a whole seal stays within 168 bytes. A reference of zeros alone is for tests. Two references
/// are the same when their numbers are: a certificate does not keep the zeros that a seal begins with.
#[derive(Debug, Clone)]
pub struct SignerReference {
    signer: String,
    certificate: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SignerReferenceError {
    #[error("a signer's identifier is two letters of its country and two letters or digits, as in KZVP")]
    Signer,
    #[error("a certificate reference is one to {LONGEST} hexadecimal digits")]
    Certificate,
}

/// A certificate's serial number has 20 bytes at most (RFC 5280, section 4.1.2.2).
const LONGEST: usize = 40;

impl SignerReference {
    /// Reads `KZVP/1A`, in any case.
    pub fn parse(written: &str) -> Result<Self, SignerReferenceError> {
        let written = written.trim().to_ascii_uppercase();
        let (signer, certificate) = written.split_once('/').ok_or(SignerReferenceError::Certificate)?;
        let (country, place) = signer.split_at_checked(2).ok_or(SignerReferenceError::Signer)?;
        let named = country.bytes().all(|b| b.is_ascii_uppercase())
            && place.len() == 2
            && place.bytes().all(|b| b.is_ascii_alphanumeric());
        if !named {
            return Err(SignerReferenceError::Signer);
        }
        if !(1..=LONGEST).contains(&certificate.len()) || !certificate.bytes().all(|b| b.is_ascii_hexdigit())
        {
            return Err(SignerReferenceError::Certificate);
        }
        Ok(Self { signer: signer.to_owned(), certificate: certificate.to_owned() })
    }

    pub fn signer(&self) -> &str {
        &self.signer
    }

    pub fn certificate(&self) -> &str {
        &self.certificate
    }
}

impl SignerReference {
    fn number(&self) -> (&str, &str) {
        (&self.signer, self.certificate.trim_start_matches('0'))
    }
}

impl PartialEq for SignerReference {
    fn eq(&self, other: &Self) -> bool {
        self.number() == other.number()
    }
}

impl Eq for SignerReference {}

/// `KZVP/1A`
impl fmt::Display for SignerReference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.signer, self.certificate)
    }
}

/// Who sealed, for which state, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// The issuing state as the zone writes it: `KAZ`, `D<<`.
    pub state: String,
    pub reference: SignerReference,
    /// The day of the document's issue.
    pub issued: NaiveDate,
    /// The day of the signature.
    pub signed: NaiveDate,
}

/// The byte that every seal begins with.
pub const MAGIC: u8 = 0xdc;
/// Version 4 is written as 3.
const VERSION_4: u8 = 0x03;
/// The feature definition of part 7, section 9.1.1, and its category, visas.
const VISA_PROFILE: [u8; 2] = [0x5d, 0x01];

impl Header {
    /// `None` where a text is not C40 or a year has not four digits.
    pub fn encode(&self) -> Option<Vec<u8>> {
        let SignerReference { signer, certificate } = &self.reference;
        let mut bytes = vec![MAGIC, VERSION_4];
        bytes.extend(c40::encode(&self.state)?);
        bytes.extend(c40::encode(&format!("{signer}{:02X}{certificate}", certificate.len()))?);
        bytes.extend(c40::encode_date(self.issued)?);
        bytes.extend(c40::encode_date(self.signed)?);
        bytes.extend(VISA_PROFILE);
        Some(bytes)
    }

    /// Reads a header and says where the message begins. `None` for another version, another profile, or no seal at all.
    pub fn decode(bytes: &[u8]) -> Option<(Self, usize)> {
        if bytes.get(..2)? != [MAGIC, VERSION_4] {
            return None;
        }
        let state = c40::decode(bytes.get(2..4)?)?;
        let start = c40::decode(bytes.get(4..8)?)?;
        let digits = usize::from_str_radix(start.get(4..6)?, 16).ok()?;
        let dates = 4 + (6 + digits).div_ceil(3) * 2;
        let text = c40::decode(bytes.get(4..dates)?)?;
        let certificate = text.get(6..).filter(|certificate| certificate.len() == digits)?;
        let message = dates + 8;
        if bytes.get(dates + 6..message)? != VISA_PROFILE {
            return None;
        }
        let header = Self {
            state,
            reference: SignerReference::parse(&format!("{}/{certificate}", text.get(..4)?)).ok()?,
            issued: c40::decode_date(bytes.get(dates..dates + 3)?.try_into().ok()?)?,
            signed: c40::decode_date(bytes.get(dates + 3..dates + 6)?.try_into().ok()?)?,
        };
        Some((header, message))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_has_a_country_and_a_short_serial_number() {
        assert_eq!(SignerReference::parse(" kzvp/1a ").unwrap().to_string(), "KZVP/1A");
        for written in ["/1", "KZ/1", "1ZVP/1", "KZVPX/1", "KZ-P/1", "ҚЗВП/1"] {
            assert_eq!(SignerReference::parse(written), Err(SignerReferenceError::Signer), "{written}");
        }
        for written in ["", "KZVP", "KZVP/", &format!("KZVP/{}", "1".repeat(41)), "KZVP/XY"] {
            assert_eq!(SignerReference::parse(written), Err(SignerReferenceError::Certificate), "{written}");
        }
    }

    #[test]
    fn zeros_before_a_number_make_no_other_reference() {
        let parse = |written: &str| SignerReference::parse(written).unwrap();

        assert_eq!(parse("KZVP/00B2C3"), parse("KZVP/B2C3"));
        assert_ne!(parse("KZVP/B2C300"), parse("KZVP/B2C3"));
        assert_ne!(parse("KZVQ/B2C3"), parse("KZVP/B2C3"));
    }

    #[test]
    fn a_header_is_read_back_whatever_the_length_of_its_reference() {
        for certificate in ["1", "1A", "1A2", "1A2B", "1A2B3", "1A2B3C"] {
            let header = Header {
                state: "KAZ".to_owned(),
                reference: SignerReference::parse(&format!("KZVP/{certificate}")).unwrap(),
                issued: "2026-03-16".parse().unwrap(),
                signed: "2026-03-17".parse().unwrap(),
            };
            let bytes = header.encode().unwrap();

            assert_eq!(Header::decode(&bytes), Some((header, bytes.len())));
        }
    }
}
