//! Saying that the requirements were read.

use crate::applications::answer::Asked;
use crate::applications::answer::draft::{CannotAnswer, keep, open};
use crate::applications::{Particulars, Task};
use crate::web::Work;

pub async fn acknowledge_requirements(work: &mut Work, asked: &Asked) -> Result<Task, CannotAnswer> {
    let (draft, _) = open(work, asked, Task::Requirements).await?;

    let particulars = Particulars { requirements_read_at: Some(work.now()), ..draft.particulars.clone() };

    keep(work, draft, particulars, Task::Requirements).await
}
