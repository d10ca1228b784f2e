//! The administrator's fee schedule.

mod form;
mod schedule;
mod worded;

use actix_web::web;

pub fn routes(config: &mut web::ServiceConfig) {
    schedule::routes(config);
    form::routes(config);
}

const SCHEDULE: &str = "/admin/fees";
