//! Staff, as an administrator keeps them.

use crate::accounts::{Account, Role};
use crate::vocabulary::{AccountId, Email, Instant, Language};
use chrono::NaiveDate;
use sqlx::PgConnection;

/// The staff after a key, in the order in which they were made, the oldest first.
pub async fn staff_after(
    db: &mut PgConnection,
    after: Option<AccountId>,
    most: i64,
) -> sqlx::Result<Vec<Account>> {
    sqlx::query_as!(
        Account,
        r#"select id as "id: AccountId", email as "email: Email", role as "role: Role", name,
                  language as "language: Language", checkpoint, confirmed_at as "confirmed_at: Instant",
                  disabled_at as "disabled_at: Instant"
           from accounts
           where role in ('officer', 'senior_officer', 'border_officer', 'administrator', 'auditor') and ($1::uuid is null or id > $1)
           order by id limit $2"#,
        after.map(|id| id.0),
        most,
    )
    .fetch_all(db)
    .await
}

/// One of the staff, locked for a change.
pub async fn find_for_change(db: &mut PgConnection, id: AccountId) -> sqlx::Result<Option<Account>> {
    sqlx::query_as!(
        Account,
        r#"select id as "id: AccountId", email as "email: Email", role as "role: Role", name,
                  language as "language: Language", checkpoint, confirmed_at as "confirmed_at: Instant",
                  disabled_at as "disabled_at: Instant"
           from accounts where id = $1 and role in ('officer', 'senior_officer', 'border_officer', 'administrator', 'auditor')
           for no key update"#,
        id.0,
    )
    .fetch_optional(db)
    .await
}

/// An applicant or an inviting party, locked for a change.
pub async fn find_public_for_change(db: &mut PgConnection, id: AccountId) -> sqlx::Result<Option<Account>> {
    sqlx::query_as!(
        Account,
        r#"select id as "id: AccountId", email as "email: Email", role as "role: Role", name,
                  language as "language: Language", checkpoint, confirmed_at as "confirmed_at: Instant",
                  disabled_at as "disabled_at: Instant"
           from accounts where id = $1 and role in ('applicant', 'inviting_party') for no key update"#,
        id.0,
    )
    .fetch_optional(db)
    .await
}

/// Locks the administrators whose accounts are open, so that two cannot disable each other at once.
pub async fn lock_administrators(db: &mut PgConnection) -> sqlx::Result<Vec<AccountId>> {
    sqlx::query_scalar!(
        r#"select id as "id: AccountId" from accounts
           where role = 'administrator' and disabled_at is null order by id for no key update"#,
    )
    .fetch_all(db)
    .await
}

pub async fn disable(db: &mut PgConnection, id: AccountId, now: Instant) -> sqlx::Result<()> {
    sqlx::query!("update accounts set disabled_at = coalesce(disabled_at, $2) where id = $1", id.0, now)
        .execute(db)
        .await?;
    Ok(())
}

pub async fn enable(db: &mut PgConnection, id: AccountId) -> sqlx::Result<()> {
    sqlx::query!("update accounts set disabled_at = null where id = $1", id.0).execute(db).await?;
    Ok(())
}

pub async fn set_checkpoint(db: &mut PgConnection, id: AccountId, code: &str) -> sqlx::Result<()> {
    sqlx::query!("update accounts set checkpoint = $2 where id = $1", id.0, code).execute(db).await?;
    Ok(())
}

/// A checkpoint as the border room keeps it, to choose a border officer's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckpointName {
    pub code: String,
    pub name_en: String,
    pub name_ru: String,
    pub name_kk: String,
}

/// The checkpoints open on a day.
pub async fn checkpoints(db: &mut PgConnection, day: NaiveDate) -> sqlx::Result<Vec<CheckpointName>> {
    sqlx::query_as!(
        CheckpointName,
        "select code, name_en, name_ru, name_kk from checkpoints
         where open_from <= $1 and (open_until is null or open_until >= $1) order by code",
        day,
    )
    .fetch_all(db)
    .await
}
