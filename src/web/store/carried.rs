//! Answers carried over a change of language.

use crate::vocabulary::Instant;
use crate::web::{Answers, Token};
use sqlx::PgConnection;
use sqlx::types::Json;

/// Carries what was typed into a page, for the same browser alone.
pub async fn put(
    db: &mut PgConnection,
    (token, path): (&Token, &str),
    answers: &Answers,
    now: Instant,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into carried_answers (token_hash, path, answers, carried_at) values ($1, $2, $3, $4)
         on conflict (token_hash, path) do update set answers = excluded.answers, carried_at = excluded.carried_at",
        token.hash(),
        path,
        Json(answers) as _,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Hands out what was carried to a page, once.
pub async fn take(
    db: &mut PgConnection,
    (token, path): (&Token, &str),
    now: Instant,
) -> sqlx::Result<Option<Answers>> {
    let carried = sqlx::query_scalar!(
        r#"delete from carried_answers where token_hash = $1 and path = $2
           returning case when carried_at > $3::timestamptz - interval '1 hour' then answers end
                     as "answers: Json<Answers>""#,
        token.hash(),
        path,
        now,
    )
    .fetch_optional(db)
    .await?;
    Ok(carried.flatten().map(|Json(answers)| answers))
}

/// Forgets what no page asked for in time.
pub async fn forget_old(db: &mut PgConnection, now: Instant) -> sqlx::Result<()> {
    sqlx::query!("delete from carried_answers where carried_at < $1::timestamptz - interval '1 hour'", now)
        .execute(db)
        .await?;
    Ok(())
}
