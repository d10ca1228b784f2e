//! A look by staff at a group, recorded like every list that names guests.

use super::Group;
use crate::audit::{self, Chain, Entry};
use crate::invitations::store::groups;
use crate::invitations::{Invitation, Stage};
use crate::vocabulary::{AccountId, GroupId};
use crate::web::Work;

/// A filed group with a page of its invitations, in the order of the file from after a line on. One more than `most` is found where the
/// list goes on.
pub async fn look_at_group(
    work: &mut Work,
    officer: AccountId,
    id: GroupId,
    (stage, after): (Option<Stage>, i32),
    most: usize,
) -> sqlx::Result<Option<(Group, Vec<Invitation>)>> {
    let Some(group) = groups::find(work, id).await?.filter(|group| group.filed_at.is_some()) else {
        return Ok(None);
    };
    let found = groups::invitations(work, id, (stage, after), most as i64 + 1).await?;

    let shown: Vec<String> = found.iter().take(most).map(|invitation| invitation.id.to_string()).collect();
    let entry = Entry::new(Chain::Account(officer), "looked at a group of invitations");
    audit::record(work, entry.with("group", id.to_string()).with("invitations", shown)).await?;

    Ok(Some((group, found)))
}
