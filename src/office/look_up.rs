//! Counting the look-ups of a public page.

use crate::web::limits::{self, TooMany};
use crate::web::{Actor, Works};

/// Counts one question for the status of an application from a client's address, whatever comes of it.
pub async fn count_status(works: &Works, address: &str) -> sqlx::Result<Result<(), TooMany>> {
    let subject = format!("status:address:{address}");
    works
        .run(Actor::Visitor, move |work| {
            Box::pin(async move {
                let now = work.now();
                limits::count(work, &subject, limits::LOOK_UPS_PER_ADDRESS, now).await
            })
        })
        .await
}
