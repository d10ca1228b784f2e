//! Keeping the watchlist: an entry is made, looked at and ended, never edited.

use crate::audit::{self, Chain, Entry};
use crate::review::{Watched, store};
use crate::vocabulary::{AccountId, WatchId};
use crate::web::Work;

/// Puts somebody on the list. The record says that it was done and by whom, not who it is.
pub async fn watch(work: &mut Work, administrator: AccountId, watched: &Watched) -> sqlx::Result<()> {
    let now = work.now();

    store::watch(work, watched, (administrator, now)).await?;

    let listed = Entry::new(Chain::Setting("watchlist"), "put somebody on the watchlist");
    audit::record(work, listed.with("entry", watched.id.to_string())).await
}

/// Takes somebody off the list; answers whether they were on it.
pub async fn end_watch(work: &mut Work, administrator: AccountId, id: WatchId) -> sqlx::Result<bool> {
    let now = work.now();

    let was_on_it = store::end_watch(work, id, (administrator, now)).await?;

    if was_on_it {
        let ended = Entry::new(Chain::Setting("watchlist"), "took somebody off the watchlist");
        audit::record(work, ended.with("entry", id.to_string())).await?;
    }
    Ok(was_on_it)
}

/// A page of the list. It names people, so that it is a look at each of them. One more than `most` is found where the list goes on.
pub async fn look_at_watchlist(
    work: &mut Work,
    after: Option<WatchId>,
    most: usize,
) -> sqlx::Result<Vec<Watched>> {
    let found = store::watchlist(work, after, most as i64 + 1).await?;

    let shown: Vec<String> = found.iter().take(most).map(|watched| watched.id.to_string()).collect();
    if !shown.is_empty() {
        let looked = Entry::new(Chain::Setting("watchlist"), "looked at the watchlist");
        audit::record(work, looked.with("entries", shown)).await?;
    }
    Ok(found)
}
