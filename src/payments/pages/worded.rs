//! States, declines and mismatches in the reader's words.

use crate::payments::{Decline, FileError, Halyk, Mismatch, Sandbox, State, Stripe};
use crate::vocabulary::Money;
use crate::web::{Worded, Words};

/// `60 USD`, or with what was charged for it in another currency.
pub fn amount(words: Words, fee: Money, charged: Money) -> String {
    if fee == charged {
        return fee.to_string();
    }
    words.with(
        "payments-amount-charged",
        [("fee", fee.to_string().into()), ("charged", charged.to_string().into())],
    )
}

/// A state's word and the colour of its tag.
pub fn state(words: Words, state: State) -> (String, &'static str) {
    match state {
        State::Created => (words.t("payments-state-created"), "grey"),
        State::Sent => (words.t("payments-state-sent"), "blue"),
        State::Pending => (words.t("payments-state-pending"), "yellow"),
        State::Paid => (words.t("payments-state-paid"), "green"),
        State::Failed => (words.t("payments-state-failed"), "red"),
        State::Expired => (words.t("payments-state-expired"), "grey"),
        State::Surplus => (words.t("payments-state-surplus"), "orange"),
        State::Returning => (words.t("payments-state-returning"), "light-blue"),
        State::Returned => (words.t("payments-state-returned"), "turquoise"),
    }
}

/// What happens next to a payment in this state.
pub fn next(words: Words, state: State) -> String {
    match state {
        State::Created => words.t("payments-next-created"),
        State::Sent => words.t("payments-next-sent"),
        State::Pending => words.t("payments-next-pending"),
        State::Paid => words.t("payments-next-paid"),
        State::Failed => words.t("payments-next-failed"),
        State::Expired => words.t("payments-next-expired"),
        State::Surplus => words.t("payments-next-surplus"),
        State::Returning => words.t("payments-next-returning"),
        State::Returned => words.t("payments-next-returned"),
    }
}

/// An acquirer by its name.
pub fn acquirer(words: Words, code: &str) -> String {
    match code {
        Stripe::CODE => words.t("payments-acquirer-stripe"),
        Halyk::CODE => words.t("payments-acquirer-halyk"),
        Sandbox::CODE => words.t("payments-sandbox-bank"),
        _of_another_time => code.to_owned(),
    }
}

impl Worded for FileError {
    fn words(&self, words: Words) -> String {
        match self {
            Self::NotText => words.t("payments-list-error-text"),
            Self::NoColumn(name) => words.t1("payments-list-error-column", "name", *name),
            Self::Line { line, text } => words.with(
                "payments-list-error-line",
                [("line", line.to_string().into()), ("text", text.clone().into())],
            ),
            Self::Length => words.t("payments-list-error-length"),
        }
    }
}

impl Worded for Decline {
    fn words(&self, words: Words) -> String {
        match self {
            Self::CardDeclined => words.t("payments-decline-card"),
            Self::InsufficientFunds => words.t("payments-decline-funds"),
            Self::NotAuthenticated => words.t("payments-decline-second-step"),
            Self::Other => words.t("payments-decline-other"),
        }
    }
}

impl Worded for Mismatch {
    fn words(&self, words: Words) -> String {
        match self {
            Self::Reference => words.t("payments-held-reference"),
            Self::Checkout => words.t("payments-held-checkout"),
            Self::Amount => words.t("payments-held-amount"),
            Self::Currency => words.t("payments-held-currency"),
            Self::SentBack => words.t("payments-held-sent-back"),
        }
    }
}
