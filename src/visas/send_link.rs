//! Mailing the holder a link to the visa again.

use crate::accounts::Account;
use crate::applications::store as applications;
use crate::audit::{self, Chain, Entry};
use crate::letters::{self, Letter};
use crate::visas::store;
use crate::vocabulary::ApplicationId;
use crate::web::Work;
use crate::web::limits::{self, Limit, TooMany};

/// Letters with the link, per application.
pub const LINKS_PER_APPLICATION: Limit = Limit { most: 5, minutes: 60 };

#[derive(Debug, thiserror::Error)]
pub enum CannotSend {
    #[error("the applicant has no such visa")]
    NotFound,
    /// Rule V3: there is nothing to travel with any more.
    #[error("the visa was annulled")]
    Annulled,
    #[error("the link was sent often enough")]
    TooMany(TooMany),
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// Queues a letter to the holder, in the holder's language. It names the application, and no person.
pub async fn send_link(work: &mut Work, holder: &Account, id: ApplicationId) -> Result<(), CannotSend> {
    let visa = store::of_own_application(work, id, holder.id).await?.ok_or(CannotSend::NotFound)?;
    let case = applications::find_own(work, id, holder.id).await?.ok_or(CannotSend::NotFound)?;

    if visa.annulment.is_some() {
        return Err(CannotSend::Annulled);
    }

    let now = work.now();
    let counted = limits::count(work, &format!("visa-link:{id}"), LINKS_PER_APPLICATION, now).await?;
    counted.map_err(CannotSend::TooMany)?;

    let entry = Entry::new(Chain::Application(id), "the holder had the link to the visa sent");
    audit::record(work, entry.with("visa", visa.id.to_string())).await?;
    let letter = Letter::VisaLink { application: id, reference: case.reference.to_string() };
    Ok(letters::post(work, &holder.recipient(), &letter).await?)
}
