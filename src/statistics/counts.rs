//! Figures added up.

use super::Figure;
use std::collections::BTreeMap;

/// How often, and of money how much, in minor units.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sum {
    pub count: i64,
    pub minor: i64,
}

/// The figures of a day, or of many days together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts(BTreeMap<(Figure, String), Sum>);

/// A move as it is counted. Nothing stands before the first stage.
pub fn movement(from: &str, to: &str) -> String {
    format!("{from}>{to}")
}

impl Counts {
    pub fn add(&mut self, figure: Figure, value: impl Into<String>, count: i64) {
        self.add_sum(figure, value, Sum { count, minor: 0 });
    }

    pub fn add_sum(&mut self, figure: Figure, value: impl Into<String>, sum: Sum) {
        if sum.count > 0 {
            let kept = self.0.entry((figure, value.into())).or_default();
            kept.count += sum.count;
            kept.minor += sum.minor;
        }
    }

    pub fn absorb(&mut self, other: &Self) {
        for ((figure, value), sum) in &other.0 {
            self.add_sum(*figure, value.clone(), *sum);
        }
    }

    pub fn iter(&self) -> impl Iterator<Item = (Figure, &str, Sum)> {
        self.0.iter().map(|((figure, value), sum)| (*figure, value.as_str(), *sum))
    }

    /// The values of a figure, in their order.
    pub fn values(&self, figure: Figure) -> impl Iterator<Item = (&str, Sum)> {
        self.iter().filter(move |(of, _, _)| *of == figure).map(|(_, value, sum)| (value, sum))
    }

    pub fn count(&self, figure: Figure, value: &str) -> i64 {
        self.0.get(&(figure, value.to_owned())).map_or(0, |sum| sum.count)
    }

    pub fn total(&self, figure: Figure) -> i64 {
        self.values(figure).map(|(_, sum)| sum.count).sum()
    }

    /// How often a stage was reached from another.
    pub fn reached(&self, moves: Figure, stage: &str) -> i64 {
        let arrived = self.values(moves).filter(|(value, _)| {
            value.split_once('>').is_some_and(|(from, to)| to == stage && from != stage)
        });
        arrived.map(|(_, sum)| sum.count).sum()
    }

    /// How many stand at a stage after all these moves.
    pub fn standing(&self, moves: Figure, stage: &str) -> i64 {
        let side = |value: &str| match value.split_once('>') {
            Some((from, to)) => i64::from(to == stage) - i64::from(from == stage),
            None => 0,
        };
        self.values(moves).map(|(value, sum)| side(value) * sum.count).sum()
    }

    /// Of a figure whose values are numbers, the least number that so many of a hundred do not exceed; none of nothing.
    pub fn nearest_rank(&self, figure: Figure, percent: i64) -> Option<i64> {
        let mut numbers: Vec<(i64, i64)> = self
            .values(figure)
            .filter_map(|(value, sum)| value.parse().ok().map(|number| (number, sum.count)))
            .collect();
        numbers.sort_unstable();
        let total: i64 = numbers.iter().map(|(_, count)| count).sum();
        let rank = ((total * percent + 99) / 100).max(1);
        let mut passed = 0;
        let reached = numbers.into_iter().find(|(_, count)| {
            passed += count;
            passed >= rank
        });
        reached.map(|(number, _)| number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::nearest_rank;

    #[test]
    fn days_together_are_the_sum_of_each() {
        let (mut one, mut other) = (Counts::default(), Counts::default());
        one.add(Figure::SubmittedByPurpose, "tourism", 2);
        other.add(Figure::SubmittedByPurpose, "tourism", 3);
        other.add_sum(Figure::FeesByCurrency, "USD", Sum { count: 1, minor: 6000 });

        one.absorb(&other);

        assert_eq!(one.count(Figure::SubmittedByPurpose, "tourism"), 5);
        assert_eq!(one.values(Figure::FeesByCurrency).next(), Some(("USD", Sum { count: 1, minor: 6000 })));
    }

    #[test]
    fn what_stands_at_a_stage_is_what_came_less_what_went() {
        let mut moves = Counts::default();
        for (from, to, count) in [
            ("", "draft", 10),
            ("draft", "awaiting_payment", 7),
            ("draft", "expired", 1),
            ("approved", "approved", 2),
            ("under_review", "approved", 4),
        ] {
            moves.add(Figure::ApplicationMoves, movement(from, to), count);
        }

        let standing = |stage| moves.standing(Figure::ApplicationMoves, stage);

        assert_eq!((standing("draft"), standing("awaiting_payment"), standing("approved")), (2, 7, 4));
        assert_eq!(
            moves.reached(Figure::ApplicationMoves, "approved"),
            4,
            "a replaced visa is no second approval"
        );
    }

    #[test]
    fn a_rank_of_counted_numbers_is_that_of_the_numbers_themselves() {
        for numbers in [vec![3], vec![0, 0, 10, 2, 2, 9], (0..97).collect::<Vec<i64>>(), vec![1; 50]] {
            let mut counts = Counts::default();
            for number in &numbers {
                counts.add(Figure::DecisionDays, number.to_string(), 1);
            }
            let mut sorted = numbers.clone();
            sorted.sort_unstable();

            for percent in [1, 50, 90, 100] {
                let by_hand = nearest_rank(&sorted, percent as usize);
                assert_eq!(
                    counts.nearest_rank(Figure::DecisionDays, percent),
                    by_hand,
                    "{numbers:?} {percent}"
                );
            }
        }
        assert_eq!(Counts::default().nearest_rank(Figure::DecisionDays, 50), None);
    }
}
