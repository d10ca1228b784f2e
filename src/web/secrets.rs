//! Keys derived from the portal's one secret, and what is made with them: tokens, form marks, sealed columns.

use aes_gcm::aead::{Aead, Payload};
use aes_gcm::{Aes256Gcm, KeyInit, Nonce};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

/// A random value of 256 bits that opens a door by being known; the database keeps its SHA-256 alone (ASVS 11.5.1).
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

/// A token does not print.
impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token")
    }
}

impl Token {
    pub fn draw() -> Result<Self, getrandom::Error> {
        Ok(Self(URL_SAFE_NO_PAD.encode(random::<32>()?)))
    }

    /// Reads a token that somebody presents: 43 characters of base64url.
    pub fn parse(presented: &str) -> Option<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(presented).ok()?;
        (bytes.len() == 32).then(|| Self(presented.to_owned()))
    }

    /// The text to hand out, once.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    pub fn hash(&self) -> Vec<u8> {
        Sha256::digest(self.0.as_bytes()).to_vec()
    }
}

/// So many bytes from the operating system's generator.
pub fn random<const N: usize>() -> Result<[u8; N], getrandom::Error> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}

/// The keys of this portal. They are derived, so that one secret is kept and none serves two ends.
pub struct Secrets {
    marking: [u8; 32],
    sealing: [u8; 32],
    recognising: [u8; 32],
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CannotUnseal {
    #[error("what was sealed does not open with this key, or was altered")]
    Altered,
}

impl Secrets {
    /// Derives the keys from at least 32 bytes of secret (HKDF's expand step, RFC 5869, one block each).
    pub fn derive(secret: &[u8]) -> Self {
        Self {
            marking: mac(secret, b"visa-portal form mark\x01"),
            sealing: mac(secret, b"visa-portal column seal\x01"),
            recognising: mac(secret, b"visa-portal known browser\x01"),
        }
    }

    /// The mark that a form carries, bound to the visitor's token: a page elsewhere cannot know it (ASVS 3.5.1). Each is veiled by bytes of
    /// its own: a compressed page tells by its length which texts of it are alike, so no two may carry the same mark (BREACH).
    pub fn form_mark(&self, token: &Token) -> Result<String, getrandom::Error> {
        let veil = random::<32>()?;
        let veiled = veiled(mac(&self.marking, token.reveal().as_bytes()), veil);
        Ok(URL_SAFE_NO_PAD.encode([veil, veiled].concat()))
    }

    /// What proves that the browser of this token signed in as somebody before: no one else can have it made.
    pub fn browser_mark(&self, browser: &Token, somebody: &str) -> String {
        let both = [browser.reveal().as_bytes(), somebody.as_bytes()].concat();
        URL_SAFE_NO_PAD.encode(mac(&self.recognising, &both))
    }

    pub fn is_browser_mark(&self, browser: &Token, somebody: &str, presented: &str) -> bool {
        self.browser_mark(browser, somebody).as_bytes().ct_eq(presented.as_bytes()).into()
    }

    pub fn is_form_mark(&self, token: &Token, presented: &str) -> bool {
        let Ok(bytes) = URL_SAFE_NO_PAD.decode(presented) else { return false };
        let Ok([veil, veiled_mark]) = <[[u8; 32]; 2]>::try_from(bytes.as_chunks::<32>().0) else {
            return false;
        };
        let mark = mac(&self.marking, token.reveal().as_bytes());
        bytes.len() == 64 && bool::from(veiled(veiled_mark, veil).ct_eq(&mark))
    }

    /// Seals bytes with AES-256-GCM for one place (`table.column:id`); the answer is nonce and ciphertext.
    pub fn seal(&self, place: &str, plain: &[u8]) -> Result<Vec<u8>, getrandom::Error> {
        let nonce = random::<12>()?;
        let payload = Payload { msg: plain, aad: place.as_bytes() };
        let mut sealed = nonce.to_vec();
        if let Ok(ciphertext) = self.cipher().encrypt(&Nonce::from(nonce), payload) {
            sealed.extend(ciphertext);
        }
        Ok(sealed)
    }

    pub fn unseal(&self, place: &str, sealed: &[u8]) -> Result<Vec<u8>, CannotUnseal> {
        let (nonce, ciphertext) = sealed.split_first_chunk::<12>().ok_or(CannotUnseal::Altered)?;
        let payload = Payload { msg: ciphertext, aad: place.as_bytes() };
        self.cipher().decrypt(&Nonce::from(*nonce), payload).map_err(|_| CannotUnseal::Altered)
    }

    fn cipher(&self) -> Aes256Gcm {
        Aes256Gcm::new(&self.sealing.into())
    }
}

/// HMAC-SHA-256.
pub fn mac(key: &[u8], message: &[u8]) -> [u8; 32] {
    let mut mac =
        Hmac::<Sha256>::new_from_slice(key).unwrap_or_else(|_| unreachable!("HMAC takes keys of any length"));
    mac.update(message);
    mac.finalize().into_bytes().into()
}

/// Bytes combined with others by exclusive or; once more, they are as before.
fn veiled(bytes: [u8; 32], veil: [u8; 32]) -> [u8; 32] {
    std::array::from_fn(|at| bytes[at] ^ veil[at])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_opens_in_its_own_place_only() {
        let secrets = Secrets::derive(&[7; 32]);
        let sealed = secrets.seal("second_factors.secret:1", b"otter").unwrap();

        assert_eq!(secrets.unseal("second_factors.secret:1", &sealed).unwrap(), b"otter");
        assert_eq!(secrets.unseal("second_factors.secret:2", &sealed), Err(CannotUnseal::Altered));
        assert_eq!(
            Secrets::derive(&[8; 32]).unseal("second_factors.secret:1", &sealed),
            Err(CannotUnseal::Altered)
        );
        assert_eq!(secrets.unseal("second_factors.secret:1", b"short"), Err(CannotUnseal::Altered));
    }

    #[test]
    fn a_form_mark_belongs_to_one_token() {
        let secrets = Secrets::derive(&[7; 32]);
        let (mine, yours) = (Token::draw().unwrap(), Token::draw().unwrap());

        let mark = secrets.form_mark(&mine).unwrap();
        assert!(secrets.is_form_mark(&mine, &mark));
        assert!(!secrets.is_form_mark(&mine, &secrets.form_mark(&yours).unwrap()));
        for wrong in ["", &mark[..85], &format!("{mark}AAAA"), &"A".repeat(86), "no mark"] {
            assert!(!secrets.is_form_mark(&mine, wrong), "{wrong}");
        }
    }

    #[test]
    fn no_two_pages_carry_the_same_mark() {
        let (secrets, token) = (Secrets::derive(&[7; 32]), Token::draw().unwrap());
        let [one, other] = [(), ()].map(|()| secrets.form_mark(&token).unwrap());

        assert!(secrets.is_form_mark(&token, &one) && secrets.is_form_mark(&token, &other));
        let longest_in_common = (0..one.len())
            .flat_map(|from| (from + 1..=one.len()).map(move |to| (from, to)))
            .filter(|(from, to)| other.contains(&one[*from..*to]))
            .map(|(from, to)| to - from)
            .max();
        assert!(longest_in_common < Some(8), "{one} {other}");
    }

    #[test]
    fn a_token_is_read_back_as_it_was_drawn() {
        let token = Token::draw().unwrap();

        assert!(Token::parse(token.reveal()) == Some(token));
        assert!(Token::parse("abc").is_none());
    }
}
