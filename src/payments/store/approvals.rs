//! Who has approved that surplus money goes back (rule F4).

use crate::vocabulary::{AccountId, Instant, PaymentId};
use sqlx::PgConnection;

/// Writes an approval down, and answers whether it is this administrator's first.
pub async fn approve(
    db: &mut PgConnection,
    (payment, attempt): (PaymentId, i32),
    administrator: AccountId,
    now: Instant,
) -> sqlx::Result<bool> {
    let approved = sqlx::query!(
        "insert into surplus_approvals (payment, attempt, administrator, approved_at) values ($1, $2, $3, $4)
         on conflict on constraint an_administrator_approves_once do nothing",
        payment.0,
        attempt,
        administrator.0,
        now,
    )
    .execute(db)
    .await?;
    Ok(approved.rows_affected() == 1)
}

/// Whether an account was there at an instant and is open now.
pub async fn was_open_before(
    db: &mut PgConnection,
    administrator: AccountId,
    then: Instant,
) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select exists (select from accounts where id = $1 and disabled_at is null and registered_at <= $2) as "was!""#,
        administrator.0,
        then,
    )
    .fetch_one(db)
    .await
}

/// Who has approved an attempt to send a payment back. The word of an account that was disabled since counts no longer.
pub async fn approvals(
    db: &mut PgConnection,
    payment: PaymentId,
    attempt: i32,
) -> sqlx::Result<Vec<AccountId>> {
    sqlx::query_scalar!(
        r#"select administrator as "administrator: AccountId" from surplus_approvals
           join accounts on accounts.id = administrator and disabled_at is null
           where payment = $1 and attempt = $2 order by approved_at, administrator"#,
        payment.0,
        attempt,
    )
    .fetch_all(db)
    .await
}
