//! The fee schedule, as dated rows of which at most one matches a case (rules F2 and F3).

use crate::eligibility::{Entries, Offer, Product, Purpose};
use crate::vocabulary::{CountryCode, Days, FeeRowId, Money};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// "Up to 1 year", in days: a year with its 29 February.
pub const LONGEST_VALIDITY: i32 = 366;

/// Whose citizens a row is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum CitizenshipScope {
    /// Every country on the list, and the United States too.
    All,
    UnitedStates,
    NotUnitedStates,
}

/// Rule F2: a row of the schedule. It is never edited: a change ends one row and starts another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeeRow {
    pub id: FeeRowId,
    pub product: Product,
    pub citizenships: CitizenshipScope,
    pub purposes: Vec<Purpose>,
    pub entries: Vec<Entries>,
    /// The visa's validity in days, both ends counted.
    pub least_days: i32,
    pub most_days: i32,
    pub fee: Money,
    pub applies_from: NaiveDate,
    /// The last day on which it is asked; none while it is in force.
    pub applies_until: Option<NaiveDate>,
}

/// What a fee depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Case<'a> {
    pub citizenship: &'a CountryCode,
    pub purpose: Purpose,
    pub entries: Entries,
    pub validity: Days,
}

/// Rule F3: why no row matches. The first of citizenship, purpose, entries and validity that no row is left for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoFee {
    #[error("no fee is in force on {day}")]
    NothingInForce { day: NaiveDate },
    #[error("no fee is for this citizenship")]
    Citizenship,
    #[error("no fee is for this purpose")]
    Purpose,
    #[error("no fee is for these entries")]
    Entries,
    #[error("no fee is for a validity of {days} days; there is one from {least} to {most} days")]
    Validity { days: i64, least: i32, most: i32 },
    /// The schedule contradicts itself. Nobody is asked for money on a guess.
    #[error("{rows} rows of the schedule match")]
    Ambiguous { rows: usize },
}

/// What is wrong with a row that an administrator wants to add.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FeeRowError {
    #[error("no purpose was chosen")]
    NoPurpose,
    #[error("neither single nor multiple entries were chosen")]
    NoEntries,
    #[error("a validity runs from 1 to {LONGEST_VALIDITY} days, forwards")]
    Validity,
    #[error("a fee is more than nothing")]
    NoAmount,
    /// A slip of the hand: a nought too many, or one too few.
    #[error("it is more than five times, or less than a fifth, of the {usual} that the product costs")]
    FarOff { usual: Money },
    #[error("long treatment is for treatment alone")]
    ProductNotOfThePurpose,
    #[error("the product has other entries")]
    ProductNotOfTheEntries,
    #[error("the last day is before the first")]
    EndsBeforeItBegins,
    /// Rule F3: the rows could match the same case on the same day.
    #[error("another row could match the same case on the same day")]
    Overlaps { other: FeeRowId },
}

impl CitizenshipScope {
    pub const ALL: [Self; 3] = [Self::All, Self::UnitedStates, Self::NotUnitedStates];

    /// The code used in forms and in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::UnitedStates => "united_states",
            Self::NotUnitedStates => "not_united_states",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scope| scope.code() == code)
    }

    pub fn covers(self, citizenship: &CountryCode) -> bool {
        match self {
            Self::All => true,
            Self::UnitedStates => citizenship.is_united_states(),
            Self::NotUnitedStates => !citizenship.is_united_states(),
        }
    }

    fn meets(self, other: Self) -> bool {
        self == Self::All || other == Self::All || self == other
    }
}

impl FeeRow {
    pub fn is_in_force_on(&self, day: NaiveDate) -> bool {
        self.applies_from <= day && self.applies_until.is_none_or(|last| day <= last)
    }

    /// Whether this row is the one for a case on the day that its fee is fixed.
    pub fn matches(&self, case: &Case<'_>, day: NaiveDate) -> bool {
        self.is_in_force_on(day)
            && self.citizenships.covers(case.citizenship)
            && self.purposes.contains(&case.purpose)
            && self.entries.contains(&case.entries)
            && self.fits(case.validity)
    }

    /// What the row offers to somebody who asks.
    pub fn offer(&self) -> Offer {
        Offer { product: self.product, fee: self.fee }
    }

    fn fits(&self, validity: Days) -> bool {
        (i64::from(self.least_days)..=i64::from(self.most_days)).contains(&validity.count())
    }
}

/// Rule F3: the one row that matches a case on a day.
pub fn find<'a>(rows: &'a [FeeRow], case: &Case<'_>, day: NaiveDate) -> Result<&'a FeeRow, NoFee> {
    let mut left: Vec<&FeeRow> = rows.iter().collect();
    narrow(&mut left, |row| row.is_in_force_on(day), NoFee::NothingInForce { day })?;
    narrow(&mut left, |row| row.citizenships.covers(case.citizenship), NoFee::Citizenship)?;
    narrow(&mut left, |row| row.purposes.contains(&case.purpose), NoFee::Purpose)?;
    narrow(&mut left, |row| row.entries.contains(&case.entries), NoFee::Entries)?;
    let offered = NoFee::Validity {
        days: case.validity.count(),
        least: left.iter().map(|row| row.least_days).min().unwrap_or_default(),
        most: left.iter().map(|row| row.most_days).max().unwrap_or_default(),
    };
    narrow(&mut left, |row| row.fits(case.validity), offered)?;
    match left.as_slice() {
        [row] => Ok(row),
        several => Err(NoFee::Ambiguous { rows: several.len() }),
    }
}

fn narrow(left: &mut Vec<&FeeRow>, keep: impl Fn(&FeeRow) -> bool, reason: NoFee) -> Result<(), NoFee> {
    left.retain(|row| keep(row));
    if left.is_empty() { Err(reason) } else { Ok(()) }
}

/// Rule F3: whether two rows could match the same case on the same day.
pub fn overlaps(row: &FeeRow, other: &FeeRow) -> bool {
    let last = |row: &FeeRow| row.applies_until.unwrap_or(NaiveDate::MAX);
    row.citizenships.meets(other.citizenships)
        && row.purposes.iter().any(|purpose| other.purposes.contains(purpose))
        && row.entries.iter().any(|entries| other.entries.contains(entries))
        && row.least_days <= other.most_days
        && other.least_days <= row.most_days
        && row.applies_from <= last(other)
        && other.applies_from <= last(row)
}

/// Rules F2 and F3: every reason why a row cannot be added to the schedule.
pub fn check_new_row(schedule: &[FeeRow], row: &FeeRow) -> Result<(), Vec<FeeRowError>> {
    let runs_forward = 1 <= row.least_days && row.least_days <= row.most_days;
    let own = [
        row.purposes.is_empty().then_some(FeeRowError::NoPurpose),
        row.entries.is_empty().then_some(FeeRowError::NoEntries),
        (!runs_forward || row.most_days > LONGEST_VALIDITY).then_some(FeeRowError::Validity),
        (row.fee.minor <= 0).then_some(FeeRowError::NoAmount),
        far_off(schedule, row),
        (row.product == Product::TreatmentLong && row.purposes.iter().any(|it| *it != Purpose::Treatment))
            .then_some(FeeRowError::ProductNotOfThePurpose),
        row.entries
            .iter()
            .any(|entries| !has_entries(row.product, *entries))
            .then_some(FeeRowError::ProductNotOfTheEntries),
        row.applies_until
            .is_some_and(|last| last < row.applies_from)
            .then_some(FeeRowError::EndsBeforeItBegins),
    ];
    let others = schedule.iter().filter(|other| overlaps(row, other));
    let met = others.map(|other| FeeRowError::Overlaps { other: other.id });
    let errors: Vec<FeeRowError> = own.into_iter().flatten().chain(met).collect();
    if errors.is_empty() { Ok(()) } else { Err(errors) }
}

/// The amount against the latest row of the same product in the same currency.
fn far_off(schedule: &[FeeRow], row: &FeeRow) -> Option<FeeRowError> {
    let alike = schedule.iter().filter(|it| it.product == row.product && it.fee.currency == row.fee.currency);
    let usual = alike.max_by_key(|it| it.applies_from)?.fee;
    let (fee, usual_minor) = (i128::from(row.fee.minor), i128::from(usual.minor));
    let is_far = fee > 0 && (fee > usual_minor * USUAL_CHANGE || fee * USUAL_CHANGE < usual_minor);
    is_far.then_some(FeeRowError::FarOff { usual })
}

/// A fee that is so many times another is a slip of the hand.
const USUAL_CHANGE: i128 = 5;

fn has_entries(product: Product, entries: Entries) -> bool {
    match product {
        Product::SingleEntry => entries == Entries::Single,
        Product::MultipleEntry => entries == Entries::Multiple,
        Product::TreatmentLong => true,
    }
}

#[cfg(test)]
mod tests;
