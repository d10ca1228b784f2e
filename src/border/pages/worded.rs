//! The reader's words for crossings, and for why there cannot be one.

use crate::border::{
    CannotRecord, CheckpointCodeError, CheckpointKind, ClosingError, Correction, Direction, Gap, NoEntry,
    NotThatDay, OpeningError, SoughtError,
};
use crate::web::{Trouble, Worded, Words};

pub fn direction(words: Words, direction: Direction) -> String {
    words.t(match direction {
        Direction::Entry => "border-entry",
        Direction::Exit => "border-exit",
    })
}

pub fn kind(words: Words, kind: CheckpointKind) -> String {
    words.t(match kind {
        CheckpointKind::InternationalAirport => "border-kind-airport",
        CheckpointKind::Other => "border-kind-other",
    })
}

pub fn correction(words: Words, correction: Correction, was: Direction) -> String {
    words.t(match (correction, was) {
        (Correction::DidNotHappen, Direction::Entry | Direction::Exit) => "border-correction-none",
        (Correction::WentTheOtherWay, Direction::Entry) => "border-correction-was-exit",
        (Correction::WentTheOtherWay, Direction::Exit) => "border-correction-was-entry",
        (Correction::HappenedAfterAll, Direction::Entry) => "border-correction-entry-after-all",
        (Correction::HappenedAfterAll, Direction::Exit) => "border-correction-exit-after-all",
    })
}

/// Rule V2: why there is no entry today.
pub fn no_entry(words: Words, reason: NoEntry) -> String {
    match reason {
        NoEntry::AlreadyInside { since } => words.t1("border-reason-inside", "since", words.date(since)),
        NoEntry::NotYetValid { from } => words.t1("border-reason-not-yet", "from", words.date(from)),
        NoEntry::NoLongerValid { until } => words.t1("border-reason-over", "until", words.date(until)),
        NoEntry::EntryUsed => words.t("border-reason-entry-used"),
        NoEntry::DaysUsed { allowed } => words.t1("border-reason-days-used", "allowed", allowed),
    }
}

/// Where a crossing is missing from the record.
pub fn gap(words: Words, gap: Gap) -> String {
    match gap {
        Gap::NoExitBetween { entry, next } => words.with(
            "border-warning-no-exit",
            [("entry", words.date(entry).into()), ("next", words.date(next).into())],
        ),
        Gap::NoEntryBefore { exit } => words.t1("border-warning-no-entry", "exit", words.date(exit)),
    }
}

/// Every reason of a refusal in words, or the trouble that it is.
pub fn refusal(words: Words, refused: CannotRecord) -> Result<Vec<String>, Trouble> {
    match refused {
        CannotRecord::NotFound => Err(Trouble::NotFound),
        CannotRecord::NotHere => Ok(vec![words.t("border-reason-not-here")]),
        CannotRecord::Annulled { on } => Ok(vec![words.t1("border-reason-annulled", "on", words.date(on))]),
        CannotRecord::Replaced { by } => {
            Ok(vec![words.t1("border-reason-replaced", "number", by.to_string())])
        }
        CannotRecord::NoEntry(reasons) => {
            Ok(reasons.into_iter().map(|reason| no_entry(words, reason)).collect())
        }
        CannotRecord::NotInside => Ok(vec![words.t("border-reason-not-inside")]),
        CannotRecord::NotThatDay(reason) => Ok(vec![reason.words(words)]),
        CannotRecord::Broken(broken) => Err(broken.into()),
    }
}

impl Worded for CheckpointCodeError {
    fn words(&self, words: Words) -> String {
        match self {
            Self::NotThreeLetters => words.t("border-code-three-letters"),
        }
    }
}

impl Worded for OpeningError {
    fn words(&self, words: Words) -> String {
        match self {
            Self::StillOpen => words.t("border-still-open"),
            Self::TooSoon { earliest } => {
                words.t1("border-opens-too-soon", "earliest", words.date(*earliest))
            }
        }
    }
}

impl Worded for ClosingError {
    fn words(&self, words: Words) -> String {
        match self {
            Self::TooSoon { earliest } => {
                words.t1("border-closes-too-soon", "earliest", words.date(*earliest))
            }
        }
    }
}

impl Worded for NotThatDay {
    fn words(&self, words: Words) -> String {
        match self {
            Self::StillToCome { today } => words.t1("border-day-still-to-come", "today", words.date(*today)),
            Self::BeforeTheLast { last } => words.t1("border-day-before-the-last", "last", words.date(*last)),
            Self::TooLongAgo { earliest } => {
                words.t1("border-day-too-long-ago", "earliest", words.date(*earliest))
            }
            Self::BeforeTheVisa { first } => words.t1("border-reason-not-yet", "from", words.date(*first)),
        }
    }
}

impl Worded for SoughtError {
    fn words(&self, words: Words) -> String {
        words.t(match self {
            Self::Missing => "border-nothing-sought",
            Self::Unclear => "border-sought-unclear",
            Self::ZoneMisread => "border-zone-misread",
        })
    }
}
