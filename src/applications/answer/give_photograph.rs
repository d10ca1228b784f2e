//! Giving the photograph.

use crate::applications::answer::Asked;
use crate::applications::answer::draft::{CannotAnswer, keep, open};
use crate::applications::{Particulars, Task};
use crate::attachments::{Portrait, store as attachments};
use crate::vocabulary::AttachmentId;
use crate::web::Work;

pub async fn give_photograph(
    work: &mut Work,
    asked: &Asked,
    portrait: &Portrait,
) -> Result<Task, CannotAnswer> {
    let (draft, _) = open(work, asked, Task::Photograph).await?;

    let photograph = AttachmentId::mint();
    let particulars = Particulars { photograph: Some(photograph), ..draft.particulars.clone() };

    let now = work.now();
    attachments::add(work, (photograph, asked.applicant), portrait, now).await?;
    keep(work, draft, particulars, Task::Photograph).await
}
