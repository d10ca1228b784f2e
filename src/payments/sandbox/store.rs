//! The sandbox acquirer's ledger: checkouts, captures, and the reports that it owes.

use crate::payments::sandbox::checkout::{Capture, HostedCheckout, Status};
use crate::payments::sandbox::event::Event;
use crate::payments::{Decline, LineKind, Order, StatementLine};
use crate::vocabulary::{Currency, Instant, Language, Money};
use sqlx::PgConnection;

struct Row {
    id: String,
    reference: String,
    description: String,
    amount_minor: i64,
    currency: Currency,
    language: Language,
    return_url: String,
    cancel_url: String,
    notify_url: String,
    status: Status,
    card_ending: Option<String>,
    last_decline: Option<Decline>,
    expires_at: Instant,
}

impl From<Row> for HostedCheckout {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            reference: row.reference,
            description: row.description,
            amount: Money::new(row.amount_minor, row.currency),
            language: row.language,
            return_url: row.return_url,
            cancel_url: row.cancel_url,
            notify_url: row.notify_url,
            status: row.status,
            card_ending: row.card_ending,
            last_decline: row.last_decline,
            expires_at: row.expires_at,
        }
    }
}

/// Every column of a checkout, from the checkouts that a condition finds.
macro_rules! checkouts {
    ($condition:literal $(, $argument:expr)* $(,)?) => {
        sqlx::query_as!(
            Row,
            r#"select id, reference, description, amount_minor, currency as "currency: Currency",
                      language as "language: Language", return_url, cancel_url, notify_url,
                      status as "status: Status", card_ending, last_decline as "last_decline: Decline", expires_at
               from sandbox_checkouts "# + $condition
            $(, $argument)*
        )
    };
}

/// Opens a checkout, unless its key has opened one.
pub async fn open(
    db: &mut PgConnection,
    id: &str,
    order: &Order,
    notify_url: &str,
    (now, expires_at): (Instant, Instant),
) -> sqlx::Result<()> {
    let payment = order.payment.to_string();
    sqlx::query!(
        "insert into sandbox_checkouts (id, idempotency_key, reference, description, amount_minor, currency, language,
             return_url, cancel_url, notify_url, status, opened_at, expires_at)
         values ($1, $2, $2, $3, $4, $5, $6, $7, $8, $9, 'open', $10, $11)
         on conflict on constraint a_key_opens_one_checkout do nothing",
        id,
        payment,
        order.description,
        order.amount.minor,
        order.amount.currency.code(),
        order.language.tag(),
        order.return_url,
        order.cancel_url,
        notify_url,
        now,
        expires_at,
    )
    .execute(db)
    .await?;
    Ok(())
}

pub async fn find(db: &mut PgConnection, id: &str) -> sqlx::Result<Option<HostedCheckout>> {
    Ok(checkouts!("where id = $1", id).fetch_optional(db).await?.map(HostedCheckout::from))
}

pub async fn find_for_change(db: &mut PgConnection, id: &str) -> sqlx::Result<Option<HostedCheckout>> {
    Ok(checkouts!("where id = $1 for update", id).fetch_optional(db).await?.map(HostedCheckout::from))
}

pub async fn find_by_reference(
    db: &mut PgConnection,
    reference: &str,
) -> sqlx::Result<Option<HostedCheckout>> {
    let row = checkouts!("where reference = $1", reference).fetch_optional(db).await?;
    Ok(row.map(HostedCheckout::from))
}

/// Writes down what was done to a checkout.
pub async fn set_status(
    db: &mut PgConnection,
    id: &str,
    status: Status,
    card_ending: Option<&str>,
    last_decline: Option<Decline>,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update sandbox_checkouts set status = $2, card_ending = $3, last_decline = $4 where id = $1",
        id,
        status.code(),
        card_ending,
        last_decline.map(Decline::code),
    )
    .execute(db)
    .await?;
    Ok(())
}

pub async fn capture(
    db: &mut PgConnection,
    checkout: &HostedCheckout,
    id: &str,
    card_ending: &str,
    now: Instant,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into sandbox_captures (id, checkout, amount_minor, currency, card_ending, captured_at)
         values ($1, $2, $3, $4, $5, $6)",
        id,
        checkout.id,
        checkout.amount.minor,
        checkout.amount.currency.code(),
        card_ending,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// The money taken by a checkout, in the order that it was taken.
pub async fn captures(db: &mut PgConnection, checkout: &str) -> sqlx::Result<Vec<Capture>> {
    struct Row {
        id: String,
        amount_minor: i64,
        currency: Currency,
    }
    let rows = sqlx::query_as!(
        Row,
        r#"select id, amount_minor, currency as "currency: Currency" from sandbox_captures
           where checkout = $1 order by captured_at, id"#,
        checkout,
    )
    .fetch_all(db)
    .await?;
    let read = |row: Row| Capture { id: row.id, amount: Money::new(row.amount_minor, row.currency) };
    Ok(rows.into_iter().map(read).collect())
}

/// The money taken and sent back from one instant until before another.
pub async fn statement(
    db: &mut PgConnection,
    from: Instant,
    until: Instant,
) -> sqlx::Result<Vec<StatementLine>> {
    sqlx::query_as!(
        StatementLine,
        r#"select 'captured' as "kind!: LineKind", c.id as "capture!", reference, c.amount_minor as "minor!",
                  c.currency as "currency!"
           from sandbox_captures c join sandbox_checkouts o on o.id = c.checkout where captured_at >= $1 and captured_at < $2
           union all
           select 'returned', c.id, reference, c.amount_minor, c.currency
           from sandbox_captures c join sandbox_checkouts o on o.id = c.checkout where refunded_at >= $1 and refunded_at < $2
           order by 1, 2"#,
        from,
        until,
    )
    .fetch_all(db)
    .await
}

/// Sends a capture's money back under a key, and answers whether it was this key that did or had done so.
pub async fn refund(
    db: &mut PgConnection,
    capture: &str,
    key: &str,
    amount: Money,
    now: Instant,
) -> sqlx::Result<bool> {
    let refunded = sqlx::query!(
        "update sandbox_captures set refund = $2, refunded_at = coalesce(refunded_at, $5)
         where id = $1 and amount_minor = $3 and currency = $4 and (refund is null or refund = $2)",
        capture,
        key,
        amount.minor,
        amount.currency.code(),
        now,
    )
    .execute(db)
    .await?;
    Ok(refunded.rows_affected() == 1)
}

/// Owes the merchant a report from now on.
pub async fn owe_event(
    db: &mut PgConnection,
    event: &Event,
    (body, notify_url): (&str, &str),
    now: Instant,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into sandbox_events (id, checkout, body, notify_url, made_at, due_at) values ($1, $2, $3, $4, $5, $5)",
        event.id,
        event.checkout,
        body,
        notify_url,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// A report on its way.
pub struct Owed {
    pub id: String,
    pub body: String,
    pub notify_url: String,
}

/// Takes reports that are due, each for one deliverer alone, and plans the next try of each: after 4 seconds, then after
/// twice as long every time, up to an hour, for three days.
pub async fn take_due(db: &mut PgConnection, now: Instant, most: i64) -> sqlx::Result<Vec<Owed>> {
    sqlx::query_as!(
        Owed,
        "update sandbox_events set tries = tries + 1,
             due_at = $1 + least(interval '4 seconds' * power(2, least(tries, 20)), interval '1 hour')
         where id in (select id from sandbox_events where delivered_at is null and due_at <= $1
                      and made_at > $1 - interval '3 days' order by due_at limit $2 for update skip locked)
         returning id, body, notify_url",
        now,
        most,
    )
    .fetch_all(db)
    .await
}

pub async fn delivered(db: &mut PgConnection, id: &str, now: Instant) -> sqlx::Result<()> {
    sqlx::query!("update sandbox_events set delivered_at = $2 where id = $1", id, now).execute(db).await?;
    Ok(())
}
