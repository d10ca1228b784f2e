//! What a receipt's number tells anybody who has it: what was filed when and whether it was in time, and nothing of the guest
//! (rules N5 and N6).

use super::batch::{Batch, Tally};
use super::line::Outcome;
use super::{Cause, ReceiptNumber};
use crate::calendar::Counting;
use crate::vocabulary::Instant;
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::BTreeMap;

/// The receipt of one notice or of a file, as it is shown in public and signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "of", rename_all = "snake_case")]
pub enum PublicReceipt {
    Notice(NoticeReceipt),
    File(FileReceipt),
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NoticeReceipt {
    pub number: ReceiptNumber,
    pub cause: Cause,
    /// The server's instant (rule N5).
    pub filed_at: Instant,
    pub due: NaiveDate,
    /// The rule that the deadline was counted by (rule N2).
    pub counting: Counting,
    pub on_time: bool,
    /// SHA-256 of what was filed, in hexadecimal digits.
    pub sha256: String,
    /// Rule N6: the receipt that this one corrects, and the one that corrects it.
    pub corrects: Option<ReceiptNumber>,
    pub corrected_by: Option<ReceiptNumber>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FileReceipt {
    pub number: ReceiptNumber,
    pub filed_at: Instant,
    /// SHA-256 of the file as it was sent, in hexadecimal digits.
    pub sha256: String,
    pub lines: i32,
    /// How many lines came out how, by the codes of outcomes.
    pub results: BTreeMap<&'static str, i64>,
}

impl FileReceipt {
    /// None where the file has no receipt: it was tried, or is not worked through yet.
    pub fn of(file: &Batch, tally: Tally) -> Option<Self> {
        Some(Self {
            number: file.number.clone()?,
            filed_at: file.received_at,
            sha256: file.fingerprint(),
            lines: file.lines,
            results: Outcome::ALL.map(|outcome| (outcome.code(), tally.of(outcome))).into(),
        })
    }
}
