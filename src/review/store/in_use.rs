//! What rests on a phrase or on the setting.

use crate::review::PhraseCode;
use crate::review::keep::Confirming;
use crate::vocabulary::Instant;
use sqlx::PgConnection;

/// Refusals since an instant that rest on a ground, and proposals that wait.
pub async fn resting_on(
    db: &mut PgConnection,
    code: &PhraseCode,
    since: Instant,
) -> sqlx::Result<(i64, i64)> {
    let counted = sqlx::query!(
        r#"select (select count(*) from decisions where decision = 'refused' and at >= $2 and ground = $1) as "refusals!",
                  (select count(*) from proposed_refusals p join applications a on a.id = p.application
                   where p.settled_at is null and p.ground = $1 and a.stage = 'under_review') as "proposals!""#,
        code.as_str(),
        since,
    )
    .fetch_one(db)
    .await?;
    Ok((counted.refusals, counted.proposals))
}

pub async fn confirming(db: &mut PgConnection) -> sqlx::Result<Confirming> {
    sqlx::query_as!(
        Confirming,
        r#"select (select count(*) from accounts where role in ('senior_officer', 'administrator')
                   and confirmed_at is not null and disabled_at is null) as "officers!",
                  (select count(*) from accounts where role in ('officer', 'senior_officer', 'administrator')
                   and confirmed_at is not null and disabled_at is null) as "deciding!",
                  (select count(*) from applications where stage = 'under_review') as "under_review!",
                  (select count(*) from proposed_refusals p join applications a on a.id = p.application
                   where p.settled_at is null and a.stage = 'under_review') as "proposals!""#
    )
    .fetch_one(db)
    .await
}
