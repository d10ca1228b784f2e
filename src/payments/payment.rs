//! One attempt to pay, and what a report does to it.

use crate::payments::report::{Decline, Outcome, Report};
use crate::payments::state::State;
use crate::vocabulary::{ApplicationId, ExchangeRateId, Instant, Money, PaymentId};
use chrono::TimeDelta;

/// One attempt to pay an application's fee. Its amount is frozen when it begins (rule F2).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payment {
    pub id: PaymentId,
    pub application: ApplicationId,
    /// The acquirer's code, as in the address of its webhook.
    pub acquirer: String,
    /// The reference of an acquirer that takes digits alone.
    pub number: i64,
    pub state: State,
    /// The fee.
    pub amount: Money,
    /// What the acquirer is asked to charge for it, which is the same amount where it takes the fee's currency.
    pub charged: Money,
    /// The exchange rate between the two.
    pub rate: Option<ExchangeRateId>,
    /// The acquirer's name for the checkout, and where it is paid.
    pub checkout: Option<String>,
    pub checkout_url: Option<String>,
    /// The acquirer's name for the money it took.
    pub capture: Option<String>,
    /// Why the last card was not charged.
    pub failure: Option<Decline>,
    pub created_at: Instant,
    pub state_since: Instant,
    pub captured_at: Option<Instant>,
    /// How often the acquirer has been asked.
    pub questions: i32,
    /// How often the acquirer could not send surplus money back.
    pub returns_failed: i32,
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
    TakenAgain { capture: String },
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
    /// A fee, or money that nobody has approved to send back (rule F4).
    #[error("money went back that the portal had not sent back")]
    SentBack,
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
            Self::SentBack => "sent_back",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Reference, Self::Checkout, Self::Amount, Self::Currency, Self::SentBack]
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
            Outcome::SentBack { capture } => self.sent_back(capture),
            Outcome::NotSentBack { capture } => self.not_sent_back(capture),
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
        if currency != self.charged.currency.code() {
            return Effect::Held(Mismatch::Currency);
        }
        if minor != self.charged.minor {
            return Effect::Held(Mismatch::Amount);
        }
        let capture = capture.to_owned();
        if self.state.is_captured() {
            return Effect::TakenAgain { capture };
        }
        let to = match due {
            Due::Awaited => State::Paid,
            Due::NoLonger => State::Surplus,
        };
        Effect::Moves { to, capture: Some(capture), failure: None }
    }

    fn sent_back(&self, capture: &str) -> Effect {
        if self.capture.as_deref() != Some(capture) {
            return Effect::Held(Mismatch::Reference);
        }
        match self.state {
            State::Returning => self.moves(State::Returned, None),
            State::Returned => Effect::Nothing,
            State::Paid
            | State::Surplus
            | State::Created
            | State::Sent
            | State::Pending
            | State::Failed
            | State::Expired => Effect::Held(Mismatch::SentBack),
        }
    }

    fn not_sent_back(&self, capture: &str) -> Effect {
        if self.capture.as_deref() != Some(capture) {
            return Effect::Held(Mismatch::Reference);
        }
        match self.state {
            State::Returning => self.moves(State::Surplus, None),
            State::Returned => Effect::Held(Mismatch::SentBack),
            State::Paid
            | State::Surplus
            | State::Created
            | State::Sent
            | State::Pending
            | State::Failed
            | State::Expired => Effect::Nothing,
        }
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
