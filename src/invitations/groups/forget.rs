//! Forgetting the files that nobody filed: they hold passports of people who were not invited.

use crate::audit::{self, Chain, Entry};
use crate::invitations::store::groups;
use crate::vocabulary::{AccountId, GroupId};
use crate::web::Work;
use chrono::Duration;

/// So long a group waits for its party's decision.
const KEPT_FOR: Duration = Duration::days(30);

/// Removes every group that was sent long ago and not filed. Answers how many there were.
pub async fn forget_old(work: &mut Work) -> sqlx::Result<usize> {
    let before = work.now() - KEPT_FOR;

    let gone = groups::forget_unfiled(work, before).await?;

    let told = |(group, sent_by): &(GroupId, AccountId)| {
        let entry =
            Entry::new(Chain::Account(*sent_by), "a group of invitations was not filed in time and removed");
        entry.with("group", group.to_string())
    };
    audit::record_all(work, &gone.iter().map(told).collect::<Vec<_>>()).await?;
    Ok(gone.len())
}
