//! Correcting a crossing; what was recorded stays in the record.

use crate::audit::{self, Chain, Entry};
use crate::border::reasoned::can_still_be_recorded;
use crate::border::record::{allowed_by, let_in, must_stand};
use crate::border::{
    CannotRecord, Correction, Crossing, OnDuty, StayUsed, is_corrected, next_position, store, that_hold,
};
use crate::visas::{Visa, store as visas};
use crate::vocabulary::CrossingId;
use crate::web::Work;
use chrono::NaiveDate;

#[derive(Debug, thiserror::Error)]
pub enum CannotCorrect {
    /// There is none, or it was recorded at another checkpoint.
    #[error("there is no such crossing")]
    NotFound,
    #[error("the crossing was corrected already")]
    CorrectedAlready,
    /// One that is void can only have happened after all.
    #[error("this cannot be said of the crossing")]
    DoesNotFit,
    /// Rule V2: what becomes an entry has to be one that could have been recorded.
    #[error(transparent)]
    NoEntry(CannotRecord),
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// What was recorded, what holds in its place, and the visa.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Corrected {
    pub was: Crossing,
    pub now: Crossing,
    pub visa: Visa,
}

/// Rule V2: a crossing of the officer's own checkpoint is corrected by another that stands in its place, with the reason.
pub async fn correct(
    work: &mut Work,
    on_duty: &OnDuty,
    id: CrossingId,
    (correction, note): (Correction, String),
) -> Result<Corrected, CannotCorrect> {
    let now = work.now();
    let found = store::crossing_of(work, id, &on_duty.checkpoint).await?.ok_or(CannotCorrect::NotFound)?;
    let visa = visas::find_for_change(work, found.visa).await?.ok_or(CannotCorrect::NotFound)?;
    let all = store::crossings(work, found.visa).await?;

    if is_corrected(&found, &all) {
        return Err(CannotCorrect::CorrectedAlready);
    }
    if !correction.fits(&found) {
        return Err(CannotCorrect::DoesNotFit);
    }
    if correction.makes_an_entry_of(&found, &all) {
        must_stand(work, visa.id).await.map_err(CannotCorrect::NoEntry)?;
        could_have_entered(&visa, &found, &all, work.today()).map_err(CannotCorrect::NoEntry)?;
    }
    let corrected = found.corrected(correction, next_position(&all), on_duty, (now, note));

    store::record(work, &corrected).await.map_err(settled_by_a_constraint)?;

    let entry = Entry::new(Chain::Application(visa.application), "a crossing was corrected")
        .with("crossing", id.to_string())
        .with("correction", correction.code());
    audit::record(work, entry).await?;
    Ok(Corrected { was: found, now: corrected, visa })
}

/// Whether an entry could be recorded in the place of a crossing: on the visa as it was used before, and not so late that the
/// inviting party's term is over before it is known (rules V2, V3 and N1).
fn could_have_entered(
    visa: &Visa,
    found: &Crossing,
    all: &[Crossing],
    today: NaiveDate,
) -> Result<(), CannotRecord> {
    can_still_be_recorded(found.day, today)?;
    let before: Vec<Crossing> = all.iter().filter(|other| other.place < found.place).cloned().collect();
    let used = StayUsed::of(&that_hold(&before), &allowed_by(visa), found.day);
    let_in(visa, &used, found.day)
}

fn settled_by_a_constraint(error: sqlx::Error) -> CannotCorrect {
    match error.as_database_error().and_then(|error| error.constraint()) {
        Some("a_crossing_is_corrected_once") => CannotCorrect::CorrectedAlready,
        Some(_) | None => CannotCorrect::Broken(error),
    }
}
