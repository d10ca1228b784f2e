//! What a change would do: found by making it, in a work that is undone.

use crate::calendar::foreseen::{Moves, Within};
use crate::calendar::{
    CannotKeep, CannotPromise, Counting, DAYS_BACK, Deadline, DeclaredDay, Promise, announce, declare,
    promise, store, withdraw,
};
use crate::web::Work;
use chrono::{NaiveDate, TimeDelta};

pub async fn foresee_declaration(work: &mut Work, declared: DeclaredDay) -> Result<Moves, CannotKeep> {
    let (before, day) = (store::calendar(work).await?, declared.day);

    declare(work, declared).await?;

    Ok(moves(work, &before, day).await?)
}

pub async fn foresee_withdrawal(work: &mut Work, day: NaiveDate) -> Result<Moves, CannotKeep> {
    let before = store::calendar(work).await?;

    withdraw(work, day).await?;

    Ok(moves(work, &before, day).await?)
}

async fn moves(work: &mut Work, before: &crate::calendar::Calendar, day: NaiveDate) -> sqlx::Result<Moves> {
    let (after, policies) = (store::calendar(work).await?, store::policies(work).await?);
    let (promises, today) = (store::promises(work).await?, work.today());
    let (running, waiting) = (store::running_over(work, day).await?, store::waiting(work).await?);
    let mut moves = Moves::default();
    moves.reckon(&running, &after, &policies);
    moves.promise(&waiting, (before, &after), &promises, today);
    Ok(moves)
}

/// The last day of an arrival on the first day of a new way of counting, by the old and by the new.
pub async fn foresee_counting(
    work: &mut Work,
    counting: Counting,
    from: NaiveDate,
) -> Result<(NaiveDate, NaiveDate), CannotKeep> {
    let (calendar, policies) = (store::calendar(work).await?, store::policies(work).await?);

    announce(work, counting, from).await?;

    let by = |counting| Deadline::reckon(from, &calendar, counting).due;
    Ok((by(Counting::for_arrival(&policies, from)), by(counting)))
}

/// How the service would have kept the promise lately.
pub async fn foresee_promise(work: &mut Work, row: Promise) -> Result<Within, CannotPromise> {
    let rows = store::promises(work).await?;

    promise(work, row).await?;

    let since = work.now() - TimeDelta::days(DAYS_BACK);
    let settled = store::settled(work, row.subject, since).await?;
    let calendar = store::calendar(work).await?;
    let days = usize::try_from(row.days).unwrap_or_default();
    Ok(Within::of(&settled, &calendar, Promise::for_day(&rows, row.subject, row.from), days))
}
