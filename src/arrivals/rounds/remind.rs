//! The round that reminds inviting parties: when a clock that they declared runs on, on the working day before the last, and on
//! the morning of the last (rule N1). A missed one is the round's in `chase`.

use super::each::each;
use crate::accounts::write_to_party;
use crate::arrivals::store::clocks::{self, ToRemind};
use crate::letters::Letter;
use crate::vocabulary::InvitingPartyId;
use crate::web::{Work, Works};
use crate::webhooks::{Event, announce};
use chrono::{TimeDelta, Timelike};

/// The hour in Kazakhstan from which reminders of the day are sent.
const MORNING: u32 = 8;

/// Whoever declares an arrival mostly files its notice at once; only a clock left open longer is written about.
const LEFT_OPEN: TimeDelta = TimeDelta::hours(1);

/// So many clocks are written about at a time; the next round has the others.
const AT_ONCE: i64 = 200;

/// One letter a party and day, however many notices are open, a party at a time. Answers how many letters were queued.
pub async fn round(works: &Works) -> sqlx::Result<usize> {
    let (now, today) = (works.clock().now(), works.clock().today());
    let mut reading = works.reading().await?;
    let declared = clocks::parties_not_told(&mut reading, now - LEFT_OPEN, today).await?;
    let is_morning = now.with_timezone(&chrono_tz::Asia::Almaty).hour() >= MORNING;
    let (eve, last) = match is_morning {
        true => {
            let eve = clocks::on_the_eve(&mut reading, today).await?;
            (eve, clocks::on_the_last_day(&mut reading, today).await?)
        }
        false => (Vec::new(), Vec::new()),
    };
    drop(reading);
    // each kind is tried whatever became of the one before
    let told = each(works, declared, |work, party| Box::pin(tell(work, party))).await;
    let soon = each(works, eve, |work, found| Box::pin(remind_on_the_eve(work, found))).await;
    let now = each(works, last, |work, found| Box::pin(remind_on_the_last_day(work, found))).await;
    Ok(told? + soon? + now?)
}

async fn tell(work: &mut Work, party: InvitingPartyId) -> sqlx::Result<usize> {
    let (now, today) = (work.now(), work.today());
    let open = clocks::declared_and_not_told(work, party, (now - LEFT_OPEN, today), AT_ONCE).await?;
    for arrival in &open {
        clocks::told(work, arrival.id, now).await?;
        let (due, safe_by) = (arrival.deadline.due, arrival.deadline.safe_by());
        write_to_party(work, party, &Letter::ArrivalClockStarted { due, safe_by }).await?;
    }
    Ok(open.len())
}

async fn remind_on_the_eve(work: &mut Work, found: ToRemind) -> sqlx::Result<usize> {
    let letter = Letter::ArrivalNoticesDueSoon { due: found.due, open: found.open };
    send(work, &found, "eve", letter).await
}

async fn remind_on_the_last_day(work: &mut Work, found: ToRemind) -> sqlx::Result<usize> {
    let letter = Letter::ArrivalNoticesDueToday { due: found.due, open: found.open };
    send(work, &found, "last_day", letter).await
}

async fn send(work: &mut Work, to: &ToRemind, kind: &str, letter: Letter) -> sqlx::Result<usize> {
    let (now, today) = (work.now(), work.today());
    if !clocks::remind(work, to.party, (kind, today), now).await? {
        return Ok(0);
    }
    write_to_party(work, to.party, &letter).await?;
    announce(work, to.party, Event::DeadlineNear { due: to.due, open: to.open }).await?;
    Ok(1)
}
