//! The signed heads: where chains ended at a time, said in a line that only the portal's key can have written.

use crate::vocabulary::Instant;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use p256::ecdsa::signature::{Signer, Verifier};
use p256::ecdsa::{Signature, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// From where a database is seen: which one, and what of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vantage {
    /// The cluster's own number and its timeline, which changes with a failover or a restore: `7711151713022387230/00000001`.
    /// Numbers of transactions compare within one only.
    pub cluster: String,
    /// The transactions that could be seen, as PostgreSQL writes them (`pg_snapshot`): `1042:1045:1043`.
    pub snapshot: String,
}

impl Vantage {
    /// A snapshot that had seen no transaction at all.
    pub const NOTHING_SEEN: &'static str = "1:1:";

    /// A snapshot before which every transaction began.
    pub const EVERYTHING_BEGAN: &'static str = "9223372036854775807:9223372036854775807:";
}

/// A chain's head as it is signed; the hash is in hexadecimal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedHead {
    pub chain: String,
    pub position: i64,
    pub hash: String,
}

/// What a line says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    pub at: Instant,
    /// From where the next line goes on.
    pub seen: Option<Vantage>,
    pub heads: Vec<SignedHead>,
    /// SHA-256 of the line before, in hexadecimal.
    pub previous: String,
}

/// A statement with its signature: ECDSA over P-256 with SHA-256, `r` and `s` side by side in base64.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Line {
    statement: Statement,
    signature: String,
}

/// What the first line of all says of the line before it.
pub const NO_LINE: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// Writes a statement as one line of JSON, signed.
pub fn sign(statement: Statement, key: &SigningKey) -> serde_json::Result<String> {
    let signature: Signature = key.sign(&serde_json::to_vec(&statement)?);
    serde_json::to_string(&Line { statement, signature: STANDARD.encode(signature.to_bytes()) })
}

/// Reads a line that this key signed; none when it did not, or when a letter of the line was altered.
pub fn read(line: &str, key: &VerifyingKey) -> Option<Statement> {
    let Line { statement, signature } = serde_json::from_str(line).ok()?;
    let signature = Signature::from_slice(&STANDARD.decode(signature).ok()?).ok()?;
    key.verify(&serde_json::to_vec(&statement).ok()?, &signature).ok()?;
    Some(statement)
}

/// What the next line says of this one.
pub fn digest(line: &str) -> String {
    Sha256::digest(line.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use p256::elliptic_curve::Generate;

    fn statement() -> Statement {
        Statement {
            at: "2026-03-16T08:00:00.000001Z".parse().unwrap(),
            seen: Some(Vantage { cluster: "1/00000001".into(), snapshot: "7:9:8".into() }),
            heads: vec![SignedHead { chain: "setting:fees".into(), position: 3, hash: "ab".repeat(32) }],
            previous: NO_LINE.into(),
        }
    }

    #[test]
    fn a_signed_line_reads_as_it_was_written() {
        let key = SigningKey::try_generate().unwrap();

        let line = sign(statement(), &key).unwrap();

        assert!(!line.contains('\n'));
        assert_eq!(read(&line, key.verifying_key()), Some(statement()));
    }

    #[test]
    fn an_altered_line_and_another_keys_line_are_not_read() {
        let key = SigningKey::try_generate().unwrap();
        let line = sign(statement(), &key).unwrap();

        assert_eq!(read(&line.replace("\"position\":3", "\"position\":2"), key.verifying_key()), None);
        assert_eq!(read(&line, SigningKey::try_generate().unwrap().verifying_key()), None);
        assert_eq!(read("", key.verifying_key()), None);
    }

    #[test]
    fn the_hash_of_a_line_is_its_sha_256() {
        // FIPS 180-2, appendix B.1.
        assert_eq!(digest("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
