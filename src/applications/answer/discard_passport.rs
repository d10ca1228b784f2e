//! Discarding what was typed of the passport since it was kept last.

use crate::applications::answer::Asked;
use crate::applications::answer::draft::{CannotAnswer, open, save};
use crate::applications::{Dossier, Particulars, Task, TypedPassport};
use crate::web::Work;

/// Forgets what was typed, and answers with what is known without it: the passport as it was kept, if it was.
pub async fn discard_passport(work: &mut Work, asked: &Asked) -> Result<Dossier, CannotAnswer> {
    let (draft, _) = open(work, asked, Task::Passport).await?;

    let particulars = Particulars { typed: TypedPassport::default(), ..draft.particulars.clone() };

    save(work, draft, particulars, Task::Passport).await
}
