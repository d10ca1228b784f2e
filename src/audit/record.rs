//! Recording an entry, in the transaction of what it records (rule A1).

use crate::audit::chain::{Entry, Head, Link};
use crate::audit::store;
use crate::web::Work;
use std::collections::{BTreeSet, HashMap};

/// Appends an entry to its chain. The chain's head is locked until the work is over, so entries never fork.
pub async fn record(work: &mut Work, entry: Entry) -> sqlx::Result<()> {
    let (now, actor) = (work.now(), work.actor());
    let head = store::lock_head(work, &entry.chain.to_string()).await?;

    let link = Link::join(&entry, actor, now, (head.position, &head.hash));

    store::append(work, &link).await
}

/// Appends many entries at once, as a file of thousands of lines makes them. The heads are locked until the work is over.
pub async fn record_all(work: &mut Work, entries: &[Entry]) -> sqlx::Result<()> {
    if entries.is_empty() {
        return Ok(());
    }
    let (now, actor) = (work.now(), work.actor());
    let chains: BTreeSet<String> = entries.iter().map(|entry| entry.chain.to_string()).collect();
    let heads = store::lock_heads(work, &chains.into_iter().collect::<Vec<_>>()).await?;

    let mut ends: HashMap<String, Head> = heads.into_iter().map(|head| (head.chain.clone(), head)).collect();
    let mut links = Vec::with_capacity(entries.len());
    for entry in entries {
        let Some(end) = ends.get_mut(&entry.chain.to_string()) else { return Err(sqlx::Error::RowNotFound) };
        let link = Link::join(entry, actor, now, (end.position, &end.hash));
        (end.position, end.hash) = (link.position, link.hash.clone());
        links.push(link);
    }

    store::append_all(work, &links).await
}
