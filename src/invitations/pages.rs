//! The inviting party's invitations, and the officers' queue.

mod desk;
mod form;
mod groups;
mod parties;
mod party;
mod registration;
pub mod shown;
pub mod worded;

use crate::vocabulary::InvitationId;
use crate::web::{Trouble, Visit};
use actix_web::web;
use uuid::Uuid;

pub fn routes(config: &mut web::ServiceConfig) {
    party::routes(config);
    groups::routes(config);
    desk::routes(config);
    parties::routes(config);
    registration::routes(config);
}

/// How many papers a page of a list shows.
const A_PAGE: usize = 25;

/// An id as it stands in an address; what is none leads nowhere.
fn id_of(part: &str) -> Result<InvitationId, Trouble> {
    Uuid::try_parse(part).map(InvitationId).map_err(|_| Trouble::NotFound)
}

/// The page is behind: somebody took a step since it was shown.
fn stale(visit: &Visit, moved: crate::invitations::CannotStep, back: String) -> Trouble {
    let words = visit.words();
    Trouble::Stale {
        heading: words.t("invitations-stale-title"),
        body: words.t1("invitations-stale-body", "stage", worded::stage(words, moved.stage)),
        back,
    }
}
