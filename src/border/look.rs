//! Looks at papers at a checkpoint: each is recorded, like every look by staff.

use crate::audit::{self, Chain, Entry};
use crate::border::{CheckpointCode, Crossing, Sought, StayUsed, allowed_by, store, that_hold};
use crate::visas::seal::{self, Verification};
use crate::visas::{Visa, VisaNumber, store as visas};
use crate::vocabulary::{AttachmentId, CrossingId, VisaId};
use crate::web::{Actor, Work};

/// A visa with everything recorded on it, in the order of recording, and what is used of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Papers {
    pub visa: Visa,
    pub crossings: Vec<Crossing>,
    pub used: StayUsed,
    /// Of the same passport, those that are in force today or by which somebody is in the country.
    pub others: Vec<OtherVisa>,
}

/// Another visa on the same passport.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherVisa {
    pub visa: Visa,
    pub used: StayUsed,
}

/// What a look-up found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LookedUp {
    /// The one issued last first.
    pub found: Vec<Visa>,
    /// Of a seal: one that cannot be trusted finds nothing.
    pub seal: Option<Verification>,
}

/// Looks for visas by what an officer entered. That somebody looked is recorded for the officer.
pub async fn look_up(work: &mut Work, sought: &Sought) -> sqlx::Result<LookedUp> {
    let today = work.today();
    let mut looked_up = LookedUp { found: Vec::new(), seal: None };
    match sought {
        Sought::Numbers { visa, passport } => {
            if let Some(number) = visa {
                looked_up.found.extend(visas::find_by_number(work, number).await?);
            }
            if let Some(number) = passport {
                for id in store::visas_of_passport(work, number).await? {
                    looked_up.found.extend(visas::find(work, id).await?);
                }
            }
        }
        Sought::Seal(bytes) => {
            let verification = seal::verify(bytes, &visas::trusted_signers(work).await?, today);
            if let Some(number) = number_under(&verification) {
                looked_up.found.extend(visas::find_by_number(work, number).await?);
            }
            looked_up.seal = Some(verification);
        }
    }

    if let Actor::Account { id, .. } = work.actor() {
        let entry = Entry::new(Chain::Account(id), "looked a visa up at the border");
        audit::record(work, entry.with("found", looked_up.found.len())).await?;
    }
    for visa in &looked_up.found {
        let entry = Entry::new(Chain::Application(visa.application), "was found at the border");
        audit::record(work, entry.with("visa", visa.id.to_string())).await?;
    }
    Ok(looked_up)
}

fn number_under(verification: &Verification) -> Option<&VisaNumber> {
    let seal = verification.seal.as_ref().filter(|_| verification.verdict.is_valid())?;
    seal.contents.number.as_ref()
}

/// Opens the whole record of a visa at a checkpoint; none where there is none of that id. Visas of other applications that are shown beside it are
/// looked at too.
pub async fn look(work: &mut Work, id: VisaId) -> sqlx::Result<Option<Papers>> {
    let today = work.today();
    let Some(visa) = visas::find(work, id).await? else { return Ok(None) };
    let crossings = store::crossings(work, id).await?;
    let used = StayUsed::of(&that_hold(&crossings), &allowed_by(&visa), today);
    let others = others(work, &visa).await?;

    let looked = |visa: &Visa| {
        let entry = Entry::new(Chain::Application(visa.application), "looked at a visa at the border");
        entry.with("visa", visa.id.to_string())
    };
    let beside = others.iter().map(|other| looked(&other.visa).with("beside", id.to_string()));
    let entries: Vec<Entry> = [looked(&visa)].into_iter().chain(beside).collect();
    audit::record_all(work, &entries).await?;

    Ok(Some(Papers { visa, crossings, used, others }))
}

async fn others(work: &mut Work, visa: &Visa) -> sqlx::Result<Vec<OtherVisa>> {
    let today = work.today();
    let mut others = Vec::new();
    for id in store::visas_of_passport(work, &visa.passport_number).await? {
        let Some(other) = visas::find(work, id).await? else { continue };
        if other.id == visa.id || other.citizenship != visa.citizenship {
            continue;
        }
        let used = StayUsed::of(&that_hold(&store::crossings(work, id).await?), &allowed_by(&other), today);
        let is_in_force = other.annulment.is_none() && today <= other.valid.last();
        if is_in_force || used.inside_since.is_some() {
            others.push(OtherVisa { visa: other, used });
        }
    }
    Ok(others)
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
