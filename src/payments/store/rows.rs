//! The rows of payments.

use crate::payments::{Decline, Payment, State};
use crate::vocabulary::{ApplicationId, Currency, Instant, Money, PaymentId};
use sqlx::PgConnection;

struct Row {
    id: PaymentId,
    application: ApplicationId,
    acquirer: String,
    state: State,
    amount_minor: i64,
    currency: Currency,
    checkout: Option<String>,
    checkout_url: Option<String>,
    capture: Option<String>,
    failure: Option<Decline>,
    created_at: Instant,
    state_since: Instant,
    questions: i32,
}

impl From<Row> for Payment {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            application: row.application,
            acquirer: row.acquirer,
            state: row.state,
            amount: Money::new(row.amount_minor, row.currency),
            checkout: row.checkout,
            checkout_url: row.checkout_url,
            capture: row.capture,
            failure: row.failure,
            created_at: row.created_at,
            state_since: row.state_since,
            questions: row.questions,
        }
    }
}

/// Every column of a payment, from the payments that a condition finds.
macro_rules! payments {
    ($condition:literal $(, $argument:expr)* $(,)?) => {
        sqlx::query_as!(
            Row,
            r#"select id as "id: PaymentId", application as "application: ApplicationId", acquirer,
                      state as "state: State", amount_minor, currency as "currency: Currency", checkout,
                      checkout_url, capture, failure as "failure: Decline", created_at, state_since, questions
               from payments "# + $condition
            $(, $argument)*
        )
    };
}

pub async fn find(db: &mut PgConnection, id: PaymentId) -> sqlx::Result<Option<Payment>> {
    Ok(payments!("where id = $1", id.0).fetch_optional(db).await?.map(Payment::from))
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

/// Writes an attempt down, before the acquirer is called.
pub async fn begin(
    db: &mut PgConnection,
    (id, application): (PaymentId, ApplicationId),
    acquirer: &str,
    amount: Money,
    (now, next_question): (Instant, Instant),
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into payments (id, application, acquirer, state, amount_minor, currency, created_at, state_since,
             next_question_at)
         values ($1, $2, $3, 'created', $4, $5, $6, $6, $7)",
        id.0,
        application.0,
        acquirer,
        amount.minor,
        amount.currency.code(),
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
    taken: Money,
    now: Instant,
) -> sqlx::Result<bool> {
    let begun = sqlx::query!(
        "insert into payments (id, application, acquirer, state, amount_minor, currency, capture, created_at, state_since)
         select $1, application, acquirer, 'surplus', $3, $4, $5, $6, $6 from payments where id = $2
         on conflict on constraint a_capture_is_one_payment do nothing",
        id.0,
        first.0,
        taken.minor,
        taken.currency.code(),
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
             state_since = case when state = $3 then state_since else $7 end
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
