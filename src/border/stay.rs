//! What a visa's crossings have used up of it (rule V2).

use crate::eligibility::{Entries, Stay};
use crate::vocabulary::Days;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Into the country or out of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    Entry,
    Exit,
}

impl Direction {
    pub const ALL: [Self; 2] = [Self::Entry, Self::Exit];

    /// The code used in forms and in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Entry => "entry",
            Self::Exit => "exit",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|direction| direction.code() == code)
    }

    pub fn reverse(self) -> Self {
        match self {
            Self::Entry => Self::Exit,
            Self::Exit => Self::Entry,
        }
    }
}

/// A crossing that holds: not one that was corrected away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Passage {
    pub direction: Direction,
    /// The day in Kazakhstan.
    pub day: NaiveDate,
}

/// What a visa allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StayAllowed {
    pub entries: Entries,
    pub stay: Stay,
    pub validity: Days,
}

/// Rule V2: how often a visa was entered on, and the days of stay that it has seen.
///
/// Both the day of entry and the day of exit count. A day that ends one stay and begins the next counts once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StayUsed {
    pub entries: usize,
    /// The day of the entry that no exit has followed yet.
    pub inside_since: Option<NaiveDate>,
    /// Days in the country, today among them while the holder is there.
    pub days: i64,
    pub days_left: i64,
    /// Days in the country beyond the days allowed or after the visa's last day.
    pub overstay: i64,
    /// The first of the days of overstay.
    pub overstay_since: Option<NaiveDate>,
    /// While the holder is in the country: the last day on which to leave without overstay.
    pub leave_by: Option<NaiveDate>,
    /// Where a crossing must be missing from the record. No day is counted or left out for it: that would be a guess.
    pub gaps: Vec<Gap>,
}

/// Two crossings of a kind one after the other, or an exit at the beginning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gap {
    /// The days of the entry that no exit followed, and of the next.
    NoExitBetween { entry: NaiveDate, next: NaiveDate },
    /// The day of the exit.
    NoEntryBefore { exit: NaiveDate },
}

/// Why a visa lets nobody in today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoEntry {
    #[error("the holder has been in the country since {since}")]
    AlreadyInside { since: NaiveDate },
    #[error("the visa is valid from {from}")]
    NotYetValid { from: NaiveDate },
    #[error("the visa was valid until {until}")]
    NoLongerValid { until: NaiveDate },
    /// A single-entry visa is used up by its first entry.
    #[error("the visa was for one entry, and was used")]
    EntryUsed,
    #[error("the {allowed} days of stay are used up")]
    DaysUsed { allowed: i64 },
}

impl StayUsed {
    /// Reads the crossings of a visa in their order. An entry without an exit before it continues the stay, and an
    /// exit without an entry ends none: an officer corrects the record, and nothing is guessed here.
    pub fn of(passages: &[Passage], allowed: &StayAllowed, today: NaiveDate) -> Self {
        let (present, inside_since, gaps) = days_present(passages, today);
        let most = i64::from(allowed.stay.days());
        let last_lawful = allowed.validity.last();
        let over: Vec<NaiveDate> = (1..)
            .zip(&present)
            .filter(|(nth, day)| *nth > most || **day > last_lawful)
            .map(|(_, day)| *day)
            .collect();
        let entries = passages.iter().filter(|passage| passage.direction == Direction::Entry).count();
        Self {
            entries,
            inside_since,
            days: count(present.len()),
            days_left: (most - count(present.len())).max(0),
            overstay: count(over.len()),
            overstay_since: over.first().copied(),
            leave_by: inside_since.map(|since| leave_by(&present, since, allowed)),
            gaps,
        }
    }

    /// Rule V2: entries beyond those that the visa allows, as a correction can bring to light.
    pub fn entries_too_many(&self, allowed: &StayAllowed) -> usize {
        match allowed.entries {
            Entries::Single => self.entries.saturating_sub(1),
            Entries::Multiple => 0,
        }
    }

    /// Rule V2: every reason why the holder cannot enter on this visa today.
    pub fn may_enter(&self, allowed: &StayAllowed, today: NaiveDate) -> Result<(), Vec<NoEntry>> {
        let (from, until) = (allowed.validity.first(), allowed.validity.last());
        let used_up = allowed.entries == Entries::Single && self.entries > 0;
        let reasons: Vec<NoEntry> = [
            self.inside_since.map(|since| NoEntry::AlreadyInside { since }),
            (today < from).then_some(NoEntry::NotYetValid { from }),
            (today > until).then_some(NoEntry::NoLongerValid { until }),
            used_up.then_some(NoEntry::EntryUsed),
            (self.days_left == 0).then_some(NoEntry::DaysUsed { allowed: i64::from(allowed.stay.days()) }),
        ]
        .into_iter()
        .flatten()
        .collect();
        if reasons.is_empty() { Ok(()) } else { Err(reasons) }
    }
}

/// The days in the country, each once, the entry that is still open, and the gaps of the record.
fn days_present(
    passages: &[Passage],
    today: NaiveDate,
) -> (BTreeSet<NaiveDate>, Option<NaiveDate>, Vec<Gap>) {
    let mut present = BTreeSet::new();
    let (mut inside_since, mut last_entry, mut gaps) = (None, None, Vec::new());
    for Passage { direction, day } in passages.iter().copied() {
        match (direction, inside_since) {
            (Direction::Entry, None) => inside_since = Some(day),
            (Direction::Exit, Some(since)) => {
                present.extend(days_from(since, day));
                inside_since = None;
            }
            (Direction::Entry, Some(since)) => {
                gaps.push(Gap::NoExitBetween { entry: last_entry.unwrap_or(since), next: day });
            }
            (Direction::Exit, None) => gaps.push(Gap::NoEntryBefore { exit: day }),
        }
        if direction == Direction::Entry {
            last_entry = Some(day);
        }
    }
    if let Some(since) = inside_since {
        present.extend(days_from(since, today));
    }
    (present, inside_since, gaps)
}

fn days_from(first: NaiveDate, last: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    first.iter_days().take_while(move |day| *day <= last)
}

/// The last day that is within the visa and, counted on from the open entry, within the days allowed.
fn leave_by(present: &BTreeSet<NaiveDate>, since: NaiveDate, allowed: &StayAllowed) -> NaiveDate {
    let before = count(present.range(..since).count());
    let left = u64::try_from(i64::from(allowed.stay.days()) - before - 1).unwrap_or_default();
    let by_days = since.checked_add_days(chrono::Days::new(left)).unwrap_or(NaiveDate::MAX);
    by_days.min(allowed.validity.last())
}

fn count(days: usize) -> i64 {
    i64::try_from(days).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests;
