//! Working through files of many notices: chunk by chunk, each in one transaction with its results, so that a death in the
//! middle loses nothing and repeats nothing (rule N6).

mod file_lines;
mod hold_up;
mod prepare;

use crate::accounts::{Role, write_to_party};
use crate::arrivals::ReceiptNumber;
use crate::arrivals::batch::{Batch, LineResult, Manner};
use crate::arrivals::line::{Code, Finding, Outcome};
use crate::arrivals::store::{batches, many};
use crate::audit::{self, Chain, Entry};
use crate::files::{Lease, is_the_files_fault};
use crate::letters::Letter;
use crate::vocabulary::BatchId;
use crate::web::{Actor, Work, Works};
use crate::webhooks::{Event, announce};
pub use file_lines::CannotFile;
use file_lines::{file_lines, judge_lines, written};
use hold_up::broke;
pub use hold_up::{CannotTakeUp, take_up_again};
use prepare::{Prepared, prepare};
use std::sync::Arc;
use uuid::Uuid;

/// So many lines in one transaction.
const AT_ONCE: usize = 500;

/// From so many lines on a file changes what the planner should know of the tables.
const LONG: i32 = 1000;

/// Works through every file that waits, the oldest first. Answers how many were finished. One that breaks keeps nobody else waiting.
pub async fn round(works: &Works) -> Result<usize, CannotFile> {
    let (worker, mut finished) = (Uuid::now_v7(), 0);
    while let Some(id) = take(works, worker).await? {
        let lease = Lease::keep(works, move |work| Box::pin(batches::hold(work, id, worker)));
        let worked = work_through(works, id, worker).await;
        drop(lease);
        match worked {
            Ok(()) => finished += 1,
            Err(CannotFile::Broken(error)) if !is_the_files_fault(&error) => return Err(error.into()),
            Err(error) => broke(works, (id, worker), &error).await?,
        }
    }
    Ok(finished)
}

async fn take(works: &Works, worker: Uuid) -> sqlx::Result<Option<BatchId>> {
    works.run(Actor::Portal, move |work| Box::pin(async move { batches::take(work, worker).await })).await
}

async fn work_through(works: &Works, id: BatchId, worker: Uuid) -> Result<(), CannotFile> {
    let mut reading = works.reading().await?;
    let batch = batches::find(&mut reading, id).await?.ok_or(sqlx::Error::RowNotFound)?;
    let content = batches::content(&mut reading, id).await?;
    drop(reading);
    let lines = Arc::new(prepare(content, batch.received_at).await?);
    let batch = Arc::new(batch);
    match batch.manner {
        Manner::DryRun | Manner::LineByLine => line_by_line(works, &batch, &lines, worker).await?,
        Manner::Atomic => all_or_none(works, &batch, &lines, worker).await?,
    }
    let actor = actor_of(&batch);
    works.run(actor, move |work| Box::pin(async move { finish(work, &batch).await })).await
}

/// Whoever filed, though they may have closed the page long ago.
fn actor_of(batch: &Batch) -> Actor {
    Actor::Account { id: batch.filed_by, role: Role::InvitingParty.word() }
}

async fn line_by_line(
    works: &Works,
    batch: &Arc<Batch>,
    lines: &Arc<Vec<Prepared>>,
    worker: Uuid,
) -> Result<(), CannotFile> {
    let mut done = usize::try_from(batch.done).unwrap_or_default();
    let mut raced = 0;
    while done < lines.len() {
        let (batch, lines) = (batch.clone(), lines.clone());
        let to = (done + AT_ONCE).min(lines.len());
        let worked = works
            .run(actor_of(&batch.clone()), move |work| {
                Box::pin(async move { chunk(work, &batch, &lines[done..to], (worker, done)).await })
            })
            .await;
        match worked {
            Ok(()) => (done, raced) = (to, 0),
            // Somebody filed one of these at the same moment: judged again, it is a duplicate.
            Err(CannotFile::Raced) if raced < 10 => raced += 1,
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

async fn chunk(
    work: &mut Work,
    batch: &Batch,
    lines: &[Prepared],
    (worker, from): (Uuid, usize),
) -> Result<(), CannotFile> {
    let judged = judge_lines(work, batch, lines).await?;

    let results = match batch.manner {
        Manner::DryRun => written(lines, &judged),
        Manner::LineByLine | Manner::Atomic => file_lines(work, batch, lines, judged).await?,
    };
    batches::add_results(work, batch.id, &results).await?;

    move_on(work, batch, worker, (from, from + lines.len())).await
}

async fn move_on(
    work: &mut Work,
    batch: &Batch,
    worker: Uuid,
    (from, to): (usize, usize),
) -> Result<(), CannotFile> {
    let place = |line: usize| i32::try_from(line).unwrap_or(i32::MAX);
    if batches::advance(work, (batch.id, worker), (place(from), place(to))).await? {
        Ok(())
    } else {
        Err(CannotFile::LostTheFile)
    }
}

/// One transaction for the whole file: with a single rejected line, nothing of it is filed.
async fn all_or_none(
    works: &Works,
    batch: &Arc<Batch>,
    lines: &Arc<Vec<Prepared>>,
    worker: Uuid,
) -> Result<(), CannotFile> {
    if usize::try_from(batch.done).unwrap_or_default() >= lines.len() {
        return Ok(());
    }
    for _ in 0..10 {
        let (batch, lines) = (batch.clone(), lines.clone());
        let worked = works
            .run(actor_of(&batch.clone()), move |work| {
                Box::pin(async move { whole(work, &batch, &lines, worker).await })
            })
            .await;
        match worked {
            Err(CannotFile::Raced) => {}
            Ok(()) => return Ok(()),
            Err(error) => return Err(error),
        }
    }
    Err(CannotFile::Raced)
}

async fn whole(work: &mut Work, batch: &Batch, lines: &[Prepared], worker: Uuid) -> Result<(), CannotFile> {
    let any_rejected = lines.iter().any(|line| line.read.is_err());
    for lines in lines.chunks(AT_ONCE) {
        let judged = judge_lines(work, batch, lines).await?;
        let results = if any_rejected {
            written(lines, &judged).into_iter().map(held_back).collect()
        } else {
            file_lines(work, batch, lines, judged).await?
        };
        batches::add_results(work, batch.id, &results).await?;
    }
    move_on(work, batch, worker, (0, lines.len())).await
}

/// A good line of a file that was not taken.
fn held_back(result: LineResult) -> LineResult {
    match result.outcome {
        Outcome::Rejected | Outcome::Duplicate => result,
        Outcome::Accepted | Outcome::AcceptedLate | Outcome::AcceptedWithWarning | Outcome::HeldBack => {
            let mut findings = vec![Finding::of_line(Code::HeldBack)];
            findings.extend(result.findings);
            LineResult { outcome: Outcome::HeldBack, findings, ..result }
        }
    }
}

/// A file that was filed has a receipt of its own, and its party is told once (rule A1).
async fn finish(work: &mut Work, batch: &Batch) -> Result<(), CannotFile> {
    let (now, mut number) = (work.now(), None);
    if batch.manner != Manner::DryRun {
        let mut drawn = ReceiptNumber::draw()?;
        while batches::is_number_taken(work, &drawn).await? {
            drawn = ReceiptNumber::draw()?;
        }
        number = Some(drawn);
    }
    let tally = batches::tally(work, batch.id).await?;

    if !batches::finish(work, batch.id, number.as_ref(), now).await? {
        return Err(CannotFile::LostTheFile);
    }
    if batch.lines >= LONG {
        many::look_at_what_has_grown(work).await?;
    }

    let entry = Entry::new(Chain::Account(batch.filed_by), "a file of arrival notices was worked through")
        .with("file", batch.id.to_string())
        .with("rejected", tally.rejected)
        .with("duplicate", tally.duplicate);
    audit::record(work, entry).await?;
    if let Some(number) = number {
        let letter = Letter::ArrivalFileTaken { file: batch.id, number: number.to_string() };
        write_to_party(work, batch.party, &letter).await?;
        let receipt = number.as_str().to_owned();
        announce(work, batch.party, Event::FileReceiptIssued { file: batch.id, receipt }).await?;
    }
    Ok(())
}
