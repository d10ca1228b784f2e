//! Answers of programs' calls, kept to be given again.

use crate::vocabulary::Instant;
use crate::web::{Answer, IdempotencyKey};
use sqlx::PgConnection;

/// Holds the key of an owner until the work is over; false where another work holds it.
pub async fn hold(db: &mut PgConnection, owner: &str, key: &IdempotencyKey) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select pg_try_advisory_xact_lock(hashtextextended($1 || ' ' || $2, 0)) as "held!""#,
        owner,
        key.as_str(),
    )
    .fetch_one(db)
    .await
}

/// The SHA-256 of the call that was answered under a key since an instant, and the answer.
pub async fn kept(
    db: &mut PgConnection,
    owner: &str,
    key: &IdempotencyKey,
    since: Instant,
) -> sqlx::Result<Option<(Vec<u8>, Answer)>> {
    let row = sqlx::query!(
        "select request, status, location, body from answered_calls
         where owner = $1 and key = $2 and answered_at > $3",
        owner,
        key.as_str(),
        since,
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| {
        let status = u16::try_from(row.status).unwrap_or_default();
        (row.request, Answer { status, location: row.location, body: row.body })
    }))
}

/// Keeps an answer, in the place of one whose time is over.
pub async fn keep(
    db: &mut PgConnection,
    (owner, key): (&str, &IdempotencyKey),
    request: &[u8],
    answer: &Answer,
    now: Instant,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into answered_calls (owner, key, request, status, location, body, answered_at)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (owner, key) do update set request = excluded.request, status = excluded.status,
             location = excluded.location, body = excluded.body, answered_at = excluded.answered_at",
        owner,
        key.as_str(),
        request,
        i32::from(answer.status),
        answer.location,
        answer.body,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Forgets the answers given before an instant.
pub async fn forget(db: &mut PgConnection, before: Instant) -> sqlx::Result<u64> {
    let forgotten =
        sqlx::query!("delete from answered_calls where answered_at <= $1", before).execute(db).await?;
    Ok(forgotten.rows_affected())
}
