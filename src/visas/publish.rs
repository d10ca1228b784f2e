//! Publishing the public half of the key that seals, so that its seals are accepted.

use crate::audit::{self, Chain, Entry};
use crate::visas::seal::{SigningKey, SigningKeyError};
use crate::visas::store;
use crate::web::Work;

#[derive(Debug, thiserror::Error)]
pub enum CannotPublish {
    #[error(transparent)]
    Key(#[from] SigningKeyError),
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// Records the certificate of a key from now on; one that is recorded stays as it is.
pub async fn publish_key(work: &mut Work, key: &SigningKey) -> Result<(), CannotPublish> {
    let (now, public) = (work.now(), key.public_der()?);

    let recorded = store::trust(work, key.reference(), &public, now).await?;

    if recorded > 0 {
        let entry = Entry::new(Chain::Setting("signing_certificates"), "a signing key was published");
        audit::record(work, entry.with("reference", key.reference().to_string())).await?;
    }
    Ok(())
}
