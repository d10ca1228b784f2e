//! Endpoints and their secrets.

use crate::vocabulary::{EndpointId, Instant, InvitingPartyId, WebhookSecretId};
use crate::webhooks::{Endpoint, Stop};
use sqlx::PgConnection;

/// Waits for whoever changes a party's endpoints just now. What is counted is counted by a statement after it: one that waits goes on
/// with what it saw before.
pub async fn hold_party(db: &mut PgConnection, party: InvitingPartyId) -> sqlx::Result<()> {
    sqlx::query!("select id from inviting_parties where id = $1 for no key update", party.0)
        .fetch_optional(db)
        .await?;
    Ok(())
}

pub async fn count(db: &mut PgConnection, party: InvitingPartyId) -> sqlx::Result<i64> {
    sqlx::query_scalar!(
        r#"select count(*) as "count!" from webhook_endpoints where party = $1 and removed_at is null"#,
        party.0,
    )
    .fetch_one(db)
    .await
}

/// The endpoints of a party that take deliveries; none while no owner of it has an open account.
pub async fn going(db: &mut PgConnection, party: InvitingPartyId) -> sqlx::Result<Vec<EndpointId>> {
    sqlx::query_scalar!(
        r#"select e.id as "id: EndpointId" from webhook_endpoints e
           where e.party = $1 and e.removed_at is null and e.stopped_at is null
             and exists (select from party_roles r join accounts a on a.id = r.account
                         where r.party = e.party and r.role = 'owner' and r.ended_at is null and a.disabled_at is null)
           order by e.id"#,
        party.0,
    )
    .fetch_all(db)
    .await
}

pub async fn insert(
    db: &mut PgConnection,
    (id, party): (EndpointId, InvitingPartyId),
    url: &str,
    now: Instant,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into webhook_endpoints (id, party, url, made_at) values ($1, $2, $3, $4)",
        id.0,
        party.0,
        url,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// A party's endpoints, in the order in which they were added.
pub async fn of_party(db: &mut PgConnection, party: InvitingPartyId) -> sqlx::Result<Vec<Endpoint>> {
    sqlx::query_as!(
        Endpoint,
        r#"select id as "id: EndpointId", party as "party: InvitingPartyId", url, made_at as "made_at: Instant",
                  failing_since as "failing_since: Instant", stopped_by as "stopped_by: Stop"
           from webhook_endpoints where party = $1 and removed_at is null order by id"#,
        party.0,
    )
    .fetch_all(db)
    .await
}

/// A party's own endpoint; somebody else's is not found.
pub async fn find(
    db: &mut PgConnection,
    party: InvitingPartyId,
    id: EndpointId,
) -> sqlx::Result<Option<Endpoint>> {
    sqlx::query_as!(
        Endpoint,
        r#"select id as "id: EndpointId", party as "party: InvitingPartyId", url, made_at as "made_at: Instant",
                  failing_since as "failing_since: Instant", stopped_by as "stopped_by: Stop"
           from webhook_endpoints where id = $1 and party = $2 and removed_at is null"#,
        id.0,
        party.0,
    )
    .fetch_optional(db)
    .await
}

/// As [`find`], locked until the work is over.
pub async fn find_for_change(
    db: &mut PgConnection,
    party: InvitingPartyId,
    id: EndpointId,
) -> sqlx::Result<Option<Endpoint>> {
    sqlx::query_as!(
        Endpoint,
        r#"select id as "id: EndpointId", party as "party: InvitingPartyId", url, made_at as "made_at: Instant",
                  failing_since as "failing_since: Instant", stopped_by as "stopped_by: Stop"
           from webhook_endpoints where id = $1 and party = $2 and removed_at is null for no key update"#,
        id.0,
        party.0,
    )
    .fetch_optional(db)
    .await
}

/// An endpoint that takes deliveries, locked until the work is over; none where it was stopped or removed meanwhile.
pub async fn find_going_for_change(db: &mut PgConnection, id: EndpointId) -> sqlx::Result<Option<Endpoint>> {
    sqlx::query_as!(
        Endpoint,
        r#"select id as "id: EndpointId", party as "party: InvitingPartyId", url, made_at as "made_at: Instant",
                  failing_since as "failing_since: Instant", stopped_by as "stopped_by: Stop"
           from webhook_endpoints
           where id = $1 and removed_at is null and stopped_at is null for no key update"#,
        id.0,
    )
    .fetch_optional(db)
    .await
}

pub async fn stop(db: &mut PgConnection, id: EndpointId, by: Stop, now: Instant) -> sqlx::Result<()> {
    sqlx::query!(
        "update webhook_endpoints set stopped_at = $2, stopped_by = $3 where id = $1",
        id.0,
        now,
        by as _,
    )
    .execute(db)
    .await?;
    Ok(())
}

pub async fn go_on(db: &mut PgConnection, id: EndpointId) -> sqlx::Result<()> {
    sqlx::query!(
        "update webhook_endpoints set stopped_at = null, stopped_by = null, failing_since = null where id = $1",
        id.0,
    )
    .execute(db)
    .await?;
    Ok(())
}

pub async fn remove(db: &mut PgConnection, id: EndpointId, now: Instant) -> sqlx::Result<()> {
    sqlx::query!("update webhook_endpoints set removed_at = $2 where id = $1", id.0, now).execute(db).await?;
    Ok(())
}

/// Notes that a delivery failed, and lets go of the endpoint; the first failure since a success stays.
pub async fn failed(db: &mut PgConnection, id: EndpointId, now: Instant) -> sqlx::Result<()> {
    sqlx::query!(
        "update webhook_endpoints set failing_since = coalesce(failing_since, $2), leased_until = null where id = $1",
        id.0,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Notes that a delivery came in, and lets go of the endpoint.
pub async fn succeeded(db: &mut PgConnection, id: EndpointId) -> sqlx::Result<()> {
    sqlx::query!(
        "update webhook_endpoints set failing_since = null, leased_until = null where id = $1",
        id.0,
    )
    .execute(db)
    .await?;
    Ok(())
}

pub async fn insert_secret(
    db: &mut PgConnection,
    (id, endpoint): (WebhookSecretId, EndpointId),
    sealed: &[u8],
    now: Instant,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into webhook_secrets (id, endpoint, sealed, made_at) values ($1, $2, $3, $4)",
        id.0,
        endpoint.0,
        sealed,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Ends every secret of an endpoint at an instant, unless it ends before.
pub async fn end_secrets(db: &mut PgConnection, endpoint: EndpointId, ends_at: Instant) -> sqlx::Result<()> {
    sqlx::query!(
        "update webhook_secrets set ends_at = $2 where endpoint = $1 and (ends_at is null or ends_at > $2)",
        endpoint.0,
        ends_at,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// The secrets that hold at an instant, sealed, the newest first.
pub async fn secrets(
    db: &mut PgConnection,
    endpoint: EndpointId,
    now: Instant,
) -> sqlx::Result<Vec<(WebhookSecretId, Vec<u8>)>> {
    let rows = sqlx::query!(
        r#"select id as "id: WebhookSecretId", sealed from webhook_secrets
           where endpoint = $1 and (ends_at is null or ends_at > $2) order by id desc"#,
        endpoint.0,
        now,
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.sealed)).collect())
}

pub async fn forget_ended_secrets(db: &mut PgConnection, now: Instant) -> sqlx::Result<()> {
    sqlx::query!("delete from webhook_secrets where ends_at <= $1", now).execute(db).await?;
    Ok(())
}
