//! The round that carries a change of the calendar into the deadlines that run (rule N1).

use super::each::each;
use crate::accounts::write_to_party;
use crate::arrivals::Arrival;
use crate::arrivals::store::clocks;
use crate::audit::{self, Entry};
use crate::calendar::{Calendar, Counting, CountingPolicy, Deadline, store as calendar};
use crate::letters::Letter;
use crate::vocabulary::InvitingPartyId;
use crate::web::{Work, Works};
use crate::webhooks::{Event, announce};

/// So many clocks are read at a time.
const AT_ONCE: i64 = 200;

/// Reckons every running deadline again that an earlier edition of the calendar gave, a party at a time. Two portals share the work. Answers
/// how many moved.
pub async fn round(works: &Works) -> sqlx::Result<usize> {
    let mut reading = works.reading().await?;
    let edition = calendar::edition(&mut reading).await?;
    let parties = clocks::parties_behind(&mut reading, edition).await?;
    drop(reading);
    each(works, parties, |work, party| Box::pin(reckon_all(work, party))).await
}

async fn reckon_all(work: &mut Work, party: InvitingPartyId) -> sqlx::Result<usize> {
    let mut moved = 0;
    loop {
        let (reckoned, later) = reckon_again(work, party).await?;
        moved += later;
        if reckoned < AT_ONCE as usize {
            return Ok(moved);
        }
    }
}

async fn reckon_again(work: &mut Work, party: InvitingPartyId) -> sqlx::Result<(usize, usize)> {
    // The edition first: a change that comes between is then reckoned once too often, never once too seldom.
    let edition = calendar::edition(work).await?;
    let behind = clocks::behind(work, party, edition, AT_ONCE).await?;
    if behind.is_empty() {
        return Ok((0, 0));
    }
    let (declared, policies) = (calendar::calendar(work).await?, calendar::policies(work).await?);
    let mut moved = 0;

    for arrival in &behind {
        let was = &arrival.deadline;
        let now = was.clone().after_change(again(was, &declared, &policies));
        if now.due > was.due {
            move_to(work, arrival, &now, edition).await?;
            moved += 1;
        } else {
            clocks::reckoned(work, arrival.id, edition).await?;
        }
    }
    Ok((behind.len(), moved))
}

fn again(was: &Deadline, declared: &Calendar, policies: &[CountingPolicy]) -> Deadline {
    Deadline::reckon(was.arrival, declared, Counting::for_arrival(policies, was.arrival))
}

async fn move_to(work: &mut Work, arrival: &Arrival, to: &Deadline, edition: i64) -> sqlx::Result<()> {
    let (now, was) = (work.now(), &arrival.deadline);

    clocks::keep_old(work, arrival.id, (was, to.due), now).await?;
    clocks::extend(work, arrival.id, to, edition).await?;

    let entry = Entry::new(arrival.chain(), "the deadline of an arrival notice was moved later")
        .with("arrival", arrival.id.to_string())
        .with("was_due", was.due.to_string())
        .with("due", to.due.to_string());
    audit::record(work, entry).await?;
    let letter = Letter::ArrivalDeadlineMoved { was: was.due, due: to.due };
    write_to_party(work, arrival.party, &letter).await?;
    let moved = Event::DeadlineMoved { arrival: arrival.id, was: was.due, due: to.due };
    announce(work, arrival.party, moved).await
}
