//! What a change of the phrases or of the setting would do: found by making it, in a work that is undone.

use super::{CannotKeepPhrase, CannotSetConfirmation, end_phrase, set_confirmation, start_phrase};
use crate::calendar::DAYS_BACK;
use crate::review::{ConfirmationPolicy, Phrase, PhraseCode, PhraseKind, store};
use crate::web::Work;
use chrono::{NaiveDate, TimeDelta};

/// How a phrase is in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InUse {
    /// Refusals that rested on it in the last 90 days.
    pub refusals: i64,
    /// Proposed refusals that rest on it and wait for a second officer.
    pub proposals: i64,
    /// Phrases of its kind that are offered on the day after the change.
    pub offered: usize,
}

/// What a second officer has before them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Confirming {
    /// Accounts that can decide and confirm.
    pub officers: i64,
    /// Accounts that can decide, and so propose.
    pub deciding: i64,
    pub under_review: i64,
    /// Proposals that wait now; they are settled whatever the setting says.
    pub proposals: i64,
}

pub async fn foresee_phrase(work: &mut Work, phrase: &Phrase) -> Result<InUse, CannotKeepPhrase> {
    start_phrase(work, phrase).await?;

    Ok(in_use(work, (phrase.kind, &phrase.code), phrase.valid_from).await?)
}

/// From the day after the last.
pub async fn foresee_end_of_phrase(
    work: &mut Work,
    (kind, code): (PhraseKind, &PhraseCode),
    last: NaiveDate,
) -> Result<InUse, CannotKeepPhrase> {
    end_phrase(work, (kind, code), last).await?;

    Ok(in_use(work, (kind, code), last.succ_opt().unwrap_or(last)).await?)
}

async fn in_use(
    work: &mut Work,
    (kind, code): (PhraseKind, &PhraseCode),
    day: NaiveDate,
) -> sqlx::Result<InUse> {
    let since = work.now() - TimeDelta::days(DAYS_BACK);
    let offered = store::phrases_on(work, kind, day).await?.len();
    let (refusals, proposals) = match kind {
        PhraseKind::Ground => store::resting_on(work, code, since).await?,
        PhraseKind::Question => (0, 0),
    };
    Ok(InUse { refusals, proposals, offered })
}

pub async fn foresee_confirmation(
    work: &mut Work,
    policy: ConfirmationPolicy,
) -> Result<Confirming, CannotSetConfirmation> {
    set_confirmation(work, policy).await?;

    Ok(store::confirming(work).await?)
}
