//! Giving the photograph, and cutting it otherwise.

use crate::applications::answer::Asked;
use crate::applications::answer::draft::{CannotAnswer, keep, open};
use crate::applications::{Particulars, Task};
use crate::attachments::Trimmed;
use crate::attachments::store::{self as attachments, uncut};
use crate::vocabulary::AttachmentId;
use crate::web::Work;

/// A portrait without its picture was cut from the one that is kept. The photograph that stood there before is forgotten.
pub async fn give_photograph(
    work: &mut Work,
    asked: &Asked,
    trimmed: &Trimmed,
) -> Result<Task, CannotAnswer> {
    let (draft, _) = open(work, asked, Task::Photograph).await?;

    let (before, photograph) = (draft.particulars.photograph, AttachmentId::mint());
    let particulars = Particulars { photograph: Some(photograph), ..draft.particulars.clone() };

    let now = work.now();
    attachments::add(work, (photograph, asked.applicant), &trimmed.portrait, now).await?;
    attachments::add_checks(work, photograph, &trimmed.portrait, now).await?;
    match (&trimmed.uncut, before) {
        (Some(picture), _) => {
            let kept = uncut::Kept { picture: picture.clone(), cut: trimmed.cut };
            uncut::keep(work, photograph, &kept, now).await?;
        }
        (None, Some(before)) => uncut::cut_again(work, before, (photograph, trimmed.cut)).await?,
        (None, None) => {}
    }
    let next = keep(work, draft, particulars, Task::Photograph).await?;
    if let Some(before) = before {
        attachments::forget(work, before).await?;
    }
    Ok(next)
}
