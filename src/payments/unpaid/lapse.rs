//! The round that lapses unpaid applications. The acquirer is always asked first: no application lapses that was paid.

use crate::applications::{self, Lapsed, StageName};
use crate::payments::ask::{CannotAsk, close};
use crate::payments::{Gateways, store};
use crate::vocabulary::ApplicationId;
use crate::web::{Actor, Work, Works};

const MOST_AT_ONCE: i64 = 200;

/// Lapses what is due and unpaid, and answers how many that were. One whose acquirer does not answer waits for the next round.
pub async fn lapse_unpaid_round(works: &Works, gateways: &Gateways) -> sqlx::Result<usize> {
    let mut reading = works.reading().await?;
    let now = works.clock().now();
    let due = applications::due_to_lapse(&mut reading, StageName::AwaitingPayment, now, MOST_AT_ONCE).await?;
    drop(reading);
    let mut count = 0;
    for id in due {
        match lapse_unpaid(works, gateways, id).await {
            Ok(lapsed) => count += usize::from(lapsed == Lapsed::Now),
            Err(error) => {
                tracing::warn!(application.id = %id, %error, "an application could not lapse: its acquirer was not heard");
            }
        }
    }
    Ok(count)
}

async fn lapse_unpaid(works: &Works, gateways: &Gateways, id: ApplicationId) -> Result<Lapsed, CannotAsk> {
    let mut reading = works.reading().await?;
    let open = store::open_of_application(&mut reading, id).await?;
    drop(reading);
    if let Some(payment) = open {
        close(works, gateways, &payment).await?;
    }
    Ok(works.run(Actor::Portal, move |work| Box::pin(lapse_if_closed(work, id))).await?)
}

/// A checkout that was opened or not heard of in the meantime keeps the application from lapsing.
async fn lapse_if_closed(work: &mut Work, id: ApplicationId) -> sqlx::Result<Lapsed> {
    applications::store::find_for_change(work, id).await?;
    if store::open_of_application(work, id).await?.is_some() {
        return Ok(Lapsed::NotDue);
    }
    applications::lapse(work, id).await
}
