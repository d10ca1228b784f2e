//! Sessions, kept answers and counted attempts.

pub mod calls;
pub mod carried;

use crate::vocabulary::{AccountId, Instant};
use crate::web::session::{Patience, Session};
use crate::web::{Answers, Token};
use sqlx::PgConnection;
use sqlx::types::Json;

/// What a new session says about its holder: the account, where its office is, and the name that pages greet.
pub struct Holder<'a> {
    pub account: AccountId,
    pub home: &'a str,
    pub name: &'a str,
    pub device: &'a str,
}

pub async fn begin_session(
    db: &mut PgConnection,
    token: &Token,
    holder: &Holder<'_>,
    patience: Patience,
    now: Instant,
) -> sqlx::Result<()> {
    insert_session(db, token, holder, patience, (false, now)).await
}

/// A session that still waits for the second factor opens nothing else, and lasts ten minutes (ASVS 6.5.5).
pub async fn begin_half_session(
    db: &mut PgConnection,
    token: &Token,
    holder: &Holder<'_>,
    now: Instant,
) -> sqlx::Result<()> {
    insert_session(db, token, holder, Patience::Staff, (true, now)).await
}

async fn insert_session(
    db: &mut PgConnection,
    token: &Token,
    holder: &Holder<'_>,
    patience: Patience,
    (awaits_factor, now): (bool, Instant),
) -> sqlx::Result<()> {
    let idle = if awaits_factor { 10 } else { patience.idle().num_minutes() };
    sqlx::query!(
        "insert into sessions (token_hash, account, home, name, awaits_factor, idle_minutes, began_at, seen_at, ends_at, device)
         values ($1, $2, $3, $4, $5, $6, $7, $7, $8, $9)",
        token.hash(),
        holder.account.0,
        holder.home,
        holder.name,
        awaits_factor,
        idle as i32,
        now,
        now + patience.longest(),
        holder.device,
    )
    .execute(db)
    .await?;
    Ok(())
}

pub async fn session(db: &mut PgConnection, token: &Token) -> sqlx::Result<Option<Session>> {
    sqlx::query_as!(
        Session,
        r#"select account as "account: AccountId", home, name, awaits_factor, idle_minutes, seen_at, ends_at
           from sessions where token_hash = $1"#,
        token.hash(),
    )
    .fetch_optional(db)
    .await
}

/// Notes that a session is in use; at most once a minute, so that reading pages writes little.
pub async fn touch_session(db: &mut PgConnection, token: &Token, now: Instant) -> sqlx::Result<()> {
    sqlx::query!(
        "update sessions set seen_at = $2 where token_hash = $1 and seen_at < $2::timestamptz - interval '1 minute'",
        token.hash(),
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

pub async fn end_session(db: &mut PgConnection, token: &Token) -> sqlx::Result<()> {
    sqlx::query!("delete from sessions where token_hash = $1", token.hash()).execute(db).await?;
    Ok(())
}

/// Ends every session of an account, as after a new password or when it is disabled (ASVS 7.4).
pub async fn end_sessions_of(db: &mut PgConnection, account: AccountId) -> sqlx::Result<u64> {
    let ended = sqlx::query!("delete from sessions where account = $1", account.0).execute(db).await?;
    Ok(ended.rows_affected())
}

/// One of an account's sessions, for the list that its owner sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenSession {
    pub token_hash: Vec<u8>,
    pub began_at: Instant,
    pub seen_at: Instant,
    pub device: String,
}

/// The sessions of an account that are not over, the one seen last first.
pub async fn open_sessions_of(
    db: &mut PgConnection,
    account: AccountId,
    now: Instant,
) -> sqlx::Result<Vec<OpenSession>> {
    sqlx::query_as!(
        OpenSession,
        "select token_hash, began_at, seen_at, device from sessions
         where account = $1 and not awaits_factor and ends_at > $2
           and seen_at + make_interval(mins => idle_minutes) > $2
         order by seen_at desc",
        account.0,
        now,
    )
    .fetch_all(db)
    .await
}

/// Ends one of an account's own sessions, named by the hash of its token; false when there is none.
pub async fn end_session_of(
    db: &mut PgConnection,
    account: AccountId,
    token_hash: &[u8],
) -> sqlx::Result<bool> {
    let ended =
        sqlx::query!("delete from sessions where account = $1 and token_hash = $2", account.0, token_hash)
            .execute(db)
            .await?;
    Ok(ended.rows_affected() == 1)
}

/// Forgets sessions a week after their end: until then an old token still tells whose kept answers are whose.
pub async fn forget_old_sessions(db: &mut PgConnection, now: Instant) -> sqlx::Result<()> {
    sqlx::query!("delete from sessions where ends_at < $1::timestamptz - interval '7 days'", now)
        .execute(&mut *db)
        .await?;
    sqlx::query!("delete from kept_answers where kept_at < $1::timestamptz - interval '7 days'", now)
        .execute(&mut *db)
        .await?;
    sqlx::query!("delete from attempts where starts < $1::timestamptz - interval '2 days'", now)
        .execute(db)
        .await?;
    Ok(())
}

/// Keeps what was typed when the session had ended, for the same account alone: twenty forms at most, the last ones.
pub async fn keep_answers(
    db: &mut PgConnection,
    token: &Token,
    account: AccountId,
    path: &str,
    (answers, now): (&Answers, Instant),
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into kept_answers (token_hash, account, path, answers, kept_at) values ($1, $2, $3, $4, $5)
         on conflict (account, path) do update set answers = excluded.answers, kept_at = excluded.kept_at",
        token.hash(),
        account.0,
        path,
        Json(answers) as _,
        now,
    )
    .execute(&mut *db)
    .await?;
    sqlx::query!(
        "delete from kept_answers where account = $1 and path in (
             select path from kept_answers where account = $1 order by kept_at desc offset 20
         )",
        account.0,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Hands out what was kept for a page; it stands there until the page is answered.
pub async fn kept_answers(
    db: &mut PgConnection,
    account: AccountId,
    path: &str,
) -> sqlx::Result<Option<Answers>> {
    let kept = sqlx::query_scalar!(
        r#"select answers as "answers: Json<Answers>" from kept_answers where account = $1 and path = $2"#,
        account.0,
        path,
    )
    .fetch_optional(db)
    .await?;
    Ok(kept.map(|Json(answers)| answers))
}

pub async fn forget_kept_answers(db: &mut PgConnection, account: AccountId, path: &str) -> sqlx::Result<()> {
    sqlx::query!("delete from kept_answers where account = $1 and path = $2", account.0, path)
        .execute(db)
        .await?;
    Ok(())
}

/// Hands out what was kept for a page, once: for pages whose form is asked and not filed.
pub async fn take_kept_answers(
    db: &mut PgConnection,
    account: AccountId,
    path: &str,
) -> sqlx::Result<Option<Answers>> {
    let kept = sqlx::query_scalar!(
        r#"delete from kept_answers where account = $1 and path = $2 returning answers as "answers: Json<Answers>""#,
        account.0,
        path,
    )
    .fetch_optional(db)
    .await?;
    Ok(kept.map(|Json(answers)| answers))
}

/// Counts one more attempt and tells how many there are in its window, this one included: one atomic statement,
/// so that attempts side by side cannot count as fewer.
pub async fn count_attempt(db: &mut PgConnection, subject: &str, starts: Instant) -> sqlx::Result<i32> {
    sqlx::query_scalar!(
        "insert into attempts (subject, starts, count) values ($1, $2, 1)
         on conflict (subject, starts) do update set count = attempts.count + 1
         returning count",
        subject,
        starts,
    )
    .fetch_one(db)
    .await
}

pub async fn uncount_attempt(db: &mut PgConnection, subject: &str, starts: Instant) -> sqlx::Result<()> {
    sqlx::query!(
        "update attempts set count = greatest(count - 1, 0) where subject = $1 and starts = $2",
        subject,
        starts,
    )
    .execute(db)
    .await?;
    Ok(())
}

pub async fn forget_attempts_of_each(db: &mut PgConnection, beginning: &str) -> sqlx::Result<()> {
    sqlx::query!("delete from attempts where starts_with(subject, $1)", beginning).execute(db).await?;
    Ok(())
}

pub async fn forget_attempts(db: &mut PgConnection, subject: &str) -> sqlx::Result<()> {
    sqlx::query!("delete from attempts where subject = $1", subject).execute(db).await?;
    Ok(())
}
