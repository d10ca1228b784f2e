//! Keeping the phrases: a row begins on a day, or its last day is named. None is ever edited.

use crate::audit::{self, Chain, Entry};
use crate::review::{Phrase, PhraseCode, PhraseKind, store};
use crate::vocabulary::{Named, PhraseId};
use crate::web::Work;
use chrono::NaiveDate;
use serde::Deserialize;

const FILE: &str = include_str!("../../../data/phrases.csv");

/// The day from which the first phrases count: before anything that the portal is asked about.
const FIRST_DAY: NaiveDate = match NaiveDate::from_ymd_opt(2019, 1, 1) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// A line of `data/phrases.csv`.
#[derive(Deserialize)]
struct Line {
    kind: PhraseKind,
    code: String,
    text_en: String,
    text_ru: String,
    text_kk: String,
}

#[derive(Debug, thiserror::Error)]
pub enum CannotKeepPhrase {
    #[error("a phrase begins on {today} at the earliest")]
    BeginsInThePast { today: NaiveDate },
    /// Its code is offered on that day already.
    #[error("the phrase before it is offered until {until:?}")]
    OfferedAlready { until: Option<NaiveDate> },
    #[error("no phrase of that code is offered without a last day")]
    NotOffered,
    #[error("the last day is {soonest} at the soonest")]
    TooSoon { soonest: NaiveDate },
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// Loads the first questions and grounds where there is none yet.
pub async fn load(work: &mut Work) -> sqlx::Result<()> {
    if !store::has_no_phrases(work).await? {
        return Ok(());
    }

    let first = first_phrases().map_err(sqlx::Error::Decode)?;

    for phrase in &first {
        store::start_phrase(work, phrase).await?;
    }

    let loaded = Entry::new(Chain::Setting("phrases"), "the questions and grounds were loaded");
    audit::record(work, loaded.with("phrases", first.len())).await
}

fn first_phrases() -> Result<Vec<Phrase>, Box<dyn std::error::Error + Send + Sync>> {
    let mut phrases = Vec::new();
    for line in csv::Reader::from_reader(FILE.as_bytes()).deserialize() {
        let Line { kind, code, text_en, text_ru, text_kk } = line?;
        phrases.push(Phrase {
            id: PhraseId::mint(),
            kind,
            code: PhraseCode::parse(&code)?,
            text: Named { en: text_en, ru: text_ru, kk: text_kk },
            valid_from: FIRST_DAY,
            valid_until: None,
        });
    }
    Ok(phrases)
}

/// Offers a phrase from a day on.
pub async fn start_phrase(work: &mut Work, phrase: &Phrase) -> Result<(), CannotKeepPhrase> {
    store::lock_phrases(work).await?;
    let before = store::phrase(work, phrase.kind, &phrase.code).await?;

    let today = work.today();
    if phrase.valid_from < today {
        return Err(CannotKeepPhrase::BeginsInThePast { today });
    }
    if let Some(before) = before
        && before.valid_until.is_none_or(|last| phrase.valid_from <= last)
    {
        return Err(CannotKeepPhrase::OfferedAlready { until: before.valid_until });
    }

    store::start_phrase(work, phrase).await?;

    let started = Entry::new(Chain::Setting("phrases"), "a phrase was offered to officers");
    let started = started.with("kind", phrase.kind.code()).with("code", phrase.code.as_str());
    Ok(audit::record(work, started.with("from", phrase.valid_from.to_string())).await?)
}

/// Names the last day on which a phrase is offered.
pub async fn end_phrase(
    work: &mut Work,
    (kind, code): (PhraseKind, &PhraseCode),
    last: NaiveDate,
) -> Result<(), CannotKeepPhrase> {
    store::lock_phrases(work).await?;
    let offered = store::phrase(work, kind, code).await?.filter(|phrase| phrase.valid_until.is_none());

    let phrase = offered.ok_or(CannotKeepPhrase::NotOffered)?;
    let soonest = phrase.valid_from.max(work.today());
    if last < soonest {
        return Err(CannotKeepPhrase::TooSoon { soonest });
    }

    store::end_phrase(work, phrase.id, last).await?;

    let ended = Entry::new(Chain::Setting("phrases"), "a phrase was ended");
    let ended = ended.with("kind", kind.code()).with("code", code.as_str());
    Ok(audit::record(work, ended.with("last", last.to_string())).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_grounds_and_questions_are_read_in_three_languages() {
        let first = first_phrases().unwrap();

        let of = |kind| first.iter().filter(|phrase| phrase.kind == kind).count();
        assert_eq!((of(PhraseKind::Ground), of(PhraseKind::Question)), (7, 7));
        assert!(
            first
                .iter()
                .all(|it| ![&it.text.en, &it.text.ru, &it.text.kk].iter().any(|text| text.is_empty()))
        );
    }
}
