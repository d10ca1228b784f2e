//! A change shown before it is made: what it is, what it would do, and the choice to make it or to think again.

use crate::vocabulary::{Concerned, EXAMPLES};
use crate::web::{Answers, Frame, Words};
use askama::Template;

/// The field by which a preview's buttons answer.
const FIELD: &str = "foreseen";

/// Where somebody stands with a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resolve {
    /// Typed; its effect has not been seen.
    Typed,
    /// Seen, and to be made as it was shown.
    Made,
    /// Seen, and to be typed again.
    Reconsidered,
}

/// One thing that a change does, in finished words, with the first of those it does it to: addresses and names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Effect {
    pub text: String,
    pub examples: Vec<(String, String)>,
}

/// A change in finished words.
pub struct Change {
    pub title: String,
    /// What was typed, as it was read.
    pub rows: Vec<(String, String)>,
    pub effects: Vec<Effect>,
    /// What the button says that makes it.
    pub make: String,
}

#[derive(Template)]
#[template(path = "web/preview.html")]
pub struct Preview {
    frame: Frame,
    change: Change,
    hidden: Vec<(String, String)>,
}

impl Resolve {
    pub fn of(answers: &Answers) -> Self {
        match answers.text(FIELD) {
            "save" => Self::Made,
            "change" => Self::Reconsidered,
            _typed => Self::Typed,
        }
    }
}

impl Effect {
    pub fn new(text: String) -> Self {
        Self { text, examples: Vec::new() }
    }

    /// With the first of the papers that it concerns.
    pub fn concerning(words: Words, text: String, concerned: &[Concerned]) -> Self {
        let example = |paper: &Concerned| match paper {
            Concerned::Invitation { id, filed_at } => {
                let name = words.t1("web-preview-invitation", "at", words.time(*filed_at));
                (format!("/desk/invitations/{id}"), name)
            }
            Concerned::Application { id, reference } => {
                let name = words.t1("web-preview-application", "reference", reference.as_str());
                (format!("/desk/applications/{id}"), name)
            }
        };
        Self { text, examples: concerned.iter().take(EXAMPLES).map(example).collect() }
    }
}

impl Preview {
    /// The answers stand in the page, so that what is made is what was shown.
    pub fn new(frame: Frame, answers: &Answers, change: Change) -> Self {
        let hidden = answers.pairs().filter(|(name, _)| *name != FIELD);
        let hidden = hidden.map(|(name, text)| (name.to_owned(), text.to_owned())).collect();
        Self { frame, change, hidden }
    }
}
