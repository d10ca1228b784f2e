//! A refusal that one officer proposes and another confirms, where the setting asks for it.

use crate::invitations::Reason;
use crate::review::PhraseCode;
use crate::vocabulary::{AccountId, Instant, ProposalId};
use chrono::NaiveDate;

/// A refusal that waits for a second officer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    pub id: ProposalId,
    pub ground: PhraseCode,
    /// What the applicant will read.
    pub words: Reason,
    pub by: AccountId,
    /// The officer by name, as the others see it.
    pub name: String,
    pub at: Instant,
}

/// A dated row: refusals from `from` on need a second officer, or need none, until a later row begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ConfirmationPolicy {
    pub from: NaiveDate,
    pub needed: bool,
}

impl ConfirmationPolicy {
    /// Whether a refusal on this day needs a second officer; none where no row has begun.
    pub fn is_needed_on(rows: &[Self], day: NaiveDate) -> bool {
        let begun = rows.iter().filter(|row| row.from <= day);
        begun.max_by_key(|row| row.from).is_some_and(|row| row.needed)
    }
}

/// What comes of a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Confirmed,
    /// The case goes on as if nothing had been proposed.
    SetAside,
}

impl Outcome {
    /// The code used in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::SetAside => "set_aside",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_officer_is_needed_from_the_first_day_of_a_row_that_says_so() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let rows = [
            ConfirmationPolicy { from: day("2026-03-10"), needed: true },
            ConfirmationPolicy { from: day("2026-04-01"), needed: false },
        ];
        let needed = |on| ConfirmationPolicy::is_needed_on(&rows, day(on));

        assert!(!needed("2026-03-09") && needed("2026-03-10"));
        assert!(needed("2026-03-31") && !needed("2026-04-01"));
        assert!(!ConfirmationPolicy::is_needed_on(&[], day("2026-03-10")));
    }
}
