//! Publishing a quarter that is over, without what could tell of one person.

use crate::calendar::FEWEST_CASES;
use crate::statistics::{Counts, FEWEST, Figure, Quarter, Shown, guarded, store};
use crate::web::{Actor, Work, Works};
use chrono::Months;
use serde::{Deserialize, Serialize};

/// A quarter as everybody sees it. Every list is a breakdown of one total: what is withheld in one is told by no other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    pub filed: Shown,
    pub submitted: Shown,
    /// Applications submitted in each of the three months.
    pub by_month: Vec<Shown>,
    pub by_purpose: Vec<(String, Shown)>,
    pub by_citizenship: Vec<(String, Shown)>,
    pub decided: Shown,
    pub approved: Shown,
    pub refused: Shown,
    /// By the ground's code; empty where refusals are withheld.
    pub by_ground: Vec<(String, Shown)>,
    /// Working days of a decision, the median and the 90th percentile; none of fewer than twenty.
    pub working_days: Option<(i64, i64)>,
}

impl Published {
    /// `months` are the three months of the quarter, whose sum is the whole.
    pub fn of(months: &[Counts]) -> Self {
        let mut whole = Counts::default();
        for month in months {
            whole.absorb(month);
        }
        let submitted = |counts: &Counts| counts.reached(Figure::ApplicationMoves, "awaiting_payment");
        let reached = |stage| whole.reached(Figure::ApplicationMoves, stage);
        let (approved, refused) = (reached("approved"), reached("refused"));
        let decisions = guarded(&[approved, refused]);
        let by_ground = match decisions[1] {
            Shown::Count(_) => breakdown(&whole, Figure::RefusedByGround),
            Shown::Withheld => Vec::new(),
        };
        let decided = approved + refused;
        let enough = decided >= FEWEST.max(FEWEST_CASES as i64);
        let rank = |percent| whole.nearest_rank(Figure::DecisionWorkingDays, percent);
        Self {
            filed: Shown::total(whole.count(Figure::InvitationMoves, ">filed")),
            submitted: Shown::total(submitted(&whole)),
            by_month: guarded(&months.iter().map(submitted).collect::<Vec<_>>()),
            by_purpose: breakdown(&whole, Figure::SubmittedByPurpose),
            by_citizenship: breakdown(&whole, Figure::SubmittedByCitizenship),
            decided: Shown::total(decided),
            approved: decisions[0],
            refused: decisions[1],
            by_ground,
            working_days: if enough { rank(50).zip(rank(90)) } else { None },
        }
    }
}

/// What is withheld stands together under no name: that somebody of it was there at all would be told by its name.
fn breakdown(counts: &Counts, figure: Figure) -> Vec<(String, Shown)> {
    let (names, parts): (Vec<_>, Vec<_>) =
        counts.values(figure).map(|(value, sum)| (value.to_owned(), sum.count)).unzip();
    let (mut told, withheld): (Vec<_>, Vec<_>) =
        names.into_iter().zip(guarded(&parts)).partition(|(_, shown)| *shown != Shown::Withheld);
    if !withheld.is_empty() {
        told.push((String::new(), Shown::Withheld));
    }
    told
}

/// The round that publishes every quarter whose days are all counted. Answers how many it published.
pub async fn publish(works: &Works) -> sqlx::Result<usize> {
    let mut published = 0;
    while works.run::<_, sqlx::Error, _>(Actor::Portal, |work| Box::pin(publish_next(work))).await? {
        published += 1;
    }
    Ok(published)
}

async fn publish_next(work: &mut Work) -> sqlx::Result<bool> {
    let Some(counted) = store::counted_last(work).await? else { return Ok(false) };
    let next = match store::latest_published(work).await? {
        Some(latest) => Some(latest.next()),
        None => store::counted_first(work).await?.map(Quarter::of),
    };
    let Some(quarter) = next.filter(|quarter| quarter.last() <= counted) else { return Ok(false) };

    let mut months = vec![Counts::default(); 3];
    for (place, counts) in (0..).zip(&mut months) {
        let first = quarter.first() + Months::new(place);
        let last = (first + Months::new(1)).pred_opt().unwrap_or(first);
        store::sums(work, (first, last), counts).await?;
    }
    let figures = Published::of(&months);

    let now = work.now();
    store::publish(work, quarter, &figures, now).await?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(submitted: i64, approved: i64, refused: i64) -> Counts {
        let mut counts = Counts::default();
        let moves = Figure::ApplicationMoves;
        counts.add(moves, "draft>awaiting_payment", submitted);
        counts.add(moves, "under_review>approved", approved);
        counts.add(moves, "under_review>refused", refused);
        counts.add(Figure::SubmittedByPurpose, "tourism", submitted);
        counts.add(Figure::RefusedByGround, "passport", refused);
        counts.add(Figure::DecisionWorkingDays, "2", approved);
        counts.add(Figure::DecisionWorkingDays, "5", refused);
        counts
    }

    #[test]
    fn a_few_refusals_are_told_by_no_figure() {
        let published = Published::of(&[month(40, 20, 1), month(50, 30, 2), month(60, 40, 1)]);

        assert_eq!((published.submitted, published.decided), (Shown::Count(150), Shown::Count(94)));
        assert_eq!((published.approved, published.refused), (Shown::Withheld, Shown::Withheld));
        assert_eq!(published.by_ground, Vec::new());
        assert_eq!(published.by_month, [40, 50, 60].map(Shown::Count));
        assert_eq!(published.working_days, Some((2, 2)));
    }

    #[test]
    fn a_citizenship_of_few_people_is_not_even_named() {
        let mut counts = month(60, 40, 0);
        for (citizenship, people) in [("IND", 30), ("HKG", 29), ("BOL", 1)] {
            counts.add(Figure::SubmittedByCitizenship, citizenship, people);
        }

        let published = Published::of(&[counts, month(0, 0, 0), month(0, 0, 0)]);

        assert_eq!(
            published.by_citizenship,
            [("IND".to_owned(), Shown::Count(30)), (String::new(), Shown::Withheld)]
        );
    }

    #[test]
    fn of_fewer_than_twenty_decisions_no_time_is_published() {
        let published = Published::of(&[month(9, 10, 9), month(0, 0, 0), month(30, 0, 0)]);

        assert_eq!(published.decided, Shown::Count(19));
        assert_eq!(published.working_days, None);
        assert_eq!(published.by_month, [Shown::Withheld, Shown::Count(0), Shown::Withheld]);
    }
}
