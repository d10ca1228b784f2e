//! A crossing at the border together with what it means for the arrival notice, in one transaction.

use crate::arrivals::{start_clock, store};
use crate::audit::{self, Entry};
use crate::border::{self, CannotCorrect, CannotRecord, Corrected, Correction, Direction, OnDuty, Recorded};
use crate::vocabulary::{CrossingId, VisaId};
use crate::web::Work;

/// Records a crossing; an entry starts the clock of the inviting party (rule N1).
pub async fn record_crossing(
    work: &mut Work,
    on_duty: &OnDuty,
    visa: VisaId,
    direction: Direction,
) -> Result<Recorded, CannotRecord> {
    let recorded = border::record(work, on_duty, visa, direction).await?;
    match direction {
        Direction::Entry => start_clock(work, &recorded.crossing, &recorded.visa).await?,
        Direction::Exit => {}
    }
    Ok(recorded)
}

/// Corrects a crossing. The clock of an entry that was none stands still; an exit that was an entry starts one (rule N1).
pub async fn correct_crossing(
    work: &mut Work,
    on_duty: &OnDuty,
    id: CrossingId,
    correction: (Correction, String),
) -> Result<Corrected, CannotCorrect> {
    let corrected = border::correct(work, on_duty, id, correction).await?;
    let is_entry = corrected.now.direction == Direction::Entry && !corrected.now.void;
    match corrected.was.direction {
        Direction::Entry if !is_entry => stop_clock(work, id).await?,
        Direction::Exit if is_entry => start_clock(work, &corrected.now, &corrected.visa).await?,
        Direction::Entry | Direction::Exit => {}
    }
    Ok(corrected)
}

async fn stop_clock(work: &mut Work, entry: CrossingId) -> sqlx::Result<()> {
    let now = work.now();
    let Some(arrival) = store::of_crossing(work, entry).await? else { return Ok(()) };

    store::stop(work, arrival.id, now).await?;

    let stopped = Entry::new(arrival.chain(), "the clock of the arrival notice was stopped");
    audit::record(work, stopped.with("arrival", arrival.id.to_string())).await
}
