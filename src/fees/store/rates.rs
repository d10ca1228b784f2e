//! The rows of exchange rates.

use crate::fees::{ExchangeRate, Rate};
use crate::vocabulary::{AccountId, Currency, ExchangeRateId, Instant};
use chrono::NaiveDate;
use sqlx::PgConnection;

struct Row {
    id: ExchangeRateId,
    base: Currency,
    quote: Currency,
    ten_thousandths: i64,
    applies_from: NaiveDate,
    set_by: AccountId,
    set_at: Instant,
}

/// Every column of a rate, from the rates that a condition finds.
macro_rules! rates {
    ($condition:literal $(, $argument:expr)* $(,)?) => {
        sqlx::query_as!(
            Row,
            r#"select id as "id: ExchangeRateId", base as "base: Currency", quote as "quote: Currency", ten_thousandths,
                      applies_from, set_by as "set_by: AccountId", set_at
               from exchange_rates "# + $condition
            $(, $argument)*
        )
    };
}

/// The rate in force on a day: of the rows up to it the latest, and of two from one day the one set later.
pub async fn rate_on(
    db: &mut PgConnection,
    (base, quote): (Currency, Currency),
    day: NaiveDate,
) -> sqlx::Result<Option<ExchangeRate>> {
    let row = rates!(
        "where base = $1 and quote = $2 and applies_from <= $3 order by applies_from desc, set_at desc, id desc limit 1",
        base.code(),
        quote.code(),
        day,
    );
    row.fetch_optional(db).await?.map(read).transpose()
}

/// One rate, as a payment recorded it.
pub async fn rate(db: &mut PgConnection, id: ExchangeRateId) -> sqlx::Result<Option<ExchangeRate>> {
    rates!("where id = $1", id.0).fetch_optional(db).await?.map(read).transpose()
}

/// The latest rates, the newest first.
pub async fn latest_rates(db: &mut PgConnection, most: i64) -> sqlx::Result<Vec<ExchangeRate>> {
    let rows = rates!("order by applies_from desc, set_at desc, id desc limit $1", most);
    rows.fetch_all(db).await?.into_iter().map(read).collect()
}

pub async fn add_rate(db: &mut PgConnection, rate: &ExchangeRate) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into exchange_rates (id, base, quote, ten_thousandths, applies_from, set_by, set_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        rate.id.0,
        rate.base.code(),
        rate.quote.code(),
        rate.rate.ten_thousandths(),
        rate.applies_from,
        rate.set_by.0,
        rate.set_at,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// A row whose number is no rate.
#[derive(Debug, thiserror::Error)]
#[error("{0} ten-thousandths are no exchange rate")]
struct NoRate(i64);

fn read(row: Row) -> sqlx::Result<ExchangeRate> {
    let rate = Rate::from_ten_thousandths(row.ten_thousandths);
    Ok(ExchangeRate {
        id: row.id,
        base: row.base,
        quote: row.quote,
        rate: rate.ok_or_else(|| sqlx::Error::Decode(Box::new(NoRate(row.ten_thousandths))))?,
        applies_from: row.applies_from,
        set_by: row.set_by,
        set_at: row.set_at,
    })
}
