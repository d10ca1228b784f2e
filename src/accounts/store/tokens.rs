//! Mailed tokens, kept by their hash.

use crate::accounts::mailed_token::Purpose;
use crate::vocabulary::{AccountId, Instant};
use crate::web::Token;
use sqlx::PgConnection;

pub async fn insert(
    db: &mut PgConnection,
    token: &Token,
    account: AccountId,
    purpose: Purpose,
    now: Instant,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into account_tokens (token_hash, account, purpose, ends_at) values ($1, $2, $3, $4)",
        token.hash(),
        account.0,
        purpose.word(),
        now + purpose.lasts(),
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Uses a token up and tells whose it was: of any number at once, one alone is told.
pub async fn use_up(
    db: &mut PgConnection,
    token: &Token,
    purpose: Purpose,
    now: Instant,
) -> sqlx::Result<Option<AccountId>> {
    sqlx::query_scalar!(
        r#"update account_tokens set used_at = $3
           where token_hash = $1 and purpose = $2 and used_at is null and ends_at > $3
           returning account as "account: AccountId""#,
        token.hash(),
        purpose.word(),
        now,
    )
    .fetch_optional(db)
    .await
}

/// Whose token this is, while it can still be used.
pub async fn owner(
    db: &mut PgConnection,
    token: &Token,
    purpose: Purpose,
    now: Instant,
) -> sqlx::Result<Option<AccountId>> {
    sqlx::query_scalar!(
        r#"select account as "account: AccountId" from account_tokens
           where token_hash = $1 and purpose = $2 and used_at is null and ends_at > $3"#,
        token.hash(),
        purpose.word(),
        now,
    )
    .fetch_optional(db)
    .await
}

/// Forgets the tokens of an account for a purpose: with one used, or a newer one sent, the others open nothing.
pub async fn forget(db: &mut PgConnection, account: AccountId, purpose: Purpose) -> sqlx::Result<()> {
    sqlx::query!(
        "delete from account_tokens where account = $1 and purpose = $2 and used_at is null",
        account.0,
        purpose.word(),
    )
    .execute(db)
    .await?;
    Ok(())
}
