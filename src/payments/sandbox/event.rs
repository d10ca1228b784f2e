//! The sandbox acquirer's reports, as they travel: JSON, signed over its bytes.

use crate::payments::sandbox::checkout::HostedCheckout;
use crate::payments::{Decline, Outcome, Report};
use crate::vocabulary::Instant;
use serde::{Deserialize, Serialize};

/// What an event tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    #[serde(rename = "checkout.pending")]
    Pending,
    #[serde(rename = "checkout.declined")]
    Declined,
    #[serde(rename = "checkout.captured")]
    Captured,
    /// News that is not of a checkout's course, such as a refund's.
    #[serde(other)]
    Other,
}

/// `{"id":"ev_…","type":"checkout.captured","created":1772424000,"checkout":"co_…","reference":"…","amount":6000,
/// "currency":"USD","capture":"ca_…"}`; the amount is in minor units.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    pub id: String,
    #[serde(rename = "type")]
    pub kind: Kind,
    pub created: i64,
    pub checkout: String,
    pub reference: String,
    pub amount: i64,
    pub currency: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capture: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

impl Event {
    pub fn of(checkout: &HostedCheckout, id: String, kind: Kind, at: Instant) -> Self {
        Self {
            id,
            kind,
            created: at.timestamp(),
            checkout: checkout.id.clone(),
            reference: checkout.reference.clone(),
            amount: checkout.amount.minor,
            currency: checkout.amount.currency.code().to_owned(),
            capture: None,
            reason: None,
        }
    }

    /// In the portal's words; none for news that it does not ask for.
    pub fn report(self) -> Option<Report> {
        let decline = || Decline::from_code(self.reason.as_deref().unwrap_or_default());
        let outcome = match self.kind {
            Kind::Pending => Outcome::Pending,
            Kind::Declined => Outcome::Declined(decline()),
            Kind::Captured => {
                Outcome::Captured { capture: self.capture?, minor: self.amount, currency: self.currency }
            }
            Kind::Other => return None,
        };
        Some(Report { event: self.id, reference: self.reference, checkout: Some(self.checkout), outcome })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_capture_is_read_as_it_is_documented() {
        let body = r#"{"id":"ev_1","type":"checkout.captured","created":1772424000,"checkout":"co_1",
                       "reference":"r","amount":6000,"currency":"USD","capture":"ca_1"}"#;

        let report = serde_json::from_str::<Event>(body).unwrap().report().unwrap();

        let outcome = Outcome::Captured { capture: "ca_1".into(), minor: 6000, currency: "USD".into() };
        let (event, reference, checkout) = ("ev_1".into(), "r".into(), Some("co_1".into()));
        assert_eq!(report, Report { event, reference, checkout, outcome });
    }

    #[test]
    fn news_of_another_kind_is_no_report() {
        let body = r#"{"id":"ev_1","type":"refund.made","created":1,"checkout":"co_1","reference":"r","amount":1,"currency":"USD"}"#;

        assert_eq!(serde_json::from_str::<Event>(body).unwrap().report(), None);
    }
}
