//! Counting a day: what happened on it, by the nouns that decide about it.

use crate::calendar::{Promised, store as calendars};
use crate::statistics::{Counts, store};
use crate::vocabulary::{day_in_kazakhstan, start_of_day_in_kazakhstan};
use crate::web::{Actor, Work, Works};
use chrono::{Days, NaiveDate, TimeDelta};
use sqlx::PgConnection;

/// A day is counted when it has been over for so long: what began before midnight is through by then.
const OVER_FOR: TimeDelta = TimeDelta::hours(1);

/// Everything that happened on a day in Kazakhstan.
pub async fn count_day(db: &mut PgConnection, day: NaiveDate) -> sqlx::Result<Counts> {
    let span = (start_of_day_in_kazakhstan(day), start_of_day_in_kazakhstan(day + Days::new(1)));
    let mut counts = Counts::default();
    store::application_moves(db, &mut counts, span).await?;
    store::invitation_moves(db, &mut counts, span).await?;
    store::filed(db, &mut counts, span).await?;
    store::of_submitted(db, &mut counts, span).await?;
    store::grounds(db, &mut counts, span).await?;
    store::fees(db, &mut counts, span).await?;
    store::notices(db, &mut counts, span).await?;
    let (decided, ruled) = (store::decided(db, span).await?, store::ruled(db, span).await?);
    if !decided.is_empty() || !ruled.is_empty() {
        let (calendar, promises) = (calendars::calendar(db).await?, calendars::promises(db).await?);
        for case in decided {
            case.count(&mut counts, Promised::Application, &calendar, &promises);
        }
        for case in ruled {
            case.count(&mut counts, Promised::Invitation, &calendar, &promises);
        }
    }
    Ok(counts)
}

/// The round that counts every day that is over, the oldest first, a transaction each. Answers how many days it counted.
pub async fn count_days(works: &Works) -> sqlx::Result<usize> {
    let mut counted = 0;
    while works.run::<_, sqlx::Error, _>(Actor::Portal, |work| Box::pin(count_next(work))).await? {
        counted += 1;
    }
    Ok(counted)
}

async fn count_next(work: &mut Work) -> sqlx::Result<bool> {
    let next = match store::counted_last(work).await? {
        Some(last) => last + Days::new(1),
        None => match store::first_day(work).await? {
            Some(first) => first,
            None => return Ok(false),
        },
    };
    if next >= day_in_kazakhstan(work.now() - OVER_FOR) {
        return Ok(false);
    }

    let now = work.now();
    if store::open_day(work, next, now).await? {
        let counts = count_day(work, next).await?;
        store::keep(work, next, &counts).await?;
    }
    Ok(true)
}
