//! The pages that read across the rooms.

mod eligibility;
mod letters;
mod requirements;
mod start;
mod status;

use actix_web::web;

pub fn routes(config: &mut web::ServiceConfig) {
    start::routes(config);
    requirements::routes(config);
    eligibility::routes(config);
    status::routes(config);
    letters::routes(config);
}
