//! By which way somebody of the staff came to a person's papers, so that the person can be told why they were opened.

/// Told by the page that they came through; recorded with the look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Way {
    /// In turn, from the queue.
    Queue,
    /// From what a search found.
    Search,
    /// To decide: the officer had taken it.
    InHand,
    /// To confirm, or to set aside, what another officer proposed.
    SecondOfficer,
    /// From another case of the same person.
    AnotherCase,
    /// To judge a correction of the visa.
    Correction,
    /// By its address, and by no list.
    #[default]
    Address,
}

impl Way {
    pub const ALL: [Self; 7] = [
        Self::Queue,
        Self::Search,
        Self::InHand,
        Self::SecondOfficer,
        Self::AnotherCase,
        Self::Correction,
        Self::Address,
    ];

    /// The code used in addresses and in the record.
    pub fn code(self) -> &'static str {
        match self {
            Self::Queue => "queue",
            Self::Search => "search",
            Self::InHand => "in_hand",
            Self::SecondOfficer => "second_officer",
            Self::AnotherCase => "another_case",
            Self::Correction => "correction",
            Self::Address => "address",
        }
    }

    /// The way to what waits for a decision, as far as it can be believed: an address says what it likes, and what an officer holds or
    /// is to confirm is known without being told.
    #[must_use]
    pub fn to_what_waits(self) -> Self {
        match self {
            Self::InHand | Self::SecondOfficer => Self::Address,
            Self::Queue | Self::Search | Self::AnotherCase | Self::Correction | Self::Address => self,
        }
    }

    /// The same to what waits for nobody: it has no turn.
    #[must_use]
    pub fn to_what_is_settled(self) -> Self {
        match self {
            Self::Queue | Self::InHand | Self::SecondOfficer => Self::Address,
            Self::Search | Self::AnotherCase | Self::Correction | Self::Address => self,
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.code() == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_alone_makes_no_turn_and_no_second_officer() {
        assert_eq!(Way::Queue.to_what_waits(), Way::Queue);
        assert_eq!(Way::Queue.to_what_is_settled(), Way::Address);
        assert_eq!(Way::SecondOfficer.to_what_waits(), Way::Address);
        assert_eq!(Way::InHand.to_what_waits(), Way::Address);
        assert_eq!(Way::Search.to_what_is_settled(), Way::Search);
    }

    #[test]
    fn every_ways_code_reads_back() {
        assert!(Way::ALL.into_iter().all(|way| Way::from_code(way.code()) == Some(way)));
        assert_eq!(Way::from_code(""), None);
    }
}
