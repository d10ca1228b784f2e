//! Recording an entry or an exit, now or with a reason (rule V2).

use crate::audit::{self, Chain, Entry};
use crate::border::{
    Crossing, Direction, NoEntry, NotThatDay, OnDuty, Reasoned, StayAllowed, StayUsed, next_position, store,
    that_hold,
};
use crate::visas::{Visa, VisaNumber, store as visas};
use crate::vocabulary::{CrossingId, VisaId, day_in_kazakhstan};
use crate::web::Work;
use chrono::NaiveDate;

/// What an officer asks to be recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// Before the officer's eyes.
    Now(Direction),
    WithReason(Reasoned),
}

impl Asked {
    pub fn direction(&self) -> Direction {
        match self {
            Self::Now(direction) => *direction,
            Self::WithReason(reasoned) => reasoned.direction,
        }
    }
}

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
    /// Rule V1: the visa in its place alone counts entries now, those of the days before it was issued too.
    #[error("visa {by} stands in the place of this one")]
    Replaced { by: VisaNumber },
    /// Rule V2, every reason.
    #[error("the holder cannot enter: {0:?}")]
    NoEntry(Vec<NoEntry>),
    #[error("the holder is not in the country")]
    NotInside,
    #[error(transparent)]
    NotThatDay(#[from] NotThatDay),
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// A crossing just recorded, and the visa that it was made on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    pub crossing: Crossing,
    pub visa: Visa,
}

/// Rule V2: an entry or an exit at the officer's own checkpoint. The visa's row is locked, so that of two officers the
/// second sees what the first recorded.
pub async fn record(
    work: &mut Work,
    on_duty: &OnDuty,
    id: VisaId,
    asked: Asked,
) -> Result<Recorded, CannotRecord> {
    let (now, today) = (work.now(), work.today());
    let visa = visas::find_for_change(work, id).await?.ok_or(CannotRecord::NotFound)?;
    let crossings = store::crossings(work, id).await?;

    let passages = that_hold(&crossings);
    let (direction, day, note) = match asked {
        Asked::Now(direction) => (direction, today, None),
        Asked::WithReason(reasoned) => {
            reasoned.on_a_day_after(&passages, visa.valid.first(), today)?;
            (reasoned.direction, reasoned.day, Some(reasoned.note))
        }
    };
    let used = StayUsed::of(&passages, &allowed_by(&visa), day);
    match direction {
        Direction::Entry => {
            must_stand(work, id).await?;
            let_in(&visa, &used, day)?;
        }
        Direction::Exit if used.inside_since.is_none() && note.is_none() => {
            return Err(CannotRecord::NotInside);
        }
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
        day,
        at: now,
        corrects: None,
        void: false,
        note,
    };

    store::record(work, &crossing).await.map_err(settled_by_a_constraint)?;

    let act = match (direction, crossing.note.is_some()) {
        (Direction::Entry, false) => "an entry was recorded",
        (Direction::Exit, false) => "an exit was recorded",
        (Direction::Entry, true) => "an entry was recorded with a reason",
        (Direction::Exit, true) => "an exit was recorded with a reason",
    };
    let entry = Entry::new(Chain::Application(visa.application), act)
        .with("crossing", crossing.id.to_string())
        .with("day", day.to_string())
        .with("checkpoint", on_duty.checkpoint.as_str());
    audit::record(work, entry).await?;
    Ok(Recorded { crossing, visa })
}

/// Rule V1: nobody enters on a visa that was replaced, not even in the record of an earlier day: each of the two would count its
/// entries alone.
pub(super) async fn must_stand(work: &mut Work, id: VisaId) -> Result<(), CannotRecord> {
    match visas::replacement(work, id).await? {
        Some(by) => Err(CannotRecord::Replaced { by }),
        None => Ok(()),
    }
}

/// What a visa allows of days and entries.
pub fn allowed_by(visa: &Visa) -> StayAllowed {
    StayAllowed { entries: visa.entries, stay: visa.stay, validity: visa.valid }
}

/// Rules V2 and V3: whether the holder may enter, or might have entered, on a day.
pub(super) fn let_in(visa: &Visa, used: &StayUsed, day: NaiveDate) -> Result<(), CannotRecord> {
    let annulled = visa.annulment.as_ref().map(|annulment| day_in_kazakhstan(annulment.at));
    if let Some(on) = annulled.filter(|on| *on <= day) {
        return Err(CannotRecord::Annulled { on });
    }
    used.may_enter(&allowed_by(visa), day).map_err(CannotRecord::NoEntry)
}

fn settled_by_a_constraint(error: sqlx::Error) -> CannotRecord {
    match error.as_database_error().and_then(|error| error.constraint()) {
        Some("an_e_visa_crosses_only_at_international_airports") => CannotRecord::NotHere,
        Some(_) | None => CannotRecord::Broken(error),
    }
}
