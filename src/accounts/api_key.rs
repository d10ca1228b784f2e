//! Keys with which programs call the portal: the text, what it opens, and whose it is.

use crate::vocabulary::{ApiKeyId, CarrierId, Instant, InvitingPartyId};
use crate::web::random;
use sha2::{Digest, Sha256};

/// The text of a key: `evisa_3f9a0c71b2_` and 32 hexadecimal digits, which are 128 random bits. It is shown once; the
/// database keeps its SHA-256 alone (ASVS 11.5.1). The word before it lets scanners find a key that leaked.
#[derive(Clone, PartialEq, Eq)]
pub struct ApiKey(String);

/// What a key opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// A carrier asks whether a passport and a visa go together.
    Verifications,
    /// An inviting party files invitations and follows them.
    Invitations,
    /// An inviting party gives arrival notices, and reads what came of them.
    Arrivals,
    /// An inviting party reads its receipts, and files nothing.
    Receipts,
    /// An inviting party reads the events that its endpoints are told of, and has them told again.
    Webhooks,
}

/// Whose a key is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyOwner {
    Carrier(CarrierId),
    Party(InvitingPartyId),
}

/// A key that is to be made: what its owner calls it, and what it opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewKey {
    pub name: String,
    pub scopes: Vec<Scope>,
}

/// A key as it is kept, without its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptKey {
    pub id: ApiKeyId,
    pub owner: KeyOwner,
    pub name: String,
    /// The beginning of the text, as in `evisa_3f9a0c71b2`.
    pub prefix: String,
    pub scopes: Vec<Scope>,
    pub made_at: Instant,
    /// To the minute.
    pub last_used_at: Option<Instant>,
    pub revoked_at: Option<Instant>,
}

const WORD: &str = "evisa";
const PREFIX_DIGITS: usize = 10;
const SECRET_DIGITS: usize = 32;

impl ApiKey {
    pub fn draw() -> Result<Self, getrandom::Error> {
        let bytes = random::<{ (PREFIX_DIGITS + SECRET_DIGITS) / 2 }>()?;
        let digits: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        let (prefix, secret) = digits.split_at(PREFIX_DIGITS);
        Ok(Self(format!("{WORD}_{prefix}_{secret}")))
    }

    /// Reads a key that a program presents.
    pub fn parse(presented: &str) -> Option<Self> {
        let mut parts = presented.split('_');
        let (word, prefix, secret) = (parts.next()?, parts.next()?, parts.next()?);
        let digits = |text: &str, length| {
            text.len() == length && text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
        };
        let whole = word == WORD && digits(prefix, PREFIX_DIGITS) && digits(secret, SECRET_DIGITS);
        (whole && parts.next().is_none()).then(|| Self(presented.to_owned()))
    }

    /// The text to hand out, once.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    pub fn prefix(&self) -> &str {
        &self.0[..WORD.len() + 1 + PREFIX_DIGITS]
    }

    pub fn hash(&self) -> Vec<u8> {
        Sha256::digest(self.0.as_bytes()).to_vec()
    }
}

impl Scope {
    pub const ALL: [Self; 5] =
        [Self::Verifications, Self::Invitations, Self::Arrivals, Self::Receipts, Self::Webhooks];

    /// What an inviting party chooses from.
    pub const OF_PARTIES: [Self; 4] = [Self::Invitations, Self::Arrivals, Self::Receipts, Self::Webhooks];

    /// The word kept in the database and named in the interface.
    pub fn word(self) -> &'static str {
        match self {
            Self::Verifications => "verifications",
            Self::Invitations => "invitations",
            Self::Arrivals => "arrivals",
            Self::Receipts => "receipts",
            Self::Webhooks => "webhooks",
        }
    }

    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scope| scope.word() == word)
    }

    /// Whether a key of this owner may open it.
    pub fn is_for(self, owner: KeyOwner) -> bool {
        match self {
            Self::Verifications => matches!(owner, KeyOwner::Carrier(_)),
            Self::Invitations | Self::Arrivals | Self::Receipts | Self::Webhooks => {
                matches!(owner, KeyOwner::Party(_))
            }
        }
    }
}

impl KeptKey {
    pub fn is_live(&self) -> bool {
        self.revoked_at.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_read_back_as_it_was_drawn_and_named_by_its_beginning() {
        let key = ApiKey::draw().unwrap();

        assert!(ApiKey::parse(key.reveal()).is_some_and(|read| read == key));
        assert_eq!(key.reveal().len(), 49);
        assert!(key.reveal().starts_with(&format!("{}_", key.prefix())));
        assert!(ApiKey::draw().unwrap() != key);
    }

    #[test]
    fn what_has_another_shape_is_no_key() {
        let key = "evisa_3f9a0c71b2_00112233445566778899aabbccddeeff";
        assert!(ApiKey::parse(key).is_some());

        for wrong in [
            "",
            "evisa",
            "evisa_3f9a0c71b2_",
            "evisa_3f9a0c71b2_00112233445566778899AABBCCDDEEFF",
            "evisa_3f9a0c71b2_00112233445566778899aabbccddeef",
            "visa_3f9a0c71b2_00112233445566778899aabbccddeeff",
            "evisa_3f9a0c71b2_00112233445566778899aabbccddeeff_",
            "evisa_3f9a0c71bг_00112233445566778899aabbccddeeff",
        ] {
            assert!(ApiKey::parse(wrong).is_none(), "{wrong}");
        }
    }

    #[test]
    fn a_carrier_verifies_and_an_inviting_party_files() {
        let carrier = KeyOwner::Carrier(CarrierId::mint());
        let party = KeyOwner::Party(InvitingPartyId::mint());

        assert_eq!(Scope::ALL.map(|scope| scope.is_for(carrier)), [true, false, false, false, false]);
        assert_eq!(Scope::ALL.map(|scope| scope.is_for(party)), [false, true, true, true, true]);
        assert_eq!(Scope::ALL.map(|scope| Scope::from_word(scope.word())), Scope::ALL.map(Some));
    }
}
