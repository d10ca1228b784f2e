//! Loading the schedule that the portal starts with.

use crate::audit::{self, Chain, Entry};
use crate::eligibility::{Entries, Product, Purpose};
use crate::fees::{CitizenshipScope, FeeRow, FeeRowError, check_new_row, store};
use crate::vocabulary::{Currency, FeeRowId, Money};
use crate::web::Work;
use chrono::NaiveDate;
use serde::Deserialize;

/// The fee table of the public page, in the reading of the rules.
const FEES: &str = include_str!("../../data/fees.csv");

#[derive(Debug, thiserror::Error)]
pub enum CannotLoad {
    #[error("data/fees.csv: {0}")]
    Unreadable(#[from] csv::Error),
    #[error("data/fees.csv: \"{0}\" is neither a purpose nor a number of entries")]
    Unknown(String),
    #[error("data/fees.csv: {0:?}")]
    Contradictory(Vec<FeeRowError>),
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// A line of `data/fees.csv`. Purposes and entries are separated by blanks.
#[derive(Deserialize)]
struct Line {
    product: Product,
    citizenships: CitizenshipScope,
    purposes: String,
    entries: String,
    least_days: i32,
    most_days: i32,
    amount_minor: i64,
    currency: Currency,
    applies_from: NaiveDate,
}

/// Fills an empty schedule; one with rows is left as it is.
pub async fn load(work: &mut Work) -> Result<(), CannotLoad> {
    store::lock(work).await?;
    if !store::rows(work).await?.is_empty() {
        return Ok(());
    }

    let rows = first_schedule()?;

    for row in &rows {
        store::add(work, row).await?;
    }

    let entry = Entry::new(Chain::Setting("fees"), "the first fee schedule was loaded");
    Ok(audit::record(work, entry.with("rows", rows.len())).await?)
}

/// The rows of `data/fees.csv`; rule F3 holds among them.
fn first_schedule() -> Result<Vec<FeeRow>, CannotLoad> {
    let mut rows = Vec::new();
    for line in csv::Reader::from_reader(FEES.as_bytes()).deserialize() {
        let row = read(line?)?;
        check_new_row(&rows, &row).map_err(CannotLoad::Contradictory)?;
        rows.push(row);
    }
    Ok(rows)
}

fn read(line: Line) -> Result<FeeRow, CannotLoad> {
    Ok(FeeRow {
        id: FeeRowId::mint(),
        product: line.product,
        citizenships: line.citizenships,
        purposes: known(&line.purposes, Purpose::from_code)?,
        entries: known(&line.entries, Entries::from_code)?,
        least_days: line.least_days,
        most_days: line.most_days,
        fee: Money::new(line.amount_minor, line.currency),
        applies_from: line.applies_from,
        applies_until: None,
    })
}

fn known<T>(codes: &str, from_code: impl Fn(&str) -> Option<T>) -> Result<Vec<T>, CannotLoad> {
    let read = |code: &str| from_code(code).ok_or_else(|| CannotLoad::Unknown(code.to_owned()));
    codes.split_whitespace().map(read).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fees::{Case, find};
    use crate::vocabulary::{CountryCode, Days};
    use chrono::TimeDelta;

    fn fee(country: &str, purpose: Purpose, entries: Entries, days: i64) -> Option<String> {
        let today: NaiveDate = "2026-03-16".parse().unwrap();
        let validity = Days::new(today, today + TimeDelta::days(days - 1)).unwrap();
        let citizenship = CountryCode::parse(country).unwrap();
        let case = Case { citizenship: &citizenship, purpose, entries, validity };
        let rows = first_schedule().unwrap();
        find(&rows, &case, today).ok().map(|row| row.fee.to_string())
    }

    #[test]
    fn rule_f2_the_first_schedule_asks_the_three_fees_of_the_page() {
        assert_eq!(fee("IND", Purpose::Tourism, Entries::Single, 30).unwrap(), "60 USD");
        assert_eq!(fee("IND", Purpose::Business, Entries::Multiple, 366).unwrap(), "90 USD");
        assert_eq!(fee("USA", Purpose::Treatment, Entries::Single, 31).unwrap(), "160 USD");
        assert_eq!(fee("USA", Purpose::Treatment, Entries::Multiple, 366).unwrap(), "160 USD");
    }

    #[test]
    fn rule_f3_the_first_schedule_has_no_fee_for_other_visas_of_united_states_citizens() {
        assert_eq!(fee("USA", Purpose::Treatment, Entries::Single, 30), None);
        assert_eq!(fee("USA", Purpose::Tourism, Entries::Single, 60), None);
        assert_eq!(fee("USA", Purpose::Business, Entries::Multiple, 60), None);
    }
}
