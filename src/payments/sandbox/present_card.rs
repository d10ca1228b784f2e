//! Presenting a card on the hosted page.

use crate::payments::Decline;
use crate::payments::sandbox::card::{Card, Verdict};
use crate::payments::sandbox::checkout::{HostedCheckout, Standing, Status};
use crate::payments::sandbox::event::{Event, Kind};
use crate::payments::sandbox::{open::name, store};
use crate::vocabulary::Instant;
use crate::web::Work;

/// What came of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presented {
    Paid,
    Declined(Decline),
    /// The bank asks the holder first.
    AsksHolder,
}

#[derive(Debug, thiserror::Error)]
pub enum CannotPay {
    #[error("there is no such checkout")]
    NotFound,
    /// Paid already, over, or at another step.
    #[error("the checkout is {0:?}")]
    NotNow(Standing),
    #[error(transparent)]
    NoRandomness(#[from] getrandom::Error),
    #[error("a report cannot be written: {0}")]
    Unwritable(#[from] serde_json::Error),
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// Takes a card to its bank. A declined one leaves the checkout open for another.
pub async fn present_card(work: &mut Work, id: &str, card: &Card) -> Result<Presented, CannotPay> {
    let checkout = find_standing(work, id, Standing::Open).await?;
    let ending = card.number.ending();

    match card.number.verdict() {
        Verdict::Approved => {
            capture(work, &checkout, ending).await?;
            Ok(Presented::Paid)
        }
        Verdict::Declined(reason) => {
            decline(work, &checkout, ending, reason).await?;
            Ok(Presented::Declined(reason))
        }
        Verdict::AsksHolder => {
            store::set_status(work, id, Status::SecondStep, Some(ending), None).await?;
            let pending = event(&checkout, Kind::Pending, work.now())?;
            owe(work, &checkout, &pending).await?;
            Ok(Presented::AsksHolder)
        }
    }
}

pub(super) async fn find_standing(
    work: &mut Work,
    id: &str,
    needed: Standing,
) -> Result<HostedCheckout, CannotPay> {
    let checkout = store::find_for_change(work, id).await?.ok_or(CannotPay::NotFound)?;
    let standing = checkout.standing(work.now());
    if standing == needed { Ok(checkout) } else { Err(CannotPay::NotNow(standing)) }
}

pub(super) async fn capture(
    work: &mut Work,
    checkout: &HostedCheckout,
    card_ending: &str,
) -> Result<(), CannotPay> {
    let (capture, now) = (name("ca")?, work.now());

    store::set_status(work, &checkout.id, Status::Paid, Some(card_ending), None).await?;
    store::capture(work, checkout, &capture, card_ending, now).await?;

    let captured = Event { capture: Some(capture), ..event(checkout, Kind::Captured, now)? };
    owe(work, checkout, &captured).await
}

pub(super) async fn decline(
    work: &mut Work,
    checkout: &HostedCheckout,
    card_ending: &str,
    reason: Decline,
) -> Result<(), CannotPay> {
    let declined = event(checkout, Kind::Declined, work.now())?;
    let declined = Event { reason: Some(reason.code().to_owned()), ..declined };

    store::set_status(work, &checkout.id, Status::Open, Some(card_ending), Some(reason)).await?;

    owe(work, checkout, &declined).await
}

fn event(checkout: &HostedCheckout, kind: Kind, now: Instant) -> Result<Event, getrandom::Error> {
    Ok(Event::of(checkout, name("ev")?, kind, now))
}

async fn owe(work: &mut Work, checkout: &HostedCheckout, event: &Event) -> Result<(), CannotPay> {
    let (body, now) = (serde_json::to_string(event)?, work.now());
    Ok(store::owe_event(work, event, (&body, &checkout.notify_url), now).await?)
}
