//! The reader's words for groups and for what is wrong with their lines.

use crate::files::{FileFault, Heading, pages};
use crate::invitations::groups::{Code, Column, Finding, Group, HeldUp, Standing};
use crate::web::Words;

/// Where a group stands, with its tag's colour.
pub fn standing(words: Words, group: &Group) -> (String, &'static str) {
    let (_, bad) = group.good_and_bad();
    let (key, colour) = match group.standing() {
        Standing::Checking => ("invitations-group-checking", "blue"),
        Standing::Unchecked => ("invitations-group-unchecked", "red"),
        Standing::Checked if bad > 0 => ("invitations-group-checked-bad", "yellow"),
        Standing::Checked => ("invitations-group-checked-good", "turquoise"),
        Standing::Filing => ("invitations-group-filing", "blue"),
        Standing::Filed => ("invitations-group-filed", "green"),
    };
    (words.t(key), colour)
}

/// Why the last attempt filed nothing.
pub fn held_up(words: Words, why: HeldUp) -> String {
    words.t(match why {
        HeldUp::BadLines => "invitations-group-held-up-bad-lines",
        HeldUp::NoGoodLines => "invitations-group-held-up-no-good-lines",
        HeldUp::Suspended => "invitations-suspended-body",
        HeldUp::Unverified => "invitations-unverified-body",
        HeldUp::NoPlaces => "invitations-group-held-up-no-places",
        HeldUp::Broken => "invitations-group-held-up-broken",
    })
}

/// `Passport number: too long`
pub fn finding(words: Words, finding: &Finding) -> String {
    let detail = finding.detail.clone().unwrap_or_default();
    let detail = detail.parse().map(|day| words.date(day)).unwrap_or(detail);
    let said = words.t1(key_of(finding.code), "detail", detail);
    match finding.column {
        Some(column) => format!("{}: {said}", column.words(words)),
        None => said,
    }
}

fn key_of(code: Code) -> &'static str {
    match code {
        Code::Missing => "files-cell-missing",
        Code::TooLong => "files-cell-too-long",
        Code::TooManyCells => "files-cell-too-many",
        Code::Formula => "files-cell-formula",
        Code::ControlCharacters => "files-cell-control-characters",
        Code::DateAmbiguous => "files-cell-date-ambiguous",
        Code::DateOfTwoDigitYear => "files-cell-date-of-two-digit-year",
        Code::DateImpossible => "files-cell-date-impossible",
        Code::DateIsANumber => "files-cell-date-is-a-number",
        Code::DateUnreadable => "files-cell-date-unreadable",
        Code::NameNotLatin => "invitations-code-name-not-latin",
        Code::CitizenshipUnknown => "invitations-code-citizenship-unknown",
        Code::SexUnknown => "invitations-code-sex-unknown",
        Code::PassportNumberUnreadable => "invitations-code-passport-number-unreadable",
        Code::PassportNumberTooLong => "invitations-code-passport-number-too-long",
        Code::CategoryUnknown => "invitations-code-category-unknown",
        Code::EntriesUnknown => "invitations-code-entries-unknown",
        Code::StayUnknown => "invitations-code-stay-unknown",
        Code::BornImpossibly => "invitations-code-born-impossibly",
        Code::RunsBackwards => "invitations-code-runs-backwards",
        Code::NotListed => "invitations-code-not-listed",
        Code::NotOfThePurpose => "invitations-code-category-unknown",
        Code::Institution => "invitations-code-institution",
        Code::Begun => "invitations-code-begun",
        Code::PeriodTooLong => "invitations-code-period-too-long",
        Code::UnitedStatesForLongTreatmentAlone => "invitations-code-united-states",
        Code::DuplicateOfLine => "invitations-code-duplicate-of-line",
        Code::DuplicateOfInvitation => "invitations-code-duplicate-of-invitation",
    }
}

/// Why a file cannot be read; its columns by their names in the reader's language.
pub fn file_fault(words: Words, fault: &FileFault) -> String {
    let named = |code: &str| Column::named(code).map_or_else(|| code.to_owned(), |it| it.words(words));
    pages::file_fault(words, fault, named)
}
