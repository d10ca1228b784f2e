//! Filing an arrival notice, correcting one, and withdrawing one (rules N4 to N6).

mod withdraw;

use crate::accounts::write_to_party;
use crate::arrivals::receipt::{Filing, answering};
use crate::arrivals::{
    Arrival, NoClock, Notice, NoticeError, Receipt, ReceiptNumber, Statement, notice, store,
};
use crate::audit::{self, Entry};
use crate::letters::Letter;
use crate::vocabulary::{AccountId, ArrivalId, InvitingPartyId, NoticeId};
use crate::web::Work;

pub use withdraw::withdraw_notice;

/// The receipt: of this filing, or of the first one (rule N6).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Given {
    Now(Box<Receipt>),
    Before(Box<Receipt>),
}

#[derive(Debug, thiserror::Error)]
pub enum CannotGive {
    /// There is none, or it is another party's.
    #[error("there is no such arrival")]
    NotFound,
    #[error("the entry was corrected away, so there is nothing to notify")]
    Stopped,
    #[error("no notice stands that could be corrected or withdrawn")]
    NothingFiled,
    #[error(transparent)]
    NoClock(#[from] NoClock),
    #[error(transparent)]
    Notice(#[from] NoticeError),
    #[error("no receipt number could be drawn: {0}")]
    Random(#[from] getrandom::Error),
    #[error("the notice could not be written down: {0}")]
    Unwritable(#[from] serde_json::Error),
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// Rules N4 and N5: a late notice is accepted and marked late, by the server's clock. Rule N6: a second one for the same
/// arrival gives the first receipt again, unless that was withdrawn.
pub async fn give_notice(
    work: &mut Work,
    (account, party): (AccountId, InvitingPartyId),
    id: ArrivalId,
    notice: Notice,
) -> Result<Given, CannotGive> {
    let now = work.now();
    let arrival = store::find_of_party_for_change(work, id, party).await?.ok_or(CannotGive::NotFound)?;
    let receipts = store::receipts(work, id).await?;
    if let Some(first) = answering(&receipts) {
        return Ok(Given::Before(Box::new(first.clone())));
    }

    if arrival.stopped_at.is_some() {
        return Err(CannotGive::Stopped);
    }
    notice.fits(arrival.arrived())?;
    let filing = Filing::of(None, None, receipts.last().map(|withdrawal| withdrawal.id));
    let on_time = !arrival.deadline.is_late_at(now);
    let receipt = received(work, &arrival, account, Statement::of(&arrival, notice), (on_time, filing))?;

    let receipt = file(work, receipt).await?;
    store::answer(work, id, receipt.id).await?;

    let entry = Entry::new(arrival.chain(), "an arrival notice was filed")
        .with("notice", receipt.id.to_string())
        .with("on_time", receipt.on_time);
    audit::record(work, entry).await?;
    tell(work, party, &receipt).await?;
    Ok(Given::Now(Box::new(receipt)))
}

/// Rule N6: a correction is a notice of its own, with a receipt of its own; the original and its time are kept.
pub async fn correct_notice(
    work: &mut Work,
    (account, party): (AccountId, InvitingPartyId),
    id: ArrivalId,
    notice: Notice,
) -> Result<Receipt, CannotGive> {
    let arrival = store::find_of_party_for_change(work, id, party).await?.ok_or(CannotGive::NotFound)?;
    let receipts = store::receipts(work, id).await?;
    let last = receipts.last().filter(|last| !last.filing.is_withdrawal()).ok_or(CannotGive::NothingFiled)?;

    if last.statement.notice == notice {
        return Ok(last.clone());
    }
    if arrival.stopped_at.is_some() {
        return Err(CannotGive::Stopped);
    }
    notice.fits(arrival.arrived())?;
    let filing = (last.on_time, Filing::Corrects(last.id));
    let receipt = received(work, &arrival, account, Statement::of(&arrival, notice), filing)?;

    let receipt = file(work, receipt).await?;

    let entry = Entry::new(arrival.chain(), "an arrival notice was corrected")
        .with("notice", receipt.id.to_string())
        .with("corrects", last.id.to_string());
    audit::record(work, entry).await?;
    tell(work, party, &receipt).await?;
    Ok(receipt)
}

/// What was filed now, with the number that its receipt is to have.
fn received(
    work: &Work,
    arrival: &Arrival,
    account: AccountId,
    statement: Statement,
    (on_time, filing): (bool, Filing),
) -> Result<Receipt, CannotGive> {
    let json = statement.to_json()?;
    Ok(Receipt {
        id: NoticeId::mint(),
        arrival: arrival.id,
        number: ReceiptNumber::draw()?,
        filed_by: account,
        filed_at: work.now(),
        on_time,
        filing,
        edition: Some(arrival.edition),
        statement,
        sha256: notice::sha256(&json),
        json,
    })
}

/// Draws another number while the one drawn is taken.
async fn file(work: &mut Work, mut receipt: Receipt) -> Result<Receipt, CannotGive> {
    while !store::file(work, &receipt).await? {
        receipt.number = ReceiptNumber::draw()?;
    }
    Ok(receipt)
}

async fn tell(work: &mut Work, party: InvitingPartyId, receipt: &Receipt) -> sqlx::Result<()> {
    let letter = Letter::ArrivalNoticeFiled { number: receipt.number.to_string() };
    write_to_party(work, party, &letter).await
}
