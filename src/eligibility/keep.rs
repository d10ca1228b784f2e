//! Keeping the lists: a row is added from a day on, or its last day is named. None is ever edited (rules E1 and E4).

use crate::audit::{self, Chain, Entry};
use crate::eligibility::{Category, Citizenship, store};
use crate::vocabulary::CountryCode;
use crate::web::Work;
use chrono::NaiveDate;

#[derive(Debug, thiserror::Error)]
pub enum CannotKeep {
    /// What was answered on past days stays what it was.
    #[error("a row cannot begin before {today}")]
    BeginsInThePast { today: NaiveDate },
    /// The row before it has no last day, or ends on this one.
    #[error("the row before it is listed until {until:?}")]
    ListedAlready { until: Option<NaiveDate> },
    #[error("no such row is listed without a last day")]
    NotListed,
    #[error("the last day is {soonest} at the soonest")]
    TooSoon { soonest: NaiveDate },
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// Rule E1: the citizens of a country may apply from a day on. `alpha2` is its ISO 3166-1 alpha-2 code.
pub async fn list_citizenship(work: &mut Work, entry: &Citizenship, alpha2: &str) -> Result<(), CannotKeep> {
    store::lock(work).await?;
    let before = store::citizenship(work, &entry.code).await?;

    let before = before.map(|before| before.valid_until);
    may_begin(entry.valid_from, before, work.today())?;

    store::list_citizenship(work, entry, (alpha2, &entry.name.en)).await?;

    let listed = Entry::new(Chain::Setting("eligibility"), "a citizenship was listed");
    let listed = listed.with("code", entry.code.as_str()).with("from", entry.valid_from.to_string());
    Ok(audit::record(work, listed).await?)
}

/// Rule E1: names the last day on which citizens of a country may apply.
pub async fn end_citizenship(work: &mut Work, code: &CountryCode, last: NaiveDate) -> Result<(), CannotKeep> {
    store::lock(work).await?;
    let entry = store::citizenship(work, code).await?.filter(|entry| entry.valid_until.is_none());

    let from = entry.ok_or(CannotKeep::NotListed)?.valid_from;
    may_end(last, from, work.today())?;

    store::end_citizenship(work, code, last).await?;

    let ended = Entry::new(Chain::Setting("eligibility"), "the listing of a citizenship was ended");
    Ok(audit::record(work, ended.with("code", code.as_str()).with("last", last.to_string())).await?)
}

/// Rule E4: a category is given from a day on.
pub async fn list_category(work: &mut Work, category: &Category) -> Result<(), CannotKeep> {
    store::lock(work).await?;
    let before = store::category(work, &category.code).await?;

    let before = before.map(|before| before.valid_until);
    may_begin(category.valid_from, before, work.today())?;

    store::list_category(work, category).await?;

    let listed = Entry::new(Chain::Setting("eligibility"), "a visa category was listed");
    let listed = listed.with("code", category.code.as_str()).with("from", category.valid_from.to_string());
    Ok(audit::record(work, listed).await?)
}

/// Rule E4: names the last day on which a category is given.
pub async fn end_category(work: &mut Work, code: &str, last: NaiveDate) -> Result<(), CannotKeep> {
    store::lock(work).await?;
    let category = store::category(work, code).await?.filter(|category| category.valid_until.is_none());

    let from = category.ok_or(CannotKeep::NotListed)?.valid_from;
    may_end(last, from, work.today())?;

    store::end_category(work, code, last).await?;

    let ended = Entry::new(Chain::Setting("eligibility"), "a visa category was ended");
    Ok(audit::record(work, ended.with("code", code).with("last", last.to_string())).await?)
}

/// `before`: the last day of the row before, where there is one.
fn may_begin(from: NaiveDate, before: Option<Option<NaiveDate>>, today: NaiveDate) -> Result<(), CannotKeep> {
    if from < today {
        return Err(CannotKeep::BeginsInThePast { today });
    }
    match before {
        Some(until) if until.is_none_or(|until| from <= until) => Err(CannotKeep::ListedAlready { until }),
        Some(_) | None => Ok(()),
    }
}

fn may_end(last: NaiveDate, from: NaiveDate, today: NaiveDate) -> Result<(), CannotKeep> {
    let soonest = from.max(today);
    if last < soonest { Err(CannotKeep::TooSoon { soonest }) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn rule_e1_a_row_begins_today_or_later_and_after_the_one_before_it() {
        let begins = |from, before: Option<Option<&str>>| {
            may_begin(day(from), before.map(|until| until.map(day)), day("2026-03-16")).is_ok()
        };

        assert!(begins("2026-03-16", None) && !begins("2026-03-15", None));
        assert!(
            begins("2026-04-01", Some(Some("2026-03-31"))) && !begins("2026-03-31", Some(Some("2026-03-31")))
        );
        assert!(!begins("2026-04-01", Some(None)));
    }

    #[test]
    fn rule_e4_a_row_ends_today_or_later_and_not_before_it_begins() {
        let ends = |last, from| may_end(day(last), day(from), day("2026-03-16")).is_ok();

        assert!(ends("2026-03-16", "2020-01-01") && !ends("2026-03-15", "2020-01-01"));
        assert!(ends("2026-05-01", "2026-05-01") && !ends("2026-04-30", "2026-05-01"));
    }
}
