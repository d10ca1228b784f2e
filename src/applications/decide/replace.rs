//! Replacing the visa of an approved case, after a correction.

use crate::applications::tell::carry_out;
use crate::applications::{Approved, Case, Snapshot, VisaHeld, store};
use crate::letters::Letter;
use crate::vocabulary::VisaId;
use crate::web::Work;

/// Rules A1 and V1: the case stays approved, on the decision that it rests on, and holds the visa that was formed in place of the one
/// before it in the same work. No fee is asked for again.
pub async fn replace_visa(
    work: &mut Work,
    case: Case<Approved>,
    stands: &Snapshot,
    visa: VisaId,
) -> sqlx::Result<()> {
    let id = case.id;
    let letter = Letter::VisaReplaced { application: id, reference: case.reference.to_string() };
    let approved = Approved { held: VisaHeld { visa }, ..case.stage().clone() };
    let taken = case.step(approved);

    store::replace_answers(work, id, stands).await?;
    carry_out(work, &taken, letter).await
}
