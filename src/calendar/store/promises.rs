//! The promised working days, as dated rows.

use crate::calendar::{Promise, Promised};
use crate::vocabulary::Instant;
use sqlx::PgConnection;

/// Every row, the latest first.
pub async fn promises(db: &mut PgConnection) -> sqlx::Result<Vec<Promise>> {
    sqlx::query_as!(
        Promise,
        r#"select subject as "subject: Promised", applies_from as "from", days from promised_days
           order by applies_from desc, subject"#,
    )
    .fetch_all(db)
    .await
}

pub async fn promise(db: &mut PgConnection, promise: &Promise, now: Instant) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into promised_days (subject, applies_from, days, set_at) values ($1, $2, $3, $4)",
        promise.subject.code(),
        promise.from,
        promise.days,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}
