//! Beginning an application for somebody who has applied before, with what is the same.

use crate::applications::begin::taking_over::{TakenOver, is_new_enough, is_still_valid};
use crate::applications::{AnyCase, CannotBegin, Draft, Particulars, begin, store};
use crate::attachments::store as attachments;
use crate::audit::{self, Chain, Entry};
use crate::passports::{KeptPassport, store as passports};
use crate::vocabulary::{AccountId, ApplicationId, AttachmentId, PassportId};
use crate::web::Work;
use chrono::NaiveDate;
use sqlx::PgConnection;

#[derive(Debug, thiserror::Error)]
pub enum CannotBeginFrom {
    #[error("there is no such application")]
    NotFound,
    /// It has no passport data, or the passport has expired.
    #[error("there is nothing to take over")]
    NothingToTake,
    #[error(transparent)]
    Begin(#[from] CannotBegin),
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// What an earlier application has to give to another one for the same person.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    pub passport: KeptPassport,
    /// None where there is none, or it is too old.
    pub photograph: Option<AttachmentId>,
}

/// What can be taken over from an application today; none where it has no valid passport.
pub async fn offer_of(
    db: &mut PgConnection,
    earlier: &Particulars,
    today: NaiveDate,
) -> sqlx::Result<Option<Offer>> {
    let found = match earlier.passport {
        Some(id) => passports::find(db, id).await?,
        None => None,
    };
    let Some(passport) = found.filter(|kept| is_still_valid(&kept.passport, today)) else { return Ok(None) };
    let sent_at = match earlier.photograph {
        Some(id) => attachments::stored_at(db, id).await?,
        None => None,
    };
    let photograph = earlier.photograph.filter(|_| sent_at.is_some_and(|at| is_new_enough(at, today)));
    Ok(Some(Offer { passport, photograph }))
}

/// Rule E3: another application of the same person. The passport data are a version of its own, held against the invitation as soon as one
/// is chosen (rules I3, E2 and P3); nothing is declared or confirmed by it.
pub async fn begin_from(
    work: &mut Work,
    applicant: AccountId,
    earlier: ApplicationId,
) -> Result<ApplicationId, CannotBeginFrom> {
    let (now, today) = (work.now(), work.today());
    let found: Option<AnyCase> = store::find_own(work, earlier, applicant).await?;
    let found = found.ok_or(CannotBeginFrom::NotFound)?;
    let offer = offer_of(work, &found.particulars, today).await?;

    let Offer { passport, photograph } = offer.ok_or(CannotBeginFrom::NothingToTake)?;
    let kept = KeptPassport { id: PassportId::mint(), ..passport };

    let id = begin(work, applicant).await?;
    passports::add(work, id, &kept, now).await?;
    let begun = store::find_own_for_change(work, id, applicant).await?.ok_or(CannotBeginFrom::NotFound)?;
    let draft = begun.require::<Draft>().map_err(|_moved| sqlx::Error::RowNotFound)?;
    let taken = Particulars { passport: Some(kept.id), photograph, ..draft.particulars.clone() };
    store::save_answers(work, &draft.answered(taken), now).await?;
    store::take_over(work, id, &TakenOver { earlier, passport: kept.id, photograph }, now).await?;

    let entry =
        Entry::new(Chain::Application(id), "the applicant took answers over from an earlier application");
    audit::record(work, entry.with("earlier", earlier.to_string())).await?;
    Ok(id)
}
