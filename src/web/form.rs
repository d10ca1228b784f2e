//! A form as a page shows it again: what was typed, and every complaint about it.

mod preview;

use crate::web::{Answers, Words};
use chrono::NaiveDate;

pub use preview::{Change, Effect, Preview, Resolve};

/// A rule's error, put in the reader's words. Implemented in the pages that show it.
pub trait Worded {
    fn words(&self, words: Words) -> String;
}

/// One complaint: the field it stands beside, and its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Complaint {
    pub field: String,
    pub message: String,
}

/// What was typed, with the complaints in the order of the fields.
#[derive(Debug, Clone, Default)]
pub struct Form {
    answers: Answers,
    complaints: Vec<Complaint>,
}

impl Form {
    /// A form to fill in, with the answers that are already known.
    pub fn with(answers: Answers) -> Self {
        Self { answers, complaints: Vec::new() }
    }

    /// The same with another answer in one of its fields.
    pub fn with_value(mut self, field: &str, text: String) -> Self {
        self.answers.set(field, text);
        self
    }

    pub fn value(&self, field: &str) -> &str {
        self.answers.verbatim(field)
    }

    pub fn chosen(&self, field: &str, value: &str) -> bool {
        self.answers.has(field, value)
    }

    pub fn complaint(&self, field: &str) -> Option<&str> {
        self.complaints
            .iter()
            .find(|complaint| complaint.field == field)
            .map(|complaint| complaint.message.as_str())
    }

    pub fn complaints(&self) -> &[Complaint] {
        &self.complaints
    }
}

/// Reads a form field by field and gathers every complaint, so that it complains once, about everything.
pub struct Reader<'a> {
    answers: &'a Answers,
    words: Words,
    complaints: Vec<Complaint>,
}

impl<'a> Reader<'a> {
    pub fn new(answers: &'a Answers, words: Words) -> Self {
        Self { answers, words, complaints: Vec::new() }
    }

    /// Parses a field's text; an error is worded beside the field.
    pub fn take<T, E: Worded>(&mut self, field: &str, parse: impl FnOnce(&str) -> Result<T, E>) -> Option<T> {
        self.settle(field, parse(self.answers.text(field)))
    }

    /// Parses a field that may stay empty.
    pub fn take_if_given<T, E: Worded>(
        &mut self,
        field: &str,
        parse: impl FnOnce(&str) -> Result<T, E>,
    ) -> Option<Option<T>> {
        if self.answers.text(field).is_empty() { Some(None) } else { self.take(field, parse).map(Some) }
    }

    /// Reads one of a few values, as radio buttons and selects send it.
    pub fn choose<T>(
        &mut self,
        field: &str,
        complaint: &str,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        let chosen = read(self.answers.text(field));
        if chosen.is_none() {
            self.complain(field, self.words.t(complaint));
        }
        chosen
    }

    /// Reads free text that has to be there, of at most so many characters.
    pub fn words_of(&mut self, field: &str, complaint: &str, longest: usize) -> Option<String> {
        let text: String = self.answers.text(field).chars().filter(|c| !is_unseen(*c)).collect();
        let text = text.trim();
        if text.is_empty() {
            self.complain(field, self.words.t(complaint));
            return None;
        }
        if text.chars().count() > longest {
            self.complain(field, self.words.t1("web-error-too-long", "longest", longest as i64));
            return None;
        }
        Some(text.to_owned())
    }

    /// Reads a name: as free text, on one line.
    pub fn name_of(&mut self, field: &str, complaint: &str, longest: usize) -> Option<String> {
        let text = self.words_of(field, complaint, longest)?;
        Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// Reads a date from its three fields, `FIELD-day`, `FIELD-month` and `FIELD-year`.
    pub fn date(&mut self, field: &str, missing: &str) -> Option<NaiveDate> {
        let part = |name: &str| self.answers.text(&format!("{field}-{name}"));
        let (day, month, year) = (part("day"), part("month"), part("year"));
        if day.is_empty() && month.is_empty() && year.is_empty() {
            self.complain(field, self.words.t(missing));
            return None;
        }
        let date = match (day.parse(), month.parse(), year.parse()) {
            (Ok(day), Ok(month), Ok(year)) if (1900..=2200).contains(&year) => {
                NaiveDate::from_ymd_opt(year, month, day)
            }
            _ => None,
        };
        if date.is_none() {
            self.complain(field, self.words.t("web-error-not-a-date"));
        }
        date
    }

    /// A field's text as it was typed, without blanks around it; empty when it was not sent.
    pub fn text(&self, field: &str) -> &str {
        self.answers.text(field)
    }

    /// Takes a result reached otherwise, for instance from several fields.
    pub fn settle<T, E: Worded>(&mut self, field: &str, result: Result<T, E>) -> Option<T> {
        match result {
            Ok(value) => Some(value),
            Err(error) => {
                self.complain(field, error.words(self.words));
                None
            }
        }
    }

    pub fn complain(&mut self, field: &str, message: String) {
        self.complaints.push(Complaint { field: field.to_owned(), message });
    }

    pub fn words(&self) -> Words {
        self.words
    }

    pub fn is_content(&self) -> bool {
        self.complaints.is_empty()
    }

    /// The form to show again.
    pub fn form(self) -> Form {
        Form { answers: self.answers.clone(), complaints: self.complaints }
    }
}

/// Marks that show nothing and turn the direction of what stands beside them: no name or address means one.
pub fn is_unseen(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
        || (c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
}

/// The three fields of a date, to fill a form in.
pub fn date_answers(field: &str, day: NaiveDate) -> [(String, String); 3] {
    use chrono::Datelike;
    [
        (format!("{field}-day"), day.day().to_string()),
        (format!("{field}-month"), day.month().to_string()),
        (format!("{field}-year"), day.year().to_string()),
    ]
}
