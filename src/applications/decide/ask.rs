//! Asking the applicant for something before deciding.

use crate::applications::tell::carry_out;
use crate::applications::{Case, InformationRequested, Question, Request, Snapshot, UnderReview, store};
use crate::letters::Letter;
use crate::vocabulary::AccountId;
use crate::web::Work;

/// Rule A1: the case waits for its applicant, and the promised time stands still. The case comes in loaded and locked; what is asked
/// is kept as a round of it, and whoever reads the history reads it in their own language.
pub async fn request_information(
    work: &mut Work,
    case: Case<UnderReview>,
    asked_by: AccountId,
    request: &Request,
) -> sqlx::Result<()> {
    let (id, now) = (case.id, work.now());
    let before = Snapshot::of(&case.particulars).ok_or(sqlx::Error::RowNotFound)?;

    let letter = Letter::InformationRequested { application: id, reference: case.reference.to_string() };
    let UnderReview { submission, paid, .. } = case.stage().clone();
    let asked = Question { question: request.codes() };
    let taken = case.step(InformationRequested { submission, paid, asked });

    store::ask(work, (id, asked_by), request, &before, now).await?;
    carry_out(work, &taken, letter).await
}
