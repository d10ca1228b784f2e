//! The outbox.

use crate::letters::{Letter, Recipient};
use crate::vocabulary::{Instant, LetterId};
use serde_json::Value;
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
        "insert into letters (id, recipient, language, letter, queued_at, owed_since, due_at)
         values ($1, $2, $3, $4, $5, $5, $5)",
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

/// A letter whose turn it is, as it stands in the outbox.
pub struct DueLetter {
    pub id: LetterId,
    pub recipient: String,
    pub language: String,
    pub letter: Value,
    pub queued_at: Instant,
    pub owed_since: Instant,
    /// This try included.
    pub tries: i32,
}

/// Takes the letter that has been due longest, for a minute on the database's clock. Nobody else gets it meanwhile;
/// when its taker dies, it is due again.
pub async fn take_due(db: &mut PgConnection, now: Instant) -> sqlx::Result<Option<DueLetter>> {
    sqlx::query_as!(
        DueLetter,
        r#"update letters set leased_until = clock_timestamp() + interval '1 minute', tries = tries + 1
           where id = (select id from letters
                       where sent_at is null and given_up_at is null and due_at <= $1
                         and (leased_until is null or leased_until < clock_timestamp())
                       order by due_at limit 1 for update skip locked)
           returning id as "id: LetterId", recipient, language, letter, queued_at, owed_since, tries"#,
        now,
    )
    .fetch_optional(db)
    .await
}

/// A letter that was sent keeps no token.
pub async fn mark_sent(db: &mut PgConnection, id: LetterId, now: Instant) -> sqlx::Result<()> {
    sqlx::query!(
        "update letters set sent_at = $2, given_up_at = null, leased_until = null, last_error = null,
                letter = letter - 'sealed_token'
         where id = $1 and sent_at is null",
        id.0,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Lets go of a letter until it is due again, unless somebody else has taken it since.
pub async fn put_off(
    db: &mut PgConnection,
    due: &DueLetter,
    until: Instant,
    error: &str,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update letters set due_at = $3, leased_until = null, last_error = $4
         where id = $1 and tries = $2 and sent_at is null and given_up_at is null",
        due.id.0,
        due.tries,
        until,
        error,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Gives a letter up, unless somebody else has taken it since.
pub async fn give_up(db: &mut PgConnection, due: &DueLetter, now: Instant, error: &str) -> sqlx::Result<()> {
    sqlx::query!(
        "update letters set given_up_at = $3, leased_until = null, last_error = $4
         where id = $1 and tries = $2 and sent_at is null and given_up_at is null",
        due.id.0,
        due.tries,
        now,
        error,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// A letter that was given up.
pub struct GivenUp {
    pub id: LetterId,
    pub recipient: String,
    pub letter: Value,
    pub given_up_at: Instant,
    pub tries: i32,
    pub last_error: Option<String>,
}

/// The letters that were given up, the latest first, before one already shown.
pub async fn given_up(
    db: &mut PgConnection,
    before: Option<(Instant, LetterId)>,
    most: i64,
) -> sqlx::Result<Vec<GivenUp>> {
    let (at, id) = before.map_or((None, None), |(at, id)| (Some(at), Some(id.0)));
    sqlx::query_as!(
        GivenUp,
        r#"select id as "id: LetterId", recipient, letter, given_up_at as "given_up_at!", tries, last_error
           from letters
           where given_up_at is not null and ($1::timestamptz is null or (given_up_at, id) < ($1, $2))
           order by given_up_at desc, id desc limit $3"#,
        at,
        id,
        most,
    )
    .fetch_all(db)
    .await
}

/// Owes a letter again that was given up; tells whether there was one.
pub async fn owe_again(db: &mut PgConnection, id: LetterId, now: Instant) -> sqlx::Result<bool> {
    let owed = sqlx::query!(
        "update letters set given_up_at = null, owed_since = $2, due_at = $2, tries = 0, leased_until = null
         where id = $1 and given_up_at is not null",
        id.0,
        now,
    )
    .execute(db)
    .await?;
    Ok(owed.rows_affected() == 1)
}
