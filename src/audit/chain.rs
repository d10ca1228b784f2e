//! A chain of entries, each hashed over the one before it.

use crate::vocabulary::{AccountId, ApplicationId, Instant, InvitationId};
use crate::web::Actor;
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::fmt;

/// What an entry belongs to: the case; where there is none the account; where there is neither a setting of the portal.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Chain {
    Application(ApplicationId),
    Invitation(InvitationId),
    Account(AccountId),
    Setting(&'static str),
}

/// `application:0198…`, `setting:fees`
impl fmt::Display for Chain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Application(id) => write!(f, "application:{id}"),
            Self::Invitation(id) => write!(f, "invitation:{id}"),
            Self::Account(id) => write!(f, "account:{id}"),
            Self::Setting(name) => write!(f, "setting:{name}"),
        }
    }
}

/// What happened: a short sentence from the process, and what it was about. No personal data goes into the detail.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    pub chain: Chain,
    pub act: &'static str,
    pub detail: Value,
}

impl Entry {
    pub fn new(chain: Chain, act: &'static str) -> Self {
        Self { chain, act, detail: Value::Object(Default::default()) }
    }

    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        if let Value::Object(detail) = &mut self.detail {
            detail.insert(name.to_owned(), value.into());
        }
        self
    }
}

/// The hash before the first entry of every chain.
pub const GENESIS: [u8; 32] = [0; 32];

/// An entry as it stands in its chain.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    pub chain: String,
    pub position: i64,
    pub at: Instant,
    pub actor: String,
    pub act: String,
    pub detail: Value,
    pub previous: Vec<u8>,
    pub hash: Vec<u8>,
}

impl Link {
    /// Joins an entry to a chain whose head stands at `position` with the hash `previous`.
    pub fn join(entry: &Entry, actor: Actor, at: Instant, (position, previous): (i64, &[u8])) -> Self {
        let mut link = Self {
            chain: entry.chain.to_string(),
            position: position + 1,
            at,
            actor: actor.to_string(),
            act: entry.act.to_owned(),
            detail: entry.detail.clone(),
            previous: previous.to_vec(),
            hash: Vec::new(),
        };
        link.hash = link.digest();
        link
    }

    /// SHA-256 over every field, each with its length before it, so that no two entries read the same.
    pub fn digest(&self) -> Vec<u8> {
        let mut hasher = Sha256::new();
        let detail = canonical(&self.detail);
        let (position, at) = (self.position.to_be_bytes(), self.at.timestamp_micros().to_be_bytes());
        let parts: [&[u8]; 7] = [
            self.chain.as_bytes(),
            &position,
            &at,
            self.actor.as_bytes(),
            self.act.as_bytes(),
            detail.as_bytes(),
            &self.previous,
        ];
        for part in parts {
            hasher.update((part.len() as u64).to_be_bytes());
            hasher.update(part);
        }
        hasher.finalize().to_vec()
    }
}

/// JSON with its keys in order, as `jsonb` may give them back in another.
fn canonical(value: &Value) -> String {
    match value {
        Value::Object(fields) => {
            let mut names: Vec<_> = fields.iter().collect();
            names.sort_by_key(|(name, _)| name.as_str());
            let fields: Vec<_> = names
                .into_iter()
                .map(|(name, value)| format!("{}:{}", Value::from(name.as_str()), canonical(value)))
                .collect();
            format!("{{{}}}", fields.join(","))
        }
        Value::Array(items) => format!("[{}]", items.iter().map(canonical).collect::<Vec<_>>().join(",")),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => value.to_string(),
    }
}

/// What is wrong with a chain, at the first place where it shows.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Flaw {
    #[error("{chain}: entry {position} is missing")]
    Missing { chain: String, position: i64 },
    #[error("{chain}: entry {position} was edited")]
    Edited { chain: String, position: i64 },
    #[error("{chain}: entry {position} does not follow the one before it")]
    OutOfOrder { chain: String, position: i64 },
    #[error("{chain}: the chain ends at {found}, its head at {expected}")]
    Cut { chain: String, found: i64, expected: i64 },
    #[error("{chain}: the chain and its signed head of {position} differ")]
    UnlikeSignedHead { chain: String, position: i64 },
    #[error("{chain}: the chain is gone, though its head at {position} was signed")]
    Gone { chain: String, position: i64 },
    #[error("the signed heads of {at} do not verify")]
    Forged { at: String },
}

/// Walks the entries of one chain in order and answers with the first flaw.
pub fn verify(chain: &str, links: &[Link]) -> Option<Flaw> {
    let mut previous = GENESIS.to_vec();
    for (link, position) in links.iter().zip(1..) {
        let chain = chain.to_owned();
        if link.position != position {
            return Some(Flaw::Missing { chain, position });
        }
        if link.previous != previous {
            return Some(Flaw::OutOfOrder { chain, position });
        }
        if link.digest() != link.hash {
            return Some(Flaw::Edited { chain, position });
        }
        previous.clone_from(&link.hash);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn chain_of(acts: &[&'static str]) -> Vec<Link> {
        let chain = Chain::Setting("fees");
        let mut links: Vec<Link> = Vec::new();
        for act in acts {
            let entry = Entry::new(chain.clone(), act).with("amount", 6000);
            let head = links.last().map_or((0, GENESIS.to_vec()), |link| (link.position, link.hash.clone()));
            let at = "2026-03-16T08:00:00Z".parse().unwrap();
            links.push(Link::join(&entry, Actor::Portal, at, (head.0, &head.1)));
        }
        links
    }

    #[test]
    fn an_untouched_chain_verifies() {
        assert_eq!(verify("setting:fees", &chain_of(&["began", "ended", "began"])), None);
    }

    #[test]
    fn an_edited_entry_shows() {
        let mut links = chain_of(&["began", "ended"]);
        links[0].detail = json!({"amount": 1});

        assert_eq!(verify("c", &links), Some(Flaw::Edited { chain: "c".into(), position: 1 }));
    }

    #[test]
    fn a_deleted_entry_shows() {
        let mut links = chain_of(&["began", "ended", "began"]);
        links.remove(1);

        assert_eq!(verify("c", &links), Some(Flaw::Missing { chain: "c".into(), position: 2 }));
    }

    #[test]
    fn swapped_entries_show() {
        let mut links = chain_of(&["began", "ended", "began again"]);
        links.swap(1, 2);
        links[1].position = 2;
        links[2].position = 3;

        assert_eq!(verify("c", &links), Some(Flaw::OutOfOrder { chain: "c".into(), position: 2 }));
    }

    #[test]
    fn an_entry_rewritten_with_a_new_hash_breaks_the_one_after_it() {
        let mut links = chain_of(&["began", "ended"]);
        links[0].act = "never".into();
        links[0].hash = links[0].digest();

        assert_eq!(verify("c", &links), Some(Flaw::OutOfOrder { chain: "c".into(), position: 2 }));
    }
}
