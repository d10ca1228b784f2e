//! The reader's words for checks, decisions, and for a case that is elsewhere by now.

use crate::passports::Defect;
use crate::review::{Flag, Hold, Requirement, Watched};
use crate::web::Words;
use chrono::NaiveDate;

pub fn requirement(words: Words, requirement: Requirement) -> String {
    match requirement {
        Requirement::Genuine => words.t("review-check-genuine"),
        Requirement::CleanPages => words.t("review-check-clean-pages"),
        Requirement::Validity => words.t("review-check-validity"),
        Requirement::NotExtended => words.t("review-check-not-extended"),
    }
}

pub fn defect(words: Words, defect: &Defect) -> String {
    match defect {
        Defect::InDoubt => words.t("review-defect-in-doubt"),
        Defect::Altered => words.t("review-defect-altered"),
        Defect::TooFewCleanPages { found, needed } => words
            .with("review-defect-clean-pages", [("found", (*found).into()), ("needed", (*needed).into())]),
        Defect::ExpiresTooSoon { expires, needed } => words.with(
            "review-defect-expires",
            [("expires", words.date(*expires).into()), ("needed", words.date(*needed).into())],
        ),
        Defect::ValidityExtended => words.t("review-defect-extended"),
    }
}

/// All defects in one sentence after another.
pub fn defects(words: Words, found: &[Defect]) -> String {
    found.iter().map(|found| defect(words, found)).collect::<Vec<_>>().join(" ")
}

/// The first day of the visit, and how near it is.
pub fn begins(words: Words, day: NaiveDate, in_days: i64) -> String {
    let date = words.date(day);
    if in_days < 0 {
        return words.t1("review-begins-past", "date", date);
    }
    words.with("review-begins", [("date", date.into()), ("days", in_days.into())])
}

pub fn held_by(words: Words, hold: &Hold) -> String {
    words.with(
        "review-held-by",
        [("name", hold.name.as_str().into()), ("until", words.time(hold.until).into())],
    )
}

/// A flag as a queue shows it.
pub fn flag(words: Words, flag: Flag) -> String {
    match flag {
        Flag::Watchlist => words.t("review-flag-watchlist"),
        Flag::SuspendedParty => words.t("review-flag-suspended-party"),
        Flag::AnnulledBefore => words.t("review-flag-annulled-before"),
        Flag::Overstayed => words.t("review-flag-overstayed"),
        Flag::AnotherOpenCase => words.t("review-flag-another-open-case"),
        Flag::Photograph => words.t("review-flag-photograph"),
    }
}

/// What a check looks for.
pub fn check(words: Words, flag: Flag) -> String {
    match flag {
        Flag::Watchlist => words.t("review-look-up-watchlist"),
        Flag::SuspendedParty => words.t("review-look-up-suspended-party"),
        Flag::AnnulledBefore => words.t("review-look-up-annulled-before"),
        Flag::Overstayed => words.t("review-look-up-overstayed"),
        Flag::AnotherOpenCase => words.t("review-look-up-another-open-case"),
        Flag::Photograph => words.t("review-look-up-photograph"),
    }
}

/// Whom an entry of the watchlist names; empty where it names a passport alone.
pub fn watched_person(words: Words, watched: &Watched) -> String {
    watched.person.as_ref().map(|(name, born)| format!("{name}, {}", words.date(*born))).unwrap_or_default()
}
