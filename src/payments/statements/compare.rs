//! The acquirer's list against the portal's books.

use crate::payments::{LineKind, State, StatementLine};
use crate::vocabulary::{ApplicationId, Money, PaymentId};

/// A payment that received money, as the books have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Booked {
    pub payment: PaymentId,
    pub application: ApplicationId,
    /// The application's reference.
    pub reference: String,
    pub capture: String,
    pub charged: Money,
    pub state: State,
}

/// Where the two do not agree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// The acquirer has money that the books do not have.
    NotInTheBooks(StatementLine),
    /// Both have it, and not the same amount.
    AnotherAmount(StatementLine, Booked),
    /// It went back, and the books do not know.
    WentBackUnasked(StatementLine, Booked),
    /// The books have money that no list of this acquirer's names.
    NotAtTheAcquirer(Booked),
}

/// What is wrong with a line of the acquirer's; none when it agrees with the books.
pub fn judge(line: &StatementLine, booked: Option<&Booked>) -> Option<Difference> {
    let Some(booked) = booked else { return Some(Difference::NotInTheBooks(line.clone())) };
    let same = (line.minor, line.currency.as_str()) == (booked.charged.minor, booked.charged.currency.code());
    if !same {
        return Some(Difference::AnotherAmount(line.clone(), booked.clone()));
    }
    let expected = match booked.state {
        State::Returning | State::Returned => true,
        State::Created
        | State::Sent
        | State::Pending
        | State::Paid
        | State::Failed
        | State::Expired
        | State::Surplus => line.kind == LineKind::Captured,
    };
    (!expected).then(|| Difference::WentBackUnasked(line.clone(), booked.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::Currency;

    fn line(kind: LineKind, minor: i64, currency: &str) -> StatementLine {
        StatementLine { kind, capture: "ca_1".into(), reference: None, minor, currency: currency.into() }
    }

    fn booked(state: State) -> Booked {
        Booked {
            payment: PaymentId::mint(),
            application: ApplicationId::mint(),
            reference: "VP-1".into(),
            capture: "ca_1".into(),
            charged: Money::new(6000, Currency::Usd),
            state,
        }
    }

    #[test]
    fn a_capture_that_the_books_have_agrees() {
        for state in [State::Paid, State::Surplus, State::Returning, State::Returned] {
            assert_eq!(
                judge(&line(LineKind::Captured, 6000, "USD"), Some(&booked(state))),
                None,
                "{state:?}"
            );
        }
    }

    #[test]
    fn another_amount_or_currency_differs() {
        for (minor, currency) in [(5999, "USD"), (6000, "KZT")] {
            let difference = judge(&line(LineKind::Captured, minor, currency), Some(&booked(State::Paid)));

            assert!(matches!(difference, Some(Difference::AnotherAmount(_, _))));
        }
    }

    #[test]
    fn money_that_nobody_knows_of_differs() {
        let difference = judge(&line(LineKind::Captured, 6000, "USD"), None);

        assert!(matches!(difference, Some(Difference::NotInTheBooks(_))));
    }

    #[test]
    fn rule_f4_a_fee_that_went_back_differs_and_surplus_that_did_agrees() {
        let back = line(LineKind::Returned, 6000, "USD");

        assert!(matches!(judge(&back, Some(&booked(State::Paid))), Some(Difference::WentBackUnasked(_, _))));
        assert_eq!(judge(&back, Some(&booked(State::Returned))), None);
    }
}
