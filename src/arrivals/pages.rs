//! The pages of arrivals: the inviting party's clocks and notices, the officers' view, and the border officer's button,
//! because an entry starts the clock.

mod desk;
mod entry;
mod feed;
pub(super) mod files;
mod filing;
mod held_up;
mod office;
mod papers;
pub(super) mod receipts;
mod short_form;
mod shown;
mod withdrawal;
mod worded;

use crate::vocabulary::ArrivalId;
use crate::web::{Answers, Trouble};
use actix_web::web;
use chrono::NaiveDate;
use uuid::Uuid;

pub fn routes(config: &mut web::ServiceConfig) {
    entry::routes(config);
    receipts::routes(config);
    feed::routes(config);
    files::routes(config);
    held_up::routes(config);
    short_form::routes(config);
    filing::routes(config);
    withdrawal::routes(config);
    papers::routes(config);
    office::routes(config);
    desk::routes(config);
}

/// How many arrivals a page of a list shows.
const A_PAGE: usize = 25;

/// An id as it stands in an address; what is none leads nowhere.
fn id_of(part: &str) -> Result<ArrivalId, Trouble> {
    Uuid::try_parse(part).map(ArrivalId).map_err(|_| Trouble::NotFound)
}

/// The place in a list by deadline that an address names.
fn key_of(asked: &Answers) -> Option<(NaiveDate, ArrivalId)> {
    Some((asked.text("due").parse().ok()?, id_of(asked.text("after")).ok()?))
}
