//! Refusals proposed, and the setting that asks for them.

use crate::invitations::Reason;
use crate::review::{ConfirmationPolicy, Outcome, PhraseCode, Proposal};
use crate::vocabulary::{AccountId, ApplicationId, Instant, ProposalId};
use sqlx::PgConnection;

/// The refusal of a case that waits for a second officer.
pub async fn open_proposal(db: &mut PgConnection, id: ApplicationId) -> sqlx::Result<Option<Proposal>> {
    sqlx::query_as!(
        Proposal,
        r#"select p.id as "id: ProposalId", p.ground as "ground: PhraseCode", p.words as "words: Reason",
                  p.proposed_by as "by: AccountId", o.name, p.proposed_at as at
           from proposed_refusals p join accounts o on o.id = p.proposed_by
           where p.application = $1 and p.settled_at is null"#,
        id.0,
    )
    .fetch_optional(db)
    .await
}

pub async fn propose(
    db: &mut PgConnection,
    (id, by): (ApplicationId, AccountId),
    (ground, words): (&PhraseCode, &Reason),
    at: Instant,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into proposed_refusals (id, application, ground, words, proposed_by, proposed_at)
         values ($1, $2, $3, $4, $5, $6)",
        ProposalId::mint().0,
        id.0,
        ground.as_str(),
        words.as_str(),
        by.0,
        at,
    )
    .execute(db)
    .await?;
    Ok(())
}

pub async fn settle_proposal(
    db: &mut PgConnection,
    id: ProposalId,
    outcome: Outcome,
    (by, at): (AccountId, Instant),
) -> sqlx::Result<()> {
    sqlx::query!(
        "update proposed_refusals set settled_by = $2, settled_at = $3, outcome = $4 where id = $1 and settled_at is null",
        id.0,
        by.0,
        at,
        outcome.code(),
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Every row of the setting, the latest first.
pub async fn confirmation_policies(db: &mut PgConnection) -> sqlx::Result<Vec<ConfirmationPolicy>> {
    sqlx::query_as!(
        ConfirmationPolicy,
        r#"select applies_from as "from", needed from confirmation_policies order by applies_from desc"#
    )
    .fetch_all(db)
    .await
}

pub async fn set_confirmation(
    db: &mut PgConnection,
    policy: &ConfirmationPolicy,
    at: Instant,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into confirmation_policies (applies_from, needed, set_at) values ($1, $2, $3)",
        policy.from,
        policy.needed,
        at,
    )
    .execute(db)
    .await?;
    Ok(())
}
