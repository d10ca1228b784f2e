//! What hangs on a checkpoint.

use crate::border::CheckpointCode;
use chrono::NaiveDate;
use sqlx::PgConnection;

/// Visas that hold on a day or later, accounts at the checkpoint, and crossings recorded there since a day.
pub async fn affected(
    db: &mut PgConnection,
    code: &CheckpointCode,
    (day, since): (NaiveDate, NaiveDate),
) -> sqlx::Result<(i64, i64, i64)> {
    let counted = sqlx::query!(
        r#"select (select count(*) from visas where annulled_at is null and valid_until >= $2) as "visas!",
                  (select count(*) from accounts where checkpoint = $1) as "officers!",
                  (select count(*) from crossings where checkpoint = $1 and day >= $3) as "crossings!""#,
        code.as_str(),
        day,
        since,
    )
    .fetch_one(db)
    .await?;
    Ok((counted.visas, counted.officers, counted.crossings))
}
