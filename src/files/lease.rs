//! Holding on to a file while it is worked through.

use std::fmt::Display;
use std::time::Duration;
use tokio::task::JoinHandle;

/// Renews the lease of a file until it is dropped. A worker that dies renews nothing, and half a minute later another
/// takes the file.
pub struct Lease(JoinHandle<()>);

impl Lease {
    /// `hold` renews the lease for half a minute on the database's clock.
    pub fn keep<F, R, E>(hold: F) -> Self
    where
        F: Fn() -> R + Send + 'static,
        R: Future<Output = Result<(), E>> + Send,
        E: Display,
    {
        Self(tokio::spawn(async move {
            let mut tick = tokio::time::interval(Duration::from_secs(10));
            loop {
                tick.tick().await;
                if let Err(error) = hold().await {
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
