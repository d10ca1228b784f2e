//! Looks at papers at a checkpoint: each is recorded, like every look by staff.

use crate::audit::{self, Chain, Entry};
use crate::border::{CheckpointCode, Crossing, StayUsed, allowed_by, store, that_hold};
use crate::passports::PassportNumber;
use crate::visas::{Visa, VisaNumber, store as visas};
use crate::vocabulary::{AttachmentId, CrossingId, VisaId};
use crate::web::{Actor, Work};

/// A visa with everything recorded on it, in the order of recording, and what is used of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Papers {
    pub visa: Visa,
    pub crossings: Vec<Crossing>,
    pub used: StayUsed,
}

/// What a border officer looks up by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sought {
    Visa(VisaNumber),
    Passport(PassportNumber),
}

/// The visas of a number or of a passport, the one issued last first. That somebody looked is recorded for the officer.
pub async fn look_up(work: &mut Work, sought: &Sought) -> sqlx::Result<Vec<Visa>> {
    let mut found = Vec::new();
    match sought {
        Sought::Visa(number) => found.extend(visas::find_by_number(work, number).await?),
        Sought::Passport(number) => {
            for id in store::visas_of_passport(work, number).await? {
                found.extend(visas::find(work, id).await?);
            }
        }
    }

    if let Actor::Account { id, .. } = work.actor() {
        let entry = Entry::new(Chain::Account(id), "looked a visa up at the border");
        audit::record(work, entry.with("found", found.len())).await?;
    }
    for visa in &found {
        let entry = Entry::new(Chain::Application(visa.application), "was found at the border");
        audit::record(work, entry.with("visa", visa.id.to_string())).await?;
    }
    Ok(found)
}

/// Opens the whole record of a visa at a checkpoint; none where there is none of that id.
pub async fn look(work: &mut Work, id: VisaId) -> sqlx::Result<Option<Papers>> {
    let today = work.today();
    let Some(visa) = visas::find(work, id).await? else { return Ok(None) };
    let crossings = store::crossings(work, id).await?;
    let used = StayUsed::of(&that_hold(&crossings), &allowed_by(&visa), today);

    let entry = Entry::new(Chain::Application(visa.application), "looked at a visa at the border");
    audit::record(work, entry.with("visa", id.to_string())).await?;

    Ok(Some(Papers { visa, crossings, used }))
}

/// The photograph of a visa, for the officer who has its holder before them.
pub async fn look_at_photograph(work: &mut Work, id: VisaId) -> sqlx::Result<Option<AttachmentId>> {
    let Some(visa) = visas::find(work, id).await? else { return Ok(None) };

    let entry = Entry::new(Chain::Application(visa.application), "looked at a photograph at the border");
    audit::record(work, entry.with("visa", id.to_string())).await?;

    Ok(Some(visa.photograph))
}

/// A crossing of the officer's own checkpoint, to correct it; elsewhere recorded, it is not found.
pub async fn look_at_crossing(
    work: &mut Work,
    id: CrossingId,
    checkpoint: &CheckpointCode,
) -> sqlx::Result<Option<(Crossing, Visa)>> {
    let Some(crossing) = store::crossing_of(work, id, checkpoint).await? else { return Ok(None) };
    let Some(visa) = visas::find(work, crossing.visa).await? else { return Ok(None) };

    let entry = Entry::new(Chain::Application(visa.application), "looked at a crossing");
    audit::record(work, entry.with("crossing", id.to_string())).await?;

    Ok(Some((crossing, visa)))
}
