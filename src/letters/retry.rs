//! Sending a letter again that was given up.

use crate::audit::{self, Chain, Entry};
use crate::letters::store;
use crate::vocabulary::LetterId;
use crate::web::Work;

#[derive(Debug, thiserror::Error)]
pub enum CannotRetry {
    #[error("the letter was not given up")]
    NotGivenUp,
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// Owes the letter from now on, with the patience of a new one.
pub async fn retry(work: &mut Work, id: LetterId) -> Result<(), CannotRetry> {
    let now = work.now();

    if !store::owe_again(work, id, now).await? {
        return Err(CannotRetry::NotGivenUp);
    }

    let entry = Entry::new(Chain::Setting("letters"), "letter sent again").with("letter", id.to_string());
    Ok(audit::record(work, entry).await?)
}
