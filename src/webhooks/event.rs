//! What happened, as a program is told: references and days, and nobody's name or passport.

use crate::vocabulary::{ArrivalId, BatchId, Instant, InvitationId, WebhookEventId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// What happened, with what a program needs to look further.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "type", content = "data")]
pub enum Event {
    #[serde(rename = "invitation.approved")]
    InvitationApproved {
        #[schema(value_type = Uuid)]
        invitation: InvitationId,
        /// Ten digits: what the guest enters.
        number: String,
    },
    #[serde(rename = "invitation.refused")]
    InvitationRefused {
        #[schema(value_type = Uuid)]
        invitation: InvitationId,
    },
    /// To be corrected and filed again.
    #[serde(rename = "invitation.returned")]
    InvitationReturned {
        #[schema(value_type = Uuid)]
        invitation: InvitationId,
    },
    /// A guest came in with a visa of this portal.
    #[serde(rename = "entry.recorded")]
    EntryRecorded { visa_number: String, entered_on: NaiveDate },
    /// The three working days of an arrival notice began (rule N1). By `safe_by` the notice is in time by either way of counting.
    #[serde(rename = "deadline.started")]
    DeadlineStarted {
        #[schema(value_type = Uuid)]
        arrival: ArrivalId,
        /// Of this portal, where the guest holds one.
        visa_number: Option<String>,
        arrived_on: NaiveDate,
        due: NaiveDate,
        safe_by: NaiveDate,
    },
    /// On the working day before the last, and on the morning of the last.
    #[serde(rename = "deadline.near")]
    DeadlineNear {
        due: NaiveDate,
        /// How many notices of that day are still to be filed.
        open: i64,
    },
    #[serde(rename = "deadline.missed")]
    DeadlineMissed {
        #[schema(value_type = Uuid)]
        arrival: ArrivalId,
        due: NaiveDate,
    },
    /// The calendar was changed, and the deadline is later now (rule N1).
    #[serde(rename = "deadline.moved")]
    DeadlineMoved {
        #[schema(value_type = Uuid)]
        arrival: ArrivalId,
        was: NaiveDate,
        due: NaiveDate,
    },
    /// A file of arrival notices was worked through; its receipt tells of every line.
    #[serde(rename = "file.receipt_issued")]
    FileReceiptIssued {
        #[schema(value_type = Uuid)]
        file: BatchId,
        receipt: String,
    },
}

/// An event as it was written down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Happened {
    /// The same in every delivery of this event: a program that knows it already does nothing.
    #[schema(value_type = Uuid)]
    pub id: WebhookEventId,
    #[schema(value_type = String, format = DateTime)]
    pub timestamp: Instant,
    #[serde(flatten)]
    pub event: Event,
}

impl Event {
    /// The type, `invitation.approved`.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::InvitationApproved { .. } => "invitation.approved",
            Self::InvitationRefused { .. } => "invitation.refused",
            Self::InvitationReturned { .. } => "invitation.returned",
            Self::EntryRecorded { .. } => "entry.recorded",
            Self::DeadlineStarted { .. } => "deadline.started",
            Self::DeadlineNear { .. } => "deadline.near",
            Self::DeadlineMissed { .. } => "deadline.missed",
            Self::DeadlineMoved { .. } => "deadline.moved",
            Self::FileReceiptIssued { .. } => "file.receipt_issued",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_is_told_with_its_type_its_instant_and_its_data() {
        let invitation = InvitationId::mint();
        let happened = Happened {
            id: WebhookEventId::mint(),
            timestamp: "2026-03-02T04:00:00Z".parse().unwrap(),
            event: Event::InvitationApproved { invitation, number: "1234567894".into() },
        };

        let told = serde_json::to_value(&happened).unwrap();

        assert_eq!(
            told,
            serde_json::json!({
                "id": happened.id, "timestamp": "2026-03-02T04:00:00Z", "type": "invitation.approved",
                "data": {"invitation": invitation, "number": "1234567894"},
            })
        );
        assert_eq!(told["type"], happened.event.kind());
        assert_eq!(serde_json::from_value::<Happened>(told).unwrap(), happened);
    }
}
