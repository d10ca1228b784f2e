//! A look by staff at an invitation, recorded like every look at somebody's papers.

use crate::accounts::{Hold, LEASE, store as accounts};
use crate::audit::{self, Chain, Entry, Way};
use crate::invitations::right::{PartyStanding, Registered};
use crate::invitations::{Invitation, Passed, Stage, filter::Filter, store};
use crate::vocabulary::{AccountId, Instant, InvitationId, InvitingPartyId};
use crate::web::Work;

/// An invitation with its history, the first step first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    pub invitation: Invitation,
    pub history: Vec<Passed>,
    /// In whose hands it is, where the lease has not run out.
    pub hold: Option<Hold>,
}

/// Opens an invitation for an officer; none where there is none of that id. A look by its holder holds it longer.
pub async fn look(
    work: &mut Work,
    officer: AccountId,
    id: InvitationId,
    way: Way,
) -> sqlx::Result<Option<Opened>> {
    let Some(invitation) = store::find(work, id).await? else { return Ok(None) };
    let now = work.now();
    let history = store::steps(work, id).await?;
    let hold = store::hold(work, id).await?.filter(|hold| hold.is_by(officer) || !hold.is_over(now));

    let mine = hold.as_ref().is_some_and(|hold| hold.is_by(officer));
    if mine {
        store::take(work, id, officer, (now, now + LEASE)).await?;
    }

    let way = match invitation.stage {
        _ if mine => Way::InHand,
        Stage::Filed => way.to_what_waits(),
        Stage::Returned | Stage::Approved | Stage::Refused | Stage::Withdrawn => way.to_what_is_settled(),
    };
    let looked = Entry::new(Chain::Invitation(id), "looked at an invitation");
    audit::record(work, looked.with("way", way.code())).await?;
    Ok(Some(Opened { invitation, history, hold }))
}

/// Where a page of a list begins: after this line.
pub type Place = (Instant, InvitationId);

/// A page of the invitations at a stage: those that wait the longest first, the others the latest first. The list names guests, so that it
/// is a look at the papers of everybody in it. One more than `most` is found where the list goes on.
pub async fn look_at_list(
    work: &mut Work,
    officer: AccountId,
    (stage, filter): (Stage, &Filter),
    after: Option<Place>,
    most: usize,
) -> sqlx::Result<Vec<Invitation>> {
    let limit = most as i64 + 1;
    let found = match stage {
        Stage::Filed => store::oldest_waiting(work, filter, after, limit).await?,
        Stage::Returned | Stage::Approved | Stage::Refused | Stage::Withdrawn => {
            store::at_stage(work, (stage, filter), after, limit).await?
        }
    };

    let shown: Vec<String> = found.iter().take(most).map(|invitation| invitation.id.to_string()).collect();
    if !shown.is_empty() {
        let entry = Entry::new(Chain::Account(officer), "looked at a list of invitations");
        audit::record(work, entry.with("stage", stage.code()).with("invitations", shown)).await?;
    }
    Ok(found)
}

/// A look at a list of inviting parties, of whom some are individuals. One more than `most` is found where the list goes on.
pub async fn look_at_parties(
    work: &mut Work,
    officer: AccountId,
    standing: PartyStanding,
    after: Option<InvitingPartyId>,
    most: usize,
) -> sqlx::Result<Vec<Registered>> {
    let found = store::right::registered(work, standing, after, most as i64 + 1).await?;

    let shown: Vec<String> = found.iter().take(most).map(|party| party.id.to_string()).collect();
    if !shown.is_empty() {
        let entry = Entry::new(Chain::Account(officer), "looked at a list of inviting parties");
        audit::record(work, entry.with("standing", standing.code()).with("parties", shown)).await?;
    }
    Ok(found)
}

/// A look at an inviting party, who may be an individual.
pub async fn look_at_party(work: &mut Work, party: InvitingPartyId) -> sqlx::Result<()> {
    let Some(party) = accounts::inviting_party(work, party).await? else { return Ok(()) };

    audit::record(work, Entry::new(Chain::Party(party.id), "looked at an inviting party")).await
}
