//! What acquirers told, each piece of news once.

use crate::payments::Report;
use crate::vocabulary::{Instant, PaymentId};
use sqlx::PgConnection;

/// Whether this news was heard before.
pub async fn is_heard(db: &mut PgConnection, acquirer: &str, event: &str) -> sqlx::Result<bool> {
    let heard = sqlx::query_scalar!(
        r#"select exists (select from payment_events where acquirer = $1 and event = $2) as "heard!""#,
        acquirer,
        event,
    );
    heard.fetch_one(db).await
}

/// Keeps a piece of news, and answers whether it is new.
pub async fn add_event(
    db: &mut PgConnection,
    acquirer: &str,
    report: &Report,
    (payment, held): (Option<PaymentId>, Option<&str>),
    (body, now): (&str, Instant),
) -> sqlx::Result<bool> {
    let added = sqlx::query!(
        "insert into payment_events (acquirer, event, payment, kind, body, held, received_at)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict on constraint an_event_counts_once do nothing",
        acquirer,
        report.event,
        payment.map(|id| id.0),
        report.outcome.kind(),
        body,
        held,
        now,
    )
    .execute(db)
    .await?;
    Ok(added.rows_affected() == 1)
}

/// A report that was not believed.
pub struct HeldReport {
    pub acquirer: String,
    pub event: String,
    pub payment: Option<PaymentId>,
    pub held: String,
    pub received_at: Instant,
}

/// Reports that were held, the newest first.
pub async fn held_reports(db: &mut PgConnection) -> sqlx::Result<Vec<HeldReport>> {
    sqlx::query_as!(
        HeldReport,
        r#"select acquirer, event, payment as "payment: PaymentId", held as "held!", received_at
           from payment_events where held is not null order by received_at desc limit 100"#,
    )
    .fetch_all(db)
    .await
}
