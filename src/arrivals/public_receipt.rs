//! What a receipt's number tells anybody who has it: what was filed when and whether it was in time, and nothing of the guest
//! (rules N5 and N6).

use super::batch::{Batch, Tally};
use super::line::Outcome;
use super::receipt::Pointers;
use super::{Cause, Receipt, ReceiptNumber};
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
    /// Rule N6: `notice`, `correction`, `withdrawal` or `notice_after_withdrawal`.
    pub filing: &'static str,
    pub cause: Cause,
    /// The server's instant (rule N5).
    pub filed_at: Instant,
    pub due: NaiveDate,
    /// The rule that the deadline was counted by (rule N2), and the edition of the calendar that it was held against.
    pub counting: Counting,
    pub edition: Option<i64>,
    pub on_time: bool,
    /// SHA-256 of what was filed, in hexadecimal digits.
    pub sha256: String,
    /// Rule N6: the receipts that this one points to, and those that point to it.
    #[serde(flatten)]
    pub pointers: Pointers,
}

impl NoticeReceipt {
    /// Of one of an arrival's receipts, which are in their order.
    pub fn of(receipts: &[Receipt], number: &ReceiptNumber) -> Option<Self> {
        let receipt = receipts.iter().find(|receipt| receipt.number == *number)?;
        Some(Self {
            number: receipt.number.clone(),
            filing: receipt.filing.code(),
            cause: receipt.statement.cause,
            filed_at: receipt.filed_at,
            due: receipt.statement.due,
            counting: receipt.statement.counting,
            edition: receipt.edition,
            on_time: receipt.on_time,
            sha256: receipt.fingerprint(),
            pointers: Pointers::of(receipts, receipt.id),
        })
    }
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
