//! Holding on to a file while it is worked through.

use crate::arrivals::store::batches;
use crate::vocabulary::BatchId;
use crate::web::{Actor, Works};
use std::time::Duration;
use tokio::task::JoinHandle;
use uuid::Uuid;

/// Renews the lease of a file until it is dropped. A worker that dies renews nothing, and half a minute later another
/// takes the file.
pub struct Lease(JoinHandle<()>);

impl Lease {
    pub fn keep(works: &Works, id: BatchId, worker: Uuid) -> Self {
        let works = works.clone();
        Self(tokio::spawn(async move {
            let mut tick = tokio::time::interval(Duration::from_secs(10));
            loop {
                tick.tick().await;
                let held = works
                    .run::<(), sqlx::Error, _>(Actor::Portal, move |work| {
                        Box::pin(async move { batches::hold(work, id, worker).await })
                    })
                    .await;
                if let Err(error) = held {
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
