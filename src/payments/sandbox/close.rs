//! Closing a checkout for its merchant: what was paid stays paid, and nothing is paid any more.

use crate::payments::sandbox::checkout::{HostedCheckout, Standing, Status};
use crate::payments::sandbox::store;
use crate::web::Work;

pub async fn close(work: &mut Work, id: &str) -> sqlx::Result<Option<HostedCheckout>> {
    let Some(checkout) = store::find_for_change(work, id).await? else { return Ok(None) };

    match checkout.standing(work.now()) {
        Standing::Open | Standing::SecondStep => {
            store::set_status(
                work,
                id,
                Status::Closed,
                checkout.card_ending.as_deref(),
                checkout.last_decline,
            )
            .await?;
            Ok(Some(HostedCheckout { status: Status::Closed, ..checkout }))
        }
        Standing::Paid | Standing::Over => Ok(Some(checkout)),
    }
}
