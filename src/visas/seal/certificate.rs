//! The certificate of a key that seals: an X.509 certificate after the profile of a Bar Code Signer (Doc 9303 part 12, section 7.1.3).
//!
//! Its subject is the signer's identifier and its serial number the certificate reference, so that the header of a seal finds it (part 13,
//! section 2.2.1). The key seals for a year; the certificate outlasts the last visa that it can have sealed.

use super::header::SignerReference;
use super::key::SigningKey;
use super::public_key::PublicKey;
use crate::vocabulary::{Days, Instant, day_in_kazakhstan};
use chrono::{DateTime, Duration};
use std::str::FromStr;
use x509_cert::builder::profile::BuilderProfile;
use x509_cert::builder::{self, Builder, CertificateBuilder};
use x509_cert::certificate::TbsCertificate;
use x509_cert::der::asn1::{Any, GeneralizedTime, OctetString, PrintableStringRef, Utf8StringRef};
use x509_cert::der::oid::{AssociatedOid, ObjectIdentifier};
use x509_cert::der::{self, Decode, DecodePem, Encode};
use x509_cert::ext::pkix::{AuthorityKeyIdentifier, ExtendedKeyUsage, PrivateKeyUsagePeriod};
use x509_cert::ext::{Extension, ToExtension};
use x509_cert::name::Name;
use x509_cert::serial_number::SerialNumber;
use x509_cert::spki::{SubjectPublicKeyInfo, SubjectPublicKeyInfoRef};
use x509_cert::time::{Time, Validity};

/// A certificate, read. It is trusted when somebody says so, never because of what it says itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    der: Vec<u8>,
    public_key: Vec<u8>,
    pub reference: SignerReference,
    pub key: PublicKey,
    pub not_before: Instant,
    pub not_after: Instant,
    /// When the private key signs its last seal, where the certificate says so.
    pub seals_until: Option<Instant>,
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CertificateError {
    #[error("this is no X.509 certificate in DER or PEM: {0}")]
    NotACertificate(String),
    #[error(
        "the certificate's subject and serial number are no signer's identifier and reference, as in KZVP/1A2B3C"
    )]
    NoReference,
    #[error("the certificate's key cannot be read")]
    NotAKey,
    #[error("the certificate could not be made: {0}")]
    NotMade(String),
}

/// How long a key seals. Part 12, section 4.1, gives the key of a visa signer one to two years.
pub const SEALS_FOR: Duration = Duration::days(365);
/// A visa runs for a year at most and may begin as long after its issue.
const LONGEST_VISA: Duration = Duration::days(2 * 366);

const COUNTRY: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.6");
const COMMON_NAME: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.3");
/// id-icao-vdsSigner
const VDS_SIGNER: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.23.136.1.1.11.1");
/// id-icao-mrtd-security-extensions-documentTypeList
const DOCUMENT_TYPES: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.23.136.1.1.6.2");
/// `SEQUENCE { INTEGER 0, SET { PrintableString "V" } }`: the key seals visas and nothing else.
const VISAS_ALONE: [u8; 10] = [0x30, 0x08, 0x02, 0x01, 0x00, 0x31, 0x03, 0x13, 0x01, b'V'];

impl Certificate {
    /// The certificate that a key gives itself, from an instant on.
    pub fn self_signed(key: &SigningKey, from: Instant) -> Result<Self, CertificateError> {
        let der = signed(key, from).map_err(|error| CertificateError::NotMade(error.to_string()))?;
        Self::parse(&der)
    }

    /// Reads a certificate of any signer, in DER or PEM.
    pub fn parse(bytes: &[u8]) -> Result<Self, CertificateError> {
        let wrong = |error: der::Error| CertificateError::NotACertificate(error.to_string());
        let read = match bytes.starts_with(b"-----BEGIN") {
            true => x509_cert::Certificate::from_pem(bytes).map_err(wrong)?,
            false => x509_cert::Certificate::from_der(bytes).map_err(wrong)?,
        };
        let tbs = read.tbs_certificate();
        let public_key = tbs.subject_public_key_info().to_der().map_err(wrong)?;
        let usage = tbs.get_extension::<PrivateKeyUsagePeriod>().map_err(wrong)?;
        let seals_until = usage.and_then(|(_, usage)| usage.not_after);
        Ok(Self {
            reference: reference(tbs).ok_or(CertificateError::NoReference)?,
            key: PublicKey::from_der(&public_key).map_err(|_| CertificateError::NotAKey)?,
            not_before: instant(tbs.validity().not_before.to_unix_duration())?,
            not_after: instant(tbs.validity().not_after.to_unix_duration())?,
            seals_until: seals_until.map(|until| instant(until.to_unix_duration())).transpose()?,
            der: read.to_der().map_err(wrong)?,
            public_key,
        })
    }

    pub fn der(&self) -> &[u8] {
        &self.der
    }

    /// SubjectPublicKeyInfo in DER.
    pub fn public_key(&self) -> &[u8] {
        &self.public_key
    }

    /// The days on which it is accepted.
    pub fn days(&self) -> Days {
        let first = day_in_kazakhstan(self.not_before);
        Days::new(first, day_in_kazakhstan(self.not_after)).unwrap_or(Days::single(first))
    }
}

fn instant(since_1970: std::time::Duration) -> Result<Instant, CertificateError> {
    let seconds = i64::try_from(since_1970.as_secs()).ok();
    let read = seconds.and_then(|seconds| DateTime::from_timestamp(seconds, 0));
    read.ok_or_else(|| CertificateError::NotACertificate("a date out of range".to_owned()))
}

/// Country and common name of the subject, and the serial number in hexadecimal.
fn reference(tbs: &TbsCertificate) -> Option<SignerReference> {
    let attributes = || tbs.subject().iter_rdn().flat_map(|rdn| rdn.iter());
    let find = |oid| attributes().find(|attribute| attribute.oid == oid).and_then(|found| text(&found.value));
    let (country, name) = (find(COUNTRY)?, find(COMMON_NAME)?);
    let digits: String = tbs.serial_number().as_bytes().iter().map(|byte| format!("{byte:02X}")).collect();
    SignerReference::parse(&format!("{country}{name}/{digits}")).ok()
}

fn text(value: &Any) -> Option<String> {
    let printable = value.decode_as::<PrintableStringRef<'_>>().map(|text| text.as_str().to_owned());
    printable.or_else(|_| value.decode_as::<Utf8StringRef<'_>>().map(|text| text.as_str().to_owned())).ok()
}

fn signed(key: &SigningKey, from: Instant) -> builder::Result<Vec<u8>> {
    let seals_until = from + SEALS_FOR;
    let validity = Validity::new(
        Time::GeneralTime(general_time(from)?),
        Time::GeneralTime(general_time(seals_until + LONGEST_VISA)?),
    );
    let reference = key.reference();
    let serial = u32::from_str_radix(reference.certificate(), 16).unwrap_or_default();
    let profile =
        VisaSigner { subject: subject(reference)?, seals: (general_time(from)?, general_time(seals_until)?) };
    let public = SubjectPublicKeyInfo::from_key(key.key.verifying_key())?;
    let builder = CertificateBuilder::new(profile, SerialNumber::from(serial), validity, public)?;
    Ok(builder.build::<_, p256::ecdsa::DerSignature>(&key.key)?.to_der()?)
}

fn general_time(at: Instant) -> der::Result<GeneralizedTime> {
    let seconds = u64::try_from(at.timestamp()).unwrap_or_default();
    GeneralizedTime::from_unix_duration(std::time::Duration::from_secs(seconds))
}

/// Country and common name alone, as printable strings; RFC 4514 writes the last part first.
fn subject(reference: &SignerReference) -> der::Result<Name> {
    let (country, place) = reference.signer().split_at(2);
    let written = |text: &str| -> der::Result<String> {
        let value = PrintableStringRef::new(text)?.to_der()?;
        Ok(value.iter().map(|byte| format!("{byte:02x}")).collect())
    };
    Name::from_str(&format!("{COMMON_NAME}=#{},{COUNTRY}=#{}", written(place)?, written(country)?))
}

/// The profile of a Bar Code Signer for visas, and the time in which its key seals.
struct VisaSigner {
    subject: Name,
    seals: (GeneralizedTime, GeneralizedTime),
}

impl BuilderProfile for VisaSigner {
    fn get_issuer(&self, subject: &Name) -> Name {
        subject.clone()
    }

    fn get_subject(&self) -> Name {
        self.subject.clone()
    }

    fn build_extensions(
        &self,
        _: SubjectPublicKeyInfoRef<'_>,
        issuer: SubjectPublicKeyInfoRef<'_>,
        _: &TbsCertificate,
    ) -> builder::Result<Vec<Extension>> {
        let (first, last) = self.seals;
        let usage = PrivateKeyUsagePeriod { not_before: Some(first), not_after: Some(last) };
        let purpose = ExtendedKeyUsage(vec![VDS_SIGNER]).to_der()?;
        Ok(vec![
            AuthorityKeyIdentifier::try_from(issuer)?.to_extension(&self.subject, &[])?,
            usage.to_extension(&self.subject, &[])?,
            extension(DOCUMENT_TYPES, &VISAS_ALONE)?,
            Extension { critical: true, ..extension(ExtendedKeyUsage::OID, &purpose)? },
        ])
    }
}

fn extension(extn_id: ObjectIdentifier, value: &[u8]) -> der::Result<Extension> {
    Ok(Extension { extn_id, critical: false, extn_value: OctetString::new(value)? })
}
