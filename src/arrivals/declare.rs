//! Declaring an arrival that no border officer of the portal recorded, or a move that is notified like one (rule N4).

use crate::arrivals::arrival::{NewClock, can_be_declared};
use crate::arrivals::{Arrival, Cause, Guest, NoClock, store};
use crate::audit::{self, Entry};
use crate::calendar;
use crate::vocabulary::{ArrivalId, InvitingPartyId};
use crate::web::Work;
use crate::webhooks::{Event, announce};
use chrono::NaiveDate;

/// What an inviting party declares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Declared {
    pub cause: Cause,
    pub guest: Guest,
    pub arrived: NaiveDate,
    /// The number of a visa of another kind, where there is one.
    pub other_visa: Option<String>,
    /// The earlier arrival of the same guest, whose visa this one carries on.
    pub after: Option<ArrivalId>,
}

#[derive(Debug, thiserror::Error)]
pub enum CannotDeclare {
    #[error(transparent)]
    NoClock(#[from] NoClock),
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// Rules N1 and N4: anchors the clock at the declared day. Declared again, it is the same arrival (rule N6).
pub async fn declare(
    work: &mut Work,
    party: InvitingPartyId,
    declared: Declared,
) -> Result<ArrivalId, CannotDeclare> {
    let (now, today) = (work.now(), work.today());
    can_be_declared(declared.arrived, declared.guest.born, today)?;
    let deadline = calendar::deadline_of(work, declared.arrived).await?;
    let visa = match declared.after {
        Some(id) => store::find_of_party(work, id, party).await?,
        None => None,
    };

    let visa = visa.filter(|earlier| earlier.guest == declared.guest).and_then(|earlier| earlier.visa);
    let clock = NewClock {
        id: ArrivalId::mint(),
        party,
        cause: declared.cause,
        guest: declared.guest,
        visa: visa.map(|visa| visa.id),
        other_visa: declared.other_visa,
        crossing: None,
        deadline,
    };

    let begun = store::start(work, &clock, now).await?;
    let is_new = begun == clock.id;

    if let Some(arrival) = store::find_of_party(work, begun, party).await? {
        let entry = Entry::new(arrival.chain(), "an arrival was declared")
            .with("arrival", begun.to_string())
            .with("cause", arrival.cause.code())
            .with("due", arrival.deadline.due.to_string());
        audit::record(work, entry).await?;
        if is_new {
            announce(work, party, started(&arrival)).await?;
        }
    }
    Ok(begun)
}

fn started(arrival: &Arrival) -> Event {
    Event::DeadlineStarted {
        arrival: arrival.id,
        visa_number: arrival.visa.as_ref().map(|visa| visa.number.as_str().to_owned()),
        arrived_on: arrival.arrived(),
        due: arrival.deadline.due,
        safe_by: arrival.deadline.safe_by(),
    }
}
