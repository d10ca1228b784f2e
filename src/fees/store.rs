//! The rows of the fee schedule.

mod rates;
mod waiting;

use crate::eligibility::{Entries, Product, Purpose};
use crate::fees::{CitizenshipScope, FeeRow};
use crate::vocabulary::{Currency, FeeRowId, Money};
use chrono::NaiveDate;
use sqlx::PgConnection;

pub use rates::{add_rate, latest_rates, rate, rate_on};
pub use waiting::waiting_for_a_fee;

struct Row {
    id: FeeRowId,
    product: Product,
    citizenships: CitizenshipScope,
    purposes: Vec<String>,
    entries: Vec<String>,
    least_days: i32,
    most_days: i32,
    amount_minor: i64,
    currency: Currency,
    applies_from: NaiveDate,
    applies_until: Option<NaiveDate>,
}

/// A word that the schedule does not know.
#[derive(Debug, thiserror::Error)]
#[error("\"{0}\" is neither a purpose nor a number of entries")]
struct Unknown(String);

/// Every column of a row, from the rows that a condition finds.
macro_rules! rows {
    ($condition:literal $(, $argument:expr)* $(,)?) => {
        sqlx::query_as!(
            Row,
            r#"select id as "id: FeeRowId", product as "product: Product",
                      citizenships as "citizenships: CitizenshipScope", purposes, entries, least_days, most_days,
                      amount_minor, currency as "currency: Currency", applies_from, applies_until
               from fee_rows "# + $condition
            $(, $argument)*
        )
    };
}

/// The whole schedule, past and to come, the newest rows first.
pub async fn rows(db: &mut PgConnection) -> sqlx::Result<Vec<FeeRow>> {
    rows!("order by applies_from desc, product, id").fetch_all(db).await?.into_iter().map(read).collect()
}

/// One row, as an application recorded it (rule F2).
pub async fn row(db: &mut PgConnection, id: FeeRowId) -> sqlx::Result<Option<FeeRow>> {
    rows!("where id = $1", id.0).fetch_optional(db).await?.map(read).transpose()
}

/// Keeps everybody else from changing the schedule until the work is over; it stays readable.
pub async fn lock(db: &mut PgConnection) -> sqlx::Result<()> {
    sqlx::query!("lock table fee_rows in share row exclusive mode").execute(db).await?;
    Ok(())
}

pub async fn add(db: &mut PgConnection, row: &FeeRow) -> sqlx::Result<()> {
    let purposes: Vec<String> = row.purposes.iter().map(|purpose| purpose.code().to_owned()).collect();
    let entries: Vec<String> = row.entries.iter().map(|entries| entries.code().to_owned()).collect();
    sqlx::query!(
        "insert into fee_rows (id, product, citizenships, purposes, entries, least_days, most_days, amount_minor,
             currency, applies_from, applies_until)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        row.id.0,
        row.product.code(),
        row.citizenships.code(),
        &purposes,
        &entries,
        row.least_days,
        row.most_days,
        row.fee.minor,
        row.fee.currency.code(),
        row.applies_from,
        row.applies_until,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Rule F2: the one thing that ever happens to a row.
pub async fn end(db: &mut PgConnection, id: FeeRowId, last: NaiveDate) -> sqlx::Result<()> {
    sqlx::query!(
        "update fee_rows set applies_until = $2 where id = $1 and applies_until is null",
        id.0,
        last
    )
    .execute(db)
    .await?;
    Ok(())
}

fn read(row: Row) -> sqlx::Result<FeeRow> {
    Ok(FeeRow {
        id: row.id,
        product: row.product,
        citizenships: row.citizenships,
        purposes: known(row.purposes, Purpose::from_code)?,
        entries: known(row.entries, Entries::from_code)?,
        least_days: row.least_days,
        most_days: row.most_days,
        fee: Money::new(row.amount_minor, row.currency),
        applies_from: row.applies_from,
        applies_until: row.applies_until,
    })
}

fn known<T>(codes: Vec<String>, from_code: impl Fn(&str) -> Option<T>) -> sqlx::Result<Vec<T>> {
    let read = |code: String| from_code(&code).ok_or_else(|| sqlx::Error::Decode(Box::new(Unknown(code))));
    codes.into_iter().map(read).collect()
}
