//! Recording an entry, in the transaction of what it records (rule A1).

use crate::audit::chain::{Entry, Link};
use crate::audit::store;
use crate::web::Work;

/// Appends an entry to its chain. The chain's head is locked until the work is over, so entries never fork.
pub async fn record(work: &mut Work, entry: Entry) -> sqlx::Result<()> {
    let (now, actor) = (work.now(), work.actor());
    let head = store::lock_head(work, &entry.chain.to_string()).await?;

    let link = Link::join(&entry, actor, now, (head.position, &head.hash));

    store::append(work, &link).await
}
