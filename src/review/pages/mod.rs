//! The officers' queues of applications, a case with its papers side by side, and the form to decide it.

mod ask;
mod case;
mod corrections;
mod confirmations;
mod decision;
mod facing;
mod filtering;
mod foreseen;
mod beside;
mod hold;
mod notes;
mod phrases;
mod queue;
mod rounds;
mod standing;
mod watchlist;
mod worded;

use crate::vocabulary::ApplicationId;
use crate::web::Trouble;
use actix_web::web;
use uuid::Uuid;

const FOLDER: &str = "/desk/applications";

pub fn routes(config: &mut web::ServiceConfig) {
    queue::routes(config);
    case::routes(config);
    decision::routes(config);
    hold::routes(config);
    ask::routes(config);
    notes::routes(config);
    phrases::routes(config);
    confirmations::routes(config);
    watchlist::routes(config);
    corrections::routes(config);
}

/// An id as it stands in an address; what is none leads nowhere.
fn id_of(part: &str) -> Result<ApplicationId, Trouble> {
    Uuid::try_parse(part).map(ApplicationId).map_err(|_| Trouble::NotFound)
}
