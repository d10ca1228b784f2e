//! Withdrawing a case whose checkout may stand open.

use crate::applications::{self, CannotWithdraw};
use crate::payments::store;
use crate::vocabulary::{AccountId, ApplicationId};
use crate::web::Work;

/// Withdraws the case, and has the next round close what was open at the acquirer, within seconds. What is captured before is
/// surplus and goes back (rule F4).
pub async fn withdraw(
    work: &mut Work,
    applicant: AccountId,
    id: ApplicationId,
) -> Result<(), CannotWithdraw> {
    let now = work.now();
    applications::withdraw(work, applicant, id).await?;

    if let Some(open) = store::open_of_application(work, id).await? {
        store::ask_soon(work, open.id, now).await?;
    }
    Ok(())
}
