//! What every answer shares: the draft found and locked, its task open, and nothing overwritten unseen.

use crate::applications::{Case, Dossier, Draft, Obstacle, Particulars, Stale, Task, TaskList, read, store};
use crate::audit::{self, Chain, Entry};
use crate::invitations::NotUsable;
use crate::passports::Defect;
use crate::vocabulary::{AccountId, ApplicationId};
use crate::web::Work;

/// Whose answer it is, to which application, and the mark of what the page had shown as saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    pub applicant: AccountId,
    pub application: ApplicationId,
    pub seen: String,
}

/// Why an answer is not saved.
#[derive(Debug, thiserror::Error)]
pub enum CannotAnswer {
    #[error("there is no such application")]
    NotFound,
    /// Submitted or over by now.
    #[error(transparent)]
    NotADraft(#[from] Stale),
    #[error("{0:?} comes first")]
    TooSoon(Task),
    /// Answered in another tab since the page was shown.
    #[error("the answer was changed since it was shown")]
    Changed,
    #[error(transparent)]
    NotUsable(#[from] NotUsable),
    /// Rule I3.
    #[error("another application uses the invitation")]
    InvitationInUse,
    #[error("the passport does not fit")]
    Passport(Vec<Obstacle>),
    /// Rules P1, P2 and P4.
    #[error("the passport does not meet the requirements")]
    Declarations(Vec<Defect>),
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// The applicant's own draft, locked, with its task open and unchanged since it was shown.
pub(super) async fn open(
    work: &mut Work,
    asked: &Asked,
    task: Task,
) -> Result<(Case<Draft>, Dossier), CannotAnswer> {
    let (draft, dossier) = find(work, asked, task).await?;
    if draft.particulars.mark(task, draft.version) != asked.seen {
        return Err(CannotAnswer::Changed);
    }
    Ok((draft, dossier))
}

/// The applicant's own draft, locked, with its task open, whatever the page had shown of it.
pub(super) async fn find(
    work: &mut Work,
    asked: &Asked,
    task: Task,
) -> Result<(Case<Draft>, Dossier), CannotAnswer> {
    let found = store::find_own_for_change(work, asked.application, asked.applicant).await?;
    let draft = found.ok_or(CannotAnswer::NotFound)?.require::<Draft>()?;
    let dossier = read::dossier(work, &draft.particulars).await?;
    match TaskList::of(&dossier, work.today()).what_comes_before(task) {
        Some(first) => Err(CannotAnswer::TooSoon(first)),
        None => Ok((draft, dossier)),
    }
}

/// Saves the answers and records that a task was done; answers with the task to do next.
pub(super) async fn keep(
    work: &mut Work,
    draft: Case<Draft>,
    particulars: Particulars,
    task: Task,
) -> Result<Task, CannotAnswer> {
    let dossier = save(work, draft, particulars, task).await?;
    Ok(TaskList::of(&dossier, work.today()).next())
}

/// Saves the answers and records that a task was answered, wholly or in part; answers with all that is known by then.
pub(super) async fn save(
    work: &mut Work,
    draft: Case<Draft>,
    particulars: Particulars,
    task: Task,
) -> Result<Dossier, CannotAnswer> {
    let draft = draft.answered(particulars);
    let now = work.now();
    store::save_answers(work, &draft, now).await?;

    let entry = Entry::new(Chain::Application(draft.id), "the applicant answered");
    audit::record(work, entry.with("task", task.code()).with("version", draft.version + 1)).await?;
    Ok(read::dossier(work, &draft.particulars).await?)
}
