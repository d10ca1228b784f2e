//! What a change of the lists would do: found by making it, in a work that is undone.

use crate::eligibility::{
    CannotKeep, Category, Citizenship, end_category, end_citizenship, list_category, list_citizenship, store,
};
use crate::vocabulary::{Concerned, CountryCode};
use crate::web::Work;
use chrono::NaiveDate;

/// What is open of a citizenship or a category, and hangs on its row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Open {
    /// Invitations that wait for an officer, or for their party.
    pub filed: i64,
    /// Approved invitations that nobody has submitted with, and that hold past the last day.
    pub approved: i64,
    /// Applications being filled in.
    pub drafts: i64,
    /// Submitted applications, which go on as they are.
    pub submitted: i64,
    /// The first papers among them.
    pub first: Vec<Concerned>,
}

pub async fn foresee_citizenship(
    work: &mut Work,
    entry: &Citizenship,
    alpha2: &str,
) -> Result<Open, CannotKeep> {
    list_citizenship(work, entry, alpha2).await?;

    Ok(store::open_of_citizenship(work, &entry.code, entry.valid_from).await?)
}

pub async fn foresee_end_of_citizenship(
    work: &mut Work,
    code: &CountryCode,
    last: NaiveDate,
) -> Result<Open, CannotKeep> {
    end_citizenship(work, code, last).await?;

    Ok(store::open_of_citizenship(work, code, last.succ_opt().unwrap_or(last)).await?)
}

pub async fn foresee_category(work: &mut Work, category: &Category) -> Result<Open, CannotKeep> {
    list_category(work, category).await?;

    Ok(store::open_of_category(work, &category.code, category.valid_from).await?)
}

pub async fn foresee_end_of_category(
    work: &mut Work,
    code: &str,
    last: NaiveDate,
) -> Result<Open, CannotKeep> {
    end_category(work, code, last).await?;

    Ok(store::open_of_category(work, code, last.succ_opt().unwrap_or(last)).await?)
}
