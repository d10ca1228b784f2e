//! Starting the three-working-day clock from a recorded entry (rule N1).

use crate::accounts::write_to_party;
use crate::arrivals::{Cause, Guest, arrival::NewClock, store};
use crate::audit::{self, Chain, Entry};
use crate::border::Crossing;
use crate::calendar;
use crate::letters::Letter;
use crate::visas::Visa;
use crate::vocabulary::ArrivalId;
use crate::web::Work;
use crate::webhooks::{Event, announce};

/// Rule N1: day 0 is the day of the entry. Where the inviting party declared the same arrival before, that clock goes on,
/// now with the entry behind it (rule N6).
pub async fn start_clock(work: &mut Work, entry: &Crossing, visa: &Visa) -> sqlx::Result<()> {
    let now = work.now();
    let edition = calendar::store::edition(work).await?;
    let deadline = calendar::deadline_of(work, entry.day).await?;

    let clock = NewClock {
        id: ArrivalId::mint(),
        party: visa.inviting_party,
        cause: Cause::Arrival,
        guest: Guest {
            name: visa.holder.clone(),
            citizenship: visa.citizenship.clone(),
            born: visa.born,
            passport_number: visa.passport_number.clone(),
        },
        visa: Some(visa.id),
        other_visa: None,
        crossing: Some(entry.id),
        deadline,
        edition,
    };

    let begun = store::start(work, &clock, now).await?;

    let recorded =
        Entry::new(Chain::Application(visa.application), "the clock of the arrival notice started")
            .with("arrival", begun.to_string())
            .with("due", clock.deadline.due.to_string())
            .with("counting", clock.deadline.counting.code());
    audit::record(work, recorded).await?;
    let visa_number = visa.number.as_str().to_owned();
    let entered = Event::EntryRecorded { visa_number: visa_number.clone(), entered_on: entry.day };
    announce(work, visa.inviting_party, entered).await?;
    if begun != clock.id {
        return Ok(());
    }
    let (due, safe_by) = (clock.deadline.due, clock.deadline.safe_by());
    let letter = Letter::ArrivalClockStarted { due, safe_by };
    write_to_party(work, visa.inviting_party, &letter).await?;
    let (arrival, arrived_on) = (begun, entry.day);
    let started =
        Event::DeadlineStarted { arrival, visa_number: Some(visa_number), arrived_on, due, safe_by };
    announce(work, visa.inviting_party, started).await
}
