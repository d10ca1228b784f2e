//! The figures of counted days, and what was published of them.

use crate::statistics::{Counts, Figure, Published, Quarter, Sum};
use crate::vocabulary::Instant;
use chrono::NaiveDate;
use sqlx::PgConnection;
use sqlx::types::Json;

/// The last day that is counted. Days are counted one after the other, so that all before it are too.
pub async fn counted_last(db: &mut PgConnection) -> sqlx::Result<Option<NaiveDate>> {
    sqlx::query_scalar!("select day from counted_days order by day desc limit 1").fetch_optional(db).await
}

/// The first day that was counted.
pub async fn counted_first(db: &mut PgConnection) -> sqlx::Result<Option<NaiveDate>> {
    sqlx::query_scalar!("select day from counted_days order by day limit 1").fetch_optional(db).await
}

/// Answers whether the day was still to be counted; somebody else who counts it is waited for.
pub async fn open_day(db: &mut PgConnection, day: NaiveDate, now: Instant) -> sqlx::Result<bool> {
    let opened = sqlx::query!(
        "insert into counted_days (day, counted_at) values ($1, $2) on conflict (day) do nothing",
        day,
        now,
    )
    .execute(db)
    .await?;
    Ok(opened.rows_affected() == 1)
}

pub async fn keep(db: &mut PgConnection, day: NaiveDate, counts: &Counts) -> sqlx::Result<()> {
    let mut columns: (Vec<String>, Vec<String>, Vec<i64>, Vec<i64>) = Default::default();
    for (figure, value, sum) in counts.iter() {
        columns.0.push(figure.code().to_owned());
        columns.1.push(value.to_owned());
        columns.2.push(sum.count);
        columns.3.push(sum.minor);
    }
    sqlx::query!(
        "insert into daily_counts (figure, day, value, count, minor)
         select figure, $1, value, count, minor
         from unnest($2::text[], $3::text[], $4::bigint[], $5::bigint[]) as counted (figure, value, count, minor)",
        day,
        &columns.0,
        &columns.1,
        &columns.2,
        &columns.3,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Every figure of a period's counted days.
pub async fn sums(
    db: &mut PgConnection,
    (first, last): (NaiveDate, NaiveDate),
    counts: &mut Counts,
) -> sqlx::Result<()> {
    let rows = sqlx::query!(
        r#"select figure as "figure: Figure", value, sum(count)::bigint as "count!", sum(minor)::bigint as "minor!"
           from daily_counts where day between $1 and $2 group by figure, value"#,
        first,
        last,
    );
    for row in rows.fetch_all(db).await? {
        counts.add_sum(row.figure, row.value, Sum { count: row.count, minor: row.minor });
    }
    Ok(())
}

/// The figures of each counted day that a chart of time shows.
pub async fn sums_by_day(
    db: &mut PgConnection,
    (first, last): (NaiveDate, NaiveDate),
) -> sqlx::Result<Vec<(NaiveDate, Figure, String, Sum)>> {
    let rows = sqlx::query!(
        r#"select day, figure as "figure: Figure", value, count, minor from daily_counts
           where day between $1 and $2 and figure in ('application_moves', 'invitation_moves', 'fees_by_currency',
               'ruling_working_days', 'ruling_days', 'rulings_in_time', 'decision_working_days', 'decision_days',
               'decisions_in_time', 'notices')"#,
        first,
        last,
    )
    .fetch_all(db)
    .await?;
    let sum = |count, minor| Sum { count, minor };
    Ok(rows.into_iter().map(|row| (row.day, row.figure, row.value, sum(row.count, row.minor))).collect())
}

/// Every counted move up to a day.
pub async fn moves_until(db: &mut PgConnection, last: NaiveDate, counts: &mut Counts) -> sqlx::Result<()> {
    let rows = sqlx::query!(
        r#"select figure as "figure: Figure", value, sum(count)::bigint as "count!" from daily_counts
           where figure in ('application_moves', 'invitation_moves') and day <= $1 group by figure, value"#,
        last,
    );
    for row in rows.fetch_all(db).await? {
        counts.add(row.figure, row.value, row.count);
    }
    Ok(())
}

pub async fn latest_published(db: &mut PgConnection) -> sqlx::Result<Option<Quarter>> {
    let latest = sqlx::query_scalar!("select quarter from published_quarters order by quarter desc limit 1")
        .fetch_optional(db)
        .await?;
    Ok(latest.as_deref().and_then(Quarter::parse))
}

/// Every quarter that was published, the latest first.
pub async fn quarters(db: &mut PgConnection) -> sqlx::Result<Vec<Quarter>> {
    let quarters = sqlx::query_scalar!("select quarter from published_quarters order by quarter desc")
        .fetch_all(db)
        .await?;
    Ok(quarters.iter().filter_map(|written| Quarter::parse(written)).collect())
}

pub async fn published(db: &mut PgConnection, quarter: Quarter) -> sqlx::Result<Option<Published>> {
    let found = sqlx::query_scalar!(
        r#"select figures as "figures: Json<Published>" from published_quarters where quarter = $1"#,
        quarter.to_string(),
    )
    .fetch_optional(db)
    .await?;
    Ok(found.map(|Json(published)| published))
}

/// What is published stays; a portal that was faster has published the same.
pub async fn publish(
    db: &mut PgConnection,
    quarter: Quarter,
    figures: &Published,
    now: Instant,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into published_quarters (quarter, figures, published_at) values ($1, $2, $3)
         on conflict (quarter) do nothing",
        quarter.to_string(),
        Json(figures) as _,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}
