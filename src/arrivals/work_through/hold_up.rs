//! Holding a file up, once so many tries to work it through broke, and taking it up again when what broke is mended. What it holds counts as
//! filed when it was received: nobody misses a deadline by a fault of the portal (rule N5).

use super::CannotFile;
use crate::accounts::write_to_party;
use crate::arrivals::batch::{Batch, Manner};
use crate::arrivals::store::batches;
use crate::audit::{self, Chain, Entry};
use crate::files::BrokenTry;
use crate::letters::Letter;
use crate::vocabulary::{BatchId, day_in_kazakhstan};
use crate::web::{Actor, Work, Works};
use uuid::Uuid;

/// Counts a try that broke. What ended with its worker, as at a restart, never comes here.
pub async fn broke(works: &Works, (id, worker): (BatchId, Uuid), error: &CannotFile) -> sqlx::Result<()> {
    let counted =
        works.run(Actor::Portal, move |work| Box::pin(async move { count(work, id, worker).await })).await?;
    if let Some(broken) = counted {
        broken.tell(id, &error.kind());
    }
    Ok(())
}

async fn count(work: &mut Work, id: BatchId, worker: Uuid) -> sqlx::Result<Option<BrokenTry>> {
    let now = work.now();
    let Some(count) = batches::broke(work, id, worker).await? else { return Ok(None) };
    let broken = BrokenTry { count, of: "arrivals" };
    let batch = batches::find(work, id).await?.filter(|_| broken.is_the_last());

    if let Some(batch) = batch {
        batches::hold_up(work, id, now).await?;

        let entry = Entry::new(Chain::Party(batch.party), "a file of arrival notices was held up");
        audit::record(work, entry.with("file", id.to_string()).with("tries", count)).await?;
        write_to_party(work, batch.party, &letter(&batch)).await?;
    }
    Ok(Some(broken))
}

fn letter(batch: &Batch) -> Letter {
    let file = batch.id;
    match batch.manner {
        Manner::DryRun => Letter::ArrivalTrialHeldUp { file },
        Manner::LineByLine | Manner::Atomic => {
            Letter::ArrivalFileHeldUp { file, received: day_in_kazakhstan(batch.received_at) }
        }
    }
}

#[derive(Debug, thiserror::Error)]
pub enum CannotTakeUp {
    /// There is none of that id, or it is under way or finished.
    #[error("no such file is held up")]
    NotHeldUp,
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// Rule N5: what broke is mended, and the file goes on from where it stood, as of the instant at which it was received.
pub async fn take_up_again(work: &mut Work, id: BatchId) -> Result<(), CannotTakeUp> {
    let party = batches::take_up_again(work, id).await?.ok_or(CannotTakeUp::NotHeldUp)?;

    let entry = Entry::new(Chain::Party(party), "a file of arrival notices was taken up again");
    Ok(audit::record(work, entry.with("file", id.to_string())).await?)
}
