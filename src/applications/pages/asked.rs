//! What was asked for and what was given, in the reader's words.

use crate::applications::{Change, Field, Given, Item, Request, Round, Wanted};
use crate::invitations::pages::worded as invited;
use crate::web::{Worded, Words};

pub fn field_name(words: Words, field: Field) -> String {
    match field {
        Field::Surname => words.t("applications-surname"),
        Field::GivenNames => words.t("applications-given-names"),
        Field::Nationality => words.t("applications-nationality"),
        Field::IssuingAuthority => words.t("applications-issuing-authority"),
        Field::Sex => words.t("applications-sex"),
        Field::Issued => words.t("applications-issued"),
        Field::Expires => words.t("applications-expires"),
        Field::Zone => words.t("applications-asked-zone"),
        Field::CleanPages => words.t("applications-declared-clean-pages"),
    }
}

impl Worded for Wanted {
    fn words(&self, words: Words) -> String {
        match self {
            Self::Field(field) => field_name(words, *field),
            Self::Photograph => words.t("applications-asked-photograph"),
            Self::Question(question) => question.in_language(words.language()).to_owned(),
        }
    }
}

/// A line for the note, and one for every item.
impl Worded for Request {
    fn words(&self, words: Words) -> String {
        let note = self.note().map(ToString::to_string);
        let items = self.wanted().iter().map(|wanted| wanted.words(words));
        note.into_iter().chain(items).collect::<Vec<_>>().join("\n")
    }
}

impl Worded for Change {
    fn words(&self, words: Words) -> String {
        match self {
            Self::Surname(name) => name.to_string(),
            Self::GivenNames(names) => {
                names.as_ref().map_or_else(|| words.t("applications-none"), ToString::to_string)
            }
            Self::Nationality(code) | Self::IssuingAuthority(code) => code.to_string(),
            Self::Sex(sex) => invited::sex(words, *sex),
            Self::Issued(day) | Self::Expires(day) => words.date(*day),
            Self::Zone(lines) => lines.replace('\n', " "),
            Self::CleanPages(pages) => pages.to_string(),
        }
    }
}

impl Round {
    /// A line for every item with what was given to it.
    pub fn told(&self, given: &Given, words: Words) -> String {
        let line = |item: &Item| {
            let answer = match &item.wanted {
                Wanted::Field(field) => {
                    given.changes.iter().find(|change| change.field() == *field).map(|it| it.words(words))
                }
                Wanted::Photograph => given.portrait.as_ref().map(|_| words.t("applications-asked-sent")),
                Wanted::Question(_) => given
                    .answers
                    .iter()
                    .find(|(position, _)| *position == item.position)
                    .map(|(_, answer)| answer.to_string()),
            };
            words.with(
                "applications-asked-line",
                [("item", item.wanted.words(words).into()), ("answer", answer.unwrap_or_default().into())],
            )
        };
        self.items.iter().map(line).collect::<Vec<_>>().join("\n")
    }
}
