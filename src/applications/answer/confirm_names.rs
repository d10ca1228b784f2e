//! Confirming that a name which differs from the invitation's is the passport's own.

use crate::applications::answer::Asked;
use crate::applications::answer::draft::{CannotAnswer, keep, open};
use crate::applications::{NameDifference, Particulars, Task};
use crate::web::Work;

/// Rule I3: seen side by side and confirmed before any money is asked for.
pub async fn confirm_names(work: &mut Work, asked: &Asked) -> Result<Task, CannotAnswer> {
    let (draft, _) = open(work, asked, Task::Names).await?;

    let particulars = Particulars { name_difference: NameDifference::Confirmed, ..draft.particulars.clone() };

    keep(work, draft, particulars, Task::Names).await
}
