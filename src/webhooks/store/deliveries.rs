//! Deliveries: what is owed to an endpoint, and what became of it.

use super::events;
use crate::vocabulary::{DeliveryId, EndpointId, Instant, InvitingPartyId, WebhookEventId};
use crate::webhooks::Happened;
use crate::webhooks::keep::MOST;
use sqlx::PgConnection;
use uuid::Uuid;

/// Owes an event to every endpoint of a party that takes deliveries; answers to how many. The ids are ordered by time.
pub async fn owe_to_all(
    db: &mut PgConnection,
    party: InvitingPartyId,
    (event, now): (WebhookEventId, Instant),
) -> sqlx::Result<u64> {
    let ids: Vec<Uuid> = (0..MOST).map(|_| DeliveryId::mint().0).collect();
    let owed = sqlx::query!(
        "insert into webhook_deliveries (id, event, endpoint, owed_since, due_at)
         select ($1::uuid[])[row_number() over (order by e.id)], $2, e.id, $3, $3
         from webhook_endpoints e where e.party = $4 and e.removed_at is null and e.stopped_at is null",
        &ids,
        event.0,
        now,
        party.0,
    )
    .execute(db)
    .await?;
    Ok(owed.rows_affected())
}

pub async fn owe(
    db: &mut PgConnection,
    (event, endpoint): (WebhookEventId, EndpointId),
    now: Instant,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into webhook_deliveries (id, event, endpoint, owed_since, due_at) values ($1, $2, $3, $4, $4)",
        DeliveryId::mint().0,
        event.0,
        endpoint.0,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// A delivery whose turn it is.
pub struct DueDelivery {
    pub id: DeliveryId,
    pub endpoint: EndpointId,
    pub url: String,
    pub happened: Happened,
    pub owed_since: Instant,
    /// This try included.
    pub tries: i32,
}

/// Takes the delivery that has been due longest, for a minute on the database's clock. Nobody else gets it meanwhile; when its
/// taker dies, it is due again.
pub async fn take_due(db: &mut PgConnection, now: Instant) -> sqlx::Result<Option<DueDelivery>> {
    let row = sqlx::query!(
        r#"with taken as (
               update webhook_deliveries set leased_until = clock_timestamp() + interval '1 minute', tries = tries + 1
               where id = (select d.id from webhook_deliveries d join webhook_endpoints e on e.id = d.endpoint
                           where d.delivered_at is null and d.given_up_at is null and d.due_at <= $1
                             and (d.leased_until is null or d.leased_until < clock_timestamp())
                             and e.removed_at is null and e.stopped_at is null
                           order by d.due_at limit 1 for update of d skip locked)
               returning id, event, endpoint, owed_since, tries)
           select t.id as "id: DeliveryId", t.endpoint as "endpoint: EndpointId", t.owed_since as "owed_since: Instant",
                  t.tries, e.url, v.id as "event: WebhookEventId", v.data, v.happened_at as "happened_at: Instant"
           from taken t join webhook_endpoints e on e.id = t.endpoint join webhook_events v on v.id = t.event"#,
        now,
    )
    .fetch_optional(db)
    .await?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(DueDelivery {
        id: row.id,
        endpoint: row.endpoint,
        url: row.url,
        happened: events::read(row.event, row.happened_at, row.data)?,
        owed_since: row.owed_since,
        tries: row.tries,
    }))
}

pub async fn mark_delivered(
    db: &mut PgConnection,
    id: DeliveryId,
    status: i32,
    now: Instant,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update webhook_deliveries set delivered_at = $2, given_up_at = null, leased_until = null, status = $3, error = null
         where id = $1 and delivered_at is null",
        id.0,
        now,
        status,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// What came of a try that failed: the status of the answer, or why there was none.
pub struct Failure {
    pub status: Option<i32>,
    pub error: Option<String>,
}

/// Lets go of a delivery until it is due again, unless somebody else has taken it since.
pub async fn put_off(
    db: &mut PgConnection,
    due: &DueDelivery,
    until: Instant,
    failure: &Failure,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update webhook_deliveries set due_at = $3, leased_until = null, status = $4, error = $5
         where id = $1 and tries = $2 and delivered_at is null and given_up_at is null",
        due.id.0,
        due.tries,
        until,
        failure.status,
        failure.error,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Gives a delivery up, unless somebody else has taken it since.
pub async fn give_up(
    db: &mut PgConnection,
    due: &DueDelivery,
    now: Instant,
    failure: &Failure,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update webhook_deliveries set given_up_at = $3, leased_until = null, status = $4, error = $5
         where id = $1 and tries = $2 and delivered_at is null and given_up_at is null",
        due.id.0,
        due.tries,
        now,
        failure.status,
        failure.error,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Gives up what still waits for an endpoint that was removed.
pub async fn give_up_all(db: &mut PgConnection, endpoint: EndpointId, now: Instant) -> sqlx::Result<()> {
    sqlx::query!(
        "update webhook_deliveries set given_up_at = $2, leased_until = null
         where endpoint = $1 and delivered_at is null and given_up_at is null",
        endpoint.0,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// A delivery as its party sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    pub id: DeliveryId,
    pub event: WebhookEventId,
    pub endpoint: EndpointId,
    pub kind: String,
    pub happened_at: Instant,
    pub due_at: Instant,
    pub tries: i32,
    pub delivered_at: Option<Instant>,
    pub given_up_at: Option<Instant>,
    pub status: Option<i32>,
    pub error: Option<String>,
}

/// The deliveries to an endpoint, the latest first, from before one on.
pub async fn of_endpoint(
    db: &mut PgConnection,
    endpoint: EndpointId,
    before: Option<DeliveryId>,
    most: i64,
) -> sqlx::Result<Vec<Listed>> {
    sqlx::query_as!(
        Listed,
        r#"select d.id as "id: DeliveryId", d.event as "event: WebhookEventId", d.endpoint as "endpoint: EndpointId", v.kind,
                  v.happened_at as "happened_at: Instant", d.due_at as "due_at: Instant", d.tries,
                  d.delivered_at as "delivered_at: Instant", d.given_up_at as "given_up_at: Instant", d.status, d.error
           from webhook_deliveries d join webhook_events v on v.id = d.event
           where d.endpoint = $1 and d.id < coalesce($2::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)
           order by d.id desc limit $3"#,
        endpoint.0,
        before.map(|id| id.0),
        most,
    )
    .fetch_all(db)
    .await
}

/// A delivery to a party's own endpoint that was not removed; somebody else's is not found.
pub async fn find_of_party(
    db: &mut PgConnection,
    party: InvitingPartyId,
    id: DeliveryId,
) -> sqlx::Result<Option<Listed>> {
    sqlx::query_as!(
        Listed,
        r#"select d.id as "id: DeliveryId", d.event as "event: WebhookEventId", d.endpoint as "endpoint: EndpointId", v.kind,
                  v.happened_at as "happened_at: Instant", d.due_at as "due_at: Instant", d.tries,
                  d.delivered_at as "delivered_at: Instant", d.given_up_at as "given_up_at: Instant", d.status, d.error
           from webhook_deliveries d join webhook_events v on v.id = d.event join webhook_endpoints e on e.id = d.endpoint
           where d.id = $1 and e.party = $2 and e.removed_at is null"#,
        id.0,
        party.0,
    )
    .fetch_optional(db)
    .await
}
