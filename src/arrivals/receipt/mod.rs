//! The receipt of a notice (rules N5 and N6).

mod chain;
mod number;

use super::Statement;
use crate::vocabulary::{AccountId, ArrivalId, Instant, NoticeId};

pub use chain::{Pointers, answering, in_order};
pub use number::{ReceiptNumber, ReceiptNumberError};

/// What a filing is to the one before it of the same arrival (rule N6).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filing {
    First,
    Corrects(NoticeId),
    /// After it the clock runs again, as if nothing had been filed.
    Withdraws(NoticeId),
    /// A notice filed after a withdrawal.
    Follows(NoticeId),
}

impl Filing {
    /// As the three columns of the row have it, of which at most one is given.
    pub fn of(corrects: Option<NoticeId>, withdraws: Option<NoticeId>, follows: Option<NoticeId>) -> Self {
        let corrects = corrects.map(Self::Corrects);
        let others = withdraws.map(Self::Withdraws).or(follows.map(Self::Follows));
        corrects.or(others).unwrap_or(Self::First)
    }

    /// The filing that this one points to.
    pub fn before(self) -> Option<NoticeId> {
        match self {
            Self::First => None,
            Self::Corrects(id) | Self::Withdraws(id) | Self::Follows(id) => Some(id),
        }
    }

    pub fn is_withdrawal(self) -> bool {
        matches!(self, Self::Withdraws(_))
    }

    /// The code used in signed receipts.
    pub fn code(self) -> &'static str {
        match self {
            Self::First => "notice",
            Self::Corrects(_) => "correction",
            Self::Withdraws(_) => "withdrawal",
            Self::Follows(_) => "notice_after_withdrawal",
        }
    }
}

/// A notice as it was received. It is never edited: a correction or a withdrawal is a filing of its own that points to it
/// (rule N6).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    pub id: NoticeId,
    pub arrival: ArrivalId,
    pub number: ReceiptNumber,
    pub filed_by: AccountId,
    /// The server's instant (rule N5).
    pub filed_at: Instant,
    /// Of the notice that answered the clock: a correction or a withdrawal keeps it (rule N6).
    pub on_time: bool,
    pub filing: Filing,
    /// The edition of the calendar that the deadline was held against; older receipts do not know it.
    pub edition: Option<i64>,
    pub statement: Statement,
    /// What was filed, byte for byte.
    pub json: String,
    /// SHA-256 of it.
    pub sha256: Vec<u8>,
}

impl Receipt {
    /// The hash in hexadecimal digits.
    pub fn fingerprint(&self) -> String {
        self.sha256.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}
