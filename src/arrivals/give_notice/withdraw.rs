//! Withdrawing a notice: a filing of its own that points to what it takes back (rule N6).

use super::{file, received};
use crate::accounts::write_to_party;
use crate::arrivals::notice::Withdrawn;
use crate::arrivals::receipt::Filing;
use crate::arrivals::{Arrival, CannotGive, Given, Receipt, Statement, store};
use crate::audit::{self, Entry};
use crate::border::{self, store as border_store};
use crate::letters::Letter;
use crate::vocabulary::{AccountId, ArrivalId, InvitingPartyId};
use crate::web::Work;

/// Rule N6: what was filed stays readable and says that it was withdrawn. The clock runs again with the deadline that it had, so a
/// notice filed anew after it is late (rule N5). Withdrawn twice, it gives the first withdrawal again.
pub async fn withdraw_notice(
    work: &mut Work,
    (account, party): (AccountId, InvitingPartyId),
    id: ArrivalId,
    reason: String,
) -> Result<Given, CannotGive> {
    let now = work.now();
    let arrival = store::find_of_party_for_change(work, id, party).await?.ok_or(CannotGive::NotFound)?;
    let receipts = store::receipts(work, id).await?;
    let last = receipts.last().ok_or(CannotGive::NothingFiled)?;
    if last.filing.is_withdrawal() {
        return Ok(Given::Before(Box::new(last.clone())));
    }

    let withdrawn = Withdrawn { receipt: last.number.clone(), reason };
    let statement = Statement { withdrawn: Some(withdrawn), ..last.statement.clone() };
    let filing = (last.on_time, Filing::Withdraws(last.id));
    let receipt = received(work, &arrival, account, statement, filing)?;
    let stopped_at = if entry_holds(work, &arrival).await? { None } else { Some(now) };

    let receipt = file(work, receipt).await?;
    store::reopen(work, id, receipt.id, (stopped_at, now)).await?;

    let entry = Entry::new(arrival.chain(), "an arrival notice was withdrawn")
        .with("notice", receipt.id.to_string())
        .with("withdraws", last.id.to_string());
    audit::record(work, entry).await?;
    tell(work, &arrival, &receipt).await?;
    Ok(Given::Now(Box::new(receipt)))
}

/// Where the clock rests on a recorded entry, whether that was not corrected away meanwhile.
async fn entry_holds(work: &mut Work, arrival: &Arrival) -> sqlx::Result<bool> {
    let (Some(crossing), Some(visa)) = (arrival.crossing, &arrival.visa) else { return Ok(true) };
    let all = border_store::crossings(work, visa.id).await?;
    let entry = all.iter().find(|it| it.id == crossing);
    Ok(entry.is_none_or(|entry| entry.is_an_entry() && !border::is_corrected(entry, &all)))
}

async fn tell(work: &mut Work, arrival: &Arrival, receipt: &Receipt) -> sqlx::Result<()> {
    let (number, due) = (receipt.number.to_string(), arrival.deadline.due);
    write_to_party(work, arrival.party, &Letter::ArrivalNoticeWithdrawn { number, due }).await
}
