//! A figure as it is shown: what it is called, its table, and its chart.

use crate::statistics::chart::{Bars, Columns};
use crate::vocabulary::Money;

/// A table with its chart. The page and the files for spreadsheets are made of the same.
pub struct Section {
    /// Unique on the page.
    pub id: &'static str,
    /// At most 31 characters, which is what the name of a sheet may have.
    pub title: String,
    pub about: String,
    pub chart: Chart,
    pub headings: Vec<String>,
    pub rows: Vec<Vec<Cell>>,
}

/// Nothing to draw where nothing happened.
pub enum Chart {
    Nothing,
    Columns { drawn: Columns, legend: Vec<(usize, String)>, first: String, last: String },
    Bars(Bars),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    Text(String),
    Number(i64),
    Money(Money),
    /// Nothing was measured.
    Empty,
}

impl Cell {
    /// Empty where nothing was measured.
    pub fn of(number: Option<i64>) -> Self {
        number.map_or(Self::Empty, Self::Number)
    }

    pub fn shown(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(number) => grouped(*number),
            Self::Money(money) => format!("{} {}", grouped(money.minor / 100), money.currency.code()),
            Self::Empty => "–".to_owned(),
        }
    }
}

/// Thousands apart, by a space that does not break, as all three languages can be written.
pub fn grouped(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = if number < 0 { "−".to_owned() } else { String::new() };
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push('\u{a0}');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_stand_apart() {
        assert_eq!([0, 999, 1000, 1_234_567].map(grouped), ["0", "999", "1\u{a0}000", "1\u{a0}234\u{a0}567"]);
    }
}
