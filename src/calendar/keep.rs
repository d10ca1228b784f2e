//! Keeping the calendar: declaring a day, withdrawing a declaration, announcing a way of counting.

use crate::audit::{self, Chain, Entry};
use crate::calendar::{
    Calendar, Counting, CountingPolicy, CountingPolicyError, Deadline, DeclaredDay, first_declared_days,
    store,
};
use crate::web::Work;
use chrono::NaiveDate;
use sqlx::PgConnection;

#[derive(Debug, thiserror::Error)]
pub enum CannotKeep {
    #[error("the day has a declaration already")]
    DeclaredAlready,
    #[error("the day has no declaration")]
    NotDeclared,
    #[error("a way of counting begins on that day already")]
    AnnouncedAlready,
    #[error(transparent)]
    Policy(#[from] CountingPolicyError),
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// Loads the calendar of 2024 to 2028 and the first way of counting, where there is none yet (rules N1 and N2).
pub async fn load(work: &mut Work) -> sqlx::Result<()> {
    if !store::is_empty(work).await? {
        return Ok(());
    }

    let declared = first_declared_days().map_err(|error| sqlx::Error::Decode(error.into()))?;

    let now = work.now();
    for day in &declared {
        store::declare(work, day, now).await?;
    }
    store::announce(work, &first_policy(), now).await?;

    audit::record(
        work,
        Entry::new(Chain::Setting("calendar"), "the calendar was loaded").with("days", declared.len()),
    )
    .await
}

/// The way of counting of the Civil Code, for every arrival that the portal can know (rule N2).
fn first_policy() -> CountingPolicy {
    let from = NaiveDate::from_ymd_opt(2020, 1, 1).unwrap_or(NaiveDate::MIN);
    CountingPolicy { from, counting: Counting::NextDay }
}

/// Rule N1: the calendar is data that an administrator keeps.
pub async fn declare(work: &mut Work, declared: DeclaredDay) -> Result<(), CannotKeep> {
    let now = work.now();

    store::declare(work, &declared, now).await.map_err(settled_by_a_constraint)?;

    let entry = Entry::new(Chain::Setting("calendar"), "a day was declared")
        .with("day", declared.day.to_string())
        .with("kind", declared.kind.code())
        .with("status", declared.status.code());
    Ok(audit::record(work, entry).await?)
}

pub async fn withdraw(work: &mut Work, day: NaiveDate) -> Result<(), CannotKeep> {
    let now = work.now();
    if !store::withdraw(work, day, now).await? {
        return Err(CannotKeep::NotDeclared);
    }

    let entry =
        Entry::new(Chain::Setting("calendar"), "a declaration was withdrawn").with("day", day.to_string());
    Ok(audit::record(work, entry).await?)
}

/// Rule N2: a change of the way of counting is for later arrivals.
pub async fn announce(work: &mut Work, counting: Counting, from: NaiveDate) -> Result<(), CannotKeep> {
    let (now, today) = (work.now(), work.today());

    let policy = CountingPolicy::announce(counting, from, today)?;

    store::announce(work, &policy, now).await.map_err(settled_by_a_constraint)?;

    let entry = Entry::new(Chain::Setting("calendar"), "a way of counting was announced")
        .with("from", from.to_string())
        .with("counting", counting.code());
    Ok(audit::record(work, entry).await?)
}

/// The deadline of an arrival by the calendar and the way of counting in force for it (rules N1 and N2).
pub async fn deadline_of(db: &mut PgConnection, arrival: NaiveDate) -> sqlx::Result<Deadline> {
    let calendar: Calendar = store::calendar(db).await?;
    let policies = store::policies(db).await?;
    Ok(Deadline::reckon(arrival, &calendar, Counting::for_arrival(&policies, arrival)))
}

fn settled_by_a_constraint(error: sqlx::Error) -> CannotKeep {
    match error.as_database_error().and_then(|error| error.constraint()) {
        Some("a_day_is_declared_once") => CannotKeep::DeclaredAlready,
        Some("a_day_has_one_counting_policy") => CannotKeep::AnnouncedAlready,
        Some(_) | None => CannotKeep::Broken(error),
    }
}
