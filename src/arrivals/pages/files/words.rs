//! The reader's words for files, columns, outcomes and findings.

use crate::arrivals::batch::Manner;
use crate::arrivals::column::Column;
use crate::arrivals::line::{Code, Finding, Outcome};
use crate::files::{FileFault, Heading, MOST_COLUMNS, pages};
use crate::web::Words;

/// The manner, and what it means.
pub fn manner(words: Words, manner: Manner) -> (String, String) {
    let (name, hint) = match manner {
        Manner::DryRun => ("arrivals-manner-dry-run", "arrivals-manner-dry-run-hint"),
        Manner::LineByLine => ("arrivals-manner-line-by-line", "arrivals-manner-line-by-line-hint"),
        Manner::Atomic => ("arrivals-manner-atomic", "arrivals-manner-atomic-hint"),
    };
    (words.t(name), words.t(hint))
}

/// The outcome, with its tag's colour.
pub fn outcome(words: Words, outcome: Outcome) -> (String, &'static str) {
    let (key, colour) = match outcome {
        Outcome::Accepted => ("arrivals-outcome-accepted", "green"),
        Outcome::AcceptedLate => ("arrivals-outcome-accepted-late", "orange"),
        Outcome::AcceptedWithWarning => ("arrivals-outcome-accepted-with-warning", "yellow"),
        Outcome::Duplicate => ("arrivals-outcome-duplicate", "grey"),
        Outcome::Rejected => ("arrivals-outcome-rejected", "red"),
        Outcome::HeldBack => ("arrivals-outcome-held-back", "grey"),
    };
    (words.t(key), colour)
}

/// What a column holds.
pub fn column(words: Words, column: Column) -> String {
    words.t(match column {
        Column::Cause => "arrivals-column-cause",
        Column::Surname => "arrivals-column-surname",
        Column::GivenNames => "arrivals-column-given-names",
        Column::Citizenship => "arrivals-column-citizenship",
        Column::DateOfBirth => "arrivals-column-date-of-birth",
        Column::PassportNumber => "arrivals-column-passport-number",
        Column::VisaNumber => "arrivals-column-visa-number",
        Column::ArrivalDate => "arrivals-column-arrival-date",
        Column::Region => "arrivals-column-region",
        Column::Address => "arrivals-column-address",
        Column::Premises => "arrivals-column-premises",
        Column::DepartureDate => "arrivals-column-departure-date",
    })
}

/// `arrival_date: the day lies in the future`
pub fn finding(words: Words, finding: &Finding) -> String {
    let detail = finding.detail.clone().unwrap_or_default();
    let detail = detail.parse().map(|day| words.date(day)).unwrap_or(detail);
    let said = words.t1(key_of(finding.code), "detail", detail);
    match finding.column {
        Some(column) => format!("{}: {said}", column.code()),
        None => said,
    }
}

pub fn key_of(code: Code) -> &'static str {
    match code {
        Code::Missing => "files-cell-missing",
        Code::TooLong => "files-cell-too-long",
        Code::TooManyCells => "files-cell-too-many",
        Code::Formula => "files-cell-formula",
        Code::ControlCharacters => "files-cell-control-characters",
        Code::CauseUnknown => "arrivals-code-cause-unknown",
        Code::NameNotLatin => "arrivals-code-name-not-latin",
        Code::CitizenshipUnknown => "arrivals-code-citizenship-unknown",
        Code::CitizenOfKazakhstan => "arrivals-code-citizen-of-kazakhstan",
        Code::PassportNumberUnreadable => "arrivals-code-passport-number-unreadable",
        Code::PassportNumberTooLong => "arrivals-code-passport-number-too-long",
        Code::RegionUnknown => "arrivals-code-region-unknown",
        Code::PremisesUnknown => "arrivals-code-premises-unknown",
        Code::DateAmbiguous => "files-cell-date-ambiguous",
        Code::DateOfTwoDigitYear => "files-cell-date-of-two-digit-year",
        Code::DateImpossible => "files-cell-date-impossible",
        Code::DateIsANumber => "files-cell-date-is-a-number",
        Code::DateUnreadable => "files-cell-date-unreadable",
        Code::BornImpossibly => "arrivals-code-born-impossibly",
        Code::ArrivedInTheFuture => "arrivals-code-arrived-in-the-future",
        Code::ArrivedBeforeBirth => "arrivals-code-arrived-before-birth",
        Code::DepartsBeforeArrival => "arrivals-code-departs-before-arrival",
        Code::DepartsTooLate => "arrivals-code-departs-too-late",
        Code::ArrivedLongAgo => "arrivals-code-arrived-long-ago",
        Code::PassportOfAnotherShape => "arrivals-code-passport-of-another-shape",
        Code::ArrivedUnlikeEntry => "arrivals-code-arrived-unlike-entry",
        Code::VisaNotOfThisGuest => "arrivals-code-visa-not-of-this-guest",
        Code::VisaNotValidThen => "arrivals-code-visa-not-valid-then",
        Code::StaysBeyondVisa => "arrivals-code-stays-beyond-visa",
        Code::DuplicateOfReceipt => "arrivals-code-duplicate-of-receipt",
        Code::DuplicateOfLine => "arrivals-code-duplicate-of-line",
        Code::HeldBack => "arrivals-code-held-back",
    }
}

/// Why a file cannot be read; its columns by their codes, which are its headings.
pub fn file_fault(words: Words, fault: &FileFault) -> String {
    pages::file_fault(words, fault, str::to_owned)
}

/// Every fault that a file can have, by its code.
pub fn every_file_fault(words: Words) -> Vec<(&'static str, String)> {
    let some = || "…".to_owned();
    let faults = [
        FileFault::NoLines,
        FileFault::NotUtf8,
        FileFault::NotATable,
        FileFault::NotCsv { line: 2 },
        FileFault::TooManyColumns { found: MOST_COLUMNS + 1 },
        FileFault::TooManyLines { most: Column::MOST_LINES },
        FileFault::UnpacksTooLarge,
        FileFault::ColumnsMissing {
            missing: Column::ALL.into_iter().filter(|it| it.is_needed()).map(Column::code).collect(),
        },
        FileFault::ColumnUnknown { heading: some() },
        FileFault::ColumnTwice { heading: some() },
    ];
    faults.iter().map(|fault| (fault.code(), file_fault(words, fault))).collect()
}
