//! Holding on to a file while it is worked through.

use crate::web::{Actor, Work, Works};
use futures_util::future::BoxFuture;
use std::sync::Arc;
use std::time::Duration;
use tokio::task::JoinHandle;

/// Renews the lease of a file until it is dropped. A worker that dies renews nothing, and half a minute later another
/// takes the file.
pub struct Lease(JoinHandle<()>);

impl Lease {
    /// `hold` renews the lease for half a minute on the database's clock.
    pub fn keep<F>(works: &Works, hold: F) -> Self
    where
        F: for<'w> Fn(&'w mut Work) -> BoxFuture<'w, sqlx::Result<()>> + Send + Sync + 'static,
    {
        let (works, hold) = (works.clone(), Arc::new(hold));
        Self(tokio::spawn(async move {
            let mut tick = tokio::time::interval(Duration::from_secs(10));
            loop {
                tick.tick().await;
                let hold = hold.clone();
                if let Err(error) = works.run(Actor::Portal, move |work| hold(work)).await {
                    tracing::warn!(%error, "the lease of a file was not renewed");
                }
            }
        }))
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        self.0.abort();
    }
}
