//! What programs are told of invitations.

use crate::eligibility::{Entries, Purpose};
use crate::invitations::{Invitation, Stage};
use crate::vocabulary::{Instant, LatinName, Sex};
use chrono::NaiveDate;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// An invitation as it stands.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Invitation)]
pub struct ToldInvitation {
    pub id: Uuid,
    pub stage: Stage,
    #[schema(value_type = String, format = DateTime)]
    pub filed_at: Instant,
    #[schema(value_type = String, format = DateTime)]
    pub stage_since: Instant,
    /// Ten digits, from the approval on: what the guest enters (rule I2).
    #[schema(pattern = "^[0-9]{10}$")]
    pub number: Option<String>,
    /// Whether the guest can apply with it today (rule I4). An application that uses it is not looked at.
    pub open: bool,
    /// Why it was refused or returned.
    pub reason: Option<String>,
    pub surname: String,
    pub given_names: Option<String>,
    pub citizenship: String,
    pub date_of_birth: NaiveDate,
    pub sex: Sex,
    pub passport_number: String,
    pub purpose: Purpose,
    pub category: String,
    pub entries: Entries,
    pub stay_days: i32,
    pub from: NaiveDate,
    pub until: NaiveDate,
    pub places: String,
    pub institution: Option<String>,
}

/// Invitations, the latest first, a hundred at most.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Invitations)]
pub struct ToldInvitations {
    pub invitations: Vec<ToldInvitation>,
    /// The address of the invitations before these; null where there is none.
    pub next: Option<String>,
}

impl ToldInvitation {
    pub fn of(invitation: &Invitation, today: NaiveDate) -> Self {
        let (guest, journey) = (invitation.guest(), invitation.journey());
        Self {
            id: invitation.id.0,
            stage: invitation.stage,
            filed_at: invitation.filed_at,
            stage_since: invitation.stage_since,
            number: invitation.number.as_ref().map(|number| number.as_str().to_owned()),
            open: invitation.is_open_on(today),
            reason: invitation.reason.as_ref().map(|reason| reason.as_str().to_owned()),
            surname: guest.name.surname.as_str().to_owned(),
            given_names: guest.name.given_names.as_ref().map(LatinName::as_str).map(str::to_owned),
            citizenship: guest.citizenship.as_str().to_owned(),
            date_of_birth: guest.born,
            sex: guest.sex,
            passport_number: guest.passport_number.as_str().to_owned(),
            purpose: journey.purpose,
            category: journey.category.clone(),
            entries: journey.entries,
            stay_days: journey.stay.days(),
            from: journey.period.first(),
            until: journey.period.last(),
            places: journey.places.clone(),
            institution: journey.institution.clone(),
        }
    }
}
