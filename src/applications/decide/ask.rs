//! Asking the applicant for something before deciding.

use crate::accounts::store as accounts;
use crate::applications::tell::carry_out;
use crate::applications::{Case, InformationRequested, Question, Request, Snapshot, UnderReview, store};
use crate::letters::Letter;
use crate::vocabulary::AccountId;
use crate::web::{Worded, Words, Work};

/// Rule A1: the case waits for its applicant, and the promised time stands still. The case comes in loaded and locked; what is asked
/// stands in its history in the applicant's language.
pub async fn request_information(
    work: &mut Work,
    case: Case<UnderReview>,
    asked_by: AccountId,
    request: &Request,
) -> sqlx::Result<()> {
    let (id, now) = (case.id, work.now());
    let applicant = accounts::account(work, case.applicant).await?.ok_or(sqlx::Error::RowNotFound)?;
    let before = Snapshot::of(&case.particulars).ok_or(sqlx::Error::RowNotFound)?;

    let question = request.words(Words::of(applicant.language));
    let letter = Letter::InformationRequested { application: id, reference: case.reference.to_string() };
    let UnderReview { submission, paid, .. } = case.stage().clone();
    let asked = Question { question: question.clone() };
    let taken = case.step(InformationRequested { submission, paid, asked }).noting(&question);

    store::ask(work, (id, asked_by), request, &before, now).await?;
    carry_out(work, &taken, letter).await
}
