//! An invitation at any stage, for a demonstration: brought there by the same deeds as every other.

use crate::accounts::Role;
use crate::invitations::{
    CannotFile, CannotRule, CannotTake, CannotWithdraw, Particulars, Reason, Ruling, Stage, file, rule, take,
    withdraw,
};
use crate::vocabulary::{AccountId, InvitationId, InvitingPartyId};
use crate::web::{Actor, Works};

/// Those who take the steps: the inviting party with its account, and an officer.
#[derive(Debug, Clone, Copy)]
pub struct Hands {
    pub party: InvitingPartyId,
    pub account: Actor,
    pub officer: AccountId,
}

#[derive(Debug, thiserror::Error)]
pub enum CannotSeed {
    #[error(transparent)]
    File(#[from] CannotFile),
    #[error(transparent)]
    Take(#[from] CannotTake),
    #[error(transparent)]
    Rule(#[from] CannotRule),
    #[error(transparent)]
    Withdraw(#[from] CannotWithdraw),
}

/// Files an invitation and takes it to a stage. `reason` is the officer's, should they refuse it or send it back.
pub async fn seed(
    works: &Works,
    hands: Hands,
    filed: Particulars,
    stage: Stage,
    reason: Reason,
) -> Result<InvitationId, CannotSeed> {
    let (id, party) = (InvitationId::mint(), hands.party);
    works
        .run(hands.account, move |work| Box::pin(async move { file(work, party, id, &filed).await }))
        .await?;
    match stage {
        Stage::Filed => {}
        Stage::Returned => rule_by(works, hands, id, Ruling::SendBack(reason)).await?,
        Stage::Approved => rule_by(works, hands, id, Ruling::Approve).await?,
        Stage::Refused => rule_by(works, hands, id, Ruling::Refuse(reason)).await?,
        Stage::Withdrawn => {
            works.run(hands.account, move |work| Box::pin(withdraw(work, party, (id, 1)))).await?;
        }
    }
    Ok(id)
}

/// Takes the invitation, as at the desk, and rules on it.
async fn rule_by(works: &Works, hands: Hands, id: InvitationId, ruling: Ruling) -> Result<(), CannotSeed> {
    let officer = hands.officer;
    let by = Actor::Account { id: officer, role: Role::Officer.word() };
    works.run(by, move |work| Box::pin(take(work, officer, id))).await?;
    let ruled =
        works.run(by, move |work| Box::pin(async move { rule(work, officer, (id, 1), &ruling).await }));
    Ok(ruled.await?)
}
