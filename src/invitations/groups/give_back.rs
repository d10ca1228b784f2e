//! Giving a group back to its party, once so many tries to work it through broke: it is not tried for ever.

use super::work_through::CannotWorkThrough;
use crate::accounts::write_to_party;
use crate::audit::{self, Chain, Entry};
use crate::files::BrokenTry;
use crate::invitations::groups::HeldUp;
use crate::invitations::store::groups;
use crate::letters::Letter;
use crate::vocabulary::GroupId;
use crate::web::{Actor, Work, Works};
use uuid::Uuid;

/// Counts a try that broke. What ended with its worker, as at a restart, never comes here.
pub async fn broke(
    works: &Works,
    (id, worker): (GroupId, Uuid),
    error: &CannotWorkThrough,
) -> sqlx::Result<()> {
    let counted =
        works.run(Actor::Portal, move |work| Box::pin(async move { count(work, id, worker).await })).await?;
    if let Some(broken) = counted {
        broken.tell(id, &error.kind());
    }
    Ok(())
}

async fn count(work: &mut Work, id: GroupId, worker: Uuid) -> sqlx::Result<Option<BrokenTry>> {
    let Some(count) = groups::broke(work, id, worker).await? else { return Ok(None) };
    let broken = BrokenTry { count, of: "group" };
    let group = groups::find(work, id).await?.filter(|_| broken.is_the_last());

    if let Some(group) = group {
        groups::give_back(work, id).await?;

        let entry = Entry::new(Chain::Party(group.party), "nothing of a group of invitations was filed");
        let entry = entry.with("group", id.to_string()).with("why", HeldUp::Broken.code());
        audit::record(work, entry).await?;
        write_to_party(work, group.party, &Letter::GroupNotFiled { group: id }).await?;
    }
    Ok(Some(broken))
}
