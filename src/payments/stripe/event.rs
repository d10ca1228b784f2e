//! Stripe's events, as its webhooks bring them.

use crate::payments::stripe::session::{PaymentIntent, Refund, Session, SessionState};
use crate::payments::{Decline, Forged, Heard, Outcome, Report};
use serde::Deserialize;
use serde_json::Value;

/// `{"id":"evt_…","type":"checkout.session.completed","data":{"object":{…}}}`
#[derive(Debug, Clone, Deserialize)]
pub struct Event {
    pub id: String,
    #[serde(rename = "type")]
    kind: String,
    data: Data,
}

#[derive(Debug, Clone, Deserialize)]
struct Data {
    object: Value,
}

impl Event {
    pub fn read(body: &[u8]) -> Result<Self, Forged> {
        serde_json::from_slice(body).map_err(unreadable)
    }

    /// In the portal's words. Kinds that it does not ask for are nothing, and so is what only says that something began.
    pub fn heard(self) -> Result<Heard, Forged> {
        let object = self.data.object;
        let report = match self.kind.as_str() {
            "checkout.session.completed"
            | "checkout.session.async_payment_succeeded"
            | "checkout.session.expired" => {
                let session: Session = serde_json::from_value(object).map_err(unreadable)?;
                session.outcome().map(|outcome| session.report(self.id, outcome))
            }
            "checkout.session.async_payment_failed" => {
                let session: Session = serde_json::from_value(object).map_err(unreadable)?;
                let reopened = session.status.as_deref() == Some("open");
                let failed = if reopened {
                    Outcome::Declined(Decline::Other)
                } else {
                    Outcome::Failed(Decline::Other)
                };
                Some(session.report(self.id, failed))
            }
            "payment_intent.succeeded" => {
                let intent: PaymentIntent = serde_json::from_value(object).map_err(unreadable)?;
                let outcome = intent.outcome(SessionState::Complete);
                Some(of_reference(self.id, intent.metadata.payment, outcome))
            }
            "payment_intent.payment_failed" => {
                let intent: PaymentIntent = serde_json::from_value(object).map_err(unreadable)?;
                let outcome = Outcome::Declined(intent.decline());
                Some(of_reference(self.id, intent.metadata.payment, outcome))
            }
            "refund.created" | "refund.updated" | "refund.failed" | "charge.refund.updated" => {
                let refund: Refund = serde_json::from_value(object).map_err(unreadable)?;
                refund_outcome(&refund).map(|outcome| of_reference(self.id, refund.metadata.payment, outcome))
            }
            _not_asked_for => None,
        };
        Ok(report.map_or(Heard::NothingAskedFor, Heard::Report))
    }
}

fn of_reference(event: String, reference: Option<String>, outcome: Outcome) -> Report {
    Report { event, reference: reference.unwrap_or_default(), checkout: None, outcome }
}

fn refund_outcome(refund: &Refund) -> Option<Outcome> {
    let capture = refund.payment_intent.as_ref()?.id().to_owned();
    match refund.status.as_deref()? {
        "succeeded" => Some(Outcome::SentBack { capture }),
        "failed" | "canceled" => Some(Outcome::NotSentBack { capture }),
        _on_its_way => None,
    }
}

fn unreadable(error: serde_json::Error) -> Forged {
    Forged::Unreadable(error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn heard(kind: &str, object: Value) -> Heard {
        let event = json!({"id": "evt_1", "object": "event", "type": kind, "data": {"object": object}});
        Event::read(event.to_string().as_bytes()).unwrap().heard().unwrap()
    }

    fn outcome(kind: &str, object: Value) -> Outcome {
        match heard(kind, object) {
            Heard::Report(report) => report.outcome,
            Heard::AskAbout { .. } | Heard::NothingAskedFor => panic!("{kind} is a report"),
        }
    }

    fn session(status: &str, payment_status: &str) -> Value {
        json!({"id": "cs_1", "object": "checkout.session", "status": status, "payment_status": payment_status,
               "payment_intent": "pi_1", "client_reference_id": "r", "amount_total": 6000, "currency": "usd",
               "customer_details": {"email": "anna@example.org"}})
    }

    #[test]
    fn a_session_that_was_paid_is_a_capture_under_its_reference() {
        let Heard::Report(report) = heard("checkout.session.completed", session("complete", "paid")) else {
            panic!("a report")
        };

        assert_eq!((report.event.as_str(), report.reference.as_str()), ("evt_1", "r"));
        assert_eq!(report.checkout.as_deref(), Some("cs_1"));
        let captured = Outcome::Captured { capture: "pi_1".into(), minor: 6000, currency: "USD".into() };
        assert_eq!(report.outcome, captured);
    }

    #[test]
    fn a_session_completed_by_a_slow_bank_is_pending_until_it_has_paid_or_failed() {
        let slow = || session("complete", "unpaid");

        assert_eq!(outcome("checkout.session.completed", slow()), Outcome::Pending);
        assert_eq!(outcome("checkout.session.async_payment_failed", slow()), Outcome::Failed(Decline::Other));
        assert_eq!(outcome("checkout.session.expired", session("expired", "unpaid")), Outcome::Expired);
    }

    #[test]
    fn a_declined_card_says_why() {
        for (code, decline) in [
            (
                json!({"code": "card_declined", "decline_code": "insufficient_funds"}),
                Decline::InsufficientFunds,
            ),
            (json!({"code": "card_declined", "decline_code": "generic_decline"}), Decline::CardDeclined),
            (json!({"code": "payment_intent_authentication_failure"}), Decline::NotAuthenticated),
            (json!({"code": "expired_card"}), Decline::Other),
            (json!(null), Decline::Other),
        ] {
            let intent = json!({"id": "pi_1", "status": "requires_payment_method", "last_payment_error": code,
                                "metadata": {"payment": "r"}});

            assert_eq!(outcome("payment_intent.payment_failed", intent), Outcome::Declined(decline));
        }
    }

    #[test]
    fn a_refund_is_news_when_it_has_arrived_or_failed() {
        let refund = |status: &str| json!({"id": "re_1", "status": status, "payment_intent": "pi_1", "metadata": {"payment": "r"}});
        let capture = || "pi_1".to_owned();

        assert_eq!(heard("refund.created", refund("pending")), Heard::NothingAskedFor);
        assert_eq!(outcome("refund.updated", refund("succeeded")), Outcome::SentBack { capture: capture() });
        assert_eq!(outcome("refund.failed", refund("failed")), Outcome::NotSentBack { capture: capture() });
    }

    #[test]
    fn other_kinds_are_not_asked_for_and_junk_is_not_read() {
        assert_eq!(heard("invoice.created", json!({})), Heard::NothingAskedFor);
        for body in ["", "{", "[]", "{\"id\":\"evt_1\"}", "null"] {
            assert!(matches!(Event::read(body.as_bytes()), Err(Forged::Unreadable(_))), "{body}");
        }
    }
}
