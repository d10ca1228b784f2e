//! Announcing an event, in the transaction of its fact: what is undone is told to nobody.

use crate::vocabulary::{InvitingPartyId, WebhookEventId};
use crate::web::Work;
use crate::webhooks::store::{deliveries, endpoints, events};
use crate::webhooks::{Event, Happened};

/// Writes an event down and owes it to every endpoint of the party that takes deliveries.
pub async fn announce(work: &mut Work, party: InvitingPartyId, event: Event) -> sqlx::Result<()> {
    let happened = Happened { id: WebhookEventId::mint(), timestamp: work.now(), event };

    let going = endpoints::going(work, party).await?;

    events::insert(work, party, &happened).await?;
    deliveries::owe(work, (happened.id, &going), happened.timestamp).await
}
