//! What an officer decides: to approve, to refuse, or to ask first.
//!
//! The case comes in loaded and locked, so that whoever decides has seen it as it is.

mod ask;
mod replace;

use crate::applications::tell::carry_out;
use crate::applications::{Approved, Case, Decision, Grounds, Refused, UnderReview, VisaHeld};
use crate::letters::Letter;
use crate::passports::{Defect, store as passports};
use crate::vocabulary::{AccountId, Days, VisaId};
use crate::web::Work;

pub use ask::request_information;
pub use replace::replace_visa;

/// Why a case cannot be approved.
#[derive(Debug, thiserror::Error)]
pub enum CannotApprove {
    /// Rules P1 to P4, asked once more: the visa's last day can have moved since the application was submitted.
    #[error("the passport does not meet the requirements")]
    Passport(Vec<Defect>),
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// Approves a case with the visa that was formed for it in the same work, valid on these days.
pub async fn approve(
    work: &mut Work,
    case: Case<UnderReview>,
    decided_by: AccountId,
    visa: VisaId,
    validity: Days,
) -> Result<(), CannotApprove> {
    let passport = match case.particulars.passport {
        Some(id) => passports::find(work, id).await?,
        None => None,
    };
    let (Some(kept), Some(declared)) = (passport, case.particulars.declared) else {
        return Err(sqlx::Error::RowNotFound.into());
    };

    kept.passport.accept(declared, validity).map_err(CannotApprove::Passport)?;
    let decision = Decision { at: work.now(), by: decided_by };
    let letter = Letter::VisaIssued { application: case.id, reference: case.reference.to_string() };
    let UnderReview { submission, paid, inquiry } = case.stage().clone();
    let taken = case.step(Approved { submission, paid, inquiry, decision, held: VisaHeld { visa } });

    carry_out(work, &taken, letter).await?;
    Ok(())
}

/// Refuses a case. The reason is what the applicant reads; the fee stays paid (rule F4).
pub async fn refuse(
    work: &mut Work,
    case: Case<UnderReview>,
    decided_by: AccountId,
    reason: String,
) -> sqlx::Result<()> {
    let decision = Decision { at: work.now(), by: decided_by };
    let letter = Letter::ApplicationRefused { application: case.id, reference: case.reference.to_string() };
    let UnderReview { submission, paid, inquiry } = case.stage().clone();
    let grounds = Grounds { reason: reason.clone() };
    let taken = case.step(Refused { submission, paid, inquiry, decision, grounds }).noting(&reason);

    carry_out(work, &taken, letter).await
}
