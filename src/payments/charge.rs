//! What is charged for a fee.

use crate::fees::{self, ExchangeRate};
use crate::payments::store::Asked;
use crate::vocabulary::{Currency, Money};
use chrono::NaiveDate;
use sqlx::PgConnection;

/// What would be asked for on a day, with the rate where one is needed.
#[derive(Debug, Clone)]
pub struct Quote {
    pub fee: Money,
    pub charged: Money,
    pub rate: Option<ExchangeRate>,
}

/// The fee itself, or in another currency as much as it is at the day's rate; none while no rate is set.
pub async fn charge(
    db: &mut PgConnection,
    fee: Money,
    currency: Currency,
    day: NaiveDate,
) -> sqlx::Result<Option<Quote>> {
    if currency == fee.currency {
        return Ok(Some(Quote { fee, charged: fee, rate: None }));
    }
    let rate = fees::store::rate_on(db, (fee.currency, currency), day).await?;
    Ok(rate.and_then(|rate| Some(Quote { fee, charged: rate.charge(fee)?, rate: Some(rate) })))
}

impl Quote {
    pub fn asked(&self) -> Asked {
        Asked { fee: self.fee, charged: self.charged, rate: self.rate.as_ref().map(|rate| rate.id) }
    }
}
