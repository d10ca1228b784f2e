//! Annulling a visa (rule V3).

use crate::accounts::store as accounts;
use crate::applications::store as applications;
use crate::audit::{self, Chain, Entry};
use crate::invitations::Reason;
use crate::letters::{self, Letter};
use crate::visas::{Annulment, store};
use crate::vocabulary::{AccountId, Instant, VisaId};
use crate::web::Work;

#[derive(Debug, thiserror::Error)]
pub enum CannotAnnul {
    #[error("there is no such visa")]
    NotFound,
    /// Somebody was faster. The first annulment stands.
    #[error("the visa was annulled at {at}")]
    Already { at: Instant },
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// Annuls a visa: it fails verification everywhere from this work on, and its holder is told.
pub async fn annul(
    work: &mut Work,
    id: VisaId,
    officer: AccountId,
    reason: Reason,
) -> Result<(), CannotAnnul> {
    let visa = store::find_for_change(work, id).await?.ok_or(CannotAnnul::NotFound)?;
    let case = applications::find(work, visa.application).await?.ok_or(CannotAnnul::NotFound)?;
    let holder = accounts::account(work, case.applicant).await?.ok_or(CannotAnnul::NotFound)?;

    if let Some(annulment) = visa.annulment {
        return Err(CannotAnnul::Already { at: annulment.at });
    }
    let annulment = Annulment { at: work.now(), by: officer, reason };

    store::annul(work, id, &annulment).await?;

    let entry = Entry::new(Chain::Application(case.id), "an officer annulled the visa");
    audit::record(work, entry.with("visa", id.to_string())).await?;
    let letter = Letter::VisaAnnulled { application: case.id, reference: case.reference.to_string() };
    Ok(letters::post(work, &holder.recipient(), &letter).await?)
}
