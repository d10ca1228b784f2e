//! What was asked of the applicant and what came of it: every item before and after.

use super::FOLDER;
use crate::applications::{Field, Item, Round, Snapshot, Wanted};
use crate::invitations::pages::worded as invited;
use crate::passports::KeptPassport;
use crate::review::Opened;
use crate::vocabulary::{ApplicationId, AttachmentId};
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
    Text { name: String, values: [String; 2], differs: bool },
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
        Wanted::Question(_) => Line::Text {
            name,
            values: [String::new(), item.answer.clone().unwrap_or_default()],
            differs: false,
        },
        Wanted::Field(field) => {
            let value = |stood: &Snapshot| value(words, &opened.versions, stood, *field);
            let values = [value(&round.before), after.map(value).unwrap_or_default()];
            let differs = after.is_some() && values[0] != values[1];
            Line::Text { name, values, differs }
        }
    }
}

fn picture(id: ApplicationId, photograph: AttachmentId) -> String {
    format!("{FOLDER}/{id}/photographs/{photograph}")
}

fn value(words: Words, versions: &[KeptPassport], stood: &Snapshot, field: Field) -> String {
    if field == Field::CleanPages {
        return stood.clean_pages.to_string();
    }
    let Some(kept) = versions.iter().find(|version| version.id == stood.passport) else {
        return String::new();
    };
    let passport = &kept.passport;
    match field {
        Field::Surname => passport.holder.surname.to_string(),
        Field::GivenNames => {
            passport.holder.given_names.as_ref().map(ToString::to_string).unwrap_or_default()
        }
        Field::Nationality => passport.nationality.to_string(),
        Field::IssuingAuthority => passport.issuing_authority.to_string(),
        Field::Sex => invited::sex(words, passport.sex),
        Field::Issued => words.date(passport.issued),
        Field::Expires => words.date(passport.expires),
        Field::Zone => kept.zone.clone().unwrap_or_default(),
        Field::CleanPages => stood.clean_pages.to_string(),
    }
}
