//! The round that reminds inviting parties: when a clock that they declared runs on, on the working day before the last, and on
//! the morning of the last (rule N1). A missed one is the round's in `chase`.

use crate::accounts::write_to_party;
use crate::arrivals::store::clocks::{self, ToRemind};
use crate::letters::Letter;
use crate::web::{Actor, Work, Works};
use crate::webhooks::{Event, announce};
use chrono::{TimeDelta, Timelike};

/// The hour in Kazakhstan from which reminders of the day are sent.
const MORNING: u32 = 8;

/// Whoever declares an arrival mostly files its notice at once; only a clock left open longer is written about.
const LEFT_OPEN: TimeDelta = TimeDelta::hours(1);

const AT_ONCE: i64 = 200;

/// One letter a party and day, however many notices are open. Answers how many letters were queued.
pub async fn round(works: &Works) -> sqlx::Result<usize> {
    works.run::<usize, sqlx::Error, _>(Actor::Portal, |work| Box::pin(remind(work))).await
}

async fn remind(work: &mut Work) -> sqlx::Result<usize> {
    let (now, today) = (work.now(), work.today());
    let mut told = 0;
    for arrival in clocks::declared_and_not_told(work, now - LEFT_OPEN, today, AT_ONCE).await? {
        clocks::told(work, arrival.id, now).await?;
        let (due, safe_by) = (arrival.deadline.due, arrival.deadline.safe_by());
        let letter = Letter::ArrivalClockStarted { due, safe_by };
        write_to_party(work, arrival.party, &letter).await?;
        told += 1;
    }
    if now.with_timezone(&chrono_tz::Asia::Almaty).hour() < MORNING {
        return Ok(told);
    }
    for found in clocks::on_the_eve(work, today).await? {
        let letter = Letter::ArrivalNoticesDueSoon { due: found.due, open: found.open };
        told += send(work, &found, "eve", letter).await?;
    }
    for found in clocks::on_the_last_day(work, today).await? {
        let letter = Letter::ArrivalNoticesDueToday { due: found.due, open: found.open };
        told += send(work, &found, "last_day", letter).await?;
    }
    Ok(told)
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
