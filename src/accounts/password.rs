//! A password: what is asked of a new one, and how it is kept.

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use secrecy::{ExposeSecret, SecretString};

/// A password as somebody typed it. It does not print, and its memory is wiped.
#[derive(Clone)]
pub struct Password(SecretString);

/// A password as it is kept: Argon2id in the PHC string format.
#[derive(Clone, PartialEq, Eq)]
pub struct Hashed(String);

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PasswordError {
    #[error("no password was given")]
    Missing,
    #[error("a password has at least {} characters", Password::SHORTEST)]
    TooShort,
    #[error("a password has at most {} characters", Password::LONGEST)]
    TooLong,
    #[error("the password is easy to guess")]
    TooGuessable,
}

/// Words that nobody's password here may lean on (ASVS 6.2.11).
const OWN_WORDS: [&str; 10] = [
    "visa",
    "evisa",
    "e-visa",
    "portal",
    "kazakhstan",
    "qazaqstan",
    "astana",
    "almaty",
    "passport",
    "invitation",
];

impl Password {
    /// In characters (ASVS 6.2.1).
    pub const SHORTEST: usize = 8;
    /// In characters (ASVS 6.2.9).
    pub const LONGEST: usize = 256;
    /// Where zxcvbn's score of 3 begins, "safely unguessable"; eight random characters just reach it.
    const LEAST_GUESSES: u64 = 100_000_000;

    /// Reads a password somebody presents as theirs, as it was typed (ASVS 6.2.8).
    pub fn presented(typed: &str) -> Self {
        Self(SecretString::from(typed))
    }

    /// Reads a new password. Any characters may stand in it; it must take 10^8 guesses for somebody who knows
    /// the common passwords and these words about its owner (ASVS 6.2.1 to 6.2.12).
    pub fn choose(typed: &str, about_owner: &[&str]) -> Result<Self, PasswordError> {
        let length = typed.chars().count();
        if length == 0 {
            return Err(PasswordError::Missing);
        }
        if length < Self::SHORTEST {
            return Err(PasswordError::TooShort);
        }
        if length > Self::LONGEST {
            return Err(PasswordError::TooLong);
        }
        let mut words: Vec<&str> = OWN_WORDS.to_vec();
        words.extend(about_owner);
        words.extend(about_owner.iter().flat_map(|text| text.split(|c: char| !c.is_alphanumeric())));
        words.retain(|word| word.chars().count() > 2);
        if zxcvbn::zxcvbn(typed, &words).guesses() < Self::LEAST_GUESSES {
            return Err(PasswordError::TooGuessable);
        }
        Ok(Self::presented(typed))
    }

    /// Hashes with a salt of its own. It takes about 25 ms of one core: see [`crate::accounts::Hashing`].
    pub fn hash(&self) -> Result<Hashed, argon2::password_hash::Error> {
        let hash = hasher()?.hash_password(self.0.expose_secret().as_bytes())?;
        Ok(Hashed(hash.to_string()))
    }

    /// Whether this is the password of that hash, by the cost that the hash names. As slow as hashing.
    pub fn is_of(&self, hashed: &Hashed) -> bool {
        PasswordHash::new(&hashed.0).is_ok_and(|hash| {
            Argon2::default().verify_password(self.0.expose_secret().as_bytes(), &hash).is_ok()
        })
    }
}

impl Hashed {
    /// Takes what the database keeps.
    pub fn kept(text: String) -> Self {
        Self(text)
    }

    /// What is kept for an account that has no password yet: no password hashes to it.
    pub fn none_yet() -> Self {
        Self("none".to_owned())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it was made with another algorithm or cost than today's, and is to be made anew at the next chance.
    pub fn is_outdated(&self) -> bool {
        let Ok(hash) = PasswordHash::new(&self.0) else { return true };
        let todays = parameters();
        let kept = Params::try_from(&hash);
        hash.algorithm.as_str() != Algorithm::Argon2id.as_str()
            || !matches!((kept, todays), (Ok(kept), Ok(todays))
                if (kept.m_cost(), kept.t_cost(), kept.p_cost()) == (todays.m_cost(), todays.t_cost(), todays.p_cost()))
    }
}

/// 19 MiB, two passes, one lane: the first choice of OWASP's password storage cheat sheet.
fn parameters() -> argon2::Result<Params> {
    Params::new(19_456, 2, 1, None)
}

fn hasher() -> argon2::Result<Argon2<'static>> {
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, parameters()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_of_eight_hard_characters_is_accepted_and_of_seven_refused() {
        assert!(Password::choose("v7#Qm2!x", &[]).is_ok());
        assert_eq!(Password::choose("v7#Qm2!", &[]).err(), Some(PasswordError::TooShort));
        assert_eq!(Password::choose("", &[]).err(), Some(PasswordError::Missing));
    }

    #[test]
    fn any_characters_and_256_of_them_are_accepted_and_257_refused() {
        assert!(Password::choose("құлан тауда жүр 🐎", &[]).is_ok());
        assert!(Password::choose("purple otter seldom climbs", &[]).is_ok());
        let longest: String = "correct horse battery staple ".chars().cycle().take(256).collect();
        assert!(Password::choose(&longest, &[]).is_ok());
        assert_eq!(Password::choose(&format!("{longest}x"), &[]).err(), Some(PasswordError::TooLong));
    }

    #[test]
    fn common_passwords_and_the_owners_words_are_refused() {
        for guessable in ["password", "12345678", "qwertyuiop", "iloveyou1", "kazakhstan", "evisaportal"] {
            assert_eq!(
                Password::choose(guessable, &[]).err(),
                Some(PasswordError::TooGuessable),
                "{guessable}"
            );
        }
        let about = ["anna.eriksson@example.org", "Anna Eriksson"];
        assert_eq!(Password::choose("erikssonanna", &about).err(), Some(PasswordError::TooGuessable));
    }

    #[test]
    fn a_password_is_its_own_hash_and_no_other_not_by_case_nor_by_a_blank() {
        let hashed = Password::presented("Purple otter").hash().unwrap();

        assert!(Password::presented("Purple otter").is_of(&hashed));
        for other in ["purple otter", "Purple otter ", "Purple otte", ""] {
            assert!(!Password::presented(other).is_of(&hashed), "{other}");
        }
        assert!(!Password::presented("none").is_of(&Hashed::none_yet()));
    }

    #[test]
    fn a_hash_of_another_cost_is_outdated_and_todays_is_not() {
        let todays = Password::presented("Purple otter").hash().unwrap();
        let cheap = Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(8192, 1, 1, None).unwrap());
        let cheap = Hashed::kept(cheap.hash_password(b"Purple otter").unwrap().to_string());

        assert!(todays.as_str().starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{}", todays.as_str());
        assert!(!todays.is_outdated());
        assert!(cheap.is_outdated() && Password::presented("Purple otter").is_of(&cheap));
    }
}
