//! Photographs that arrived after a session had ended, one for each account.

use crate::attachments::HOW_LONG_KEPT;
use crate::vocabulary::{AccountId, Instant};
use crate::web::Token;
use sqlx::PgConnection;

/// A photograph that waits for its sender to sign in again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptPicture {
    /// The page whose form it was sent with.
    pub path: String,
    /// A JPEG, uncut.
    pub bytes: Vec<u8>,
    pub sha256: Vec<u8>,
}

impl KeptPicture {
    /// The name under which a page shows it: the SHA-256 in hexadecimal digits.
    pub fn fingerprint(&self) -> String {
        self.sha256.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// Keeps a photograph for an account and for the browser that holds the token. One that was kept before gives way.
pub async fn keep(
    db: &mut PgConnection,
    (account, token): (AccountId, &Token),
    kept: &KeptPicture,
    at: Instant,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into kept_pictures (account, token_hash, path, sha256, bytes, kept_at) values ($1, $2, $3, $4, $5, $6)
         on conflict (account) do update set token_hash = excluded.token_hash, path = excluded.path,
           sha256 = excluded.sha256, bytes = excluded.bytes, kept_at = excluded.kept_at",
        account.0,
        token.hash(),
        kept.path,
        kept.sha256,
        kept.bytes,
        at,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// What is kept for the account, if this is the browser that it came from and its time is not over.
pub async fn find(
    db: &mut PgConnection,
    (account, token): (AccountId, &Token),
    now: Instant,
) -> sqlx::Result<Option<KeptPicture>> {
    sqlx::query_as!(
        KeptPicture,
        "select path, sha256, bytes from kept_pictures where account = $1 and token_hash = $2 and kept_at > $3",
        account.0,
        token.hash(),
        now - HOW_LONG_KEPT,
    )
    .fetch_optional(db)
    .await
}

/// Forgets what was kept for a page, once the page is answered.
pub async fn forget(db: &mut PgConnection, account: AccountId, path: &str) -> sqlx::Result<()> {
    sqlx::query!("delete from kept_pictures where account = $1 and path = $2", account.0, path)
        .execute(db)
        .await?;
    Ok(())
}

pub async fn forget_old(db: &mut PgConnection, now: Instant) -> sqlx::Result<()> {
    sqlx::query!("delete from kept_pictures where kept_at <= $1", now - HOW_LONG_KEPT).execute(db).await?;
    Ok(())
}
