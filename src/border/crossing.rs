//! A crossing as it was recorded, and which of a visa's crossings hold (rule V2).

use super::{CheckpointCode, Direction, Passage};
use crate::vocabulary::{AccountId, CrossingId, Instant, VisaId};
use chrono::NaiveDate;

/// An entry or an exit. It is never edited: a correction is a crossing of its own that stands in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Crossing {
    pub id: CrossingId,
    pub visa: VisaId,
    pub direction: Direction,
    /// Counts everything recorded on the visa, corrections among it.
    pub position: i32,
    /// The position of the crossing as it was first recorded.
    pub place: i32,
    pub checkpoint: CheckpointCode,
    pub officer: AccountId,
    /// The day of the crossing in Kazakhstan; a correction keeps it.
    pub day: NaiveDate,
    /// When it was recorded.
    pub at: Instant,
    pub corrects: Option<CrossingId>,
    /// The correction says that there was no crossing.
    pub void: bool,
    /// Why it was corrected, or why it was recorded as it was: on a later day, or an exit without an entry.
    pub note: Option<String>,
}

/// What a correction says of a crossing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Correction {
    DidNotHappen,
    WentTheOtherWay,
    /// Of a correction that said there was no crossing.
    HappenedAfterAll,
}

impl Correction {
    pub const ALL: [Self; 3] = [Self::DidNotHappen, Self::WentTheOtherWay, Self::HappenedAfterAll];

    /// What can be said of a crossing: of one that is void only that it happened, of any other that it did not or otherwise.
    pub fn fits(self, crossing: &Crossing) -> bool {
        match self {
            Self::DidNotHappen | Self::WentTheOtherWay => !crossing.void,
            Self::HappenedAfterAll => crossing.void,
        }
    }

    /// Whether it says that somebody came in where nobody had recorded that before. One that is restored was an entry already.
    pub fn makes_an_entry_of(self, crossing: &Crossing, all: &[Crossing]) -> bool {
        let makes_one = match self {
            Self::DidNotHappen => false,
            Self::WentTheOtherWay => crossing.direction == Direction::Exit,
            Self::HappenedAfterAll => crossing.direction == Direction::Entry,
        };
        makes_one && !all.iter().any(|other| other.place == crossing.place && other.is_an_entry())
    }

    /// The code used in forms.
    pub fn code(self) -> &'static str {
        match self {
            Self::DidNotHappen => "did_not_happen",
            Self::WentTheOtherWay => "went_the_other_way",
            Self::HappenedAfterAll => "happened_after_all",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|correction| correction.code() == code)
    }
}

/// The officer at a checkpoint of their own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OnDuty {
    pub officer: AccountId,
    pub checkpoint: CheckpointCode,
}

impl Crossing {
    /// Whether it says that somebody came in.
    pub fn is_an_entry(&self) -> bool {
        self.direction == Direction::Entry && !self.void
    }

    /// The crossing that holds in the place of this one, in its direction or none.
    pub fn corrected(
        &self,
        correction: Correction,
        position: i32,
        by: &OnDuty,
        (at, note): (Instant, String),
    ) -> Self {
        let (direction, void) = match correction {
            Correction::DidNotHappen => (self.direction, true),
            Correction::WentTheOtherWay => (self.direction.reverse(), false),
            Correction::HappenedAfterAll => (self.direction, false),
        };
        Self {
            id: CrossingId::mint(),
            visa: self.visa,
            direction,
            position,
            place: self.place,
            checkpoint: self.checkpoint.clone(),
            officer: by.officer,
            day: self.day,
            at,
            corrects: Some(self.id),
            void,
            note: Some(note),
        }
    }
}

/// Whether a crossing was corrected by another one of the same visa.
pub fn is_corrected(crossing: &Crossing, all: &[Crossing]) -> bool {
    all.iter().any(|other| other.corrects == Some(crossing.id))
}

/// The crossings that hold, in the order in which they happened: neither corrected away nor void.
pub fn that_hold(all: &[Crossing]) -> Vec<Passage> {
    let mut holding: Vec<_> =
        all.iter().filter(|crossing| !crossing.void && !is_corrected(crossing, all)).collect();
    holding.sort_by_key(|crossing| crossing.place);
    holding.iter().map(|crossing| Passage { direction: crossing.direction, day: crossing.day }).collect()
}

/// The position of the next crossing on a visa.
pub fn next_position(all: &[Crossing]) -> i32 {
    all.iter().map(|crossing| crossing.position).max().unwrap_or_default() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn crossing(position: i32, direction: Direction, day: &str) -> Crossing {
        Crossing {
            id: CrossingId::mint(),
            visa: VisaId(uuid::Uuid::nil()),
            direction,
            position,
            place: position,
            checkpoint: CheckpointCode::parse("ALA").unwrap(),
            officer: AccountId(uuid::Uuid::nil()),
            day: day.parse().unwrap(),
            at: "2026-03-16T08:00:00Z".parse().unwrap(),
            corrects: None,
            void: false,
            note: None,
        }
    }

    fn corrected(crossing: &Crossing, correction: Correction, position: i32) -> Crossing {
        let on_duty = OnDuty { officer: crossing.officer, checkpoint: crossing.checkpoint.clone() };
        crossing.corrected(correction, position, &on_duty, (crossing.at, "wrong button".into()))
    }

    fn directions(all: &[Crossing]) -> Vec<Direction> {
        that_hold(all).into_iter().map(|passage| passage.direction).collect()
    }

    #[test]
    fn rule_v2_a_crossing_that_did_not_happen_does_not_hold() {
        let entry = crossing(1, Direction::Entry, "2026-03-16");
        let void = corrected(&entry, Correction::DidNotHappen, 2);

        assert_eq!(directions(std::slice::from_ref(&entry)), [Direction::Entry]);
        assert_eq!(directions(&[entry, void]), []);
    }

    #[test]
    fn rule_v2_a_correction_stands_in_the_place_of_what_it_corrects() {
        let entry = crossing(1, Direction::Entry, "2026-03-16");
        let wrong = crossing(2, Direction::Entry, "2026-03-20");
        let again = crossing(3, Direction::Entry, "2026-03-25");
        let right = corrected(&wrong, Correction::WentTheOtherWay, 4);

        let all = [entry, wrong, again, right];

        assert_eq!(directions(&all), [Direction::Entry, Direction::Exit, Direction::Entry]);
        assert_eq!((all[3].place, all[3].day), (2, "2026-03-20".parse().unwrap()));
        assert_eq!(next_position(&all), 5);
    }

    #[test]
    fn a_correction_can_be_corrected() {
        let entry = crossing(1, Direction::Entry, "2026-03-16");
        let exit = corrected(&entry, Correction::WentTheOtherWay, 2);
        let entry_after_all = corrected(&exit, Correction::WentTheOtherWay, 3);

        assert_eq!(directions(&[entry, exit, entry_after_all]), [Direction::Entry]);
    }

    #[test]
    fn rule_v2_a_crossing_that_happened_after_all_holds_in_its_old_place() {
        let entry = crossing(1, Direction::Entry, "2026-03-16");
        let exit = crossing(2, Direction::Exit, "2026-03-20");
        let void = corrected(&entry, Correction::DidNotHappen, 3);
        let restored = corrected(&void, Correction::HappenedAfterAll, 4);

        assert_eq!((restored.place, restored.void, restored.is_an_entry()), (1, false, true));
        assert_eq!(directions(&[entry, exit, void, restored]), [Direction::Entry, Direction::Exit]);
    }

    #[test]
    fn of_a_crossing_that_is_void_only_its_happening_can_be_said() {
        let entry = crossing(1, Direction::Entry, "2026-03-16");
        let void = corrected(&entry, Correction::DidNotHappen, 2);
        let fitting = |it: &Crossing| Correction::ALL.map(|correction| correction.fits(it));

        assert_eq!(fitting(&entry), [true, true, false]);
        assert_eq!(fitting(&void), [false, false, true]);
    }
}
