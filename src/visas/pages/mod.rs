//! The visa for its holder, for everybody who verifies it, and for the officers who may annul it.

mod correction;
mod desk;
mod holder;
mod paper;
mod published;
mod verify;
mod worded;

use actix_web::web;

pub fn routes(config: &mut web::ServiceConfig) {
    holder::routes(config);
    verify::routes(config);
    published::routes(config);
    desk::routes(config);
    correction::routes(config);
}
