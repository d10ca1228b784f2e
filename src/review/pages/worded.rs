//! The reader's words for checks, grounds, decisions, and for a case that is elsewhere by now.

use crate::passports::Defect;
use crate::review::{Ground, Hold, Requirement};
use crate::web::Words;
use chrono::NaiveDate;

pub fn ground(words: Words, ground: Ground) -> String {
    match ground {
        Ground::Passport => words.t("review-ground-passport"),
        Ground::Mismatch => words.t("review-ground-mismatch"),
        Ground::Photograph => words.t("review-ground-photograph"),
        Ground::FalseInformation => words.t("review-ground-false-information"),
        Ground::Invitation => words.t("review-ground-invitation"),
        Ground::Security => words.t("review-ground-security"),
        Ground::EarlierBreach => words.t("review-ground-earlier-breach"),
    }
}

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
