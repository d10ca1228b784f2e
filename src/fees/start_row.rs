//! Starting a row of the schedule.

use crate::audit::{self, Chain, Entry};
use crate::fees::{FeeRow, FeeRowError, check_new_row, store};
use crate::web::Work;
use chrono::NaiveDate;

#[derive(Debug, thiserror::Error)]
pub enum CannotStartRow {
    /// Rule F2: what was asked for on past days stays what it was.
    #[error("a row cannot start before {today}")]
    BeginsInThePast { today: NaiveDate },
    #[error("{0:?}")]
    Wrong(Vec<FeeRowError>),
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// Rules F2 and F3: a new row, from today or later, that no other row could match the same case with.
pub async fn start_row(work: &mut Work, row: FeeRow) -> Result<(), CannotStartRow> {
    store::lock(work).await?;
    let schedule = store::rows(work).await?;

    let today = work.today();
    if row.applies_from < today {
        return Err(CannotStartRow::BeginsInThePast { today });
    }
    check_new_row(&schedule, &row).map_err(CannotStartRow::Wrong)?;

    store::add(work, &row).await?;

    let entry = Entry::new(Chain::Setting("fees"), "a fee row was started")
        .with("row", row.id.to_string())
        .with("product", row.product.code())
        .with("citizenships", row.citizenships.code())
        .with("fee", row.fee.to_string())
        .with("from", row.applies_from.to_string());
    Ok(audit::record(work, entry).await?)
}
