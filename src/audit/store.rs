//! The chains and their heads.

use crate::audit::chain::{GENESIS, Head, Link};
use crate::audit::heads::{SignedHead, Vantage};
use crate::vocabulary::Instant;
use futures_util::stream::{BoxStream, StreamExt};
use serde_json::Value;
use sqlx::PgConnection;

/// Locks a chain's head, beginning the chain where there is none.
pub async fn lock_head(db: &mut PgConnection, chain: &str) -> sqlx::Result<Head> {
    sqlx::query_as!(
        Head,
        "insert into audit_heads (chain, position, hash, moved_by) values ($1, 0, $2, pg_current_xact_id())
         on conflict (chain) do update set moved_by = excluded.moved_by
         returning chain, position, hash",
        chain,
        GENESIS.as_slice(),
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

/// Locks the heads of many chains, always in the same order, beginning those that there are none of.
pub async fn lock_heads(db: &mut PgConnection, chains: &[String]) -> sqlx::Result<Vec<Head>> {
    sqlx::query_as!(
        Head,
        "insert into audit_heads (chain, position, hash, moved_by)
         select chain, 0, $2, pg_current_xact_id() from unnest($1::text[]) as named (chain) order by chain
         on conflict (chain) do update set moved_by = excluded.moved_by
         returning chain, position, hash",
        chains,
        GENESIS.as_slice(),
    )
    .fetch_all(db)
    .await
}

/// Appends entries of many chains, each chain's in their order, and moves its head to the last of them.
pub async fn append_all(db: &mut PgConnection, links: &[Link]) -> sqlx::Result<()> {
    let chains: Vec<String> = links.iter().map(|link| link.chain.clone()).collect();
    let positions: Vec<i64> = links.iter().map(|link| link.position).collect();
    let times: Vec<Instant> = links.iter().map(|link| link.at).collect();
    let actors: Vec<String> = links.iter().map(|link| link.actor.clone()).collect();
    let acts: Vec<String> = links.iter().map(|link| link.act.clone()).collect();
    let details: Vec<Value> = links.iter().map(|link| link.detail.clone()).collect();
    let previous: Vec<Vec<u8>> = links.iter().map(|link| link.previous.clone()).collect();
    let hashes: Vec<Vec<u8>> = links.iter().map(|link| link.hash.clone()).collect();
    sqlx::query!(
        "with links as (
             select * from unnest($1::text[], $2::bigint[], $3::timestamptz[], $4::text[], $5::text[], $6::jsonb[], $7::bytea[], $8::bytea[])
                 as link (chain, position, at, actor, act, detail, previous, hash)),
         moved as (
             update audit_heads h set position = l.position, hash = l.hash
             from (select distinct on (chain) chain, position, hash from links order by chain, position desc) l
             where h.chain = l.chain)
         insert into audit_entries (chain, position, at, actor, act, detail, previous, hash) select * from links",
        &chains,
        &positions,
        &times,
        &actors,
        &acts,
        &details,
        &previous,
        &hashes,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// A look by staff at the papers of a chain, as it was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    pub at: Instant,
    /// Who, as the record names them: `officer:0198...`.
    pub actor: String,
    pub act: String,
    /// The code of the way by which they came; none where none is recorded.
    pub way: Option<String>,
}

/// The latest looks by staff at the papers of a chain, the latest first, from before a position where one is named. A photograph that
/// belongs to the look at its page, within ten minutes before, is not told of again.
pub async fn looks(
    db: &mut PgConnection,
    chain: &str,
    before: Option<i64>,
    most: i64,
) -> sqlx::Result<Vec<(i64, Look)>> {
    let rows = sqlx::query!(
        r#"select position, at, actor, act, detail ->> 'way' as way
           from audit_entries e
           where chain = $1 and ($2::bigint is null or position < $2) and act like 'looked at %'
             and (act not in ('looked at the photograph', 'looked at a photograph at the border')
                  or not exists (
                      select from audit_entries page
                      where page.chain = e.chain and page.actor = e.actor and page.position < e.position
                        and page.at >= e.at - interval '10 minutes' and page.act like 'looked at %'
                        and page.act not in ('looked at the photograph', 'looked at a photograph at the border')))
           order by position desc limit $3"#,
        chain,
        before,
        most,
    )
    .fetch_all(db)
    .await?;
    let look = |act, actor, at, way| Look { at, actor, act, way };
    Ok(rows.into_iter().map(|row| (row.position, look(row.act, row.actor, row.at, row.way))).collect())
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

/// A chain with its last entry.
pub struct LatestChain {
    pub chain: String,
    pub position: i64,
    pub at: Instant,
    /// The transaction that moved it last, by which the next page goes on.
    pub moved_by: String,
}

/// The chains that grew last, the latest first, from before a key on: the transaction and the chain.
pub async fn latest_chains(
    db: &mut PgConnection,
    before: Option<&(String, String)>,
    most: i64,
) -> sqlx::Result<Vec<LatestChain>> {
    sqlx::query_as!(
        LatestChain,
        r#"select h.chain, h.position, e.at, h.moved_by::text as "moved_by!"
           from audit_heads h join audit_entries e on e.chain = h.chain and e.position = h.position
           where $1::text is null or (h.moved_by, h.chain) < ($1::text::xid8, $2::text)
           order by h.moved_by desc, h.chain desc limit $3"#,
        before.map(|(moved_by, _)| moved_by.as_str()),
        before.map(|(_, chain)| chain.as_str()),
        most,
    )
    .fetch_all(db)
    .await
}

/// The entries of one chain, the latest first, from before a position on.
pub async fn links_before(
    db: &mut PgConnection,
    chain: &str,
    before: Option<i64>,
    most: i64,
) -> sqlx::Result<Vec<Link>> {
    sqlx::query_as!(
        Link,
        r#"select chain, position, at, actor, act, detail as "detail: Value", previous, hash
           from audit_entries where chain = $1 and ($2::bigint is null or position < $2)
           order by position desc limit $3"#,
        chain,
        before,
        most,
    )
    .fetch_all(db)
    .await
}

/// The heads of some chains, those that have one.
pub async fn heads(db: &mut PgConnection, chains: &[String]) -> sqlx::Result<Vec<LatestChain>> {
    sqlx::query_as!(
        LatestChain,
        r#"select h.chain, h.position, e.at, h.moved_by::text as "moved_by!"
           from audit_heads h join audit_entries e on e.chain = h.chain and e.position = h.position
           where h.chain = any($1) order by h.chain"#,
        chains,
    )
    .fetch_all(db)
    .await
}

/// The entries of one chain that tell of some acts alone, the latest first.
pub async fn links_of_acts(
    db: &mut PgConnection,
    chain: &str,
    acts: &[String],
    most: i64,
) -> sqlx::Result<Vec<Link>> {
    sqlx::query_as!(
        Link,
        r#"select chain, position, at, actor, act, detail as "detail: Value", previous, hash
           from audit_entries where chain = $1 and act = any($2) order by position desc limit $3"#,
        chain,
        acts,
        most,
    )
    .fetch_all(db)
    .await
}

/// What one row of the whole record says: an entry, the head of its chain, or both.
pub struct Found {
    pub chain: String,
    pub link: Option<Link>,
    pub head: Option<Head>,
}

struct FoundRow {
    chain: String,
    position: Option<i64>,
    at: Option<Instant>,
    actor: Option<String>,
    act: Option<String>,
    detail: Option<Value>,
    previous: Option<Vec<u8>>,
    hash: Option<Vec<u8>>,
    head_position: Option<i64>,
    head_hash: Option<Vec<u8>>,
}

impl From<FoundRow> for Found {
    fn from(row: FoundRow) -> Self {
        let chain = row.chain;
        let head = match (row.head_position, row.head_hash) {
            (Some(position), Some(hash)) => Some(Head { chain: chain.clone(), position, hash }),
            (Some(_), None) | (None, Some(_) | None) => None,
        };
        let link = (|| {
            Some(Link {
                chain: chain.clone(),
                position: row.position?,
                at: row.at?,
                actor: row.actor?,
                act: row.act?,
                detail: row.detail?,
                previous: row.previous?,
                hash: row.hash?,
            })
        })();
        Self { chain, link, head }
    }
}

/// Every entry with the head of its chain, chain by chain and in order, as of one moment. A head without entries is
/// found too, and so are entries without a head. Rows are handed on as they come.
pub fn whole_record(db: &mut PgConnection) -> BoxStream<'_, sqlx::Result<Found>> {
    sqlx::query_as!(
        FoundRow,
        r#"select chain as "chain!", e.position as "position?", e.at as "at?", e.actor as "actor?", e.act as "act?",
                  e.detail as "detail?: Value", e.previous as "previous?", e.hash as "hash?",
                  h.position as "head_position?", h.hash as "head_hash?"
           from audit_entries e full join audit_heads h using (chain)
           order by chain, e.position"#,
    )
    .fetch(db)
    .map(|row| row.map(Found::from))
    .boxed()
}

/// From where the database is seen now.
pub async fn vantage(db: &mut PgConnection) -> sqlx::Result<Vantage> {
    sqlx::query_as!(
        Vantage,
        r#"select (select system_identifier from pg_control_system())::text
                      || '/' || substring(pg_walfile_name(pg_current_wal_lsn()) for 8) as "cluster!",
                  pg_current_snapshot()::text as "snapshot!""#,
    )
    .fetch_one(db)
    .await
}

/// A head that moved, with the transaction that moved it, by which the next page goes on.
pub struct Moved {
    pub head: SignedHead,
    pub moved_by: String,
}

/// Heads that moved between two snapshots, by the transactions that `then` did not see yet and that had begun by `now`,
/// in the order of those transactions, after one already read.
pub async fn moved_between(
    db: &mut PgConnection,
    then: &str,
    now: &str,
    after: Option<&Moved>,
    most: i64,
) -> sqlx::Result<Vec<Moved>> {
    let rows = sqlx::query!(
        r#"select chain, position, encode(hash, 'hex') as "hash!", moved_by::text as "moved_by!"
           from audit_heads
           where moved_by >= pg_snapshot_xmin($1::text::pg_snapshot)
             and moved_by < pg_snapshot_xmax($2::text::pg_snapshot)
             and not pg_visible_in_snapshot(moved_by, $1::text::pg_snapshot)
             and (moved_by, chain) > ($3::text::xid8, $4::text)
           order by moved_by, chain limit $5"#,
        then,
        now,
        after.map_or("0", |moved| moved.moved_by.as_str()),
        after.map_or("", |moved| moved.head.chain.as_str()),
        most,
    )
    .fetch_all(db)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Moved {
            head: SignedHead { chain: row.chain, position: row.position, hash: row.hash },
            moved_by: row.moved_by,
        })
        .collect())
}

/// What the database has at the place of a signed head.
pub struct AtSignedHead {
    pub chain: String,
    pub position: i64,
    /// In hexadecimal; none when there is no such entry.
    pub hash: Option<String>,
    /// The last entry of the chain; none when the chain is gone.
    pub last: Option<i64>,
}

/// What the database has at the places of these heads, in their order.
pub async fn at_signed_heads(
    db: &mut PgConnection,
    chains: &[String],
    positions: &[i64],
) -> sqlx::Result<Vec<AtSignedHead>> {
    sqlx::query_as!(
        AtSignedHead,
        r#"select signed.chain as "chain!", signed.position as "position!", encode(e.hash, 'hex') as hash,
                  (select max(position) from audit_entries where chain = signed.chain) as last
           from unnest($1::text[], $2::bigint[]) with ordinality as signed (chain, position, place)
           left join audit_entries e on e.chain = signed.chain and e.position = signed.position
           order by signed.place"#,
        chains,
        positions,
    )
    .fetch_all(db)
    .await
}
