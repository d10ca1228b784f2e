//! What a printed receipt says.

use crate::arrivals::ReceiptNumber;
use crate::vocabulary::{Instant, Named};

/// The finished words of one receipt, of a notice or of a whole file.
#[derive(Debug, Clone)]
pub struct Sheet {
    pub number: ReceiptNumber,
    pub title: Named,
    /// The most important facts, in a band below the title: three or four.
    pub band: Vec<Cell>,
    pub rows: Vec<Row>,
    /// How the deadline was reckoned; a file has many deadlines, and shows none.
    pub reckoned: Option<Reckoned>,
    /// In hexadecimal digits.
    pub sha256: String,
    /// The public address where the receipt is verified.
    pub verify_address: String,
    pub filed_at: Instant,
    /// Why the receipt counts no longer; said across the page.
    pub across: Option<Named>,
}

/// A fact in large print.
#[derive(Debug, Clone)]
pub struct Cell {
    pub label: Named,
    pub value: String,
    pub tone: Tone,
    /// Small print under it: the same in the other languages, or more of it.
    pub below: Vec<String>,
}

/// The colour of a large fact. It repeats what the words say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    Plain,
    Good,
    Late,
}

#[derive(Debug, Clone)]
pub struct Row {
    pub label: Named,
    pub value: Value,
    /// It takes the whole width of the page.
    pub wide: Wide,
}

/// Whether a row stands alone or beside another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wide {
    Half,
    Whole,
}

#[derive(Debug, Clone)]
pub enum Value {
    /// The same in every language.
    Plain(String),
    Three(Named),
}

impl Row {
    pub fn half(label: Named, value: Value) -> Self {
        Self { label, value, wide: Wide::Half }
    }

    pub fn whole(label: Named, value: Value) -> Self {
        Self { label, value, wide: Wide::Whole }
    }
}

/// Rule N2: every day from the arrival to the deadline.
#[derive(Debug, Clone)]
pub struct Reckoned {
    /// The way of counting, and the edition of the calendar.
    pub rule: Named,
    pub days: Vec<Day>,
}

#[derive(Debug, Clone)]
pub struct Day {
    pub day: String,
    /// The number of the working day from 1 on, 0 for the day of arrival; a stroke where the day is skipped.
    pub place: String,
    pub why: Named,
}
