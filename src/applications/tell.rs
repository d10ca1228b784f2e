//! Telling of a step: the record and the letter, in the step's own transaction (rule A1).

use crate::accounts::store as accounts;
use crate::applications::{CaseFile, Stage, StageName, Taken, store};
use crate::attachments::store::{self as attachments, uncut};
use crate::audit::{self, Chain, Entry};
use crate::letters::{self, Letter};
use crate::web::Work;

/// Saves a step that was taken, records it and writes to the applicant.
pub(super) async fn carry_out<S: Stage>(
    work: &mut Work,
    taken: &Taken<S>,
    letter: Letter,
) -> sqlx::Result<()> {
    let (now, actor) = (work.now(), work.actor());
    store::save(work, taken, actor, now).await?;
    forget_pictures(work, taken).await?;

    audit::record(work, entry(taken)).await?;
    write_to_applicant(work, taken.case(), letter).await
}

/// Out of a draft, and once nothing is asked any more, a photograph is cut no more: the picture that it was cut from is forgotten, and so
/// is a photograph that was offered and not given.
async fn forget_pictures<S: Stage>(work: &mut Work, taken: &Taken<S>) -> sqlx::Result<()> {
    let case = taken.case();
    if taken.from() == StageName::Draft
        && let Some(photograph) = case.particulars.photograph
    {
        uncut::forget(work, photograph).await?;
    }
    if taken.from() == StageName::InformationRequested
        && let Some(offered) = store::offered::take(work, case.id).await?
    {
        uncut::forget(work, offered).await?;
        attachments::forget(work, offered).await?;
    }
    Ok(())
}

/// Rule A1: the step's sentence is what the record says.
fn entry<S: Stage>(taken: &Taken<S>) -> Entry {
    Entry::new(Chain::Application(taken.case().id), taken.step().sentence())
        .with("step", taken.step().code())
        .with("from", taken.from().code())
        .with("to", S::NAME.code())
        .with("version", taken.case().version + 1)
}

/// A letter to the applicant of a case, in the applicant's language.
pub(super) async fn write_to_applicant(work: &mut Work, case: &CaseFile, letter: Letter) -> sqlx::Result<()> {
    match accounts::account(work, case.applicant).await? {
        Some(applicant) => letters::post(work, &applicant.recipient(), &letter).await,
        None => Err(sqlx::Error::RowNotFound),
    }
}
