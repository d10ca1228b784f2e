//! What a receipt's number leads to.

use crate::arrivals::ReceiptNumber;
use crate::vocabulary::ArrivalId;
use sqlx::PgConnection;

/// The arrival whose filing has this number.
pub async fn arrival_of(db: &mut PgConnection, number: &ReceiptNumber) -> sqlx::Result<Option<ArrivalId>> {
    sqlx::query_scalar!(
        r#"select arrival as "arrival: ArrivalId" from notices where number = $1"#,
        number.as_str(),
    )
    .fetch_optional(db)
    .await
}
