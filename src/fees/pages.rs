//! The administrator's fee schedule.

mod foreseen;
mod form;
mod rates;
mod schedule;
mod worded;

use actix_web::web;

pub fn routes(config: &mut web::ServiceConfig) {
    schedule::routes(config);
    form::routes(config);
    rates::routes(config);
}

const SCHEDULE: &str = "/admin/fees";
const RATES: &str = "/admin/fees/rates";
