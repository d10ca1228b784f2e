//! Declaring that the passport is sound.

use crate::applications::answer::Asked;
use crate::applications::answer::draft::{CannotAnswer, keep, open};
use crate::applications::{Particulars, Task};
use crate::passports::Declarations;
use crate::web::Work;

/// Rules P1, P2 and P4. What cannot be declared is told at once, for no visa can be put to such a passport.
pub async fn declare(work: &mut Work, asked: &Asked, declared: Declarations) -> Result<Task, CannotAnswer> {
    let (draft, _) = open(work, asked, Task::Declarations).await?;

    let defects = declared.defects();
    if !defects.is_empty() {
        return Err(CannotAnswer::Declarations(defects));
    }
    let particulars = Particulars { declared: Some(declared), ..draft.particulars.clone() };

    keep(work, draft, particulars, Task::Declarations).await
}
