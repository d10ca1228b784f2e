//! The figures of a period: its counted days from what was kept, the latest as they stand.

use crate::statistics::{Figure, Period, Report, count_day, store};
use chrono::{Days, NaiveDate};
use sqlx::PgConnection;

/// So many days are counted while somebody waits. Where more are behind, the round is at work on them, and the report says from when on it
/// knows nothing yet.
const MOST_AT_ONCE: u64 = 7;

pub async fn gather(db: &mut PgConnection, period: Period) -> sqlx::Result<Report> {
    let mut report = Report::empty(period);
    let (first, last) = (period.first(), period.last());
    store::sums(db, (first, last), &mut report.whole).await?;
    store::moves_until(db, last, &mut report.moves).await?;
    for (day, figure, value, sum) in store::sums_by_day(db, (first, last)).await? {
        if let Some(counts) = report.stretch_of(day) {
            counts.add_sum(figure, value, sum);
        }
    }
    count_the_rest(db, &mut report).await?;
    Ok(report)
}

/// The days that are not counted yet.
async fn count_the_rest(db: &mut PgConnection, report: &mut Report) -> sqlx::Result<()> {
    let Some(begin) = first_uncounted(db).await? else { return Ok(()) };
    let last = report.period.last();
    if begin > last {
        return Ok(());
    }
    if last >= begin + Days::new(MOST_AT_ONCE) {
        report.counted_before = Some(begin);
        return Ok(());
    }
    for day in begin.iter_days().take_while(|day| *day <= last) {
        let counts = count_day(db, day).await?;
        for (figure, value, sum) in counts.iter() {
            if matches!(figure, Figure::ApplicationMoves | Figure::InvitationMoves) {
                report.moves.add_sum(figure, value, sum);
            }
        }
        if let Some(stretch) = report.stretch_of(day) {
            stretch.absorb(&counts);
            report.whole.absorb(&counts);
        }
    }
    Ok(())
}

/// None where nothing has ever happened.
async fn first_uncounted(db: &mut PgConnection) -> sqlx::Result<Option<NaiveDate>> {
    match store::counted_last(db).await? {
        Some(last) => Ok(Some(last + Days::new(1))),
        None => store::first_day(db).await,
    }
}
