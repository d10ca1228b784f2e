//! Signing the heads that moved, so that what stood under them can't be taken away unseen.

use crate::audit::heads::Vantage;
use crate::audit::store::{self, Moved};
use crate::audit::witness::{Book, Witness};
use crate::web::Works;
use std::io;

/// The most heads in one line.
const HEADS_A_LINE: i64 = 5000;

#[derive(Debug, thiserror::Error)]
pub enum CannotSign {
    #[error("the signed heads cannot be kept: {0}")]
    Witness(#[from] io::Error),
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// Signs every head that moved since the last line of this witness, and tells how many. Run once a minute.
///
/// Each witness keeps its own account of what it has seen, so instances with folders of their own sign everything each;
/// of two on one folder the second leaves the round to the first.
pub async fn round(works: &Works, witness: &Witness) -> Result<usize, CannotSign> {
    let opened = witness.clone();
    let Some(mut book) = aside(move || opened.open()).await? else { return Ok(0) };
    let mut reading = works.reading().await?;
    let now = store::vantage(&mut reading).await?;

    // Numbers of transactions from another cluster or timeline say nothing here: everything is signed again.
    let before = book.seen().filter(|before| before.cluster == now.cluster);
    let (then, until) = match &before {
        Some(before) => (before.snapshot.as_str(), now.snapshot.as_str()),
        None => (Vantage::NOTHING_SEEN, Vantage::EVERYTHING_BEGAN),
    };

    let (mut signed, mut last): (usize, Option<Moved>) = (0, None);
    loop {
        let moved = store::moved_between(&mut reading, then, until, last.as_ref(), HEADS_A_LINE).await?;
        let more = moved.len() as i64 == HEADS_A_LINE;
        if moved.is_empty() && (last.is_none() || before.is_some()) {
            break;
        }
        signed += moved.len();
        // Only the last line moves the vantage on: a round that breaks off is done again.
        let seen = if more { before.clone() } else { Some(now.clone()) };
        let heads = moved.iter().map(|moved| moved.head.clone()).collect();
        let at = works.clock().now();
        book = aside(move || append(book, move |book| book.append(at, seen, heads))).await?;
        if !more {
            break;
        }
        last = moved.into_iter().last();
    }
    metrics::counter!("audit_heads_signed_total").increment(signed as u64);
    Ok(signed)
}

fn append(mut book: Book, write: impl FnOnce(&mut Book) -> io::Result<()>) -> io::Result<Book> {
    write(&mut book)?;
    Ok(book)
}

/// Runs what waits for the disk off the async threads.
pub(super) async fn aside<T: Send + 'static>(
    work: impl FnOnce() -> io::Result<T> + Send + 'static,
) -> io::Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(io::Error::other)?
}
