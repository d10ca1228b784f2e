//! A round's work in parts, each in a transaction of its own: one that breaks keeps nobody else waiting.

use crate::web::{Actor, Work, Works};
use futures_util::future::BoxFuture;

/// Does a deed for each of these and answers how much was done in all. One that breaks is left for the next round, and told of when all the
/// others are done; without a database nothing more is tried.
pub async fn each<T: Send + 'static>(
    works: &Works,
    of: Vec<T>,
    deed: for<'w> fn(&'w mut Work, T) -> BoxFuture<'w, sqlx::Result<usize>>,
) -> sqlx::Result<usize> {
    let (mut done, mut broken) = (0, None);
    for one in of {
        match works.run(Actor::Portal, move |work| deed(work, one)).await {
            Ok(count) => done += count,
            Err(error @ (sqlx::Error::Io(_) | sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed)) => {
                return Err(error);
            }
            Err(error) => broken = broken.or(Some(error)),
        }
    }
    match broken {
        Some(error) => Err(error),
        None => Ok(done),
    }
}
