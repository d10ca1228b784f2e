//! Beginning an application: one person, one passport (rule E3).

mod from_earlier;
pub(super) mod taking_over;

use crate::applications::{Reference, store};
use crate::audit::{self, Chain, Entry};
use crate::vocabulary::{AccountId, ApplicationId};
use crate::web::Work;

pub use from_earlier::{CannotBeginFrom, Offer, begin_from, offer_of};

/// The most drafts that one account has at a time: a family's, and not a machine's.
pub const MOST_DRAFTS: i64 = 20;

#[derive(Debug, thiserror::Error)]
pub enum CannotBegin {
    #[error("there are {MOST_DRAFTS} drafts already")]
    TooManyDrafts,
    #[error("the machine gives no random bits")]
    NoRandomness(#[from] getrandom::Error),
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// Opens a draft for the applicant. Each invitation has one live application, so an applicant may have several (rule I3).
pub async fn begin(work: &mut Work, applicant: AccountId) -> Result<ApplicationId, CannotBegin> {
    store::begin_one_at_a_time(work, applicant).await?;
    let drafts = store::count_drafts(work, applicant).await?;

    if drafts >= MOST_DRAFTS {
        return Err(CannotBegin::TooManyDrafts);
    }
    let (id, reference) = (ApplicationId::mint(), Reference::draw()?);

    let (now, actor) = (work.now(), work.actor());
    store::begin(work, (id, applicant), &reference, actor, now).await?;

    audit::record(work, Entry::new(Chain::Application(id), "the applicant began an application")).await?;
    Ok(id)
}
