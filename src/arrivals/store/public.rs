//! What anybody may know of a receipt.

use crate::arrivals::ReceiptNumber;
use crate::arrivals::Statement;
use crate::arrivals::public_receipt::NoticeReceipt;
use crate::vocabulary::Instant;
use sqlx::PgConnection;

/// The receipt of a number, with what it corrects and what corrects it.
pub async fn notice(db: &mut PgConnection, number: &ReceiptNumber) -> sqlx::Result<Option<NoticeReceipt>> {
    let row = sqlx::query!(
        r#"select n.number as "number: ReceiptNumber", n.filed_at as "filed_at: Instant", n.on_time, n.statement,
                  encode(n.sha256, 'hex') as "sha256!", b.number as "corrects?: ReceiptNumber",
                  a.number as "corrected_by?: ReceiptNumber"
           from notices n left join notices b on b.id = n.corrects left join notices a on a.corrects = n.id
           where n.number = $1"#,
        number.as_str(),
    )
    .fetch_optional(db)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let statement: Statement =
        serde_json::from_str(&row.statement).map_err(|error| sqlx::Error::Decode(error.into()))?;
    Ok(Some(NoticeReceipt {
        number: row.number,
        cause: statement.cause,
        filed_at: row.filed_at,
        due: statement.due,
        counting: statement.counting,
        on_time: row.on_time,
        sha256: row.sha256,
        corrects: row.corrects,
        corrected_by: row.corrected_by,
    }))
}
