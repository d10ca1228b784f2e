//! Withdrawing: the applicant gives up. A fee that was paid stays paid (rule F4).

use crate::applications::tell::carry_out;
use crate::applications::{
    AnyCase, Case, Ended, Evidence, LeadsTo, StageName, Taken, Unfit, Withdrawn, store,
};
use crate::letters::Letter;
use crate::vocabulary::{AccountId, ApplicationId};
use crate::web::Work;

#[derive(Debug, thiserror::Error)]
pub enum CannotWithdraw {
    #[error("there is no such application")]
    NotFound,
    /// Decided, withdrawn or lapsed: nothing is left to withdraw.
    #[error("the application is {0:?}")]
    Over(StageName),
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// Rule I3: an unpaid application frees its invitation, a paid one has used it up.
pub async fn withdraw(
    work: &mut Work,
    applicant: AccountId,
    id: ApplicationId,
) -> Result<(), CannotWithdraw> {
    let case = store::find_own_for_change(work, id, applicant).await?.ok_or(CannotWithdraw::NotFound)?;

    let (stage, ended) = (case.stage(), Ended { at: work.now() });
    let letter = Letter::ApplicationWithdrawn { application: id, reference: case.reference.to_string() };
    let taken = match case {
        AnyCase::Draft(case) => given_up(case, ended),
        AnyCase::AwaitingPayment(case) => given_up(case, ended),
        AnyCase::UnderReview(case) => given_up(case, ended),
        AnyCase::InformationRequested(case) => given_up(case, ended),
        AnyCase::Approved(_) | AnyCase::Refused(_) | AnyCase::Withdrawn(_) | AnyCase::Expired(_) => {
            return Err(CannotWithdraw::Over(stage));
        }
    }?;

    carry_out(work, &taken, letter).await?;
    Ok(())
}

/// What a case rested on stays its evidence.
fn given_up<S: LeadsTo<Withdrawn>>(case: Case<S>, ended: Ended) -> sqlx::Result<Taken<Withdrawn>> {
    let facts = case.stage().facts();
    let unfit = |unfit: Unfit| sqlx::Error::Decode(Box::new(unfit));
    let withdrawn = Withdrawn {
        submission: Evidence::read(&facts).map_err(unfit)?,
        paid: Evidence::read(&facts).map_err(unfit)?,
        inquiry: Evidence::read(&facts).map_err(unfit)?,
        ended,
    };
    Ok(case.step(withdrawn))
}
