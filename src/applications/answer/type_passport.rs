//! Typing the passport data, a part at a time.

use crate::applications::answer::Asked;
use crate::applications::answer::draft::{CannotAnswer, find, save};
use crate::applications::{Dossier, Particulars, PassportPart, Task};
use crate::web::{Answers, Work};

/// What a page fills in: its own part, or several of them read off the two lines.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Written {
    pub parts: Vec<(PassportPart, Answers)>,
    /// Fields whose check digit does not agree with what was read.
    pub doubtful: Vec<&'static str>,
}

/// Saves what was typed of the passport, and answers with all that is known by then. `seen` is the mark of the page's own part.
pub async fn type_passport(
    work: &mut Work,
    asked: &Asked,
    page: PassportPart,
    written: &Written,
) -> Result<Dossier, CannotAnswer> {
    let (draft, _) = find(work, asked, Task::Passport).await?;
    if draft.particulars.mark_of_part(page) != asked.seen {
        return Err(CannotAnswer::Changed);
    }

    let mut typed = draft.particulars.typed.clone();
    for (part, sent) in &written.parts {
        typed.write(*part, sent);
    }
    for field in &written.doubtful {
        typed.doubt(field);
    }
    let particulars = Particulars { typed, ..draft.particulars.clone() };

    save(work, draft, particulars, Task::Passport).await
}
