//! The photograph that an officer asked for: sent, cut and looked at before the whole reply is given.

use crate::applications::{InformationRequested, Stale, Task, Wanted, store};
use crate::attachments::{Trimmed, store as attachments};
use crate::audit::{self, Chain, Entry};
use crate::vocabulary::{AccountId, ApplicationId, AttachmentId};
use crate::web::Work;

/// Whose photograph it is, for which application, and which one the page had shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offering {
    pub applicant: AccountId,
    pub application: ApplicationId,
    pub seen: Option<AttachmentId>,
}

#[derive(Debug, thiserror::Error)]
pub enum CannotOffer {
    #[error("there is no such application")]
    NotFound,
    #[error(transparent)]
    NotAsked(#[from] Stale),
    /// Another request is waiting, which wants no photograph.
    #[error("no photograph is asked for")]
    NotWanted,
    /// Another one was sent since the page was shown.
    #[error("another photograph stands there than the one that was shown")]
    Changed,
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// A portrait without its picture was cut from the one that is kept. The photograph that was offered before is forgotten.
pub async fn offer_photograph(
    work: &mut Work,
    offering: &Offering,
    trimmed: &Trimmed,
) -> Result<(), CannotOffer> {
    open(work, offering).await?;

    let now = work.now();
    let photograph = attachments::keep(work, offering.applicant, (trimmed, offering.seen), now).await?;
    store::offered::put(work, offering.application, photograph).await?;
    if let Some(before) = offering.seen {
        attachments::forget(work, before).await?;
    }
    record(work, offering).await?;
    Ok(())
}

/// Its sender is sure of a photograph that does not meet every rule; an officer decides.
pub async fn use_offered_photograph(work: &mut Work, offering: &Offering) -> Result<(), CannotOffer> {
    open(work, offering).await?;

    let photograph = offering.seen.ok_or(CannotOffer::Changed)?;
    let now = work.now();
    attachments::use_nevertheless(work, photograph, now).await?;
    record(work, offering).await?;
    Ok(())
}

/// Locks the case, which asks for a photograph and shows the one that the page had shown.
async fn open(work: &mut Work, offering: &Offering) -> Result<(), CannotOffer> {
    let id = offering.application;
    let found = store::find_own_for_change(work, id, offering.applicant).await?;
    found.ok_or(CannotOffer::NotFound)?.require::<InformationRequested>()?;
    let round = store::rounds(work, id).await?.pop().ok_or(sqlx::Error::RowNotFound)?;
    let offered = store::offered::find(work, id).await?;
    if !round.wants(&Wanted::Photograph) {
        return Err(CannotOffer::NotWanted);
    }
    if offered != offering.seen {
        return Err(CannotOffer::Changed);
    }
    Ok(())
}

async fn record(work: &mut Work, offering: &Offering) -> sqlx::Result<()> {
    let entry = Entry::new(Chain::Application(offering.application), "the applicant answered");
    audit::record(work, entry.with("task", Task::Photograph.code())).await
}
