//! A crossing at the border together with what it means for the arrival notice, in one transaction.

use crate::arrivals::{start_clock::start_clock, store};
use crate::audit::{self, Entry};
use crate::border::{
    self, Asked, CannotCorrect, CannotRecord, Corrected, Correction, Direction, OnDuty, Recorded,
};
use crate::vocabulary::{CrossingId, VisaId};
use crate::web::Work;

/// Records a crossing; an entry starts the clock of the inviting party (rule N1).
pub async fn record_crossing(
    work: &mut Work,
    on_duty: &OnDuty,
    visa: VisaId,
    asked: Asked,
) -> Result<Recorded, CannotRecord> {
    let recorded = border::record(work, on_duty, visa, asked).await?;
    match recorded.crossing.direction {
        Direction::Entry => start_clock(work, &recorded.crossing, &recorded.visa).await?,
        Direction::Exit => {}
    }
    Ok(recorded)
}

/// Corrects a crossing. The clock of an entry that was none stands still; what was an entry after all starts one
/// (rule N1).
pub async fn correct_crossing(
    work: &mut Work,
    on_duty: &OnDuty,
    id: CrossingId,
    correction: (Correction, String),
) -> Result<Corrected, CannotCorrect> {
    let corrected = border::correct(work, on_duty, id, correction).await?;
    match (corrected.was.is_an_entry(), corrected.now.is_an_entry()) {
        (true, false) => rest_or_stop(work, id, &corrected).await?,
        (false, true) => start_clock(work, &corrected.now, &corrected.visa).await?,
        (true, true) | (false, false) => {}
    }
    Ok(corrected)
}

/// A guest who entered twice on a day has one clock: it goes on with the entry that still holds, and stands still where
/// there is none.
async fn rest_or_stop(work: &mut Work, entry: CrossingId, corrected: &Corrected) -> sqlx::Result<()> {
    let now = work.now();
    let Some(arrival) = store::of_crossing(work, entry).await? else { return Ok(()) };
    let all = border::store::crossings(work, corrected.visa.id).await?;
    let another = all.iter().find(|other| {
        other.is_an_entry() && other.day == corrected.was.day && !border::is_corrected(other, &all)
    });

    let act = match another {
        Some(another) => {
            store::rest_on(work, arrival.id, another.id).await?;
            "the clock of the arrival notice goes on with another entry of the day"
        }
        None => {
            store::stop(work, arrival.id, now).await?;
            "the clock of the arrival notice was stopped"
        }
    };

    audit::record(work, Entry::new(arrival.chain(), act).with("arrival", arrival.id.to_string())).await
}
