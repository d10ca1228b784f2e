//! The figures of a period, put together.

use super::{Counts, Period, Stretch};
use chrono::NaiveDate;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    pub period: Period,
    pub whole: Counts,
    /// The same by stretches, without citizenships.
    pub stretches: Vec<(Stretch, Counts)>,
    /// Every move up to the last day of the period.
    pub moves: Counts,
    /// The first day that is not counted yet, where the period reaches so far.
    pub counted_before: Option<NaiveDate>,
}

impl Report {
    pub fn empty(period: Period) -> Self {
        let stretches = period.stretches().into_iter().map(|stretch| (stretch, Counts::default())).collect();
        Self { period, whole: Counts::default(), stretches, moves: Counts::default(), counted_before: None }
    }

    /// The counts of the stretch that a day lies in; none outside the period.
    pub fn stretch_of(&mut self, day: NaiveDate) -> Option<&mut Counts> {
        self.stretches.iter_mut().find(|(stretch, _)| stretch.has(day)).map(|(_, counts)| counts)
    }
}
