//! A chain of entries, each hashed over the one before it.

use crate::vocabulary::{AccountId, ApplicationId, CarrierId, Instant, InvitationId, InvitingPartyId};
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
    /// An inviting party: its people, whether it may invite, and how often.
    Party(InvitingPartyId),
    /// An airline, its keys, and what its programs asked.
    Carrier(CarrierId),
    Setting(&'static str),
}

/// `application:0198…`, `setting:fees`
impl fmt::Display for Chain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Application(id) => write!(f, "application:{id}"),
            Self::Invitation(id) => write!(f, "invitation:{id}"),
            Self::Account(id) => write!(f, "account:{id}"),
            Self::Party(id) => write!(f, "party:{id}"),
            Self::Carrier(id) => write!(f, "carrier:{id}"),
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

/// Where a chain ends: the position and the hash of its last entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    pub chain: String,
    pub position: i64,
    pub hash: Vec<u8>,
}

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

/// What is wrong with the record, for each chain at the first place where it shows.
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
    #[error("{chain}: the head and entry {position} differ")]
    UnlikeHead { chain: String, position: i64 },
    #[error("{chain}: the chain and its signed head of {position} differ")]
    UnlikeSignedHead { chain: String, position: i64 },
    #[error("{chain}: the chain is gone, though its head at {position} was signed")]
    Gone { chain: String, position: i64 },
    #[error("the signed heads of {at} do not verify")]
    Forged { at: String },
    #[error("the signed heads before {at} are missing")]
    HeadsMissing { at: String },
}

/// A walk along one chain, entry by entry, that holds none of them: a chain may have millions.
#[derive(Debug, Clone)]
pub struct Walk {
    chain: String,
    position: i64,
    hash: Vec<u8>,
}

impl Walk {
    pub fn along(chain: &str) -> Self {
        Self { chain: chain.to_owned(), position: 0, hash: GENESIS.to_vec() }
    }

    pub fn chain(&self) -> &str {
        &self.chain
    }

    /// Goes on to the next entry, or tells how it does not follow.
    pub fn step(&mut self, link: &Link) -> Result<(), Flaw> {
        let (chain, position) = (self.chain.clone(), self.position + 1);
        if link.position != position {
            return Err(Flaw::Missing { chain, position });
        }
        if link.previous != self.hash {
            return Err(Flaw::OutOfOrder { chain, position });
        }
        if link.digest() != link.hash {
            return Err(Flaw::Edited { chain, position });
        }
        self.position = position;
        self.hash.clone_from(&link.hash);
        Ok(())
    }

    /// Holds the end of the walk against the chain's head; a chain without one has its head at 0.
    pub fn end_at(&self, head: Option<&Head>) -> Result<(), Flaw> {
        let expected = head.map_or(0, |head| head.position);
        if self.position != expected {
            return Err(Flaw::Cut { chain: self.chain.clone(), found: self.position, expected });
        }
        if head.is_some_and(|head| head.hash != self.hash) {
            return Err(Flaw::UnlikeHead { chain: self.chain.clone(), position: expected });
        }
        Ok(())
    }
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

    /// The first flaw on a walk over these entries.
    fn verify(chain: &str, links: &[Link]) -> Option<Flaw> {
        let mut walk = Walk::along(chain);
        links.iter().find_map(|link| walk.step(link).err())
    }

    #[test]
    fn a_chain_cut_behind_its_head_shows() {
        let links = chain_of(&["began", "ended"]);
        let head = Head { chain: "c".into(), position: 2, hash: links[1].hash.clone() };
        let mut walk = Walk::along("c");
        walk.step(&links[0]).unwrap();

        assert_eq!(walk.end_at(Some(&head)), Err(Flaw::Cut { chain: "c".into(), found: 1, expected: 2 }));
        assert_eq!(walk.end_at(None), Err(Flaw::Cut { chain: "c".into(), found: 1, expected: 0 }));

        walk.step(&links[1]).unwrap();
        assert_eq!(walk.end_at(Some(&head)), Ok(()));

        let other = Head { hash: links[0].hash.clone(), ..head };
        assert_eq!(walk.end_at(Some(&other)), Err(Flaw::UnlikeHead { chain: "c".into(), position: 2 }));
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
