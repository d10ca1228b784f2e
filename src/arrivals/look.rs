//! A look by an officer at an arrival, recorded like every look at somebody's papers.

use crate::arrivals::{Arrival, Receipt, store};
use crate::audit::{self, Entry};
use crate::vocabulary::ArrivalId;
use crate::web::Work;

/// Opens an arrival with its receipts, the first one first; none where there is none of that id.
pub async fn look(work: &mut Work, id: ArrivalId) -> sqlx::Result<Option<(Arrival, Vec<Receipt>)>> {
    let Some(arrival) = store::find(work, id).await? else { return Ok(None) };
    let receipts = store::receipts(work, id).await?;

    let entry = Entry::new(arrival.chain(), "looked at an arrival");
    audit::record(work, entry.with("arrival", id.to_string())).await?;

    Ok(Some((arrival, receipts)))
}
