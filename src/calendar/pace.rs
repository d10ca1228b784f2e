//! How long something lately took, by the portal's own recent cases.

use chrono::TimeDelta;

/// Of the cases of so many days back at most, the latest [`MOST_CASES`].
pub const DAYS_BACK: i64 = 90;
pub const MOST_CASES: i64 = 500;

/// With fewer cases nothing is said: a median of a few promises too much, and could tell of one person.
pub const FEWEST_CASES: usize = 20;

/// What half of the recent cases took at most, and nine in ten. Times in which the applicant was asked are not in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    pub median: TimeDelta,
    /// The 90th percentile.
    pub nine_in_ten: TimeDelta,
    pub cases: usize,
}

impl Pace {
    /// None where there are too few. A clock set back makes a time negative; it counts as none.
    pub fn of(times: impl IntoIterator<Item = TimeDelta>) -> Option<Self> {
        let mut times: Vec<TimeDelta> = times.into_iter().map(|time| time.max(TimeDelta::zero())).collect();
        if times.len() < FEWEST_CASES {
            return None;
        }
        times.sort_unstable();
        Some(Self {
            median: nearest_rank(&times, 50)?,
            nine_in_ten: nearest_rank(&times, 90)?,
            cases: times.len(),
        })
    }
}

/// The least value that so many of a hundred do not exceed: a value that occurred, never one between two. None of nothing.
pub fn nearest_rank<T: Copy>(ascending: &[T], percent: usize) -> Option<T> {
    let rank = (ascending.len() * percent).div_ceil(100).max(1);
    ascending.get(rank - 1).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_of_the_cases_took_the_median_at_most_and_nine_in_ten_the_other() {
        let pace = Pace::of((1..=21).rev().map(TimeDelta::hours)).unwrap();

        assert_eq!(pace.median, TimeDelta::hours(11));
        assert_eq!(pace.nine_in_ten, TimeDelta::hours(19));
        assert_eq!(pace.cases, 21);
    }

    #[test]
    fn of_twenty_cases_a_pace_is_told_and_of_nineteen_none() {
        let pace = |cases| Pace::of((0..cases).map(TimeDelta::minutes));

        assert!(pace(20).is_some());
        assert_eq!(pace(19), None);
        assert_eq!(pace(0), None);
    }

    #[test]
    fn a_time_that_ran_backwards_counts_as_none() {
        let pace = Pace::of((0..20).map(|_| TimeDelta::hours(-1))).unwrap();

        assert_eq!((pace.median, pace.nine_in_ten), (TimeDelta::zero(), TimeDelta::zero()));
    }

    /// The nearest-rank method, by the worked example of its definition: ordered 15, 20, 35, 40, 50.
    #[test]
    fn a_rank_is_a_value_that_occurred() {
        let list = [15, 20, 35, 40, 50];

        let ranks = [5, 30, 40, 50, 100].map(|percent| nearest_rank(&list, percent));

        assert_eq!(ranks, [Some(15), Some(20), Some(20), Some(35), Some(50)]);
        assert_eq!(nearest_rank::<i32>(&[], 50), None);
    }
}
