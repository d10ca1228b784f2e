//! The filings of one arrival, each pointing to the one before it (rule N6).

use super::{Filing, Receipt, ReceiptNumber};
use crate::vocabulary::NoticeId;
use serde::Serialize;

/// The receipts of one arrival, each after the one that it points to: of two that were sent at once the instants tell no order.
pub fn in_order(mut receipts: Vec<Receipt>) -> Vec<Receipt> {
    let mut ordered: Vec<Receipt> = Vec::with_capacity(receipts.len());
    while let Some(next) = {
        let before = ordered.last().map(|receipt| receipt.id);
        receipts.iter().position(|receipt| receipt.filing.before() == before)
    } {
        ordered.push(receipts.swap_remove(next));
    }
    ordered
}

/// Rule N6: of receipts in their order, the notice that answers the clock now, without its corrections; none where nothing was
/// filed, or what was filed was withdrawn.
pub fn answering(receipts: &[Receipt]) -> Option<&Receipt> {
    let last = receipts.last().filter(|last| !last.filing.is_withdrawal())?;
    let first = |it: &&Receipt| matches!(it.filing, Filing::First | Filing::Follows(_));
    Some(receipts.iter().rev().find(first).unwrap_or(last))
}

/// What a receipt points to, and what was filed about it later.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Pointers {
    pub corrects: Option<ReceiptNumber>,
    pub withdraws: Option<ReceiptNumber>,
    /// The withdrawal after which this notice was filed.
    pub follows: Option<ReceiptNumber>,
    pub corrected_by: Option<ReceiptNumber>,
    /// The withdrawal of this filing, or of the correction that stands in its place.
    pub withdrawn_by: Option<ReceiptNumber>,
}

impl Pointers {
    /// Of one of an arrival's receipts, which are in their order.
    pub fn of(receipts: &[Receipt], id: NoticeId) -> Self {
        let Some(place) = receipts.iter().position(|it| it.id == id) else { return Self::default() };
        let (before, after) = (&receipts[..place], &receipts[place + 1..]);
        let number = |id: NoticeId| before.iter().find(|it| it.id == id).map(|it| it.number.clone());
        let mut pointers = Self::default();
        match receipts[place].filing {
            Filing::First => {}
            Filing::Corrects(id) => pointers.corrects = number(id),
            Filing::Withdraws(id) => pointers.withdraws = number(id),
            Filing::Follows(id) => pointers.follows = number(id),
        }
        if receipts[place].filing.is_withdrawal() {
            return pointers;
        }
        let next = after.first().filter(|it| matches!(it.filing, Filing::Corrects(_)));
        pointers.corrected_by = next.map(|it| it.number.clone());
        let withdrawal = after.iter().find(|it| it.filing.is_withdrawal());
        pointers.withdrawn_by = withdrawal.map(|it| it.number.clone());
        pointers
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::arrivals::arrival::tests::{arrival, day};
    use crate::arrivals::{Notice, RegionCode, Statement, notice};
    use crate::vocabulary::AccountId;

    fn receipt(serial: u64, filing: Filing) -> Receipt {
        let region = RegionCode::parse("75").unwrap();
        let stay = Notice {
            region,
            address: "Abay 10".into(),
            premises: None,
            planned_departure: day("2026-03-30"),
        };
        let statement = Statement::of(&arrival(), stay);
        let json = statement.to_json().unwrap();
        Receipt {
            id: NoticeId::mint(),
            arrival: arrival().id,
            number: ReceiptNumber::from_serial(10_000_000_000 + serial).unwrap(),
            filed_by: AccountId::mint(),
            filed_at: arrival().began_at,
            on_time: true,
            filing,
            edition: Some(1),
            statement,
            sha256: notice::sha256(&json),
            json,
        }
    }

    /// A notice, its correction, their withdrawal, and another notice.
    fn history() -> [Receipt; 4] {
        let first = receipt(1, Filing::First);
        let correction = receipt(2, Filing::Corrects(first.id));
        let withdrawal = receipt(3, Filing::Withdraws(correction.id));
        let again = receipt(4, Filing::Follows(withdrawal.id));
        [first, correction, withdrawal, again]
    }

    #[test]
    fn rule_n6_filings_of_one_instant_stand_in_the_order_of_their_pointers() {
        let [first, correction, withdrawal, again] = history();
        let numbers = |receipts: Vec<Receipt>| receipts.into_iter().map(|it| it.number).collect::<Vec<_>>();
        let ordered = vec![first.clone(), correction.clone(), withdrawal.clone(), again.clone()];

        assert_eq!(numbers(in_order(vec![again, withdrawal, first, correction])), numbers(ordered));
    }

    #[test]
    fn rule_n6_the_clock_is_answered_by_what_was_not_withdrawn() {
        let all = history();

        assert_eq!(answering(&all[..1]).map(|it| it.id), Some(all[0].id));
        assert_eq!(
            answering(&all[..2]).map(|it| it.id),
            Some(all[0].id),
            "a correction keeps the first one's time"
        );
        assert_eq!(answering(&all[..3]), None);
        assert_eq!(answering(&all).map(|it| it.id), Some(all[3].id));
        assert_eq!(answering(&[]), None);
    }

    #[test]
    fn rule_n6_each_receipt_says_what_it_points_to_and_what_was_filed_about_it() {
        let all = history();
        let number = |place: usize| Some(all[place].number.clone());

        let pointers: Vec<_> = all.iter().map(|it| Pointers::of(&all, it.id)).collect();

        assert_eq!((&pointers[0].corrected_by, &pointers[0].withdrawn_by), (&number(1), &number(2)));
        assert_eq!((&pointers[1].corrects, &pointers[1].withdrawn_by), (&number(0), &number(2)));
        assert_eq!((&pointers[2].withdraws, &pointers[2].withdrawn_by), (&number(1), &None));
        assert_eq!((&pointers[3].follows, &pointers[3].withdrawn_by), (&number(2), &None));
    }
}
