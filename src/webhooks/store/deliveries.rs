//! Deliveries: what is owed to an endpoint, and what became of it.

use super::events;
use crate::vocabulary::{DeliveryId, EndpointId, Instant, InvitingPartyId, WebhookEventId};
use crate::webhooks::Happened;
use sqlx::PgConnection;
use uuid::Uuid;

/// Owes an event to endpoints, at once where it is owed already. The ids are ordered by time.
pub async fn owe(
    db: &mut PgConnection,
    (event, endpoints): (WebhookEventId, &[EndpointId]),
    now: Instant,
) -> sqlx::Result<()> {
    let (ids, endpoints): (Vec<Uuid>, Vec<Uuid>) =
        endpoints.iter().map(|endpoint| (DeliveryId::mint().0, endpoint.0)).unzip();
    sqlx::query!(
        "insert into webhook_deliveries (id, event, endpoint, owed_since, due_at)
         select owed.id, $3, owed.endpoint, $4, $4 from unnest($1::uuid[], $2::uuid[]) as owed (id, endpoint)
         on conflict (event, endpoint) where delivered_at is null and given_up_at is null
         do update set due_at = least(webhook_deliveries.due_at, excluded.due_at)",
        &ids,
        &endpoints,
        event.0,
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

/// Takes the longest due delivery to the endpoint that was served longest ago, and the endpoint with it, for a minute on the
/// database's clock. Nobody else sends to that endpoint meanwhile, nor to others of its party, so that a slow one keeps nobody else
/// waiting; when its taker dies, it is due again. What is owed to a party of whose owners none has an open account waits.
pub async fn take_due(db: &mut PgConnection, now: Instant) -> sqlx::Result<Option<DueDelivery>> {
    let row = sqlx::query!(
        r#"with turn as (
               select e.id from webhook_endpoints e
               where e.removed_at is null and e.stopped_at is null
                 and exists (select from party_roles r join accounts a on a.id = r.account
                             where r.party = e.party and r.role = 'owner' and r.ended_at is null and a.disabled_at is null)
                 and (e.leased_until is null or e.leased_until < clock_timestamp())
                 and not exists (select from webhook_endpoints o where o.party = e.party and o.leased_until >= clock_timestamp())
                 and exists (select from webhook_deliveries d where d.endpoint = e.id and d.due_at <= $1
                             and d.delivered_at is null and d.given_up_at is null)
               order by e.turn_at nulls first limit 1 for no key update of e skip locked),
           leased as (
               update webhook_endpoints e set leased_until = clock_timestamp() + interval '1 minute', turn_at = clock_timestamp()
               from turn where e.id = turn.id returning e.id, e.url),
           taken as (
               update webhook_deliveries set tries = tries + 1
               where id = (select d.id from webhook_deliveries d join leased on leased.id = d.endpoint
                           where d.delivered_at is null and d.given_up_at is null and d.due_at <= $1
                           order by d.due_at, d.id limit 1)
               returning id, event, endpoint, owed_since, tries)
           select t.id as "id: DeliveryId", t.endpoint as "endpoint: EndpointId", t.owed_since as "owed_since: Instant",
                  t.tries, l.url, v.id as "event: WebhookEventId", v.data, v.happened_at as "happened_at: Instant"
           from taken t join leased l on l.id = t.endpoint join webhook_events v on v.id = t.event"#,
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
        "update webhook_deliveries set delivered_at = $2, given_up_at = null, status = $3, error = null
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
        "update webhook_deliveries set due_at = $3, status = $4, error = $5
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
        "update webhook_deliveries set given_up_at = $3, status = $4, error = $5
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
        "update webhook_deliveries set given_up_at = $2
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
