//! Stripe's objects, as far as the portal reads them.

use crate::payments::{Decline, LineKind, Outcome, Report, StatementLine};
use serde::Deserialize;

/// A Checkout Session.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Session {
    pub id: String,
    #[serde(default)]
    pub url: Option<String>,
    #[serde(default)]
    pub status: Option<String>,
    #[serde(default)]
    pub payment_status: Option<String>,
    #[serde(default)]
    pub payment_intent: Option<Named>,
    #[serde(default)]
    pub client_reference_id: Option<String>,
    #[serde(default)]
    pub amount_total: Option<i64>,
    #[serde(default)]
    pub currency: Option<String>,
}

/// Another object, by its id or whole.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Named {
    ById(String),
    Whole { id: String },
}

/// A PaymentIntent: what takes the money of a session.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct PaymentIntent {
    pub id: String,
    pub status: String,
    #[serde(default)]
    pub amount_received: i64,
    #[serde(default)]
    pub currency: String,
    #[serde(default)]
    pub metadata: Metadata,
    #[serde(default)]
    pub last_payment_error: Option<PaymentError>,
}

/// What the portal writes onto Stripe's objects.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub struct Metadata {
    #[serde(default)]
    pub payment: Option<String>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub struct PaymentError {
    #[serde(default)]
    pub code: Option<String>,
    #[serde(default)]
    pub decline_code: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Refund {
    pub id: String,
    #[serde(default)]
    pub status: Option<String>,
    #[serde(default)]
    pub payment_intent: Option<Named>,
    #[serde(default)]
    pub amount: i64,
    #[serde(default)]
    pub currency: String,
    #[serde(default)]
    pub metadata: Metadata,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Charge {
    pub id: String,
    #[serde(default)]
    pub status: Option<String>,
    #[serde(default)]
    pub amount_captured: i64,
    #[serde(default)]
    pub currency: String,
    #[serde(default)]
    pub payment_intent: Option<Named>,
    #[serde(default)]
    pub metadata: Metadata,
}

/// A page of a list.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Page<T> {
    pub data: Vec<T>,
    #[serde(default)]
    pub has_more: bool,
}

impl Named {
    pub fn id(&self) -> &str {
        match self {
            Self::ById(id) | Self::Whole { id } => id,
        }
    }
}

impl Session {
    pub fn is_paid(&self) -> bool {
        self.payment_status.as_deref() == Some("paid")
    }

    /// How it stands by itself. Whether a card was declined, only its PaymentIntent tells.
    pub fn outcome(&self) -> Option<Outcome> {
        if self.is_paid() {
            return Some(Outcome::Captured {
                capture: self.payment_intent.as_ref()?.id().to_owned(),
                minor: self.amount_total?,
                currency: self.currency.as_deref()?.to_uppercase(),
            });
        }
        match self.status.as_deref()? {
            "open" => Some(Outcome::Open),
            "complete" => Some(Outcome::Pending),
            "expired" => Some(Outcome::Expired),
            _unknown_to_the_portal => None,
        }
    }

    /// A report about the session under a name.
    pub fn report(&self, event: String, outcome: Outcome) -> Report {
        let reference = self.client_reference_id.clone().unwrap_or_default();
        Report { event, reference, checkout: Some(self.id.clone()), outcome }
    }
}

/// Whether somebody may still pay in a session that is not paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SessionState {
    Open,
    Complete,
}

impl PaymentIntent {
    /// What it means for a session that is open, or complete and not paid.
    pub fn outcome(&self, session: SessionState) -> Outcome {
        let reason = self.last_payment_error.as_ref().map(PaymentError::decline);
        match (self.status.as_str(), session) {
            ("succeeded", _) => Outcome::Captured {
                capture: self.id.clone(),
                minor: self.amount_received,
                currency: self.currency.to_uppercase(),
            },
            ("requires_payment_method", SessionState::Open) => {
                reason.map_or(Outcome::Open, Outcome::Declined)
            }
            ("requires_payment_method" | "canceled", SessionState::Complete) => {
                Outcome::Failed(reason.unwrap_or(Decline::Other))
            }
            (_still_open, SessionState::Open) => Outcome::Open,
            (_under_way, SessionState::Complete) => Outcome::Pending,
        }
    }

    pub fn decline(&self) -> Decline {
        self.last_payment_error.as_ref().map_or(Decline::Other, PaymentError::decline)
    }
}

impl PaymentError {
    fn decline(&self) -> Decline {
        let said = [self.decline_code.as_deref(), self.code.as_deref()].into_iter().flatten();
        let known = said.filter_map(|code| match code {
            "insufficient_funds" => Some(Decline::InsufficientFunds),
            "authentication_required" | "payment_intent_authentication_failure" => {
                Some(Decline::NotAuthenticated)
            }
            "card_declined" | "generic_decline" | "do_not_honor" => Some(Decline::CardDeclined),
            _another_reason => None,
        });
        known.into_iter().next().unwrap_or(Decline::Other)
    }
}

impl Charge {
    /// None for one that took nothing.
    pub fn line(self) -> Option<StatementLine> {
        let took = self.status.as_deref() == Some("succeeded") && self.amount_captured > 0;
        took.then_some(())?;
        Some(StatementLine {
            kind: LineKind::Captured,
            capture: self.payment_intent.map_or(self.id, |intent| intent.id().to_owned()),
            reference: self.metadata.payment,
            minor: self.amount_captured,
            currency: self.currency.to_uppercase(),
        })
    }
}

impl Refund {
    pub fn line(self) -> Option<StatementLine> {
        (self.status.as_deref() == Some("succeeded")).then_some(())?;
        Some(StatementLine {
            kind: LineKind::Returned,
            capture: self.payment_intent.map_or(self.id, |intent| intent.id().to_owned()),
            reference: self.metadata.payment,
            minor: self.amount,
            currency: self.currency.to_uppercase(),
        })
    }
}
