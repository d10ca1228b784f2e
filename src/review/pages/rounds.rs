//! What was asked of the applicant and what came of it: every item before and after.

use super::FOLDER;
use crate::applications::pages::stood;
use crate::applications::{Item, Round, Wanted};
use crate::review::Opened;
use crate::vocabulary::{ApplicationId, AttachmentId, Difference};
use crate::web::{Worded, Words};

/// A request in finished words.
pub struct Told {
    pub title: String,
    pub asked: String,
    /// When it was answered, or that it was not yet.
    pub answered: String,
    pub note: String,
    pub lines: Vec<Line>,
}

/// An item: how it stood when it was asked, and how it was given.
pub enum Line {
    Text(Difference),
    Pictures { name: String, before: String, after: String },
}

/// The latest request first.
pub fn told(words: Words, opened: &Opened) -> Vec<Told> {
    opened.rounds.iter().rev().map(|round| told_round(words, opened, round)).collect()
}

fn told_round(words: Words, opened: &Opened, round: &Round) -> Told {
    let asked = [("name", round.asked_by.as_str().into()), ("at", words.time(round.asked_at).into())];
    let answered =
        round.reply.as_ref().map(|(at, _)| words.t1("review-round-answered", "at", words.time(*at)));
    Told {
        title: words.t1("review-round-title", "nth", round.number),
        asked: words.with("review-round-asked", asked),
        answered: answered.unwrap_or_else(|| words.t("review-round-waits")),
        note: round.note.as_ref().map(ToString::to_string).unwrap_or_default(),
        lines: round.items.iter().map(|item| line(words, opened, round, item)).collect(),
    }
}

fn line(words: Words, opened: &Opened, round: &Round, item: &Item) -> Line {
    let name = item.wanted.words(words);
    let after = round.reply.as_ref().map(|(_, after)| after);
    match &item.wanted {
        Wanted::Photograph => Line::Pictures {
            name,
            before: picture(opened.case.id, round.before.photograph),
            after: after.map(|after| picture(opened.case.id, after.photograph)).unwrap_or_default(),
        },
        Wanted::Question(_) => Line::Text(Difference::agreed(name, vec![None, item.answer.clone()], "")),
        Wanted::Field(field) => {
            let none = words.t("applications-none");
            let before = stood(words, &opened.versions, &round.before, *field);
            let Some(after) = after else {
                return Line::Text(Difference::agreed(name, vec![before, Some(String::new())], &none));
            };
            let after = stood(words, &opened.versions, after, *field);
            let of = if before == after { Difference::agreed } else { Difference::among };
            Line::Text(of(name, vec![before, after], &none))
        }
    }
}

fn picture(id: ApplicationId, photograph: AttachmentId) -> String {
    format!("{FOLDER}/{id}/photographs/{photograph}")
}
