//! Giving the information that an officer asked for.

use crate::applications::tell::carry_out;
use crate::applications::{InformationRequested, Inquiry, Stale, UnderReview, store};
use crate::attachments::{Portrait, store as attachments};
use crate::letters::Letter;
use crate::vocabulary::{AccountId, ApplicationId, AttachmentId};
use crate::web::Work;

#[derive(Debug, thiserror::Error)]
pub enum CannotGiveInformation {
    #[error("there is no such application")]
    NotFound,
    #[error(transparent)]
    NotAsked(#[from] Stale),
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// Rule A1: the answer, and a new photograph where one was given, then under review again.
pub async fn give_information(
    work: &mut Work,
    (applicant, id): (AccountId, ApplicationId),
    answer: String,
    portrait: Option<Portrait>,
) -> Result<(), CannotGiveInformation> {
    let found = store::find_own_for_change(work, id, applicant).await?;
    let case = found.ok_or(CannotGiveInformation::NotFound)?.require::<InformationRequested>()?;

    let InformationRequested { submission, paid, asked } = case.stage().clone();
    let inquiry = Some(Inquiry { question: asked.question, answer: Some(answer.clone()) });
    let letter = Letter::InformationGiven { application: id, reference: case.reference.to_string() };
    let taken = case.step(UnderReview { submission, paid, inquiry }).noting(&answer);

    if let Some(portrait) = portrait {
        let (photograph, now) = (AttachmentId::mint(), work.now());
        attachments::add(work, (photograph, applicant), &portrait, now).await?;
        store::replace_photograph(work, id, photograph).await?;
    }
    carry_out(work, &taken, letter).await?;
    Ok(())
}
