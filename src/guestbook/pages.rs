//! The pages of what is saved, and what other rooms' forms take from it.

mod guests;
mod list;
mod places;
mod prefill;
mod worded;

use crate::vocabulary::{SavedGuestId, SavedPremisesId};
use crate::web::Trouble;
use actix_web::web;
use uuid::Uuid;

pub use prefill::{guest_answers, guest_asked, place_answers, place_asked, said, ticked, ticks};
pub use worded::{every_region, premises, region};

pub fn routes(config: &mut web::ServiceConfig) {
    guests::routes(config);
    places::routes(config);
}

/// How many rows a page of a list shows.
const A_PAGE: usize = 25;

/// An id as it stands in an address; what is none leads nowhere.
fn guest_id(part: &str) -> Result<SavedGuestId, Trouble> {
    Uuid::try_parse(part).map(SavedGuestId).map_err(|_| Trouble::NotFound)
}

fn premises_id(part: &str) -> Result<SavedPremisesId, Trouble> {
    Uuid::try_parse(part).map(SavedPremisesId).map_err(|_| Trouble::NotFound)
}
