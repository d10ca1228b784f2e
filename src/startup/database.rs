//! The database at start: connected, checked for durability, migrated, and given its reference rows.

use crate::config::{self, Database};
use crate::startup::Shared;
use crate::visas::{self, KeyStanding};
use crate::web::{Actor, Works};
use crate::{border, calendar, eligibility, fees, review};
use anyhow::{Context, ensure};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::{Executor, PgPool};
use std::time::Duration;

/// Opens the pool. A connection that comes back inside a transaction is rolled back before anybody else gets it: in
/// sqlx a `begin` dropped on the wire hands on its open transaction, in which the next write would vanish.
pub async fn connect(url: &str, settings: &Database) -> anyhow::Result<PgPool> {
    // A rollback outside a transaction warns; that is what it is for.
    let options = url.parse::<PgConnectOptions>().context("DATABASE_URL")?;
    let options = options.options([("client_min_messages", "error")]);
    let pool = PgPoolOptions::new()
        .max_connections(settings.pool)
        .acquire_timeout(Duration::from_secs(5))
        .after_release(|connection, _| {
            Box::pin(async move {
                connection.execute("rollback").await?;
                Ok(true)
            })
        })
        .connect_with(options)
        .await
        .context("the database does not answer")?;
    if !settings.unsafe_durability_allowed {
        refuse_unsafe_durability(&pool).await?;
    }
    Ok(pool)
}

/// A database that may forget what it acknowledged is no place for passports and money.
async fn refuse_unsafe_durability(pool: &PgPool) -> anyhow::Result<()> {
    for setting in ["fsync", "full_page_writes", "synchronous_commit"] {
        let value: String =
            sqlx::query_scalar("select current_setting($1)").bind(setting).fetch_one(pool).await?;
        ensure!(
            value != "off",
            "the database runs with {setting} off, so an acknowledged step could be lost; turn it on, or set \
             ALLOW_UNSAFE_DURABILITY_FOR_THROWAWAY_DATABASE for a database that holds nothing of worth"
        );
    }
    Ok(())
}

/// Brings the schema up to date; forward only.
pub async fn migrate(works: &Works) -> anyhow::Result<()> {
    sqlx::migrate!().run(works.pool()).await.context("a migration failed")
}

/// Loads the lists that the rooms start with, where a list is still empty.
pub async fn load_reference_rows(works: &Works) -> anyhow::Result<()> {
    works
        .run(Actor::Portal, |work| Box::pin(eligibility::load(work)))
        .await
        .context("the lists of eligibility")?;
    works.run(Actor::Portal, |work| Box::pin(fees::load(work))).await.context("the fee schedule")?;
    works.run(Actor::Portal, |work| Box::pin(calendar::load(work))).await.context("the calendar")?;
    works
        .run(Actor::Portal, |work| Box::pin(review::load(work)))
        .await
        .context("the questions and grounds")?;
    works.run(Actor::Portal, |work| Box::pin(border::load(work))).await.context("the checkpoints")
}

/// Lets the seals of this portal's key be accepted from its first start on.
pub async fn publish_signing_key(shared: &Shared) -> anyhow::Result<()> {
    let key = shared.signing_key.clone();
    shared
        .portal
        .works
        .run(Actor::Portal, move |work| Box::pin(async move { visas::publish_key(work, &key).await }))
        .await
        .context("the certificate of the key that seals visas")
}

/// Has a key that seals: in place of one that was revoked, or whose time to seal is over, another is drawn. What the one before it sealed
/// stays as valid as it was.
pub async fn ready_to_seal(shared: &mut Shared, settings: &config::Settings) -> anyhow::Result<()> {
    let reference = shared.signing_key.reference().clone();
    let now = shared.portal.clock.now();
    let mut reading = shared.portal.works.reading().await?;
    let standing = visas::standing_of_key(&mut reading, &reference, now).await?;
    drop(reading);
    if let KeyStanding::Revoked | KeyStanding::Over { .. } = standing {
        ensure!(
            settings.visa_signing_key.is_none(),
            "the key of VISA_SIGNING_KEY, {reference}, was revoked or its time to seal is over: put another one there"
        );
        shared.take_key(visas::new_key(&shared.var)?);
        tracing::warn!(before = %reference, now = %shared.signing_key.reference(), "another key seals");
    }
    publish_signing_key(shared).await
}
