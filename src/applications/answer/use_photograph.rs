//! Using a photograph that does not meet every rule: its sender is sure of it, and an officer decides.

use crate::applications::Task;
use crate::applications::answer::Asked;
use crate::applications::answer::draft::{CannotAnswer, keep, open};
use crate::attachments::store as attachments;
use crate::web::Work;

pub async fn use_photograph(work: &mut Work, asked: &Asked) -> Result<Task, CannotAnswer> {
    let (draft, dossier) = open(work, asked, Task::Photograph).await?;

    let photograph = draft.particulars.photograph.filter(|_| dossier.photograph.is_some());
    let particulars = draft.particulars.clone();

    let now = work.now();
    if let Some(photograph) = photograph {
        attachments::use_nevertheless(work, photograph, now).await?;
    }
    keep(work, draft, particulars, Task::Photograph).await
}
