//! The reader's words for causes, states and what can be wrong.

use crate::arrivals::receipt::Pointers;
use crate::arrivals::{Cause, NoClock, NoticeError, ReceiptNumber, State};
use crate::vocabulary::Instant;
use crate::web::{Worded, Words};
use chrono::NaiveDate;

pub use crate::guestbook::pages::{every_region, premises, region};

pub fn cause(words: Words, cause: Cause) -> String {
    words.t(match cause {
        Cause::Arrival => "arrivals-cause-arrival",
        Cause::ChangeOfAddress => "arrivals-cause-change-of-address",
        Cause::Trip => "arrivals-cause-trip",
        Cause::Departure => "arrivals-cause-departure",
    })
}

/// How an arrival stands, with its tag's colour.
pub fn state(words: Words, state: State) -> (String, &'static str) {
    match state {
        State::Running { working_days_left } => {
            (words.t1("arrivals-state-running", "days", working_days_left), "blue")
        }
        State::DueToday => (words.t("arrivals-state-due-today"), "yellow"),
        State::Missing => (words.t("arrivals-state-missing"), "red"),
        State::FiledOnTime => (words.t("arrivals-state-on-time"), "green"),
        State::FiledLate => (words.t("arrivals-state-late"), "orange"),
        State::Stopped => (words.t("arrivals-state-stopped"), "grey"),
    }
}

/// What a receipt says of itself, with its tag's colour: on time or late, or that it counts no longer (rule N6).
pub fn standing((on_time, pointers): (bool, &Pointers)) -> (&'static str, &'static str) {
    match (pointers.withdrawn_by.is_some(), pointers.withdraws.is_some(), on_time) {
        (true, _, _) => ("arrivals-receipt-state-withdrawn", "red"),
        (false, true, _) => ("arrivals-sheet-withdrawal", "grey"),
        (false, false, true) => ("arrivals-state-on-time", "green"),
        (false, false, false) => ("arrivals-state-late", "orange"),
    }
}

/// Rule N1: the deadline given before, and when it was moved.
pub fn earlier_deadline(words: Words, (due, moved): (NaiveDate, Instant)) -> String {
    words.with(
        "arrivals-due-before",
        [("due", words.date_with_weekday(due).into()), ("at", words.time(moved).into())],
    )
}

/// Rule N6: the receipts that one points to, and those that point to it, each with what it is to it.
pub fn pointers(pointers: &Pointers) -> Vec<(&'static str, &ReceiptNumber)> {
    let all = [
        ("arrivals-receipt-corrects", &pointers.corrects),
        ("arrivals-receipt-withdraws", &pointers.withdraws),
        ("arrivals-receipt-follows", &pointers.follows),
        ("arrivals-receipt-corrected-by", &pointers.corrected_by),
        ("arrivals-receipt-withdrawn-by", &pointers.withdrawn_by),
    ];
    all.into_iter().filter_map(|(key, number)| Some((key, number.as_ref()?))).collect()
}

impl Worded for NoticeError {
    fn words(&self, words: Words) -> String {
        match self {
            Self::DepartsBeforeArrival { arrived } => {
                words.t1("arrivals-departs-before-arrival", "arrived", words.date(*arrived))
            }
            Self::DepartsTooLate { latest } => {
                words.t1("arrivals-departs-too-late", "latest", words.date(*latest))
            }
        }
    }
}

impl Worded for NoClock {
    fn words(&self, words: Words) -> String {
        match self {
            Self::InTheFuture { today } => words.t1("arrivals-in-the-future", "today", words.date(*today)),
            Self::BeforeBirth => words.t("arrivals-before-birth"),
        }
    }
}

/// A citizenship typed by its code; any country's, not only one of the list.
pub struct NotACountryCode;

impl Worded for NotACountryCode {
    fn words(&self, words: Words) -> String {
        words.t("arrivals-citizenship-code")
    }
}
