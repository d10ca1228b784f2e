//! What was asked for and what was given, in the words of whoever reads it.

use crate::applications::{Field, Item, Round, Snapshot, Wanted};
use crate::invitations::pages::worded as invited;
use crate::passports::KeptPassport;
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

/// How a field stood at a time, as its paper tells it; none where it tells nothing.
pub fn stood(words: Words, versions: &[KeptPassport], at: &Snapshot, field: Field) -> Option<String> {
    let version = |told: &dyn Fn(&KeptPassport) -> Option<String>| {
        versions.iter().find(|version| version.id == at.passport).and_then(told)
    };
    match field {
        Field::Surname => version(&|kept| Some(kept.passport.holder.surname.to_string())),
        Field::GivenNames => {
            version(&|kept| kept.passport.holder.given_names.as_ref().map(ToString::to_string))
        }
        Field::Nationality => version(&|kept| Some(kept.passport.nationality.to_string())),
        Field::IssuingAuthority => version(&|kept| Some(kept.passport.issuing_authority.to_string())),
        Field::Sex => version(&|kept| Some(invited::sex(words, kept.passport.sex))),
        Field::Issued => version(&|kept| Some(words.date(kept.passport.issued))),
        Field::Expires => version(&|kept| Some(words.date(kept.passport.expires))),
        Field::Zone => version(&|kept| kept.zone.clone()),
        Field::CleanPages => Some(at.clean_pages.to_string()),
    }
}

impl Round {
    /// What was asked for, item by item.
    pub fn asked(&self, words: Words) -> Vec<String> {
        self.items.iter().map(|item| item.wanted.words(words)).collect()
    }

    /// Every item with what was given to it; nothing before the reply.
    pub fn given(&self, words: Words, versions: &[KeptPassport]) -> Vec<String> {
        let Some((_, after)) = &self.reply else { return Vec::new() };
        let line = |item: &Item| {
            let answer = match &item.wanted {
                Wanted::Field(field) => stood(words, versions, after, *field)
                    .map_or_else(|| words.t("applications-none"), |value| value.replace('\n', " ")),
                Wanted::Photograph => words.t("applications-asked-sent"),
                Wanted::Question(_) => item.answer.clone().unwrap_or_default(),
            };
            words.with(
                "applications-asked-line",
                [("item", item.wanted.words(words).into()), ("answer", answer.into())],
            )
        };
        self.items.iter().map(line).collect()
    }
}
