//! Whose fee a change of the schedule moves, by the rule that finds every fee (rule F3).

use super::{Case, FeeRow, find};
use crate::eligibility::{Entries, Purpose};
use crate::vocabulary::{Concerned, CountryCode, Days, EXAMPLES, Money};
use chrono::{Days as Later, NaiveDate};

/// How many wait whose fee depends on the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    pub citizenship: CountryCode,
    pub purpose: Purpose,
    pub entries: Entries,
    /// The validity of the visa, in days.
    pub validity: i32,
    /// Applications being filled in.
    pub drafts: i64,
    /// Approved invitations that nobody has applied with.
    pub invitations: i64,
    /// The first invitations among them.
    pub first: Vec<Concerned>,
}

/// What a change does from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Foreseen {
    pub day: NaiveDate,
    pub shifts: Vec<Shift>,
}

/// So many that would be asked for another fee; none means that the schedule has no fee for them, and they cannot submit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shift {
    pub before: Option<Money>,
    pub after: Option<Money>,
    pub drafts: i64,
    pub invitations: i64,
    /// The first invitations among them.
    pub first: Vec<Concerned>,
}

pub fn shifts((before, after): (&[FeeRow], &[FeeRow]), day: NaiveDate, waiting: &[Waiting]) -> Vec<Shift> {
    let mut shifts: Vec<Shift> = Vec::new();
    for group in waiting {
        let (before, after) = (group.fee(before, day), group.fee(after, day));
        if before == after {
            continue;
        }
        match shifts.iter_mut().find(|shift| (shift.before, shift.after) == (before, after)) {
            Some(shift) => {
                shift.drafts += group.drafts;
                shift.invitations += group.invitations;
                let room = EXAMPLES.saturating_sub(shift.first.len());
                shift.first.extend(group.first.iter().take(room).cloned());
            }
            None => {
                let (drafts, invitations) = (group.drafts, group.invitations);
                shifts.push(Shift { before, after, drafts, invitations, first: group.first.clone() });
            }
        }
    }
    shifts
}

impl Waiting {
    fn fee(&self, rows: &[FeeRow], day: NaiveDate) -> Option<Money> {
        let more = u64::try_from(self.validity - 1).ok()?;
        let validity = Days::new(day, day.checked_add_days(Later::new(more))?).ok()?;
        let case =
            Case { citizenship: &self.citizenship, purpose: self.purpose, entries: self.entries, validity };
        find(rows, &case, day).ok().map(|row| row.fee)
    }
}
