//! The round that tells inviting parties of a notice that is missing (rules N1 and N4).

use crate::accounts::write_to_party;
use crate::arrivals::store;
use crate::audit::{self, Entry};
use crate::letters::Letter;
use crate::web::{Actor, Work, Works};
use crate::webhooks::{Event, announce};
use std::collections::BTreeSet;

/// So many clocks in one transaction.
const AT_ONCE: i64 = 500;

/// Writes once for the clocks of a party that ran out on the same day without a notice. Two portals share the work: a row held by one is left out
/// by the other. Answers how many letters were queued.
pub async fn round(works: &Works) -> sqlx::Result<usize> {
    let mut told = 0;
    loop {
        let done = works.run::<usize, sqlx::Error, _>(Actor::Portal, |work| Box::pin(chase(work))).await?;
        told += done;
        if done < AT_ONCE as usize {
            return Ok(told);
        }
    }
}

async fn chase(work: &mut Work) -> sqlx::Result<usize> {
    let (now, today) = (work.now(), work.today());
    let missing = store::missing_and_not_chased(work, today, AT_ONCE).await?;
    let mut told = BTreeSet::new();

    for arrival in &missing {
        store::chased(work, arrival.id, now).await?;

        let entry = Entry::new(arrival.chain(), "an arrival notice is overdue");
        audit::record(work, entry.with("arrival", arrival.id.to_string())).await?;
        let missed = Event::DeadlineMissed { arrival: arrival.id, due: arrival.deadline.due };
        announce(work, arrival.party, missed).await?;
        if !told.insert((arrival.party, arrival.deadline.due)) {
            continue;
        }
        let letter = Letter::ArrivalNoticeOverdue { due: arrival.deadline.due };
        write_to_party(work, arrival.party, &letter).await?;
    }
    Ok(missing.len())
}
