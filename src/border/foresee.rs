//! What opening or closing a checkpoint would do: found by doing it, in a work that is undone.

use crate::border::{CannotKeep, Checkpoint, CheckpointCode, close, open, open_again, store};
use crate::web::Work;
use chrono::{Days, NaiveDate};

/// What hangs on a checkpoint from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Affected {
    pub day: NaiveDate,
    /// Visas in force that hold on the day or later.
    pub visas: i64,
    /// Accounts of border officers that are assigned to it.
    pub officers: i64,
    /// Crossings recorded at it in the 30 days before today.
    pub crossings: i64,
    /// The codes of those that take electronic visas on the day.
    pub open: Vec<CheckpointCode>,
}

pub async fn foresee_opening(work: &mut Work, checkpoint: Checkpoint) -> Result<Affected, CannotKeep> {
    let (code, day) = (checkpoint.code.clone(), checkpoint.open_from);

    open(work, checkpoint).await?;

    Ok(affected(work, &code, day).await?)
}

pub async fn foresee_opening_again(work: &mut Work, checkpoint: Checkpoint) -> Result<Affected, CannotKeep> {
    let (code, day) = (checkpoint.code.clone(), checkpoint.open_from);

    open_again(work, checkpoint).await?;

    Ok(affected(work, &code, day).await?)
}

/// From the day after the last.
pub async fn foresee_closing(
    work: &mut Work,
    code: CheckpointCode,
    last: NaiveDate,
) -> Result<Affected, CannotKeep> {
    close(work, code.clone(), last).await?;

    Ok(affected(work, &code, last.succ_opt().unwrap_or(last)).await?)
}

/// Rule V2: an electronic visa is used at international airports alone.
async fn affected(work: &mut Work, code: &CheckpointCode, day: NaiveDate) -> sqlx::Result<Affected> {
    let since = work.today() - Days::new(30);
    let (visas, officers, crossings) = store::affected(work, code, (day, since)).await?;
    let all = store::checkpoints(work).await?;
    let open = all.into_iter().filter(|it| it.takes_electronic_visas_on(day)).map(|it| it.code);
    Ok(Affected { day, visas, officers, crossings, open: open.collect() })
}
