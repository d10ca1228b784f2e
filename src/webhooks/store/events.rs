//! Events.

use crate::vocabulary::{Instant, InvitingPartyId, WebhookEventId};
use crate::webhooks::Happened;
use serde_json::Value;
use sqlx::PgConnection;
use sqlx::types::Json;

pub async fn insert(db: &mut PgConnection, party: InvitingPartyId, happened: &Happened) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into webhook_events (id, party, kind, data, happened_at) values ($1, $2, $3, $4, $5)",
        happened.id.0,
        party.0,
        happened.event.kind(),
        Json(&happened.event) as _,
        happened.timestamp,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// A party's events, the latest first, from before one on.
pub async fn of_party(
    db: &mut PgConnection,
    party: InvitingPartyId,
    before: Option<WebhookEventId>,
    most: i64,
) -> sqlx::Result<Vec<Happened>> {
    let rows = sqlx::query!(
        r#"select id as "id: WebhookEventId", data, happened_at as "happened_at: Instant"
           from webhook_events
           where party = $1 and id < coalesce($2::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)
           order by id desc limit $3"#,
        party.0,
        before.map(|id| id.0),
        most,
    )
    .fetch_all(db)
    .await?;
    rows.into_iter().map(|row| read(row.id, row.happened_at, row.data)).collect()
}

/// A party's own event; somebody else's is not found.
pub async fn find(
    db: &mut PgConnection,
    party: InvitingPartyId,
    id: WebhookEventId,
) -> sqlx::Result<Option<Happened>> {
    let row = sqlx::query!(
        r#"select data, happened_at as "happened_at: Instant" from webhook_events where id = $1 and party = $2"#,
        id.0,
        party.0,
    )
    .fetch_optional(db)
    .await?;
    row.map(|row| read(id, row.happened_at, row.data)).transpose()
}

pub fn read(id: WebhookEventId, timestamp: Instant, data: Value) -> sqlx::Result<Happened> {
    let event = serde_json::from_value(data).map_err(|error| sqlx::Error::Decode(error.into()))?;
    Ok(Happened { id, timestamp, event })
}

/// Forgets the events before an instant, with their deliveries.
pub async fn forget(db: &mut PgConnection, before: Instant) -> sqlx::Result<u64> {
    let forgotten =
        sqlx::query!("delete from webhook_events where happened_at < $1", before).execute(db).await?;
    Ok(forgotten.rows_affected())
}
