//! Keeping the checkpoints: loading the first, opening and closing.

use crate::audit::{self, Chain, Entry};
use crate::border::{Checkpoint, CheckpointCode, CheckpointKind, ClosingError, OpeningError, store};
use crate::vocabulary::Named;
use crate::web::Work;
use chrono::NaiveDate;
use serde::Deserialize;

/// The day from which the first checkpoints are open: before anything that the portal is asked about.
const FIRST_DAY: NaiveDate = match NaiveDate::from_ymd_opt(2019, 1, 1) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// A line of `data/checkpoints.csv`.
#[derive(Deserialize)]
struct Line {
    code: CheckpointCode,
    name_en: String,
    name_ru: String,
    name_kk: String,
    kind: CheckpointKind,
}

#[derive(Debug, thiserror::Error)]
pub enum CannotLoad {
    #[error("data/checkpoints.csv: {0}")]
    Unreadable(#[from] csv::Error),
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

#[derive(Debug, thiserror::Error)]
pub enum CannotKeep {
    #[error("there is a checkpoint of that code already")]
    CodeTaken,
    #[error("there is no such checkpoint")]
    NotFound,
    /// Its last day was named, and is named once.
    #[error("the checkpoint closes on {last} already")]
    ClosedAlready { last: NaiveDate },
    #[error(transparent)]
    Opening(#[from] OpeningError),
    #[error(transparent)]
    Closing(#[from] ClosingError),
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// Rule V2: loads the two airports of the public page where there is no checkpoint yet.
pub async fn load(work: &mut Work) -> Result<(), CannotLoad> {
    if !store::checkpoints(work).await?.is_empty() {
        return Ok(());
    }

    let first = first_checkpoints()?;

    for checkpoint in &first {
        store::take_code(work, &checkpoint.code).await?;
        store::open(work, checkpoint).await?;
    }

    let entry = Entry::new(Chain::Setting("checkpoints"), "the first checkpoints were loaded");
    Ok(audit::record(work, entry.with("checkpoints", first.len())).await?)
}

fn first_checkpoints() -> Result<Vec<Checkpoint>, csv::Error> {
    let file = include_str!("../../data/checkpoints.csv");
    csv::Reader::from_reader(file.as_bytes())
        .deserialize()
        .map(|line: Result<Line, _>| {
            line.map(|line| Checkpoint {
                code: line.code,
                name: Named { en: line.name_en, ru: line.name_ru, kk: line.name_kk },
                kind: line.kind,
                open_from: FIRST_DAY,
                open_until: None,
            })
        })
        .collect()
}

/// Opens a checkpoint of a new code from its first day on.
pub async fn open(work: &mut Work, checkpoint: Checkpoint) -> Result<(), CannotKeep> {
    store::take_code(work, &checkpoint.code).await.map_err(settled_by_a_constraint)?;
    store::open(work, &checkpoint).await?;

    Ok(audit::record(work, opened("a checkpoint was opened", &checkpoint)).await?)
}

/// Opens a checkpoint that closed, under its code, from a later day on. It may be called or be something else by then: what it was stays.
pub async fn open_again(work: &mut Work, checkpoint: Checkpoint) -> Result<(), CannotKeep> {
    let today = work.today();
    let last = store::checkpoint_for_change(work, &checkpoint.code).await?.ok_or(CannotKeep::NotFound)?;

    last.may_open_again_on(checkpoint.open_from, today)?;

    store::open(work, &checkpoint).await.map_err(settled_by_a_constraint)?;

    Ok(audit::record(work, opened("a checkpoint was opened again", &checkpoint)).await?)
}

fn opened(act: &'static str, checkpoint: &Checkpoint) -> Entry {
    Entry::new(Chain::Setting("checkpoints"), act)
        .with("code", checkpoint.code.as_str())
        .with("kind", checkpoint.kind.code())
        .with("from", checkpoint.open_from.to_string())
}

/// Closes a checkpoint after its last day; what was recorded there stays.
pub async fn close(work: &mut Work, code: CheckpointCode, last: NaiveDate) -> Result<(), CannotKeep> {
    let today = work.today();
    let checkpoint = store::checkpoint_for_change(work, &code).await?.ok_or(CannotKeep::NotFound)?;

    if let Some(last) = checkpoint.open_until {
        return Err(CannotKeep::ClosedAlready { last });
    }
    checkpoint.may_close_after(last, today)?;

    store::close(work, &code, last).await?;

    let entry = Entry::new(Chain::Setting("checkpoints"), "a checkpoint was closed")
        .with("code", code.as_str())
        .with("last", last.to_string());
    Ok(audit::record(work, entry).await?)
}

fn settled_by_a_constraint(error: sqlx::Error) -> CannotKeep {
    match error.as_database_error().and_then(|error| error.constraint()) {
        Some("a_code_has_one_checkpoint") => CannotKeep::CodeTaken,
        Some("a_checkpoint_is_open_once_at_a_time" | "a_checkpoint_opens_once_on_a_day") => {
            CannotKeep::Opening(OpeningError::StillOpen)
        }
        Some(_) | None => CannotKeep::Broken(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rule_v2_the_first_checkpoints_are_the_airports_of_astana_and_almaty() {
        let first = first_checkpoints().unwrap();

        let codes: Vec<_> = first.iter().map(|checkpoint| checkpoint.code.as_str()).collect();
        assert_eq!(codes, ["NQZ", "ALA"]);
        assert!(first.iter().all(|it| it.kind == CheckpointKind::InternationalAirport));
    }
}
