//! What may be said of a few people to everybody: nothing that leads to one of them.

use serde::{Deserialize, Serialize};

/// A figure of fewer is not published.
pub const FEWEST: i64 = 10;

/// A figure as everybody sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shown {
    Count(i64),
    /// Fewer than [`FEWEST`], or a figure from which such a one could be worked out: which of the two is not said.
    Withheld,
}

impl Shown {
    /// A total that stands by itself.
    pub fn total(total: i64) -> Self {
        if total == 0 || total >= FEWEST { Self::Count(total) } else { Self::Withheld }
    }
}

/// The parts of a total that is published with them. Small ones are withheld, and with them the next larger, until what is withheld
/// could be shared out in many ways: at least two parts, nine more than if each were of one, and ten fewer than if each were as large as
/// the next that is shown, for everybody knows that none of them is larger. Where the parts are too thin for that, all are withheld,
/// and a nought with them.
pub fn guarded(parts: &[i64]) -> Vec<Shown> {
    let total: i64 = parts.iter().sum();
    if total < FEWEST {
        return parts.iter().map(|_| if total == 0 { Shown::Count(0) } else { Shown::Withheld }).collect();
    }
    let mut order: Vec<usize> = (0..parts.len()).filter(|&place| parts[place] > 0).collect();
    order.sort_by_key(|&place| parts[place]);
    let small = order.iter().filter(|&&place| parts[place] < FEWEST).count();
    let Some(withheld) =
        (small..=order.len()).find(|&many| many == 0 || is_safe(parts, order.split_at(many)))
    else {
        return parts.iter().map(|_| Shown::Withheld).collect();
    };
    let is_withheld = |place: usize| order[..withheld].contains(&place);
    let shown = |(place, part): (usize, &i64)| {
        if is_withheld(place) { Shown::Withheld } else { Shown::Count(*part) }
    };
    parts.iter().enumerate().map(shown).collect()
}

fn is_safe(parts: &[i64], (withheld, shown): (&[usize], &[usize])) -> bool {
    let (sum, many): (i64, i64) = (withheld.iter().map(|&place| parts[place]).sum(), withheld.len() as i64);
    let below_the_next = shown.first().is_none_or(|&next| many * parts[next] - sum >= FEWEST);
    many >= 2 && sum - many >= FEWEST - 1 && below_the_next
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{BTreeSet, HashMap};

    const HIDDEN: Shown = Shown::Withheld;

    fn counts(parts: &[i64]) -> Vec<Shown> {
        parts.iter().map(|part| Shown::Count(*part)).collect()
    }

    #[test]
    fn ten_are_published_and_nine_are_not() {
        assert_eq!(Shown::total(10), Shown::Count(10));
        assert_eq!(Shown::total(9), HIDDEN);
        assert_eq!(Shown::total(0), Shown::Count(0));
        assert_eq!(guarded(&[10, 25, 0]), counts(&[10, 25, 0]));
    }

    #[test]
    fn a_small_part_takes_the_next_larger_with_it() {
        let shown = guarded(&[3, 200, 40]);

        assert_eq!(shown, [HIDDEN, Shown::Count(200), HIDDEN], "or 243 less 240 were 3");
    }

    #[test]
    fn a_refusal_among_many_approvals_is_not_told_by_the_difference() {
        assert_eq!(guarded(&[500, 1]), [HIDDEN, HIDDEN]);
    }

    #[test]
    fn many_parts_of_one_are_withheld_with_the_noughts_beside_them() {
        assert_eq!(guarded(&[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0]), vec![HIDDEN; 11]);
    }

    #[test]
    fn of_a_small_total_no_part_is_told() {
        assert_eq!(guarded(&[0, 4]), [HIDDEN, HIDDEN]);
        assert_eq!(guarded(&[0, 0]), counts(&[0, 0]));
    }

    /// Everybody knows the total and this rule. For every way in which three parts can make up a total, the figures that look the same
    /// are put together: a part that is withheld could then be any of several numbers, and no small part is ever shown.
    #[test]
    fn nobody_works_out_a_small_part_from_what_is_published() {
        let mut alike: HashMap<(i64, Vec<String>), Vec<[i64; 3]>> = HashMap::new();
        for a in 0..=40 {
            for b in 0..=40 - a {
                for c in 0..=40 - a - b {
                    let shown = guarded(&[a, b, c]);
                    let text = shown.iter().map(|it| format!("{it:?}")).collect();
                    let total = a + b + c;
                    if total >= FEWEST {
                        alike.entry((total, text)).or_default().push([a, b, c]);
                    }
                    for (shown, part) in shown.iter().zip([a, b, c]) {
                        assert!(*shown == HIDDEN || part == 0 || part >= FEWEST, "{a} {b} {c}");
                    }
                }
            }
        }

        for ((total, text), ways) in alike {
            for place in (0..3).filter(|&place| text[place] == "Withheld") {
                let possible: BTreeSet<i64> = ways.iter().map(|way| way[place]).collect();
                assert!(possible.len() >= 5, "of {total}, {text:?}: part {place} is one of {possible:?}");
            }
        }
    }
}
