//! Giving the photograph, and cutting it otherwise.

use crate::applications::answer::Asked;
use crate::applications::answer::draft::{CannotAnswer, keep, open};
use crate::applications::{Particulars, Task};
use crate::attachments::{Trimmed, store as attachments};
use crate::web::Work;

/// A portrait without its picture was cut from the one that is kept. The photograph that stood there before is forgotten.
pub async fn give_photograph(
    work: &mut Work,
    asked: &Asked,
    trimmed: &Trimmed,
) -> Result<Task, CannotAnswer> {
    let (draft, _) = open(work, asked, Task::Photograph).await?;

    let (before, now) = (draft.particulars.photograph, work.now());
    let photograph = attachments::keep(work, asked.applicant, (trimmed, before), now).await?;
    let particulars = Particulars { photograph: Some(photograph), ..draft.particulars.clone() };

    let next = keep(work, draft, particulars, Task::Photograph).await?;
    if let Some(before) = before {
        attachments::forget(work, before).await?;
    }
    Ok(next)
}
