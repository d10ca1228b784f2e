//! One attempt to pay, and what a report does to it.

use crate::payments::report::{Decline, Outcome, Report};
use crate::payments::state::State;
use crate::vocabulary::{ApplicationId, Instant, Money, PaymentId};
use chrono::TimeDelta;

/// One attempt to pay an application's fee. Its amount is frozen when it begins (rule F2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payment {
    pub id: PaymentId,
    pub application: ApplicationId,
    /// The acquirer's code, as in the address of its webhook.
    pub acquirer: String,
    pub state: State,
    pub amount: Money,
    /// The acquirer's name for the checkout, and where it is paid.
    pub checkout: Option<String>,
    pub checkout_url: Option<String>,
    /// The acquirer's name for the money it took.
    pub capture: Option<String>,
    /// Why the last card was not charged.
    pub failure: Option<Decline>,
    pub created_at: Instant,
    pub state_since: Instant,
    /// How often the acquirer has been asked.
    pub questions: i32,
}

/// Whether an application waits for its fee at this moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    Awaited,
    NoLonger,
}

/// What a report does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// It was known already, or changes nothing.
    Nothing,
    /// The payment moves on, or keeps its state and learns why the last card was declined.
    Moves { to: State, capture: Option<String>, failure: Option<Decline> },
    /// Money was taken a second time: a surplus payment of its own (rule F4).
    TakenAgain { capture: String, taken: Money },
    /// It does not fit the payment, and is not believed.
    Held(Mismatch),
}

/// Why a report is held and alarmed instead of believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Mismatch {
    #[error("the reference is of no payment of this acquirer")]
    Reference,
    #[error("the checkout is another one than was opened for the payment")]
    Checkout,
    #[error("the amount is not what was asked for")]
    Amount,
    #[error("the currency is not what was asked for")]
    Currency,
}

/// After so many minutes an acquirer that knows of no checkout is believed: a request under way would have arrived.
const UNKNOWN_FOR_GOOD_AFTER: TimeDelta = TimeDelta::minutes(60);

impl Mismatch {
    /// The code kept with the report.
    pub fn code(self) -> &'static str {
        match self {
            Self::Reference => "reference",
            Self::Checkout => "checkout",
            Self::Amount => "amount",
            Self::Currency => "currency",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Reference, Self::Checkout, Self::Amount, Self::Currency]
            .into_iter()
            .find(|mismatch| mismatch.code() == code)
    }
}

impl Payment {
    /// Whether the applicant can still be sent to this payment's checkout.
    pub fn goes_on_at(&self) -> Option<&str> {
        self.checkout_url.as_deref().filter(|_| self.state.is_open())
    }

    /// Rule F4: what a report means for this payment. The order in which reports come does not matter.
    pub fn hear(&self, report: &Report, due: Due, now: Instant) -> Effect {
        let another = |checkout| self.checkout.as_deref().is_some_and(|own| own != checkout);
        if report.checkout.as_deref().is_some_and(another) {
            return Effect::Held(Mismatch::Checkout);
        }
        match &report.outcome {
            Outcome::Captured { capture, minor, currency } => self.capture(capture, (*minor, currency), due),
            _outcome if !self.state.is_open() => Effect::Nothing,
            Outcome::Open => Effect::Nothing,
            Outcome::Unknown if now - self.created_at < UNKNOWN_FOR_GOOD_AFTER => Effect::Nothing,
            Outcome::Unknown | Outcome::Expired => self.moves(State::Expired, self.failure),
            Outcome::Pending => self.moves(State::Pending, None),
            Outcome::Declined(reason) => self.moves(State::Sent, Some(*reason)),
            Outcome::Failed(reason) => self.moves(State::Failed, Some(*reason)),
        }
    }

    fn capture(&self, capture: &str, (minor, currency): (i64, &str), due: Due) -> Effect {
        if self.capture.as_deref() == Some(capture) {
            return Effect::Nothing;
        }
        if currency != self.amount.currency.code() {
            return Effect::Held(Mismatch::Currency);
        }
        if minor != self.amount.minor {
            return Effect::Held(Mismatch::Amount);
        }
        let capture = capture.to_owned();
        if self.state.is_captured() {
            return Effect::TakenAgain { capture, taken: self.amount };
        }
        let to = match due {
            Due::Awaited => State::Paid,
            Due::NoLonger => State::Surplus,
        };
        Effect::Moves { to, capture: Some(capture), failure: None }
    }

    fn moves(&self, to: State, failure: Option<Decline>) -> Effect {
        if (self.state, self.failure) == (to, failure) {
            return Effect::Nothing;
        }
        Effect::Moves { to, capture: None, failure }
    }
}

#[cfg(test)]
mod tests;
