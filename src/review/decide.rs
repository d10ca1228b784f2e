//! Deciding a case: the visa is formed, something is asked for, or the application is refused.

use crate::applications::{
    self, CannotApprove, Stale, UnderReview, request_information, store as applications_store,
};
use crate::passports::Defect;
use crate::review::hold::{NotHeld, must_hold};
use crate::review::{Decision, PhraseCode, PhraseKind, store};
use crate::visas::{CannotForm, form, seal::SigningKey};
use crate::vocabulary::{AccountId, ApplicationId};
use crate::web::Work;

/// Why a decision does not stand.
#[derive(Debug, thiserror::Error)]
pub enum CannotDecide {
    #[error("there is no such application")]
    NotFound,
    /// It is no longer under review: decided, withdrawn, or waiting for the applicant.
    #[error(transparent)]
    Stale(#[from] Stale),
    /// It was changed since the page was shown.
    #[error("the application was changed since it was shown")]
    Changed,
    #[error(transparent)]
    NotHeld(#[from] NotHeld),
    #[error("the ground is not offered today")]
    NoSuchGround,
    /// Rules P1 to P4, asked once more.
    #[error("the passport does not meet the requirements")]
    Passport(Vec<Defect>),
    #[error(transparent)]
    Visa(#[from] CannotForm),
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

impl From<CannotApprove> for CannotDecide {
    fn from(refusal: CannotApprove) -> Self {
        match refusal {
            CannotApprove::Passport(defects) => Self::Passport(defects),
            CannotApprove::Broken(error) => Self::Broken(error),
        }
    }
}

/// Decides the version of a case that the officer saw. The application's own deed writes its history, its record and
/// its letter.
pub async fn decide(
    work: &mut Work,
    officer: AccountId,
    (id, seen): (ApplicationId, i32),
    decision: &Decision,
    key: &SigningKey,
) -> Result<(), CannotDecide> {
    let now = work.now();
    let case = applications_store::find_for_change(work, id).await?.ok_or(CannotDecide::NotFound)?;
    let hold = store::hold(work, id).await?;

    let case = case.require::<UnderReview>()?;
    if case.version != seen {
        return Err(CannotDecide::Changed);
    }
    must_hold(hold, officer, now)?;

    match decision {
        Decision::Approve => {
            let formed = form(work, &case, key).await?;
            applications::approve(work, case, officer, formed.visa, formed.valid).await?;
        }
        Decision::AskFor(request) => request_information(work, case, officer, request).await?,
        Decision::Refuse { ground, words } => {
            must_be_offered(work, ground).await?;
            applications::refuse(work, case, officer, words.to_string()).await?;
        }
    }

    store::record(work, (id, officer), decision, now).await?;
    store::put_back(work, id, officer).await?;
    Ok(())
}

/// A ground that an administrator ended is chosen no longer.
async fn must_be_offered(work: &mut Work, ground: &PhraseCode) -> Result<(), CannotDecide> {
    let today = work.today();
    let found = store::phrase(work, PhraseKind::Ground, ground).await?;
    if found.is_some_and(|phrase| phrase.is_offered_on(today)) {
        Ok(())
    } else {
        Err(CannotDecide::NoSuchGround)
    }
}
