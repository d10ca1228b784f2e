//! One cell, and what can be made of it.

use super::dates;
use crate::web::is_unseen;
use chrono::NaiveDate;

/// A cell as the file has it.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    Empty,
    Text(String),
    /// A number of a workbook, such as a date whose cell is not formatted as one.
    Number(f64),
    /// A cell that a workbook itself knows to be a date.
    Date(NaiveDate),
    /// A formula, or a text that a spreadsheet would take for one.
    Formula(String),
}

/// Why a cell is no text to anybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CellFault {
    #[error("the cell is a formula")]
    Formula,
    #[error("the cell has control characters")]
    ControlCharacters,
    #[error("the cell has too many characters")]
    TooLong,
}

/// Why a cell is no date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DateFault {
    #[error("there is no date")]
    Missing,
    #[error("the cell is a formula")]
    Formula,
    #[error("it can be two different days")]
    Ambiguous,
    #[error("the year has two digits")]
    OfTwoDigitYear,
    #[error("there is no such day")]
    Impossible,
    #[error("it is a bare number")]
    IsANumber,
    #[error("it is not a date")]
    Unreadable,
}

impl Cell {
    /// The cell as text, to show or to send back.
    pub fn shown(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) | Self::Formula(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Date(day) => day.to_string(),
        }
    }

    /// The cell's text on one line, of at most so many characters; none where it says nothing.
    pub fn text(&self, longest: usize) -> Result<Option<String>, CellFault> {
        let text = match self {
            Self::Empty => return Ok(None),
            Self::Text(text) => text.clone(),
            Self::Number(number) if number.fract() == 0.0 && number.abs() < 1e15 => format!("{number:.0}"),
            Self::Number(number) => number.to_string(),
            Self::Date(day) => day.to_string(),
            Self::Formula(_) => return Err(CellFault::Formula),
        };
        if text.chars().any(|c| c.is_control() && c != '\n' && c != '\t') {
            return Err(CellFault::ControlCharacters);
        }
        if text.chars().count() > longest {
            return Err(CellFault::TooLong);
        }
        let text: String = text.chars().filter(|c| !is_unseen(*c)).collect();
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        Ok(Some(line).filter(|line| !line.is_empty()))
    }

    /// The one day that the cell can mean.
    pub fn day(&self) -> Result<NaiveDate, DateFault> {
        match self {
            Self::Empty => Err(DateFault::Missing),
            Self::Date(day) => dates::within_bounds(*day),
            Self::Number(_) => Err(DateFault::IsANumber),
            Self::Formula(_) => Err(DateFault::Formula),
            Self::Text(text) => dates::read(text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_that_turn_the_direction_of_a_line_are_left_out_of_a_text() {
        let cell = Cell::Text("Almaty,\u{202E} Turkistan\u{200B}".into());

        assert_eq!(cell.text(100), Ok(Some("Almaty, Turkistan".into())));
        assert_eq!(Cell::Text("\u{FEFF}".into()).text(100), Ok(None));
    }
}
