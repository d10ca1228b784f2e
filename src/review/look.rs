//! A look by staff at an application, recorded like every look at somebody's papers.

use crate::accounts::{Account, store as accounts};
use crate::applications::{AnyCase, Dossier, Happening, read::dossier, store as applications};
use crate::attachments::{Attachment, store as attachments};
use crate::audit::{self, Chain, Entry};
use crate::review::hold::{Hold, LEASE};
use crate::review::store::{self, Decided};
use crate::vocabulary::{AccountId, ApplicationId};
use crate::web::Work;

/// A case with everything that an officer sees of it.
#[derive(Debug, Clone)]
pub struct Opened {
    pub case: AnyCase,
    pub applicant: Option<Account>,
    pub dossier: Dossier,
    pub hold: Option<Hold>,
    pub history: Vec<Happening>,
    pub decisions: Vec<Decided>,
}

/// Opens an application for an officer; none where there is none of that id, or it was never submitted: a draft is its
/// applicant's own. A look by its holder holds the case longer.
pub async fn look(work: &mut Work, officer: AccountId, id: ApplicationId) -> sqlx::Result<Option<Opened>> {
    let now = work.now();
    let Some(case) = applications::find(work, id).await? else { return Ok(None) };
    if case.facts().submitted_at.is_none() {
        return Ok(None);
    }
    let opened = Opened {
        applicant: accounts::account(work, case.applicant).await?,
        dossier: dossier(work, &case.particulars).await?,
        history: applications::history(work, id).await?,
        decisions: store::decisions(work, id).await?,
        hold: store::hold(work, id).await?.filter(|hold| hold.is_by(officer) || !hold.is_over(now)),
        case,
    };

    if opened.hold.as_ref().is_some_and(|hold| hold.is_by(officer)) {
        store::take(work, id, officer, (now, now + LEASE)).await?;
    }

    audit::record(work, Entry::new(Chain::Application(id), "looked at an application")).await?;
    Ok(Some(opened))
}

/// The photograph of a submitted application, for an officer. It is a look of its own.
pub async fn look_at_photograph(work: &mut Work, id: ApplicationId) -> sqlx::Result<Option<Attachment>> {
    let case = applications::find(work, id).await?.filter(|case| case.facts().submitted_at.is_some());
    let Some(photograph) = case.and_then(|case| case.particulars.photograph) else { return Ok(None) };
    let found = attachments::find(work, photograph).await?;

    audit::record(work, Entry::new(Chain::Application(id), "looked at the photograph")).await?;
    Ok(found)
}
