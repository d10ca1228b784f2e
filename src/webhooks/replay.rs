//! Sending an event again: under the same id, with the patience of a new one.

use crate::audit::{self, Chain, Entry};
use crate::vocabulary::{DeliveryId, InvitingPartyId, WebhookEventId};
use crate::web::Work;
use crate::webhooks::store::{deliveries, endpoints, events};

#[derive(Debug, thiserror::Error)]
pub enum CannotReplay {
    /// There is none, or it is another party's.
    #[error("there is no such event")]
    NotFound,
    #[error("no endpoint takes deliveries")]
    NoEndpoint,
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// Owes an event again to every endpoint of the party that takes deliveries; answers to how many.
pub async fn replay_event(
    work: &mut Work,
    party: InvitingPartyId,
    id: WebhookEventId,
) -> Result<usize, CannotReplay> {
    let now = work.now();
    events::find(work, party, id).await?.ok_or(CannotReplay::NotFound)?;

    let going = endpoints::going(work, party).await?;
    if going.is_empty() {
        return Err(CannotReplay::NoEndpoint);
    }

    deliveries::owe(work, (id, &going), now).await?;

    tell(work, party, id).await?;
    Ok(going.len())
}

/// Owes an event again to the endpoint of one delivery.
pub async fn replay_delivery(
    work: &mut Work,
    party: InvitingPartyId,
    id: DeliveryId,
) -> Result<(), CannotReplay> {
    let now = work.now();
    let delivery = deliveries::find_of_party(work, party, id).await?.ok_or(CannotReplay::NotFound)?;

    deliveries::owe(work, (delivery.event, &[delivery.endpoint]), now).await?;

    tell(work, party, delivery.event).await
}

async fn tell(work: &mut Work, party: InvitingPartyId, id: WebhookEventId) -> Result<(), CannotReplay> {
    let entry = Entry::new(Chain::Party(party), "had an event sent again");
    Ok(audit::record(work, entry.with("event", id.to_string())).await?)
}
