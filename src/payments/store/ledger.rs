//! The administrator's lists of payments.

use crate::payments::State;
use crate::vocabulary::{ApplicationId, Currency, Instant, Money, PaymentId};
use sqlx::PgConnection;

/// A payment with the public reference of its application.
pub struct Line {
    pub id: PaymentId,
    pub application: ApplicationId,
    pub reference: String,
    pub state: State,
    pub amount_minor: i64,
    pub currency: Currency,
    pub charged_minor: i64,
    pub charged_currency: Currency,
    pub acquirer: String,
    pub capture: Option<String>,
    pub returns_failed: i32,
    pub created_at: Instant,
}

impl Line {
    pub fn amount(&self) -> Money {
        Money::new(self.amount_minor, self.currency)
    }

    pub fn charged(&self) -> Money {
        Money::new(self.charged_minor, self.charged_currency)
    }
}

/// Every column of a line, from the payments that a condition finds.
macro_rules! lines {
    ($condition:literal $(, $argument:expr)* $(,)?) => {
        sqlx::query_as!(
            Line,
            r#"select payments.id as "id: PaymentId", application as "application: ApplicationId", reference,
                      state as "state: State", amount_minor, currency as "currency: Currency", charged_minor,
                      charged_currency as "charged_currency: Currency", acquirer, capture, returns_failed, created_at
               from payments join applications on applications.id = payments.application "# + $condition
            $(, $argument)*
        )
    };
}

/// Rule F4: money to send back, the longest waiting first.
pub async fn surplus(db: &mut PgConnection) -> sqlx::Result<Vec<Line>> {
    lines!("where state in ('surplus', 'returning') order by state_since, payments.id limit 200")
        .fetch_all(db)
        .await
}

/// How many payments are to be sent back.
pub async fn count_surplus(db: &mut PgConnection) -> sqlx::Result<i64> {
    sqlx::query_scalar!(
        r#"select count(*) as "count!" from payments where state in ('surplus', 'returning')"#
    )
    .fetch_one(db)
    .await
}

/// A page of all payments, the newest first, from below an id on.
pub async fn list(db: &mut PgConnection, below: Option<PaymentId>, most: i64) -> sqlx::Result<Vec<Line>> {
    let below = below.map(|id| id.0);
    lines!("where $1::uuid is null or payments.id < $1 order by payments.id desc limit $2", below, most)
        .fetch_all(db)
        .await
}
