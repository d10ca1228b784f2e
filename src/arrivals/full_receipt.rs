//! The whole of a receipt, for the inviting party that holds it: what is public, what was filed, every day of the reckoning, and
//! the result of every line of a file (rules N2, N5 and N6). It is signed as a whole.

use super::batch::{Batch, LineResult, Manner, Tally};
use super::line::{Finding, Outcome};
use super::public_receipt::{FileReceipt, NoticeReceipt};
use super::{Receipt, ReceiptNumber};
use crate::calendar::Deadline;
use chrono::NaiveDate;
use serde::Serialize;

/// The receipt of one notice or of a file, whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "of", rename_all = "snake_case")]
pub enum FullReceipt {
    Notice(FullNoticeReceipt),
    File(FullFileReceipt),
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FullNoticeReceipt {
    #[serde(flatten)]
    pub public: NoticeReceipt,
    pub filed_by: String,
    /// Every day that was counted or skipped, and why (rule N2).
    pub deadline: Deadline,
    /// What was filed, as JSON, byte for byte: its SHA-256 is the receipt's.
    pub statement: String,
    /// Where anybody verifies the receipt.
    pub verify: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FullFileReceipt {
    #[serde(flatten)]
    pub public: FileReceipt,
    pub filed_by: String,
    pub manner: Manner,
    pub line_results: Vec<Line>,
    pub verify: String,
}

/// What became of one line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Line {
    /// Its number as a spreadsheet shows it.
    pub line: i32,
    pub outcome: Outcome,
    pub findings: Vec<Finding>,
    pub due: Option<NaiveDate>,
    pub receipt: Option<ReceiptNumber>,
}

impl FullNoticeReceipt {
    /// Of one of an arrival's receipts, which are in their order.
    pub fn of(
        receipts: &[Receipt],
        receipt: &Receipt,
        deadline: Deadline,
        (filed_by, verify): (String, String),
    ) -> Option<Self> {
        let public = NoticeReceipt::of(receipts, &receipt.number)?;
        Some(Self { public, filed_by, deadline, statement: receipt.json.clone(), verify })
    }
}

impl FullFileReceipt {
    /// None where the file has no receipt: it was tried, or is not worked through yet.
    pub fn of(file: &Batch, tally: Tally, results: Vec<LineResult>, verify: String) -> Option<Self> {
        let line_results = results.into_iter().map(|result| Line {
            line: result.line,
            outcome: result.outcome,
            findings: result.findings,
            due: result.due,
            receipt: result.number,
        });
        Some(Self {
            public: FileReceipt::of(file, tally)?,
            filed_by: file.party_name.clone(),
            manner: file.manner,
            line_results: line_results.collect(),
            verify,
        })
    }
}
