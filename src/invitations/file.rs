//! Filing an invitation, and filing it again after a correction (rule I1).

use crate::accounts::write_to_party;
use crate::audit::{self, Chain, Entry};
use crate::eligibility::store as eligibility;
use crate::invitations::right::{MayNotInvite, admit};
use crate::invitations::{CannotStep, Lists, Objection, Particulars, Step, store};
use crate::letters::Letter;
use crate::vocabulary::{InvitationId, InvitingPartyId};
use crate::web::Work;

#[derive(Debug, thiserror::Error)]
pub enum CannotFile {
    #[error("it cannot be filed: {0:?}")]
    Objections(Vec<Objection>),
    #[error(transparent)]
    MayNotInvite(MayNotInvite),
    /// The same form was sent before: the invitation stands already.
    #[error("the invitation was filed already")]
    FiledAlready,
    /// The form was sent before with other answers: what it files now is another invitation.
    #[error("the form filed another invitation before")]
    FiledOtherwise,
    /// There is none of that id, or it is somebody else's.
    #[error("there is no such invitation")]
    NotFound,
    #[error(transparent)]
    Moved(#[from] CannotStep),
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

impl From<MayNotInvite> for CannotFile {
    fn from(refusal: MayNotInvite) -> Self {
        match refusal {
            MayNotInvite::Broken(error) => Self::Broken(error),
            MayNotInvite::Waiting
            | MayNotInvite::Refused
            | MayNotInvite::Suspended
            | MayNotInvite::NoPlaces(_) => Self::MayNotInvite(refusal),
        }
    }
}

/// Rule I1: files an invitation under the id that its form was given, so that a form sent twice files once.
pub async fn file(
    work: &mut Work,
    party: InvitingPartyId,
    id: InvitationId,
    filed: &Particulars,
) -> Result<(), CannotFile> {
    let (now, actor) = (work.now(), work.actor().to_string());
    store::hold_parties(work, party).await?;
    if let Some(before) = store::find_of_party(work, id, party).await? {
        let is_same = before.particulars == *filed;
        return Err(if is_same { CannotFile::FiledAlready } else { CannotFile::FiledOtherwise });
    }

    admit(work, party, 1).await?;
    object(work, filed).await?;

    store::file(work, (id, party), filed, (&actor, now)).await.map_err(filed_already)?;

    tell(work, party, id, Step::File).await
}

/// Rule I1: puts a correction in the place of a returned invitation and files it again. What was filed before stays in
/// the history.
pub async fn correct(
    work: &mut Work,
    party: InvitingPartyId,
    (id, seen): (InvitationId, i32),
    filed: &Particulars,
) -> Result<(), CannotFile> {
    let (now, actor) = (work.now(), work.actor().to_string());
    must_not_be_suspended(work, party).await?;
    let invitation = store::find_of_party_for_change(work, id, party).await?.ok_or(CannotFile::NotFound)?;

    let taken = invitation.take(Step::Correct, seen)?;
    object(work, filed).await?;

    store::correct(work, &taken, filed, (&actor, now)).await?;

    tell(work, party, id, Step::Correct).await
}

/// Nobody suspends the party until the work is over.
async fn must_not_be_suspended(work: &mut Work, party: InvitingPartyId) -> Result<(), CannotFile> {
    store::share_party(work, party).await?;
    match store::is_suspended(work, party).await? {
        true => Err(CannotFile::MayNotInvite(MayNotInvite::Suspended)),
        false => Ok(()),
    }
}

async fn object(work: &mut Work, filed: &Particulars) -> Result<(), CannotFile> {
    let today = work.today();
    let citizenships = eligibility::citizenships_on(work, today).await?;
    let categories = eligibility::categories_on(work, today).await?;
    let lists = Lists { citizenships: &citizenships, categories: &categories };
    let objections = filed.objections(lists, today);
    if objections.is_empty() { Ok(()) } else { Err(CannotFile::Objections(objections)) }
}

async fn tell(
    work: &mut Work,
    party: InvitingPartyId,
    id: InvitationId,
    step: Step,
) -> Result<(), CannotFile> {
    audit::record(work, Entry::new(Chain::Invitation(id), step.sentence())).await?;
    Ok(write_to_party(work, party, &Letter::InvitationFiled { invitation: id }).await?)
}

fn filed_already(error: sqlx::Error) -> CannotFile {
    match error.as_database_error().and_then(|error| error.constraint()) {
        Some("invitations_pkey") => CannotFile::FiledAlready,
        Some(_) | None => CannotFile::Broken(error),
    }
}
