//! Setting the exchange rate from a day on.

use crate::audit::{self, Chain, Entry};
use crate::fees::{ExchangeRate, Rate, store};
use crate::vocabulary::{AccountId, Currency, ExchangeRateId};
use crate::web::Work;
use chrono::NaiveDate;

/// A rate to set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewRate {
    pub base: Currency,
    pub quote: Currency,
    pub rate: Rate,
    pub applies_from: NaiveDate,
    /// Whoever sets it has looked again, where it is far from the rate before.
    pub surely: Sureness,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sureness {
    Said,
    NotSaid,
}

#[derive(Debug, thiserror::Error)]
pub enum CannotSetRate {
    /// What was charged on past days stays what it was.
    #[error("a rate cannot apply from before {today}")]
    BeginsInThePast { today: NaiveDate },
    #[error("a currency has no rate to itself")]
    SameCurrency,
    #[error("it is far from the {before} before, and nobody has said that it is meant")]
    FarFromTheLast { before: Rate },
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// A new dated row. Payments already begun keep the rate that they were begun at.
pub async fn set_rate(work: &mut Work, by: AccountId, new: NewRate) -> Result<(), CannotSetRate> {
    let before = store::rate_on(work, (new.base, new.quote), new.applies_from).await?;

    let today = work.today();
    if new.applies_from < today {
        return Err(CannotSetRate::BeginsInThePast { today });
    }
    if new.base == new.quote {
        return Err(CannotSetRate::SameCurrency);
    }
    let far = before.filter(|before| !new.rate.is_near(before.rate));
    if let (Some(before), Sureness::NotSaid) = (far, new.surely) {
        return Err(CannotSetRate::FarFromTheLast { before: before.rate });
    }
    let rate = ExchangeRate {
        id: ExchangeRateId::mint(),
        base: new.base,
        quote: new.quote,
        rate: new.rate,
        applies_from: new.applies_from,
        set_by: by,
        set_at: work.now(),
    };

    store::add_rate(work, &rate).await?;

    let entry = Entry::new(Chain::Setting("fees"), "an exchange rate was set")
        .with("rate", rate.id.to_string())
        .with("of", format!("{} for one {}", rate.quote.code(), rate.base.code()))
        .with("number", rate.rate.to_string())
        .with("from", rate.applies_from.to_string());
    Ok(audit::record(work, entry).await?)
}
