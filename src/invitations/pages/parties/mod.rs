//! Inviting parties as staff see them: those that wait to be verified, each by itself, and how many invitations one may file in a year.

mod list;
mod one;
mod quota;
mod quotas;
mod verdict;

use crate::vocabulary::InvitingPartyId;
use crate::web::Trouble;
use actix_web::web;
use uuid::Uuid;

const FOLDER: &str = "/desk/parties";

pub fn routes(config: &mut web::ServiceConfig) {
    list::routes(config);
    one::routes(config);
    verdict::routes(config);
    quota::routes(config);
    quotas::routes(config);
}

fn id_of(part: &str) -> Result<InvitingPartyId, Trouble> {
    Uuid::try_parse(part).map(InvitingPartyId).map_err(|_| Trouble::NotFound)
}
