//! Publishing the public half of the key that seals with its certificate, so that its seals are accepted; and taking it back.

use crate::audit::{self, Chain, Entry};
use crate::visas::seal::{Certificate, CertificateError, SignerReference, SigningKey, SigningKeyError};
use crate::visas::store;
use crate::vocabulary::Instant;
use crate::web::{Work, Works};
use chrono::Duration;
use sqlx::PgConnection;

#[derive(Debug, thiserror::Error)]
pub enum CannotPublish {
    #[error(transparent)]
    Key(#[from] SigningKeyError),
    #[error(transparent)]
    Certificate(#[from] CertificateError),
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

const CHAIN: Chain = Chain::Setting("signing_certificates");

/// Records a key from now on, with the certificate that it gives itself; what is recorded stays as it is.
pub async fn publish_key(work: &mut Work, key: &SigningKey) -> Result<(), CannotPublish> {
    let (now, public, reference) = (work.now(), key.public_der()?, key.reference());

    let recorded = store::trust(work, reference, &public, now).await?;
    let since = store::trusted_since(work, reference).await?.unwrap_or(now);
    if !store::is_certified(work, reference).await? {
        let certificate = Certificate::self_signed(key, since)?;
        store::record_certificate(work, reference, &certificate, now).await?;
    }

    if recorded > 0 {
        let entry = Entry::new(CHAIN, "a signing key was published");
        audit::record(work, entry.with("reference", reference.to_string())).await?;
    }
    Ok(())
}

/// How a key stands that is about to seal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyStanding {
    Seals {
        until: Instant,
    },
    /// The time in which it seals is over: what it sealed stays valid.
    Over {
        since: Instant,
    },
    Revoked,
}

/// How a key stands now. One without a certificate seals: it gets one when it is published.
pub async fn standing_of_key(
    db: &mut PgConnection,
    reference: &SignerReference,
    now: Instant,
) -> sqlx::Result<KeyStanding> {
    let published = store::published(db, now).await?;
    let found = published.into_iter().find(|published| published.reference == *reference);
    let Some(found) = found else { return Ok(KeyStanding::Seals { until: Instant::MAX_UTC }) };
    if found.revoked_at.is_some() {
        return Ok(KeyStanding::Revoked);
    }
    let until = found.certificate.seals_until.unwrap_or(found.certificate.not_after);
    Ok(if until < now { KeyStanding::Over { since: until } } else { KeyStanding::Seals { until } })
}

/// How long before its end a key's time to seal is spoken of.
const NOTICE: Duration = Duration::days(30);

/// Says in the log when the key that seals should be followed by another: the portal draws one when it starts.
pub async fn watch_key(works: &Works, key: &SigningKey) -> sqlx::Result<()> {
    let (reference, now) = (key.reference(), works.clock().now());
    match standing_of_key(&mut *works.reading().await?, reference, now).await? {
        KeyStanding::Seals { until } if until - now < NOTICE => {
            tracing::warn!(key = %reference, %until, "the key that seals is soon to be followed: start the portal anew after that day");
        }
        KeyStanding::Seals { .. } => {}
        KeyStanding::Over { since } => {
            tracing::error!(key = %reference, %since, "the key's time to seal is over: start the portal anew");
        }
        KeyStanding::Revoked => {
            tracing::error!(key = %reference, "the key that seals was revoked: start the portal anew");
        }
    }
    Ok(())
}

/// Why a certificate is not revoked.
#[derive(Debug, thiserror::Error)]
pub enum CannotRevoke {
    #[error("a revocation has its reason")]
    NoReason,
    #[error("no key of this reference was published")]
    Unknown,
    #[error("it is revoked already")]
    Revoked,
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// From now on no seal of a key is accepted, and no list that it signed.
pub async fn revoke_key(
    work: &mut Work,
    reference: &SignerReference,
    reason: &str,
) -> Result<(), CannotRevoke> {
    let now = work.now();
    let known = store::trusted_signers(work).await?;
    let known = known.into_iter().map(|signer| signer.reference).find(|known| known == reference);

    let reason = reason.trim();
    if reason.is_empty() {
        return Err(CannotRevoke::NoReason);
    }
    let reference = known.ok_or(CannotRevoke::Unknown)?;

    if store::revoke(work, &reference, reason, now).await? == 0 {
        return Err(CannotRevoke::Revoked);
    }

    let entry = Entry::new(CHAIN, "a signing key was revoked");
    audit::record(work, entry.with("reference", reference.to_string()).with("reason", reason.to_owned()))
        .await?;
    Ok(())
}
