//! The chains and their heads.

use crate::audit::chain::{GENESIS, Link};
use crate::vocabulary::Instant;
use serde_json::Value;
use sqlx::PgConnection;

/// Where a chain ends: the position and the hash of its last entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    pub chain: String,
    pub position: i64,
    pub hash: Vec<u8>,
}

/// Locks a chain's head, beginning the chain where there is none.
pub async fn lock_head(db: &mut PgConnection, chain: &str, now: Instant) -> sqlx::Result<Head> {
    sqlx::query_as!(
        Head,
        "insert into audit_heads (chain, position, hash, moved_at) values ($1, 0, $2, $3)
         on conflict (chain) do update set moved_at = excluded.moved_at
         returning chain, position, hash",
        chain,
        GENESIS.as_slice(),
        now,
    )
    .fetch_one(db)
    .await
}

/// Appends an entry and moves the head: one statement.
pub async fn append(db: &mut PgConnection, link: &Link) -> sqlx::Result<()> {
    sqlx::query!(
        "with moved as (update audit_heads set position = $2, hash = $8 where chain = $1)
         insert into audit_entries (chain, position, at, actor, act, detail, previous, hash)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        link.chain,
        link.position,
        link.at,
        link.actor,
        link.act,
        link.detail,
        link.previous,
        link.hash,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// The entries of one chain, in order.
pub async fn links(db: &mut PgConnection, chain: &str) -> sqlx::Result<Vec<Link>> {
    sqlx::query_as!(
        Link,
        r#"select chain, position, at, actor, act, detail as "detail: Value", previous, hash
           from audit_entries where chain = $1 order by position"#,
        chain,
    )
    .fetch_all(db)
    .await
}
