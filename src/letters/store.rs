//! The outbox.

use crate::letters::{Letter, Recipient};
use crate::vocabulary::{Instant, LetterId};
use sqlx::PgConnection;
use sqlx::types::Json;

pub async fn queue(
    db: &mut PgConnection,
    id: LetterId,
    to: &Recipient,
    letter: &Letter,
    now: Instant,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into letters (id, recipient, language, letter, queued_at, due_at) values ($1, $2, $3, $4, $5, $5)",
        id.0,
        to.email.as_str(),
        to.language.tag(),
        Json(letter) as _,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}
