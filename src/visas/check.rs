//! Checking a seal that somebody read off a printed visa, and how the visa that it names stands today.

use crate::visas::seal::{Verification, verify};
use crate::visas::{Verdict, store};
use chrono::NaiveDate;
use sqlx::PgConnection;

/// The verdict on a seal, and on the visa of its number where the seal can be trusted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    pub seal: Verification,
    pub visa: Option<Verdict>,
}

/// Checks the bytes of a file: a seal as a reader of DataMatrix codes gives it, or the same in hexadecimal digits.
pub async fn check_file(db: &mut PgConnection, file: &[u8], today: NaiveDate) -> sqlx::Result<Checked> {
    let signers = store::trusted_signers(db).await?;
    let seal = verify(&seal_bytes(file), &signers, today);
    let number =
        seal.seal.as_ref().filter(|_| seal.verdict.is_valid()).and_then(|read| read.contents.number.clone());
    let visa = match number {
        Some(number) => store::find_by_number(db, &number).await?,
        None => None,
    };
    let visa = match visa {
        Some(visa) => Some(visa.verdict(store::entries_made(db, visa.id).await?, today)),
        None => None,
    };
    Ok(Checked { seal, visa })
}

/// Hexadecimal digits, blanks between them allowed, are read as the bytes that they stand for.
fn seal_bytes(file: &[u8]) -> Vec<u8> {
    let digits: Vec<u8> = file.iter().copied().filter(|byte| !byte.is_ascii_whitespace()).collect();
    let read: Option<Vec<u8>> = digits
        .chunks(2)
        .map(|pair| match std::str::from_utf8(pair) {
            Ok(text) if text.len() == 2 => u8::from_str_radix(text, 16).ok(),
            Ok(_) | Err(_) => None,
        })
        .collect();
    read.unwrap_or_else(|| file.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seal_is_read_as_bytes_or_as_hexadecimal_digits() {
        assert_eq!(seal_bytes(b"dc 03\n6A"), [0xdc, 0x03, 0x6a]);
        assert_eq!(seal_bytes(&[0xdc, 0x03, 0x6a]), [0xdc, 0x03, 0x6a]);
        assert_eq!(seal_bytes(b"dc0"), b"dc0");
    }
}
