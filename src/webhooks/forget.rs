//! Forgetting events whose time is over, and the secrets that signed beside newer ones.

use crate::web::Work;
use crate::webhooks::patience::KEPT_FOR;
use crate::webhooks::store::{endpoints, events};

/// An event is kept for thirty days, and its deliveries with it.
pub async fn forget(work: &mut Work) -> sqlx::Result<()> {
    let now = work.now();

    events::forget(work, now - KEPT_FOR).await?;
    endpoints::forget_ended_secrets(work, now).await
}
