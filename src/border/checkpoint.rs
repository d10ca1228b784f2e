//! A checkpoint where the border is crossed (rule V2).

use crate::vocabulary::Named;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Three capital Latin letters; of an airport its IATA code.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, sqlx::Type)]
#[sqlx(transparent)]
#[serde(try_from = "String", into = "String")]
pub struct CheckpointCode(String);

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CheckpointCodeError {
    #[error("a checkpoint code has three Latin letters")]
    NotThreeLetters,
}

impl CheckpointCode {
    pub fn parse(typed: &str) -> Result<Self, CheckpointCodeError> {
        let code = typed.trim().to_ascii_uppercase();
        if code.len() == 3 && code.bytes().all(|letter| letter.is_ascii_uppercase()) {
            Ok(Self(code))
        } else {
            Err(CheckpointCodeError::NotThreeLetters)
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for CheckpointCode {
    type Error = CheckpointCodeError;

    fn try_from(code: String) -> Result<Self, Self::Error> {
        Self::parse(&code)
    }
}

impl From<CheckpointCode> for String {
    fn from(code: CheckpointCode) -> Self {
        code.0
    }
}

impl fmt::Display for CheckpointCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What a checkpoint is. An electronic visa is used at the first kind alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum CheckpointKind {
    InternationalAirport,
    /// A road, a railway, a seaport.
    Other,
}

impl CheckpointKind {
    pub const ALL: [Self; 2] = [Self::InternationalAirport, Self::Other];

    /// The code used in the data file, in forms and in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::InternationalAirport => "international_airport",
            Self::Other => "other",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// A checkpoint with the days that it is open; one without a last day stays open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    pub code: CheckpointCode,
    pub name: Named,
    pub kind: CheckpointKind,
    pub open_from: NaiveDate,
    pub open_until: Option<NaiveDate>,
}

/// Why a checkpoint cannot open again on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OpeningError {
    /// No last day was named.
    #[error("the checkpoint is open")]
    StillOpen,
    #[error("the checkpoint can open again on {earliest} at the earliest")]
    TooSoon { earliest: NaiveDate },
}

/// Why a checkpoint cannot close on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ClosingError {
    #[error("a checkpoint can close on {earliest} at the earliest")]
    TooSoon { earliest: NaiveDate },
}

impl Checkpoint {
    pub fn is_open_on(&self, day: NaiveDate) -> bool {
        self.open_from <= day && self.open_until.is_none_or(|last| day <= last)
    }

    /// Rule V2: "only through the checkpoints of international airports".
    pub fn takes_electronic_visas_on(&self, day: NaiveDate) -> bool {
        self.kind == CheckpointKind::InternationalAirport && self.is_open_on(day)
    }

    /// Whether it can open again on this day: after its last one, and today or later, as on the days before it was closed.
    pub fn may_open_again_on(&self, first: NaiveDate, today: NaiveDate) -> Result<(), OpeningError> {
        let last = self.open_until.ok_or(OpeningError::StillOpen)?;
        let earliest = last.succ_opt().unwrap_or(last).max(today);
        if first < earliest { Err(OpeningError::TooSoon { earliest }) } else { Ok(()) }
    }

    /// Whether this can be its last day: today or later, as what was recorded there stays, and not before it opens.
    pub fn may_close_after(&self, last: NaiveDate, today: NaiveDate) -> Result<(), ClosingError> {
        let earliest = self.open_from.max(today);
        if last < earliest { Err(ClosingError::TooSoon { earliest }) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::named::tests::named;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn checkpoint(kind: CheckpointKind) -> Checkpoint {
        Checkpoint {
            code: CheckpointCode::parse("nqz").unwrap(),
            name: named("Astana"),
            kind,
            open_from: day("2026-03-02"),
            open_until: Some(day("2026-03-31")),
        }
    }

    #[test]
    fn rule_v2_an_electronic_visa_is_taken_at_an_open_international_airport_and_nowhere_else() {
        let (airport, road) =
            (checkpoint(CheckpointKind::InternationalAirport), checkpoint(CheckpointKind::Other));
        let taken = ["2026-03-01", "2026-03-02", "2026-03-31", "2026-04-01"]
            .map(|date| airport.takes_electronic_visas_on(day(date)));

        assert_eq!(taken, [false, true, true, false]);
        assert!(road.is_open_on(day("2026-03-16")) && !road.takes_electronic_visas_on(day("2026-03-16")));
    }

    #[test]
    fn a_checkpoint_closes_today_at_the_earliest() {
        let airport = checkpoint(CheckpointKind::InternationalAirport);
        let today = day("2026-03-16");

        assert_eq!(airport.may_close_after(today, today), Ok(()));
        assert_eq!(
            airport.may_close_after(day("2026-03-15"), today),
            Err(ClosingError::TooSoon { earliest: today })
        );
        assert_eq!(
            airport.may_close_after(day("2026-02-28"), day("2026-02-01")),
            Err(ClosingError::TooSoon { earliest: day("2026-03-02") })
        );
    }

    #[test]
    fn a_checkpoint_opens_again_after_its_last_day_and_not_in_the_past() {
        let closes = checkpoint(CheckpointKind::InternationalAirport);
        let on = |first: &str, today: &str| closes.may_open_again_on(day(first), day(today));

        assert_eq!(on("2026-04-01", "2026-03-16"), Ok(()));
        let after_its_last = OpeningError::TooSoon { earliest: day("2026-04-01") };
        assert_eq!(on("2026-03-31", "2026-03-16"), Err(after_its_last));
        assert_eq!(on("2026-05-04", "2026-05-04"), Ok(()));
        assert_eq!(
            on("2026-05-03", "2026-05-04"),
            Err(OpeningError::TooSoon { earliest: day("2026-05-04") })
        );
        let open = Checkpoint { open_until: None, ..closes };
        assert_eq!(
            open.may_open_again_on(day("2026-05-04"), day("2026-05-04")),
            Err(OpeningError::StillOpen)
        );
    }

    #[test]
    fn a_checkpoint_code_has_three_letters() {
        assert_eq!(CheckpointCode::parse(" ala ").unwrap().as_str(), "ALA");
        for typed in ["", "AL", "ALAA", "A1A", "АЛА"] {
            assert_eq!(CheckpointCode::parse(typed), Err(CheckpointCodeError::NotThreeLetters), "{typed}");
        }
    }
}
