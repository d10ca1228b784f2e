//! What officers open of arrivals. Every look is recorded, like every look at somebody's papers: at one arrival in its own chain, at a
//! list of names in the officer's.

use super::{Contradiction, Facts, Filter, Listed, OpenOfParty, Overdue, PartyRecord};
use crate::accounts::store::{self as accounts, Party};
use crate::arrivals::store::{self, desk};
use crate::arrivals::{Arrival, Receipt};
use crate::audit::{self, Chain, Entry};
use crate::vocabulary::{AccountId, ArrivalId, Email, InvitingPartyId, days_before};
use crate::web::Work;
use chrono::NaiveDate;

/// So many rows of an export are read at once.
const AT_ONCE: i64 = 1000;

/// Opens an arrival with its receipts, the first one first; none where there is none of that id.
pub async fn look(work: &mut Work, id: ArrivalId) -> sqlx::Result<Option<(Arrival, Vec<Receipt>)>> {
    let Some(arrival) = store::find(work, id).await? else { return Ok(None) };
    let receipts = store::receipts(work, id).await?;

    let entry = Entry::new(arrival.chain(), "looked at an arrival");
    audit::record(work, entry.with("arrival", id.to_string())).await?;

    Ok(Some((arrival, receipts)))
}

/// The place in a list from which on it is shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct From {
    /// Of lists by deadline, the earliest first.
    pub after: Option<(NaiveDate, ArrivalId)>,
    /// Of lists by filing, the latest first.
    pub before: Option<ArrivalId>,
}

/// A page of a list, which names guests.
pub async fn look_at_list(
    work: &mut Work,
    officer: AccountId,
    (listed, filter): (Listed, Filter),
    from: From,
    most: i64,
) -> sqlx::Result<Vec<Arrival>> {
    let today = work.today();
    let past = (LONG_AGO, days_before(today, 1));
    let found = match listed {
        Listed::DueToday => desk::open(work, (today, today), &filter, from.after, most).await?,
        Listed::Missing => desk::open(work, past, &filter, from.after, most).await?,
        Listed::Inside => desk::inside(work, past, &filter, from.after, most).await?,
        Listed::FiledLate => desk::filed(work, Some(false), &filter, from.before, most).await?,
        Listed::Filed => desk::filed(work, None, &filter, from.before, most).await?,
    };

    let entry = looked(officer, "looked at a list of arrivals", &filter, found.iter().map(|it| it.id));
    audit::record(work, entry.with("list", listed.code())).await?;
    Ok(found)
}

/// Before every deadline that the portal can have given.
const LONG_AGO: NaiveDate = match NaiveDate::from_ymd_opt(1900, 1, 1) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

fn looked(
    officer: AccountId,
    act: &'static str,
    filter: &Filter,
    shown: impl Iterator<Item = ArrivalId>,
) -> Entry {
    let shown: Vec<String> = shown.map(|id| id.to_string()).collect();
    let mut entry = Entry::new(Chain::Account(officer), act).with("arrivals", shown);
    if let Some(place) = &filter.place {
        entry = entry.with("region", place.code());
    }
    if let Some(party) = filter.party {
        entry = entry.with("inviting_party", party.to_string());
    }
    entry
}

/// A page of the notices that a crossing or a visa contradicts, the latest arrival first.
pub async fn look_at_contradictions(
    work: &mut Work,
    officer: AccountId,
    (sought, filter): (Option<Contradiction>, Filter),
    before: Option<ArrivalId>,
    most: i64,
) -> sqlx::Result<Vec<(Arrival, Facts)>> {
    let today = work.today();
    let found = desk::contradicted(work, today, (sought, &filter), before, most).await?;
    let ids: Vec<ArrivalId> = found.iter().map(|(id, _)| *id).collect();
    let mut arrivals = desk::of_ids(work, &ids).await?;

    let entry = looked(officer, "looked at notices that are contradicted", &filter, ids.iter().copied());
    audit::record(work, entry).await?;
    let with_arrival = |(id, facts)| {
        let place = arrivals.iter().position(|it| it.id == id)?;
        Some((arrivals.swap_remove(place), facts))
    };
    Ok(found.into_iter().filter_map(with_arrival).collect())
}

/// A page of the parties with open notices, of whom some are individuals. One more than `most` is found where the list goes on.
pub async fn look_at_parties(
    work: &mut Work,
    officer: AccountId,
    after: Option<(i64, InvitingPartyId)>,
    most: usize,
) -> sqlx::Result<Vec<OpenOfParty>> {
    let today = work.today();
    let found = desk::open_of_parties(work, today, after, most as i64 + 1).await?;

    let shown: Vec<String> = found.iter().take(most).map(|it| it.party.to_string()).collect();
    if !shown.is_empty() {
        let entry = Entry::new(Chain::Account(officer), "looked at a list of inviting parties");
        audit::record(work, entry.with("parties", shown)).await?;
    }
    Ok(found)
}

/// One inviting party with its contacts and its record; none where there is none of that id.
pub async fn look_at_party(
    work: &mut Work,
    id: InvitingPartyId,
) -> sqlx::Result<Option<(Party, Email, PartyRecord)>> {
    let today = work.today();
    let Some(party) = accounts::inviting_party(work, id).await? else { return Ok(None) };
    let recipients = accounts::people::who_own(work, id).await?;
    let record = desk::record(work, id, today).await?;

    audit::record(work, Entry::new(Chain::Party(party.id), "looked at an inviting party")).await?;
    Ok(recipients.into_iter().next().map(|owner| (party, owner.email, record)))
}

/// Every clock that ran out, with whom to ask, the earliest deadline first: to be taken out of the portal, and recorded as that.
pub async fn export(
    work: &mut Work,
    officer: AccountId,
    filter: Filter,
    format: &'static str,
) -> sqlx::Result<Vec<Overdue>> {
    let past = (LONG_AGO, days_before(work.today(), 1));
    let (mut overdue, mut after) = (Vec::new(), None);
    loop {
        let found = desk::open(work, past, &filter, after, AT_ONCE).await?;
        after = found.last().map(|last| (last.deadline.due, last.id));
        let whole = found.len() == AT_ONCE as usize;
        overdue.extend(desk::with_contacts(work, found).await?);
        if !whole {
            break;
        }
    }

    let mut entry = Entry::new(Chain::Account(officer), "exported the overdue arrivals with contacts")
        .with("format", format)
        .with("rows", overdue.len());
    if let Some(place) = &filter.place {
        entry = entry.with("region", place.code());
    }
    if let Some(party) = filter.party {
        entry = entry.with("inviting_party", party.to_string());
    }
    audit::record(work, entry).await?;
    Ok(overdue)
}
