//! The pages of a checkpoint, and the administrator's list of checkpoints.
//!
//! Recording and correcting a crossing is posted to the arrivals, because an entry starts the clock of the arrival notice.

mod checkpoints;
mod opening;
pub mod correction;
mod foreseen;
mod look_up;
mod offline;
pub mod papers;
pub mod reasoned;
pub mod worded;

use crate::accounts::BorderOfficer;
use crate::border::{CheckpointCode, OnDuty};
use crate::vocabulary::{CrossingId, VisaId};
use crate::web::Trouble;
use actix_web::web;
use uuid::Uuid;

pub fn routes(config: &mut web::ServiceConfig) {
    look_up::routes(config);
    papers::routes(config);
    reasoned::routes(config);
    correction::routes(config);
    offline::routes(config);
    checkpoints::routes(config);
    opening::routes(config);
}

/// The officer as the deeds know them.
pub fn on_duty(officer: &BorderOfficer) -> Result<OnDuty, Trouble> {
    let checkpoint = CheckpointCode::parse(&officer.checkpoint).map_err(Trouble::broken)?;
    Ok(OnDuty { officer: officer.id(), checkpoint })
}

/// An id as it stands in an address; what is none leads nowhere.
pub fn visa_of(part: &str) -> Result<VisaId, Trouble> {
    Uuid::try_parse(part).map(VisaId).map_err(|_| Trouble::NotFound)
}

pub fn crossing_of(part: &str) -> Result<CrossingId, Trouble> {
    Uuid::try_parse(part).map(CrossingId).map_err(|_| Trouble::NotFound)
}

/// The address of a visa at the border.
pub fn address_of(visa: VisaId) -> String {
    format!("/border/visas/{visa}")
}
