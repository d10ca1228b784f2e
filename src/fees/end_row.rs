//! Ending a row of the schedule.

use crate::audit::{self, Chain, Entry};
use crate::fees::store;
use crate::vocabulary::FeeRowId;
use crate::web::Work;
use chrono::NaiveDate;

#[derive(Debug, thiserror::Error)]
pub enum CannotEndRow {
    #[error("there is no such row")]
    NotFound,
    #[error("the row ends on {last} already")]
    EndedAlready { last: NaiveDate },
    /// Rule F2: neither before today, when it was asked for, nor before it begins.
    #[error("the last day is {soonest} at the soonest")]
    TooSoon { soonest: NaiveDate },
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// Rule F2: the row's last day is named, once. Applications that recorded the row keep its fee.
pub async fn end_row(work: &mut Work, id: FeeRowId, last: NaiveDate) -> Result<(), CannotEndRow> {
    store::lock(work).await?;
    let row = store::row(work, id).await?.ok_or(CannotEndRow::NotFound)?;

    if let Some(last) = row.applies_until {
        return Err(CannotEndRow::EndedAlready { last });
    }
    let soonest = row.applies_from.max(work.today());
    if last < soonest {
        return Err(CannotEndRow::TooSoon { soonest });
    }

    store::end(work, id, last).await?;

    let entry = Entry::new(Chain::Setting("fees"), "a fee row was ended");
    Ok(audit::record(work, entry.with("row", id.to_string()).with("last", last.to_string())).await?)
}
