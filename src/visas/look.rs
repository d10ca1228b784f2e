//! A look by staff at a visa, recorded like every look at somebody's papers.

use crate::attachments::{Attachment, store as attachments};
use crate::audit::{self, Chain, Entry};
use crate::visas::{Visa, store};
use crate::vocabulary::VisaId;
use crate::web::Work;

/// A visa with the entries that were made on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    pub visa: Visa,
    pub entries_made: i64,
}

/// Opens a visa for an officer; none where there is none of that id.
pub async fn look(work: &mut Work, id: VisaId) -> sqlx::Result<Option<Opened>> {
    let Some(visa) = store::find(work, id).await? else { return Ok(None) };
    let entries_made = store::entries_made(work, id).await?;

    let entry = Entry::new(Chain::Application(visa.application), "looked at a visa");
    audit::record(work, entry.with("visa", id.to_string())).await?;

    Ok(Some(Opened { visa, entries_made }))
}

/// The photograph on a visa, for an officer. It is a look of its own.
pub async fn look_at_photograph(work: &mut Work, id: VisaId) -> sqlx::Result<Option<Attachment>> {
    let Some(visa) = store::find(work, id).await? else { return Ok(None) };
    let found = attachments::find(work, visa.photograph).await?;

    audit::record(work, Entry::new(Chain::Application(visa.application), "looked at the photograph")).await?;
    Ok(found)
}
