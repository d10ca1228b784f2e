//! Announcing an event, in the transaction of its fact: what is undone is told to nobody.

use crate::vocabulary::{InvitingPartyId, WebhookEventId};
use crate::web::Work;
use crate::webhooks::store::{deliveries, events};
use crate::webhooks::{Event, Happened};

/// Writes an event down and owes it to every endpoint of the party that takes deliveries.
pub async fn announce(work: &mut Work, party: InvitingPartyId, event: Event) -> sqlx::Result<()> {
    let happened = Happened { id: WebhookEventId::mint(), timestamp: work.now(), event };

    events::insert(work, party, &happened).await?;

    deliveries::owe_to_all(work, party, (happened.id, happened.timestamp)).await?;
    Ok(())
}
