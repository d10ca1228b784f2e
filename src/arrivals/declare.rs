//! Declaring an arrival that no border officer of the portal recorded, or a move that is notified like one (rule N4).

use crate::arrivals::arrival::{NewClock, can_be_declared};
use crate::arrivals::judge::{clock_of, earliest_entry};
use crate::arrivals::store::{self, many};
use crate::arrivals::{Arrival, CannotGive, Cause, Given, Guest, NoClock, Notice, give_notice};
use crate::audit::{self, Entry};
use crate::calendar;
use crate::visas::VisaNumber;
use crate::vocabulary::{AccountId, ArrivalId, InvitingPartyId, VisaId};
use crate::web::Work;
use crate::webhooks::{Event, announce};
use chrono::NaiveDate;

/// What an inviting party declares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Declared {
    pub cause: Cause,
    pub guest: Guest,
    pub arrived: NaiveDate,
    /// The number of a visa, of this portal or of another kind, as it was typed.
    pub visa: Option<String>,
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

/// Rules N1 and N4: anchors the clock at the declared day. Declared again, or by the guest's recorded entry shortly before, it is
/// the same arrival (rule N6).
pub async fn declare(
    work: &mut Work,
    party: InvitingPartyId,
    declared: Declared,
) -> Result<ArrivalId, CannotDeclare> {
    let (now, today) = (work.now(), work.today());
    can_be_declared(declared.arrived, declared.guest.born, today)?;
    let guest = [(declared.guest.citizenship.clone(), declared.guest.passport_number.clone())];
    let clocks = many::clocks_of_guests(work, party, &guest, earliest_entry(declared.arrived)).await?;
    let clocks: Vec<&Arrival> = clocks.iter().collect();
    let known = clock_of(declared.cause, declared.arrived, &clocks);
    if let Some(entered) = known.filter(|clock| clock.crossing.is_some()) {
        return Ok(entered.id);
    }
    let edition = calendar::store::edition(work).await?;
    let deadline = calendar::deadline_of(work, declared.arrived).await?;
    let visa = visa_of(work, party, &declared).await?;

    let clock = NewClock {
        id: ArrivalId::mint(),
        party,
        cause: declared.cause,
        guest: declared.guest,
        other_visa: if visa.is_some() { None } else { declared.visa },
        visa,
        crossing: None,
        deadline,
        edition,
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

/// The visa of this portal that the guest holds: that of the earlier arrival, or of the number that was typed, where every fact of
/// its holder was typed too.
async fn visa_of(
    work: &mut Work,
    party: InvitingPartyId,
    declared: &Declared,
) -> sqlx::Result<Option<VisaId>> {
    let earlier = match declared.after {
        Some(id) => store::find_of_party(work, id, party).await?,
        None => None,
    };
    let carried = earlier.filter(|it| it.guest == declared.guest).and_then(|it| it.visa);
    let typed = declared.visa.as_deref().and_then(|typed| VisaNumber::parse(typed).ok());
    if let (None, Some(number)) = (&carried, typed) {
        let known = many::known_visas(work, &[number.into()]).await?;
        return Ok(known.iter().find(|visa| visa.is_held_by(&declared.guest)).map(|visa| visa.held.id));
    }
    Ok(carried.map(|visa| visa.id))
}

/// Declares and files at once: one form, one transaction.
pub async fn declare_and_give(
    work: &mut Work,
    by: (AccountId, InvitingPartyId),
    declared: Declared,
    notice: Notice,
) -> Result<Given, CannotGive> {
    let arrival = declare(work, by.1, declared).await.map_err(|refused| match refused {
        CannotDeclare::NoClock(why) => CannotGive::NoClock(why),
        CannotDeclare::Broken(broken) => CannotGive::Broken(broken),
    })?;
    give_notice(work, by, arrival, notice).await
}
