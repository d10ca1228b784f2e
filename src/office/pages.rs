//! The pages that read across the rooms.

mod administrator;
mod audit;
mod design;
mod desk;
mod docs;
mod eligibility;
mod letters;
mod looks;
mod requirements;
mod sandbox;
mod start;
mod status;

use actix_web::web;

pub fn routes(config: &mut web::ServiceConfig) {
    start::routes(config);
    requirements::routes(config);
    eligibility::routes(config);
    status::routes(config);
    administrator::routes(config);
    audit::routes(config);
    design::routes(config);
    desk::routes(config);
    docs::routes(config);
    letters::routes(config);
    looks::routes(config);
    sandbox::routes(config);
}
