//! What a change of the schedule would do to those who have not been asked for money yet: found by making it, in a work that is undone.

use crate::fees::foreseen::{Foreseen, shifts};
use crate::fees::{
    CannotEndRow, CannotSetRate, CannotStartRow, FeeRow, NewRate, end_row, set_rate, start_row, store,
};
use crate::vocabulary::{AccountId, FeeRowId, Money};
use crate::web::Work;
use chrono::NaiveDate;

pub async fn foresee_start(work: &mut Work, row: FeeRow) -> Result<Foreseen, CannotStartRow> {
    let (before, day) = (store::rows(work).await?, row.applies_from);

    start_row(work, row).await?;

    Ok(foresee(work, &before, day).await?)
}

/// From the day after the last.
pub async fn foresee_end(work: &mut Work, id: FeeRowId, last: NaiveDate) -> Result<Foreseen, CannotEndRow> {
    let before = store::rows(work).await?;

    end_row(work, id, last).await?;

    Ok(foresee(work, &before, last.succ_opt().unwrap_or(last)).await?)
}

async fn foresee(work: &mut Work, before: &[FeeRow], day: NaiveDate) -> sqlx::Result<Foreseen> {
    let after = store::rows(work).await?;
    let waiting = store::waiting_for_a_fee(work, day).await?;
    Ok(Foreseen { day, shifts: shifts((before, &after), day, &waiting) })
}

/// Each fee in force on the day, what is charged for it by the rate before, and what by the new one.
pub type Charges = Vec<(Money, Option<Money>, Option<Money>)>;

pub async fn foresee_rate(work: &mut Work, by: AccountId, new: NewRate) -> Result<Charges, CannotSetRate> {
    let (pair, day) = ((new.base, new.quote), new.applies_from);
    let before = store::rate_on(work, pair, day).await?;

    set_rate(work, by, new).await?;

    let after = store::rate_on(work, pair, day).await?;
    let rows = store::rows(work).await?;
    let mut fees: Vec<Money> = rows
        .iter()
        .filter(|row| row.is_in_force_on(day) && row.fee.currency == pair.0)
        .map(|row| row.fee)
        .collect();
    fees.sort_by_key(|fee| fee.minor);
    fees.dedup();
    let charge =
        |rate: &Option<crate::fees::ExchangeRate>, fee| rate.as_ref().and_then(|rate| rate.charge(fee));
    Ok(fees.into_iter().map(|fee| (fee, charge(&before, fee), charge(&after, fee))).collect())
}
