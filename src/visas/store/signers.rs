//! The keys that seals are checked with, their certificates, and the visas that everybody is told about.

use super::unreadable;
use crate::visas::VisaNumber;
use crate::visas::publication::Published;
use crate::visas::seal::{Certificate, SignerReference, TrustedSigner};
use crate::vocabulary::{Days, Instant, day_in_kazakhstan};
use chrono::NaiveDate;
use sqlx::PgConnection;

/// Records whose seals are accepted from now on. One that is known stays as it is.
pub async fn trust(
    db: &mut PgConnection,
    reference: &SignerReference,
    public_key: &[u8],
    from: Instant,
) -> sqlx::Result<u64> {
    let recorded = sqlx::query!(
        "insert into signing_certificates (reference, public_key, valid_from) values ($1, $2, $3)
         on conflict (reference) do nothing",
        reference.to_string(),
        public_key,
        from,
    )
    .execute(db)
    .await?;
    Ok(recorded.rows_affected())
}

/// Since when the seals of a key are accepted.
pub async fn trusted_since(
    db: &mut PgConnection,
    reference: &SignerReference,
) -> sqlx::Result<Option<Instant>> {
    sqlx::query_scalar!(
        "select valid_from from signing_certificates where reference = $1",
        reference.to_string()
    )
    .fetch_optional(db)
    .await
}

/// Everybody whose seals are accepted, and those that were.
pub async fn trusted_signers(db: &mut PgConnection) -> sqlx::Result<Vec<TrustedSigner>> {
    let rows = sqlx::query!(
        r#"select s.reference, s.public_key, s.valid_from, coalesce(c.valid_until, s.valid_until) as valid_until,
                  r.revoked_at as "revoked_at?"
           from signing_certificates s
           left join lateral (select valid_until from certificates where reference = s.reference order by id desc limit 1) c on true
           left join certificate_revocations r on r.reference = s.reference
           order by s.valid_from"#
    )
    .fetch_all(db)
    .await?;
    rows.into_iter()
        .map(|row| {
            let last = row.valid_until.map_or(NaiveDate::MAX, day_in_kazakhstan);
            let valid = Days::new(day_in_kazakhstan(row.valid_from), last).map_err(unreadable)?;
            let reference = SignerReference::parse(&row.reference).map_err(unreadable)?;
            let signer = TrustedSigner::from_public_der(&row.public_key, reference, valid);
            let revoked = row.revoked_at.map(day_in_kazakhstan);
            Ok(TrustedSigner { revoked, ..signer.map_err(unreadable)? })
        })
        .collect()
}

/// Whether a key has a certificate.
pub async fn is_certified(db: &mut PgConnection, reference: &SignerReference) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select exists (select from certificates where reference = $1) as "is!""#,
        reference.to_string()
    )
    .fetch_one(db)
    .await
}

/// The certificates whose visas can still be shown at an instant, the newest last.
pub async fn published(db: &mut PgConnection, now: Instant) -> sqlx::Result<Vec<Published>> {
    let rows = sqlx::query!(
        r#"select s.reference, c.der, r.revoked_at as "revoked_at?"
           from signing_certificates s
           join lateral (select der, valid_until from certificates where reference = s.reference order by id desc limit 1) c on true
           left join certificate_revocations r on r.reference = s.reference
           where c.valid_until >= $1
           order by s.valid_from, s.reference"#,
        now,
    )
    .fetch_all(db)
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Published {
                reference: SignerReference::parse(&row.reference).map_err(unreadable)?,
                certificate: Certificate::parse(&row.der).map_err(unreadable)?,
                revoked_at: row.revoked_at,
            })
        })
        .collect()
}

/// Records a certificate of a key that is trusted. The latest of a key counts.
pub async fn record_certificate(
    db: &mut PgConnection,
    reference: &SignerReference,
    certificate: &Certificate,
    now: Instant,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into certificates (reference, der, valid_until, recorded_at) values ($1, $2, $3, $4)",
        reference.to_string(),
        certificate.der(),
        certificate.not_after,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// From now on nothing under the certificate is accepted. One that is revoked already stays so.
pub async fn revoke(
    db: &mut PgConnection,
    reference: &SignerReference,
    reason: &str,
    now: Instant,
) -> sqlx::Result<u64> {
    let revoked = sqlx::query!(
        "insert into certificate_revocations (reference, revoked_at, reason) values ($1, $2, $3)
         on conflict (reference) do nothing",
        reference.to_string(),
        now,
        reason,
    )
    .execute(db)
    .await?;
    Ok(revoked.rows_affected())
}

/// Rule V3: the annulled visas whose last day has not passed.
pub async fn annulled_on(db: &mut PgConnection, today: NaiveDate) -> sqlx::Result<Vec<VisaNumber>> {
    sqlx::query_scalar!(
        r#"select number as "number: VisaNumber" from visas where annulled_at is not null and valid_until >= $1"#,
        today,
    )
    .fetch_all(db)
    .await
}

/// Rule V2: the single-entry visas that an entry used up and whose last day has not passed. A crossing that was corrected away does not count.
pub async fn used_up_on(db: &mut PgConnection, today: NaiveDate) -> sqlx::Result<Vec<VisaNumber>> {
    sqlx::query_scalar!(
        r#"select v.number as "number: VisaNumber" from visas v
           where v.entries = 'single' and v.annulled_at is null and v.valid_until >= $1
             and exists (select from crossings c
                         where c.visa = v.id and c.direction = 'entry' and not c.void
                           and not exists (select from crossings correction where correction.corrects = c.id))"#,
        today,
    )
    .fetch_all(db)
    .await
}
