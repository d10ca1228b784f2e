//! The rows of payments.

use crate::payments::{Decline, Payment, State};
use crate::vocabulary::{ApplicationId, Currency, ExchangeRateId, Instant, Money, PaymentId};
use sqlx::PgConnection;

struct Row {
    id: PaymentId,
    application: ApplicationId,
    acquirer: String,
    order_number: i64,
    state: State,
    amount_minor: i64,
    currency: Currency,
    charged_minor: i64,
    charged_currency: Currency,
    rate: Option<ExchangeRateId>,
    checkout: Option<String>,
    checkout_url: Option<String>,
    capture: Option<String>,
    failure: Option<Decline>,
    created_at: Instant,
    state_since: Instant,
    captured_at: Option<Instant>,
    questions: i32,
    returns_failed: i32,
}

impl From<Row> for Payment {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            application: row.application,
            acquirer: row.acquirer,
            number: row.order_number,
            state: row.state,
            amount: Money::new(row.amount_minor, row.currency),
            charged: Money::new(row.charged_minor, row.charged_currency),
            rate: row.rate,
            checkout: row.checkout,
            checkout_url: row.checkout_url,
            capture: row.capture,
            failure: row.failure,
            created_at: row.created_at,
            state_since: row.state_since,
            captured_at: row.captured_at,
            questions: row.questions,
            returns_failed: row.returns_failed,
        }
    }
}

/// Every column of a payment, from the payments that a condition finds.
macro_rules! payments {
    ($condition:literal $(, $argument:expr)* $(,)?) => {
        sqlx::query_as!(
            Row,
            r#"select id as "id: PaymentId", application as "application: ApplicationId", acquirer, order_number,
                      state as "state: State", amount_minor, currency as "currency: Currency", charged_minor,
                      charged_currency as "charged_currency: Currency", rate as "rate: ExchangeRateId", checkout,
                      checkout_url, capture, failure as "failure: Decline", created_at, state_since, captured_at,
                      questions, returns_failed
               from payments "# + $condition
            $(, $argument)*
        )
    };
}

pub async fn find(db: &mut PgConnection, id: PaymentId) -> sqlx::Result<Option<Payment>> {
    Ok(payments!("where id = $1", id.0).fetch_optional(db).await?.map(Payment::from))
}

/// The payment of an order's number, as acquirers that take digits alone know it.
pub async fn find_by_number(db: &mut PgConnection, number: i64) -> sqlx::Result<Option<Payment>> {
    Ok(payments!("where order_number = $1", number).fetch_optional(db).await?.map(Payment::from))
}

/// The payment that received a capture.
pub async fn find_by_capture(
    db: &mut PgConnection,
    acquirer: &str,
    capture: &str,
) -> sqlx::Result<Option<Payment>> {
    let row = payments!("where acquirer = $1 and capture = $2", acquirer, capture).fetch_optional(db).await?;
    Ok(row.map(Payment::from))
}

/// A payment, locked until the work is over. The application's row is locked before it.
pub async fn find_for_change(db: &mut PgConnection, id: PaymentId) -> sqlx::Result<Option<Payment>> {
    Ok(payments!("where id = $1 for update", id.0).fetch_optional(db).await?.map(Payment::from))
}

/// Every attempt to pay for an application, the newest first.
pub async fn of_application(db: &mut PgConnection, id: ApplicationId) -> sqlx::Result<Vec<Payment>> {
    let rows = payments!("where application = $1 order by id desc limit 100", id.0).fetch_all(db).await?;
    Ok(rows.into_iter().map(Payment::from).collect())
}

/// The one payment of an application that may still be paid.
pub async fn open_of_application(db: &mut PgConnection, id: ApplicationId) -> sqlx::Result<Option<Payment>> {
    let row = payments!("where application = $1 and state in ('created', 'sent', 'pending')", id.0)
        .fetch_optional(db)
        .await?;
    Ok(row.map(Payment::from))
}

/// What is asked for: the fee, and what is charged for it at which rate.
#[derive(Debug, Clone, Copy)]
pub struct Asked {
    pub fee: Money,
    pub charged: Money,
    pub rate: Option<ExchangeRateId>,
}

/// Writes an attempt down, before the acquirer is called.
pub async fn begin(
    db: &mut PgConnection,
    (id, application): (PaymentId, ApplicationId),
    acquirer: &str,
    asked: &Asked,
    (now, next_question): (Instant, Instant),
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into payments (id, application, acquirer, state, amount_minor, currency, charged_minor, charged_currency,
             rate, created_at, state_since, next_question_at)
         values ($1, $2, $3, 'created', $4, $5, $6, $7, $8, $9, $9, $10)",
        id.0,
        application.0,
        acquirer,
        asked.fee.minor,
        asked.fee.currency.code(),
        asked.charged.minor,
        asked.charged.currency.code(),
        asked.rate.map(|rate| rate.0),
        now,
        next_question,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Rule F4: money that was taken again for a payment that had been received. Answers whether it is new.
pub async fn begin_surplus(
    db: &mut PgConnection,
    (id, first): (PaymentId, PaymentId),
    capture: &str,
    now: Instant,
) -> sqlx::Result<bool> {
    let begun = sqlx::query!(
        "insert into payments (id, application, acquirer, state, amount_minor, currency, charged_minor, charged_currency,
             rate, capture, created_at, state_since, captured_at)
         select $1, application, acquirer, 'surplus', amount_minor, currency, charged_minor, charged_currency,
             rate, $3, $4, $4, $4 from payments where id = $2
         on conflict on constraint a_capture_is_one_payment do nothing",
        id.0,
        first.0,
        capture,
        now,
    )
    .execute(db)
    .await?;
    Ok(begun.rows_affected() == 1)
}

/// The checkout that the acquirer opened. One that was named before stays.
pub async fn record_checkout(
    db: &mut PgConnection,
    id: PaymentId,
    checkout: &str,
    url: &str,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update payments set checkout = $2, checkout_url = $3 where id = $1 and checkout is null",
        id.0,
        checkout,
        url,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// A move of a payment, with what it rests on.
pub struct Move<'a> {
    pub from: State,
    pub to: State,
    pub capture: Option<&'a str>,
    pub failure: Option<Decline>,
    /// When the acquirer is asked next; none when it owes no answer.
    pub next_question: Option<Instant>,
    pub at: Instant,
}

/// Moves a payment on. Conditional on the state that it was moved from.
pub async fn move_on(db: &mut PgConnection, id: PaymentId, moved: &Move<'_>) -> sqlx::Result<()> {
    let saved = sqlx::query!(
        "update payments set state = $3, capture = coalesce($4, capture), failure = $5, next_question_at = $6,
             state_since = case when state = $3 then state_since else $7 end,
             captured_at = case when $4::text is null then captured_at else $7 end,
             returns_failed = returns_failed + case when state = 'returning' and $3 = 'surplus' then 1 else 0 end
         where id = $1 and state = $2",
        id.0,
        moved.from.code(),
        moved.to.code(),
        moved.capture,
        moved.failure.map(Decline::code),
        moved.next_question,
        moved.at,
    )
    .execute(db)
    .await?;
    if saved.rows_affected() == 1 { Ok(()) } else { Err(sqlx::Error::RowNotFound) }
}

/// The payments of an acquirer under these references: their ids, or their numbers.
pub async fn of_references(
    db: &mut PgConnection,
    acquirer: &str,
    references: &[&str],
) -> sqlx::Result<Vec<Payment>> {
    let ids: Vec<uuid::Uuid> = references.iter().filter_map(|reference| reference.parse().ok()).collect();
    let numbers: Vec<i64> = references.iter().filter_map(|reference| reference.parse().ok()).collect();
    let rows = payments!(
        "where acquirer = $1 and (id = any($2) or order_number = any($3)) order by id",
        acquirer,
        &ids,
        &numbers,
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(Payment::from).collect())
}

/// Payments that the acquirer is to be asked about by now, the longest due first, each for one asker alone.
pub async fn due_for_question(db: &mut PgConnection, now: Instant, most: i64) -> sqlx::Result<Vec<Payment>> {
    let rows = payments!(
        "where next_question_at <= $1 order by next_question_at limit $2 for update skip locked",
        now,
        most,
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(Payment::from).collect())
}

/// Has the acquirer asked about a payment in the next round, where it owes an answer.
pub async fn ask_soon(db: &mut PgConnection, id: PaymentId, now: Instant) -> sqlx::Result<()> {
    sqlx::query!(
        "update payments set next_question_at = least(next_question_at, $2) where id = $1 and next_question_at is not null",
        id.0,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Counts a question and plans the next.
pub async fn plan_question(db: &mut PgConnection, id: PaymentId, next: Instant) -> sqlx::Result<()> {
    sqlx::query!(
        "update payments set next_question_at = $2, questions = questions + 1
         where id = $1 and next_question_at is not null",
        id.0,
        next,
    )
    .execute(db)
    .await?;
    Ok(())
}
