//! Applying with an invitation.

use crate::applications::answer::Asked;
use crate::applications::answer::draft::{CannotAnswer, keep, open};
use crate::applications::{NameDifference, Particulars, Task};
use crate::invitations::{Claim, look_up, store as invitations};
use crate::web::Work;

/// Rules I2 and I3: the number opens its invitation to the guest whose passport number, date of birth and citizenship
/// match, if no other live application uses it. The tries are counted before, in a work of their own.
pub async fn use_invitation(work: &mut Work, asked: &Asked, claim: &Claim) -> Result<Task, CannotAnswer> {
    let (draft, _) = open(work, asked, Task::Invitation).await?;
    let found = invitations::find_by_number(work, &claim.number).await?;

    let invitation = look_up(found, claim, work.today())?;
    let particulars = Particulars {
        invitation: Some(invitation.id),
        name_difference: NameDifference::Unconfirmed,
        ..draft.particulars.clone()
    };

    keep(work, draft, particulars, Task::Invitation).await.map_err(in_use)
}

/// Rule I3: the database settles which of two applications has the invitation.
fn in_use(refused: CannotAnswer) -> CannotAnswer {
    if let CannotAnswer::Broken(error) = &refused
        && error.as_database_error().and_then(|error| error.constraint())
            == Some("an_invitation_has_one_live_application")
    {
        return CannotAnswer::InvitationInUse;
    }
    refused
}
