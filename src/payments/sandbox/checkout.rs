//! A checkout in the sandbox acquirer's books.

use crate::payments::{Decline, Outcome, Report};
use crate::vocabulary::{Instant, Language, Money};
use chrono::TimeDelta;

/// How long a checkout may be paid.
pub const OPEN_FOR: TimeDelta = TimeDelta::minutes(60);

/// What was done to a checkout.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::Type)]
#[sqlx(type_name = "text", rename_all = "snake_case")]
pub enum Status {
    Open,
    SecondStep,
    Paid,
    Closed,
}

/// How a checkout stands at an instant: what was done, and what time has done to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    Open,
    SecondStep,
    Paid,
    Over,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HostedCheckout {
    pub id: String,
    /// The merchant's reference.
    pub reference: String,
    pub description: String,
    pub amount: Money,
    pub language: Language,
    pub return_url: String,
    pub cancel_url: String,
    pub notify_url: String,
    pub status: Status,
    pub card_ending: Option<String>,
    pub last_decline: Option<Decline>,
    pub expires_at: Instant,
}

/// Money that was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Capture {
    pub id: String,
    pub amount: Money,
}

impl Status {
    /// The code used in the database.
    pub fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::SecondStep => "second_step",
            Self::Paid => "paid",
            Self::Closed => "closed",
        }
    }
}

impl HostedCheckout {
    pub fn standing(&self, now: Instant) -> Standing {
        match self.status {
            Status::Paid => Standing::Paid,
            Status::Closed => Standing::Over,
            Status::Open | Status::SecondStep if now >= self.expires_at => Standing::Over,
            Status::Open => Standing::Open,
            Status::SecondStep => Standing::SecondStep,
        }
    }

    /// Everything that happened, for a merchant who asks: a report of each capture, or of how it stands without one.
    pub fn account(&self, captures: &[Capture], now: Instant) -> Vec<Report> {
        if captures.is_empty() {
            return vec![self.report("standing", self.outcome(now))];
        }
        let told = |capture: &Capture| {
            let (minor, currency) = (capture.amount.minor, capture.amount.currency.code().to_owned());
            self.report(&capture.id, Outcome::Captured { capture: capture.id.clone(), minor, currency })
        };
        captures.iter().map(told).collect()
    }

    fn outcome(&self, now: Instant) -> Outcome {
        match (self.standing(now), self.last_decline) {
            (Standing::Over, _) => Outcome::Expired,
            (Standing::SecondStep | Standing::Paid, _) => Outcome::Pending,
            (Standing::Open, Some(reason)) => Outcome::Declined(reason),
            (Standing::Open, None) => Outcome::Open,
        }
    }

    fn report(&self, what: &str, outcome: Outcome) -> Report {
        Report {
            event: format!("asked:{}:{what}:{}", self.id, outcome.kind()),
            reference: self.reference.clone(),
            checkout: Some(self.id.clone()),
            outcome,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::Currency;

    fn at(text: &str) -> Instant {
        text.parse().unwrap()
    }

    fn checkout(status: Status) -> HostedCheckout {
        HostedCheckout {
            id: "co_1".into(),
            reference: "r".into(),
            description: "d".into(),
            amount: Money::new(6000, Currency::Usd),
            language: Language::En,
            return_url: "/".into(),
            cancel_url: "/".into(),
            notify_url: "/".into(),
            status,
            card_ending: None,
            last_decline: None,
            expires_at: at("2026-03-02T05:00:00Z"),
        }
    }

    #[test]
    fn a_checkout_is_over_from_the_instant_that_it_expires() {
        for status in [Status::Open, Status::SecondStep] {
            assert_ne!(checkout(status).standing(at("2026-03-02T04:59:59Z")), Standing::Over);
            assert_eq!(checkout(status).standing(at("2026-03-02T05:00:00Z")), Standing::Over);
        }
    }

    #[test]
    fn what_was_paid_stays_paid() {
        assert_eq!(checkout(Status::Paid).standing(at("2027-01-01T00:00:00Z")), Standing::Paid);
    }

    #[test]
    fn every_capture_is_told_of() {
        let capture = |id: &str| Capture { id: id.into(), amount: Money::new(6000, Currency::Usd) };

        let told =
            checkout(Status::Paid).account(&[capture("ca_1"), capture("ca_2")], at("2026-03-02T04:00:00Z"));

        let outcomes: Vec<_> = told.into_iter().map(|report| report.outcome.kind()).collect();
        assert_eq!(outcomes, ["captured", "captured"]);
    }
}
