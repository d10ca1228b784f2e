//! Where a notice contradicts a crossing or a visa (rules N5 and V2).

use chrono::NaiveDate;

/// A contradiction, by a code that never changes its meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Contradiction {
    /// The number is of a visa, but of another person's or of another passport.
    AnotherPassport,
    /// The number has the shape of this portal's visas, and there is no such visa.
    UnknownVisa,
    /// The visa was not valid, or was annulled, on the day of arrival.
    VisaNotValidThen,
    /// The holder of the visa entered after the day that the notice names.
    ArrivedBeforeEntry,
    /// No entry on the visa is recorded, or the one that was has been corrected away.
    NoEntry,
    /// The planned departure lies after the visa's last day.
    StaysBeyondVisa,
    /// A departure was notified, and no exit is recorded on that day or later.
    DepartedWithoutExit,
    /// The planned departure is over, and the holder is in the country.
    StillHere,
}

impl Contradiction {
    pub const ALL: [Self; 8] = [
        Self::AnotherPassport,
        Self::UnknownVisa,
        Self::VisaNotValidThen,
        Self::ArrivedBeforeEntry,
        Self::NoEntry,
        Self::StaysBeyondVisa,
        Self::DepartedWithoutExit,
        Self::StillHere,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Self::AnotherPassport => "another_passport",
            Self::UnknownVisa => "unknown_visa",
            Self::VisaNotValidThen => "visa_not_valid_then",
            Self::ArrivedBeforeEntry => "arrived_before_entry",
            Self::NoEntry => "no_entry",
            Self::StaysBeyondVisa => "stays_beyond_visa",
            Self::DepartedWithoutExit => "departed_without_exit",
            Self::StillHere => "still_here",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }
}

/// What a notice is held against, as the store has found it. The same conditions choose the rows there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    pub another_passport: bool,
    pub unknown_visa: bool,
    pub not_valid_then: bool,
    pub arrived_before_entry: bool,
    pub no_entry: bool,
    pub stays_beyond: bool,
    pub departed_without_exit: bool,
    pub still_here: bool,
    /// The day of the entry that is nearest to the arrival.
    pub entered: Option<NaiveDate>,
    pub valid_until: Option<NaiveDate>,
    pub departure: Option<NaiveDate>,
}

impl Facts {
    /// Every contradiction, in the order of their weight.
    pub fn contradictions(&self) -> Vec<Contradiction> {
        let found = [
            (self.another_passport, Contradiction::AnotherPassport),
            (self.unknown_visa, Contradiction::UnknownVisa),
            (self.not_valid_then, Contradiction::VisaNotValidThen),
            (self.arrived_before_entry, Contradiction::ArrivedBeforeEntry),
            (self.no_entry, Contradiction::NoEntry),
            (self.stays_beyond, Contradiction::StaysBeyondVisa),
            (self.departed_without_exit, Contradiction::DepartedWithoutExit),
            (self.still_here, Contradiction::StillHere),
        ];
        found.into_iter().filter_map(|(is, it)| is.then_some(it)).collect()
    }
}
