//! The second factor of staff: a code that changes every 30 seconds (RFC 6238), and recovery codes for when it is lost.

use crate::accounts::broken::Broken;
use crate::vocabulary::{AccountId, Email, Instant};
use crate::web::{Secrets, random};
use sha2::{Digest, Sha256};
use totp_rs::{Builder, Totp};

/// The name under which an authenticator shows the account. The link of the QR code carries it in every language alike.
const ISSUER: &str = "Kazakhstan Visa Portal";

/// What the portal and the authenticator share: 160 bits. It does not print.
#[derive(Clone, PartialEq, Eq)]
pub struct SharedSecret([u8; 20]);

/// The number of a code's half minute since 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Step(pub i64);

impl SharedSecret {
    pub fn draw() -> Result<Self, Broken> {
        Ok(Self(random()?))
    }

    /// Reads a secret in base32, as demo accounts state it: 32 characters.
    pub fn parse(base32: &str) -> Option<Self> {
        let secret = totp_rs::Secret::try_from_base32(base32).ok()?;
        <[u8; 20]>::try_from(secret.as_ref()).ok().map(Self)
    }

    /// Seals the secret for its own row.
    pub fn seal(&self, secrets: &Secrets, account: AccountId) -> Result<Vec<u8>, Broken> {
        Ok(secrets.seal(&place_of(account), &self.0)?)
    }

    pub fn unseal(secrets: &Secrets, account: AccountId, sealed: &[u8]) -> Result<Self, Broken> {
        let plain = secrets.unseal(&place_of(account), sealed)?;
        <[u8; 20]>::try_from(plain.as_slice())
            .map(Self)
            .map_err(|_| Broken::Factor("the sealed secret has another length".to_owned()))
    }

    /// The secret to type into an authenticator: base32 in groups of four.
    pub fn to_type(&self) -> String {
        grouped(&totp_rs::Secret::from(self.0).to_base32())
    }

    /// `otpauth://totp/...`, which authenticators open or read from a QR code.
    pub fn link(&self, email: &Email) -> Result<String, Broken> {
        self.totp(email.as_str())?.to_url().map_err(|error| Broken::Factor(error.to_string()))
    }

    /// The step that a code belongs to: this half minute's, the one before or the one after, for clocks that differ.
    pub fn step_of(&self, code: &str, now: Instant) -> Result<Option<Step>, Broken> {
        let code: String = code.chars().filter(|c| !c.is_whitespace()).collect();
        let seconds = u64::try_from(now.timestamp()).unwrap_or_default();
        let step = self.totp("")?.check(&code, seconds);
        Ok(step.and_then(|step| i64::try_from(step).ok()).map(Step))
    }

    /// The code of this half minute, as an authenticator shows it.
    pub fn code_at(&self, now: Instant) -> Result<String, Broken> {
        let seconds = u64::try_from(now.timestamp()).unwrap_or_default();
        Ok(self.totp("")?.generate(seconds).to_string())
    }

    fn totp(&self, name: &str) -> Result<Totp, Broken> {
        Builder::new()
            .with_secret(self.0)
            .with_skew(1)
            .with_issuer(Some(ISSUER))
            .with_account_name(name)
            .build()
            .map_err(|error| Broken::Factor(error.to_string()))
    }
}

fn place_of(account: AccountId) -> String {
    format!("second_factors.secret:{account}")
}

/// A code that stands in for a lost authenticator, once. It has 140 random bits, so a plain hash keeps it (ASVS 6.5.2).
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryCode(String);

/// Digits and capitals without I, L, O and U, which are misread (Crockford's base32).
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

impl RecoveryCode {
    /// How many an account gets at a time.
    pub const SET: usize = 10;
    const LENGTH: usize = 28;

    pub fn draw_set() -> Result<Vec<Self>, Broken> {
        (0..Self::SET).map(|_| Self::draw()).collect()
    }

    fn draw() -> Result<Self, Broken> {
        let bytes = random::<{ Self::LENGTH }>()?;
        Ok(Self(bytes.iter().map(|byte| char::from(ALPHABET[usize::from(byte & 31)])).collect()))
    }

    /// Reads a code that somebody presents: case, blanks and hyphens do not matter; the letters left out are read as the digits
    /// they look like.
    pub fn parse(presented: &str) -> Option<Self> {
        let code: String = presented
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '-')
            .map(|c| match c.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            })
            .collect();
        let fits = code.len() == Self::LENGTH && code.bytes().all(|byte| ALPHABET.contains(&byte));
        fits.then_some(Self(code))
    }

    /// The code to keep somewhere safe, in groups of four; shown once.
    pub fn reveal(&self) -> String {
        grouped(&self.0).replace(' ', "-")
    }

    pub fn hash(&self) -> Vec<u8> {
        Sha256::digest(self.0.as_bytes()).to_vec()
    }
}

fn grouped(text: &str) -> String {
    text.as_bytes().chunks(4).map(String::from_utf8_lossy).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6238, appendix B: the secret is the ASCII text 12345678901234567890. The codes there have eight digits; the
    /// last six are these.
    fn of_the_rfc() -> SharedSecret {
        SharedSecret::parse("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ").unwrap()
    }

    fn at(seconds: i64) -> Instant {
        chrono::DateTime::from_timestamp(seconds, 0).unwrap()
    }

    #[test]
    fn the_codes_of_the_rfc_are_right_in_their_half_minute() {
        for (seconds, code) in [(59, "287082"), (1_111_111_109, "081804"), (1_234_567_890, "005924")] {
            let step = of_the_rfc().step_of(code, at(seconds)).unwrap();
            assert_eq!(of_the_rfc().code_at(at(seconds)).unwrap(), code);
            assert_eq!(step, Some(Step(seconds / 30)), "{code}");
        }
    }

    #[test]
    fn a_code_counts_one_half_minute_before_and_after_its_own_and_no_longer() {
        let judged = |seconds| of_the_rfc().step_of("287082", at(seconds)).unwrap();

        assert_eq!((judged(0), judged(89)), (Some(Step(1)), Some(Step(1))));
        assert_eq!(judged(90), None);
        assert_eq!(of_the_rfc().step_of("081804", at(1_111_111_049)).unwrap(), None);
    }

    #[test]
    fn a_code_may_be_typed_with_a_blank_and_a_wrong_one_is_wrong() {
        assert_eq!(of_the_rfc().step_of("287 082", at(59)).unwrap(), Some(Step(1)));
        for wrong in ["287083", "", "28708", "abcdef", "94287082"] {
            assert_eq!(of_the_rfc().step_of(wrong, at(59)).unwrap(), None, "{wrong}");
        }
    }

    #[test]
    fn a_secret_opens_for_its_own_account_alone() {
        let secrets = Secrets::derive(&[7; 32]);
        let (mine, yours) = (AccountId::mint(), AccountId::mint());
        let sealed = of_the_rfc().seal(&secrets, mine).unwrap();

        assert!(SharedSecret::unseal(&secrets, mine, &sealed).unwrap() == of_the_rfc());
        assert!(SharedSecret::unseal(&secrets, yours, &sealed).is_err());
    }

    #[test]
    fn an_authenticator_is_told_the_issuer_the_account_and_the_secret() {
        let link = of_the_rfc().link(&Email::parse("a+b@example.org").unwrap()).unwrap();

        assert!(link.starts_with("otpauth://totp/Kazakhstan%20Visa%20Portal:a%2Bb%40example.org?"), "{link}");
        assert!(link.contains("secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"), "{link}");
        assert_eq!(of_the_rfc().to_type(), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    }

    #[test]
    fn a_recovery_code_is_read_back_however_it_is_typed() {
        let codes = RecoveryCode::draw_set().unwrap();
        let shown = codes[0].reveal();

        assert_eq!((codes.len(), shown.len()), (10, 34));
        assert!(RecoveryCode::parse(&shown.to_lowercase().replace('-', " ")).unwrap() == codes[0]);
        assert!(RecoveryCode::parse(&shown.replace('0', "O").replace('1', "l")).unwrap() == codes[0]);
        assert!(RecoveryCode::parse("123456").is_none() && RecoveryCode::parse(&shown[1..]).is_none());
    }
}
