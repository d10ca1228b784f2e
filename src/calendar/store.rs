//! The declared days, the ways of counting and the promised working days, as dated rows.

mod promises;
mod running;

use crate::calendar::{Calendar, Counting, CountingPolicy, DayKind, DayStatus, DeclaredDay};
use crate::vocabulary::{Instant, Named};
use chrono::NaiveDate;
use sqlx::PgConnection;

pub use promises::{promise, promises};
pub use running::{running_over, settled, waiting};

/// The calendar as it stands now.
pub async fn calendar(db: &mut PgConnection) -> sqlx::Result<Calendar> {
    Ok(Calendar::of(declared_between(db, NaiveDate::MIN, NaiveDate::MAX).await?))
}

/// The declarations of a span of days, both ends included, in their order.
pub async fn declared_between(
    db: &mut PgConnection,
    first: NaiveDate,
    last: NaiveDate,
) -> sqlx::Result<Vec<DeclaredDay>> {
    let rows = sqlx::query!(
        r#"select day, kind as "kind: DayKind", name_en, name_ru, name_kk, status as "status: DayStatus"
           from declared_days where withdrawn_at is null and day between $1 and $2 order by day"#,
        first.max(EARLIEST),
        last.min(LATEST),
    )
    .fetch_all(db)
    .await?;
    let declared = rows.into_iter().map(|row| DeclaredDay {
        day: row.day,
        kind: row.kind,
        name: Named { en: row.name_en, ru: row.name_ru, kk: row.name_kk },
        status: row.status,
    });
    Ok(declared.collect())
}

/// PostgreSQL's dates reach less far than chrono's.
const EARLIEST: NaiveDate = NaiveDate::from_ymd_opt(1900, 1, 1).expect("a day");
const LATEST: NaiveDate = NaiveDate::from_ymd_opt(9999, 12, 31).expect("a day");

/// Grows with every change of the calendar, so that what was reckoned before a change is known.
pub async fn edition(db: &mut PgConnection) -> sqlx::Result<i64> {
    sqlx::query_scalar!(
        r#"select (select count(*) + count(withdrawn_at) from declared_days)
                + (select count(*) from counting_policies) as "edition!""#
    )
    .fetch_one(db)
    .await
}

pub async fn is_empty(db: &mut PgConnection) -> sqlx::Result<bool> {
    sqlx::query_scalar!(r#"select not exists (select from declared_days) as "empty!""#).fetch_one(db).await
}

pub async fn declare(db: &mut PgConnection, declared: &DeclaredDay, now: Instant) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into declared_days (day, kind, name_en, name_ru, name_kk, status, declared_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        declared.day,
        declared.kind.code(),
        declared.name.en,
        declared.name.ru,
        declared.name.kk,
        declared.status.code(),
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Ends a declaration; the row stays in the record. Answers whether there was one.
pub async fn withdraw(db: &mut PgConnection, day: NaiveDate, now: Instant) -> sqlx::Result<bool> {
    let ended = sqlx::query!(
        "update declared_days set withdrawn_at = $2 where day = $1 and withdrawn_at is null",
        day,
        now,
    )
    .execute(db)
    .await?;
    Ok(ended.rows_affected() == 1)
}

pub async fn policies(db: &mut PgConnection) -> sqlx::Result<Vec<CountingPolicy>> {
    sqlx::query_as!(
        CountingPolicy,
        r#"select applies_from as "from", counting as "counting: Counting" from counting_policies order by applies_from"#,
    )
    .fetch_all(db)
    .await
}

pub async fn announce(db: &mut PgConnection, policy: &CountingPolicy, now: Instant) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into counting_policies (applies_from, counting, decided_at) values ($1, $2, $3)",
        policy.from,
        policy.counting.code(),
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}
