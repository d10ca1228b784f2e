//! Second factors and recovery codes.

use crate::accounts::second_factor::{RecoveryCode, Step};
use crate::vocabulary::{AccountId, Instant};
use sqlx::PgConnection;

/// A second factor as it is kept. It counts from its enrolment on.
pub struct Factor {
    pub sealed_secret: Vec<u8>,
    pub enrolled_at: Option<Instant>,
}

pub async fn factor(db: &mut PgConnection, account: AccountId) -> sqlx::Result<Option<Factor>> {
    sqlx::query_as!(
        Factor,
        r#"select sealed_secret, enrolled_at as "enrolled_at: Instant" from second_factors where account = $1"#,
        account.0,
    )
    .fetch_optional(db)
    .await
}

/// Offers a secret to be enrolled, in place of one that was offered and never was.
pub async fn offer(db: &mut PgConnection, account: AccountId, sealed: &[u8]) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into second_factors (account, sealed_secret) values ($1, $2)
         on conflict (account) do update set sealed_secret = excluded.sealed_secret
         where second_factors.enrolled_at is null",
        account.0,
        sealed,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Enrols the offered secret; false when it was enrolled already.
pub async fn enrol(
    db: &mut PgConnection,
    account: AccountId,
    step: Step,
    now: Instant,
) -> sqlx::Result<bool> {
    let enrolled = sqlx::query!(
        "update second_factors set enrolled_at = $3, last_step = $2 where account = $1 and enrolled_at is null",
        account.0,
        step.0,
        now,
    )
    .execute(db)
    .await?;
    Ok(enrolled.rows_affected() == 1)
}

/// Uses a step's code up; false when it, or a later one, was used already: of any number at once, one alone is told true.
pub async fn use_step(db: &mut PgConnection, account: AccountId, step: Step) -> sqlx::Result<bool> {
    let used = sqlx::query!(
        "update second_factors set last_step = $2
         where account = $1 and last_step < $2 and enrolled_at is not null",
        account.0,
        step.0,
    )
    .execute(db)
    .await?;
    Ok(used.rows_affected() == 1)
}

/// Takes the second factor away: the next sign-in enrols another.
pub async fn remove(db: &mut PgConnection, account: AccountId) -> sqlx::Result<()> {
    sqlx::query!("delete from second_factors where account = $1", account.0).execute(db).await?;
    Ok(())
}

pub async fn insert_codes(
    db: &mut PgConnection,
    account: AccountId,
    codes: &[RecoveryCode],
) -> sqlx::Result<()> {
    let hashes: Vec<Vec<u8>> = codes.iter().map(RecoveryCode::hash).collect();
    sqlx::query!(
        "insert into recovery_codes (account, code_hash) select $1, * from unnest($2::bytea[])",
        account.0,
        &hashes,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Uses a recovery code up; false when there is no such unused one.
pub async fn use_code(
    db: &mut PgConnection,
    account: AccountId,
    code: &RecoveryCode,
    now: Instant,
) -> sqlx::Result<bool> {
    let used = sqlx::query!(
        "update recovery_codes set used_at = $3 where account = $1 and code_hash = $2 and used_at is null",
        account.0,
        code.hash(),
        now,
    )
    .execute(db)
    .await?;
    Ok(used.rows_affected() == 1)
}

pub async fn unused_codes(db: &mut PgConnection, account: AccountId) -> sqlx::Result<i64> {
    sqlx::query_scalar!(
        r#"select count(*) as "count!" from recovery_codes where account = $1 and used_at is null"#,
        account.0,
    )
    .fetch_one(db)
    .await
}

pub async fn forget_codes(db: &mut PgConnection, account: AccountId) -> sqlx::Result<()> {
    sqlx::query!("delete from recovery_codes where account = $1", account.0).execute(db).await?;
    Ok(())
}
