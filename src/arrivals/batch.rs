//! A file of many notices (rules N4 to N6), and what became of its lines.

use super::ReceiptNumber;
use super::line::{Finding, Outcome};
use crate::files::Format;
use crate::vocabulary::{AccountId, BatchId, Instant, InvitingPartyId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// How a file is to be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type, utoipa::ToSchema)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum Manner {
    /// The same report, and nothing filed.
    DryRun,
    /// Good lines are taken, whatever the others are.
    LineByLine,
    /// Every line is taken, or none.
    Atomic,
}

impl Manner {
    pub const ALL: [Self; 3] = [Self::DryRun, Self::LineByLine, Self::Atomic];

    pub fn code(self) -> &'static str {
        match self {
            Self::DryRun => "dry_run",
            Self::LineByLine => "line_by_line",
            Self::Atomic => "atomic",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|manner| manner.code() == code)
    }
}

/// A file as it stands: how far it has been worked through, and its receipt once it has been.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    pub id: BatchId,
    pub party: InvitingPartyId,
    pub party_name: String,
    pub filed_by: AccountId,
    pub manner: Manner,
    pub format: Format,
    pub sha256: Vec<u8>,
    /// How many lines the file has, its headings not among them.
    pub lines: i32,
    pub done: i32,
    pub received_at: Instant,
    pub finished_at: Option<Instant>,
    pub number: Option<ReceiptNumber>,
    /// Since when it waits to be mended, because so many tries broke.
    pub held_up_at: Option<Instant>,
}

impl Batch {
    pub fn is_finished(&self) -> bool {
        self.finished_at.is_some()
    }

    /// The hash of the file in hexadecimal digits.
    pub fn fingerprint(&self) -> String {
        self.sha256.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// What became of one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineResult {
    /// Its place among the lines, from 0.
    pub place: i32,
    /// Its number as a spreadsheet shows it.
    pub line: i32,
    pub outcome: Outcome,
    pub findings: Vec<Finding>,
    /// The deadline that it was held against; none where the line could not be read.
    pub due: Option<NaiveDate>,
    /// Of the notice that answers it.
    pub number: Option<ReceiptNumber>,
}

/// How many lines came out how.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    pub accepted: i64,
    pub accepted_late: i64,
    pub accepted_with_warning: i64,
    pub duplicate: i64,
    pub rejected: i64,
    pub held_back: i64,
}

impl Tally {
    pub fn of(self, outcome: Outcome) -> i64 {
        match outcome {
            Outcome::Accepted => self.accepted,
            Outcome::AcceptedLate => self.accepted_late,
            Outcome::AcceptedWithWarning => self.accepted_with_warning,
            Outcome::Duplicate => self.duplicate,
            Outcome::Rejected => self.rejected,
            Outcome::HeldBack => self.held_back,
        }
    }

    pub fn add(&mut self, outcome: Outcome, lines: i64) {
        let count = match outcome {
            Outcome::Accepted => &mut self.accepted,
            Outcome::AcceptedLate => &mut self.accepted_late,
            Outcome::AcceptedWithWarning => &mut self.accepted_with_warning,
            Outcome::Duplicate => &mut self.duplicate,
            Outcome::Rejected => &mut self.rejected,
            Outcome::HeldBack => &mut self.held_back,
        };
        *count += lines;
    }
}
