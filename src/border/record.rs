//! Recording an entry or an exit (rule V2).

use crate::audit::{self, Chain, Entry};
use crate::border::{
    Crossing, Direction, NoEntry, OnDuty, StayAllowed, StayUsed, next_position, store, that_hold,
};
use crate::visas::{Visa, store as visas};
use crate::vocabulary::{CrossingId, VisaId, day_in_kazakhstan};
use crate::web::Work;
use chrono::NaiveDate;

#[derive(Debug, thiserror::Error)]
pub enum CannotRecord {
    #[error("there is no such visa")]
    NotFound,
    /// Rule V2: an electronic visa crosses at open international airports alone.
    #[error("the checkpoint takes no electronic visas")]
    NotHere,
    /// Rule V3.
    #[error("the visa was annulled on {on}")]
    Annulled { on: NaiveDate },
    /// Rule V2, every reason.
    #[error("the holder cannot enter: {0:?}")]
    NoEntry(Vec<NoEntry>),
    #[error("the holder is not in the country")]
    NotInside,
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// A crossing just recorded, and the visa that it was made on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    pub crossing: Crossing,
    pub visa: Visa,
}

/// Rule V2: an entry or an exit, now, at the officer's own checkpoint. The visa's row is locked, so that of two officers
/// the second sees what the first recorded.
pub async fn record(
    work: &mut Work,
    on_duty: &OnDuty,
    id: VisaId,
    direction: Direction,
) -> Result<Recorded, CannotRecord> {
    let (now, today) = (work.now(), work.today());
    let visa = visas::find_for_change(work, id).await?.ok_or(CannotRecord::NotFound)?;
    let crossings = store::crossings(work, id).await?;

    let used = StayUsed::of(&that_hold(&crossings), &allowed_by(&visa), today);
    match direction {
        Direction::Entry => let_in(&visa, &used, today)?,
        Direction::Exit if used.inside_since.is_none() => return Err(CannotRecord::NotInside),
        Direction::Exit => {}
    }
    let position = next_position(&crossings);
    let crossing = Crossing {
        id: CrossingId::mint(),
        visa: id,
        direction,
        position,
        place: position,
        checkpoint: on_duty.checkpoint.clone(),
        officer: on_duty.officer,
        day: today,
        at: now,
        corrects: None,
        void: false,
        note: None,
    };

    store::record(work, &crossing).await.map_err(settled_by_a_constraint)?;

    let act = match direction {
        Direction::Entry => "an entry was recorded",
        Direction::Exit => "an exit was recorded",
    };
    let entry = Entry::new(Chain::Application(visa.application), act)
        .with("crossing", crossing.id.to_string())
        .with("checkpoint", on_duty.checkpoint.as_str());
    audit::record(work, entry).await?;
    Ok(Recorded { crossing, visa })
}

/// What a visa allows of days and entries.
pub fn allowed_by(visa: &Visa) -> StayAllowed {
    StayAllowed { entries: visa.entries, stay: visa.stay, validity: visa.valid }
}

/// Rules V2 and V3: whether the holder may enter today.
fn let_in(visa: &Visa, used: &StayUsed, today: NaiveDate) -> Result<(), CannotRecord> {
    if let Some(annulment) = &visa.annulment {
        return Err(CannotRecord::Annulled { on: day_in_kazakhstan(annulment.at) });
    }
    used.may_enter(&allowed_by(visa), today).map_err(CannotRecord::NoEntry)
}

fn settled_by_a_constraint(error: sqlx::Error) -> CannotRecord {
    match error.as_database_error().and_then(|error| error.constraint()) {
        Some("an_e_visa_crosses_only_at_international_airports") => CannotRecord::NotHere,
        Some(_) | None => CannotRecord::Broken(error),
    }
}
