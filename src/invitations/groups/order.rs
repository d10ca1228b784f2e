//! What a party decides once it has read the report: to file its group, or to set it aside.

use super::{Standing, Taking};
use crate::audit::{self, Chain, Entry};
use crate::invitations::right::{MayNotInvite, may_invite};
use crate::invitations::store::groups;
use crate::vocabulary::{AccountId, GroupId, InvitingPartyId};
use crate::web::Work;

#[derive(Debug, thiserror::Error)]
pub enum CannotOrder {
    /// There is none of that id, or it is somebody else's.
    #[error("there is no such group")]
    NotFound,
    /// It is being checked or filed, or it is filed already.
    #[error("the group is past that")]
    Moved,
    #[error(transparent)]
    MayNotInvite(MayNotInvite),
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

impl From<MayNotInvite> for CannotOrder {
    fn from(refusal: MayNotInvite) -> Self {
        match refusal {
            MayNotInvite::Broken(error) => Self::Broken(error),
            MayNotInvite::Waiting
            | MayNotInvite::Refused
            | MayNotInvite::Suspended
            | MayNotInvite::NoPlaces(_) => Self::MayNotInvite(refusal),
        }
    }
}

/// Has a checked group filed. It is held against the rules again at that moment.
pub async fn order(
    work: &mut Work,
    (account, party): (AccountId, InvitingPartyId),
    id: GroupId,
    taking: Taking,
) -> Result<(), CannotOrder> {
    let now = work.now();
    decided(work, party, id, &[Standing::Checked]).await?;

    // Whether there is a place for every line is asked when the lines are filed.
    may_invite(work, party, 1, now).await?;

    groups::order(work, id, (taking, account), now).await?;

    let entry = Entry::new(Chain::Account(account), "a group of invitations was sent to be filed");
    audit::record(work, entry.with("group", id.to_string()).with("taking", taking.code())).await?;
    Ok(())
}

/// Forgets a group that was not filed: its file and what was said of its lines are gone.
pub async fn set_aside(
    work: &mut Work,
    (account, party): (AccountId, InvitingPartyId),
    id: GroupId,
) -> Result<(), CannotOrder> {
    decided(work, party, id, &[Standing::Checked, Standing::Unchecked]).await?;

    groups::forget(work, id).await?;

    let entry = Entry::new(Chain::Account(account), "a group of invitations was set aside");
    audit::record(work, entry.with("group", id.to_string())).await?;
    Ok(())
}

/// Locks a group that its party decides on: it stands in one of these ways.
async fn decided(
    work: &mut Work,
    party: InvitingPartyId,
    id: GroupId,
    among: &[Standing],
) -> Result<(), CannotOrder> {
    let group = groups::find_of_party_for_change(work, id, party).await?.ok_or(CannotOrder::NotFound)?;
    if among.contains(&group.standing()) { Ok(()) } else { Err(CannotOrder::Moved) }
}
