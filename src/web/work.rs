//! The unit of work: one deed, one transaction, carried through even when the client has gone.

use crate::vocabulary::{AccountId, ApiKeyId, Instant, day_in_kazakhstan};
use crate::web::{Clock, Secrets};
use chrono::NaiveDate;
use futures_util::future::BoxFuture;
use sqlx::pool::PoolConnection;
use sqlx::{PgConnection, PgPool, Postgres, Transaction};
use std::fmt;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;
use tracing::Instrument;

/// Who does a deed, as the audit names them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// The portal itself: a round that time started, an acquirer's report.
    Portal,
    /// Somebody who has not signed in.
    Visitor,
    /// An account, in the role it acted in.
    Account { id: AccountId, role: &'static str },
    /// A program, with a key that an account made for it.
    Key { id: ApiKeyId },
}

/// `officer:0198...`
impl fmt::Display for Actor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Portal => f.write_str("portal"),
            Self::Visitor => f.write_str("visitor"),
            Self::Account { id, role } => write!(f, "{role}:{id}"),
            Self::Key { id } => write!(f, "key:{id}"),
        }
    }
}

/// An open transaction with its instant and its actor. It reads as a connection, so every store takes it.
pub struct Work {
    transaction: Transaction<'static, Postgres>,
    now: Instant,
    actor: Actor,
    secrets: Arc<Secrets>,
}

impl Work {
    /// The one instant at which everything in this work happens.
    pub fn now(&self) -> Instant {
        self.now
    }

    /// The day of that instant in Kazakhstan.
    pub fn today(&self) -> NaiveDate {
        day_in_kazakhstan(self.now)
    }

    pub fn actor(&self) -> Actor {
        self.actor
    }

    pub fn secrets(&self) -> &Secrets {
        &self.secrets
    }
}

impl Deref for Work {
    type Target = PgConnection;

    fn deref(&self) -> &PgConnection {
        &self.transaction
    }
}

impl DerefMut for Work {
    fn deref_mut(&mut self) -> &mut PgConnection {
        &mut self.transaction
    }
}

/// Opens units of work and reading connections on the database.
#[derive(Clone)]
pub struct Works {
    pool: PgPool,
    clock: Clock,
    secrets: Arc<Secrets>,
}

impl Works {
    pub fn new(pool: PgPool, clock: Clock, secrets: Arc<Secrets>) -> Self {
        Self { pool, clock, secrets }
    }

    /// A connection for reading. Nothing is written through it.
    pub async fn reading(&self) -> sqlx::Result<PoolConnection<Postgres>> {
        self.pool.acquire().await
    }

    pub fn pool(&self) -> &PgPool {
        &self.pool
    }

    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    pub fn secrets(&self) -> &Secrets {
        &self.secrets
    }

    /// Runs a deed in a transaction of its own: committed when it succeeds, rolled back when it refuses or breaks.
    ///
    /// It runs in a spawned task that the handler awaits: a client that resets its connection drops the handler, never
    /// the work, so that no acknowledged write can be lost half-way.
    pub async fn run<T, E, F>(&self, actor: Actor, deed: F) -> Result<T, E>
    where
        F: for<'w> FnOnce(&'w mut Work) -> BoxFuture<'w, Result<T, E>> + Send + 'static,
        T: Send + 'static,
        E: From<sqlx::Error> + Send + 'static,
    {
        let works = self.clone();
        let task = async move { works.carry_through(actor, deed).await }.in_current_span();
        match tokio::spawn(task).await {
            Ok(outcome) => outcome,
            Err(_) => Err(sqlx::Error::WorkerCrashed.into()),
        }
    }

    /// Runs a deed to see what comes of it, and undoes it whatever that is: how a change is shown before it is made.
    pub async fn rehearse<T, E, F>(&self, actor: Actor, deed: F) -> Result<T, E>
    where
        F: for<'w> FnOnce(&'w mut Work) -> BoxFuture<'w, Result<T, E>> + Send + 'static,
        T: Send + 'static,
        E: From<sqlx::Error> + Send + 'static,
    {
        let works = self.clone();
        let task = async move {
            let mut work = works.begin(actor).await?;
            let seen = deed(&mut work).await?;
            work.transaction.rollback().await?;
            Ok(seen)
        };
        match tokio::spawn(task.in_current_span()).await {
            Ok(outcome) => outcome,
            Err(_) => Err(sqlx::Error::WorkerCrashed.into()),
        }
    }

    async fn begin(self, actor: Actor) -> sqlx::Result<Work> {
        #[expect(clippy::disallowed_methods, reason = "the unit of work is where transactions begin")]
        let transaction = self.pool.begin().await?;
        Ok(Work { transaction, now: self.clock.now(), actor, secrets: self.secrets })
    }

    async fn carry_through<T, E, F>(self, actor: Actor, deed: F) -> Result<T, E>
    where
        F: for<'w> FnOnce(&'w mut Work) -> BoxFuture<'w, Result<T, E>>,
        E: From<sqlx::Error>,
    {
        let mut work = self.begin(actor).await?;

        let done = deed(&mut work).await?;

        work.transaction.commit().await?;
        Ok(done)
    }
}
