//! Giving the information that an officer asked for.

use crate::applications::tell::carry_out;
use crate::applications::{
    Circumstances, Dossier, Given, InformationRequested, Inquiry, Obstacle, Round, Snapshot, Stale,
    UnderReview, obstacles, read, store,
};
use crate::attachments::store as attachments;
use crate::letters::Letter;
use crate::passports::{Declarations, Defect, KeptPassport, store as passports};
use crate::vocabulary::{AccountId, ApplicationId, AttachmentId};
use crate::web::Work;
use chrono::NaiveDate;

#[derive(Debug, thiserror::Error)]
pub enum CannotGiveInformation {
    #[error("there is no such application")]
    NotFound,
    #[error(transparent)]
    NotAsked(#[from] Stale),
    /// Something else is asked for than the page showed.
    #[error("another request is waiting than the one that was shown")]
    Changed,
    /// Another photograph was offered since the page was shown.
    #[error("another photograph is offered than the one that was shown")]
    AnotherPhotograph,
    /// An item is left, or something was given that nobody asked for.
    #[error("what was given is not what was asked for")]
    Incomplete,
    /// Rules E2, I3 and P3: with what was given the passport does not fit.
    #[error("the passport does not fit")]
    Passport(Vec<Obstacle>),
    /// Rule P2.
    #[error("the passport does not meet the requirements")]
    Declarations(Vec<Defect>),
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// What stands in the case once the information is given.
struct After {
    passport: Option<KeptPassport>,
    declared: Declarations,
}

/// Rule A1: every item answered at once, then under review again, with the clock going on from where it stood. `seen` is the round
/// that the page showed.
pub async fn give_information(
    work: &mut Work,
    (applicant, id): (AccountId, ApplicationId),
    seen: i32,
    given: Given,
) -> Result<(), CannotGiveInformation> {
    let (now, today) = (work.now(), work.today());
    let found = store::find_own_for_change(work, id, applicant).await?;
    let case = found.ok_or(CannotGiveInformation::NotFound)?.require::<InformationRequested>()?;
    let round = store::rounds(work, id).await?.pop().ok_or(sqlx::Error::RowNotFound)?;
    let dossier = read::dossier(work, &case.particulars).await?;

    if round.number != seen {
        return Err(CannotGiveInformation::Changed);
    }
    if !round.is_met_by(&given) {
        return Err(CannotGiveInformation::Incomplete);
    }
    if !is_offered(work, id, given.photograph).await? {
        return Err(CannotGiveInformation::AnotherPhotograph);
    }
    let after = settle(&dossier, &given, today)?;
    let InformationRequested { submission, paid, asked } = case.stage().clone();
    let inquiry = Some(Inquiry { question: asked.question, answer: Some(round.codes()) });
    let letter = Letter::InformationGiven { application: id, reference: case.reference.to_string() };
    let taken = case.step(UnderReview { submission, paid, inquiry });

    let stands = keep(work, id, &round, (&given, after)).await?;
    store::reply(work, (id, round.number), &given.answers, &stands, now).await?;
    carry_out(work, &taken, letter).await?;
    Ok(())
}

/// Whether the photograph that the page showed, if it showed one, is the one that its sender looked at last and uses.
async fn is_offered(work: &mut Work, id: ApplicationId, shown: Option<AttachmentId>) -> sqlx::Result<bool> {
    let Some(photograph) = shown else { return Ok(true) };
    let checks = attachments::checks(work, photograph).await?;
    let is_settled = checks.is_some_and(|checks| checks.are_settled());
    Ok(is_settled && store::offered::find(work, id).await? == shown)
}

/// Rules E2, I3, P2 and P3, asked again of what was given.
fn settle(dossier: &Dossier, given: &Given, today: NaiveDate) -> Result<After, CannotGiveInformation> {
    let (Some(invitation), Some(kept), Some(declared)) =
        (&dossier.invitation, &dossier.passport, dossier.particulars.declared)
    else {
        return Err(sqlx::Error::RowNotFound.into());
    };
    let (passport, declared) = (given.corrected(kept, today), given.declared(declared));
    if let Some(corrected) = &passport {
        let around = Circumstances { invitation, listed: dossier.listed.as_ref(), today };
        let found = obstacles(&corrected.passport, around);
        if !found.is_empty() {
            return Err(CannotGiveInformation::Passport(found));
        }
    }
    let defects = declared.defects();
    if defects.is_empty() {
        Ok(After { passport, declared })
    } else {
        Err(CannotGiveInformation::Declarations(defects))
    }
}

/// Keeps the new version of the passport data and the new photograph, where they were given, and points the case at them.
async fn keep(
    work: &mut Work,
    id: ApplicationId,
    round: &Round,
    (given, after): (&Given, After),
) -> sqlx::Result<Snapshot> {
    let now = work.now();
    let mut stands = Snapshot { clean_pages: after.declared.clean_pages, ..round.before };
    if let Some(corrected) = &after.passport {
        passports::add(work, id, corrected, now).await?;
        stands.passport = corrected.id;
    }
    if let Some(photograph) = given.photograph {
        stands.photograph = photograph;
    }
    store::replace_answers(work, id, &stands).await?;
    Ok(stands)
}
