//! Promising to decide within so many working days, from a day on.

use crate::audit::{self, Chain, Entry};
use crate::calendar::{Promise, store};
use crate::web::Work;
use chrono::NaiveDate;

/// The fewest and the most working days that can be promised.
pub const PROMISES: std::ops::RangeInclusive<i32> = 1..=90;

#[derive(Debug, thiserror::Error)]
pub enum CannotPromise {
    #[error("a promise is of {} to {} working days", PROMISES.start(), PROMISES.end())]
    OutOfRange,
    /// What came in before was promised something already.
    #[error("a promise begins on {earliest} at the earliest")]
    BeginsTooSoon { earliest: NaiveDate },
    #[error("a promise begins on that day already")]
    PromisedAlready,
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// A promise is for what comes in later: one already given is kept.
pub async fn promise(work: &mut Work, promise: Promise) -> Result<(), CannotPromise> {
    let (now, today) = (work.now(), work.today());

    if !PROMISES.contains(&promise.days) {
        return Err(CannotPromise::OutOfRange);
    }
    if promise.from <= today {
        return Err(CannotPromise::BeginsTooSoon { earliest: today.succ_opt().unwrap_or(today) });
    }

    store::promise(work, &promise, now).await.map_err(promised_already)?;

    let entry = Entry::new(Chain::Setting("calendar"), "a time to decide in was promised")
        .with("subject", promise.subject.code())
        .with("from", promise.from.to_string())
        .with("days", promise.days);
    Ok(audit::record(work, entry).await?)
}

fn promised_already(error: sqlx::Error) -> CannotPromise {
    match error.as_database_error().and_then(|error| error.constraint()) {
        Some("a_day_has_one_promise") => CannotPromise::PromisedAlready,
        Some(_) | None => CannotPromise::Broken(error),
    }
}
