//! The round that tells inviting parties of a notice that is missing (rules N1 and N4).

use super::each::each;
use crate::accounts::write_to_party;
use crate::arrivals::store;
use crate::audit::{self, Entry};
use crate::letters::Letter;
use crate::vocabulary::InvitingPartyId;
use crate::web::{Work, Works};
use crate::webhooks::{Event, announce};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// So many clocks are read at a time.
const AT_ONCE: i64 = 500;

/// Writes once for the clocks of a party that ran out on the same day without a notice, a party at a time. Two portals share the work: a row
/// held by one is left out by the other. Answers how many clocks were told of.
pub async fn round(works: &Works) -> sqlx::Result<usize> {
    let today = works.clock().today();
    let mut reading = works.reading().await?;
    let parties = store::parties_not_chased(&mut reading, today).await?;
    drop(reading);
    each(works, parties, |work, party| Box::pin(chase_all(work, party))).await
}

async fn chase_all(work: &mut Work, party: InvitingPartyId) -> sqlx::Result<usize> {
    let (mut all, mut told) = (0, BTreeSet::new());
    loop {
        let done = chase(work, party, &mut told).await?;
        all += done;
        if done < AT_ONCE as usize {
            return Ok(all);
        }
    }
}

/// `told` are the last days of which the party was written to in this work.
async fn chase(
    work: &mut Work,
    party: InvitingPartyId,
    told: &mut BTreeSet<NaiveDate>,
) -> sqlx::Result<usize> {
    let (now, today) = (work.now(), work.today());
    let missing = store::missing_and_not_chased(work, party, today, AT_ONCE).await?;

    for arrival in &missing {
        store::chased(work, arrival.id, now).await?;

        let entry = Entry::new(arrival.chain(), "an arrival notice is overdue");
        audit::record(work, entry.with("arrival", arrival.id.to_string())).await?;
        let missed = Event::DeadlineMissed { arrival: arrival.id, due: arrival.deadline.due };
        announce(work, party, missed).await?;
        if !told.insert(arrival.deadline.due) {
            continue;
        }
        let letter = Letter::ArrivalNoticeOverdue { due: arrival.deadline.due };
        write_to_party(work, party, &letter).await?;
    }
    Ok(missing.len())
}
