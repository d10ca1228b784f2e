//! The Visible Digital Seal on the printed visa: the visa's facts under a signature, in a barcode that needs no network to be checked.
//!
//! ICAO Doc 9303 part 13 gives the frame (header version 4, tagged features, ECDSA with the signature in raw form), part 7,
//! section 9, the profile of a visa. A seal carries data, never an address, and at most 168 bytes, so that it fits a
//! DataMatrix of 48 x 48 modules.

mod c40;
mod certificate;
mod contents;
mod frame;
mod header;
mod jws;
mod key;
mod public_key;
mod verdict;

#[cfg(test)]
pub mod fixtures;
#[cfg(test)]
mod mutations;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod vectors;

pub use certificate::{Certificate, CertificateError, SEALS_FOR};
pub use contents::{SealContents, SealedEntries, SealedStay};
pub use frame::{DoesNotFit, ReadSeal, Seal, Verification, verify};
pub use header::{Header, MAGIC, SignerReference, SignerReferenceError};
pub use jws::{JwsError, read_jws, sign_jws};
pub use key::{SigningKey, SigningKeyError, TrustedSigner};
pub use public_key::{NotAPublicKey, PublicKey};
pub use verdict::{TrustLevel, Verdict};
