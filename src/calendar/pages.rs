//! The pages of the calendar: the public deadline calculator, and the calendar that an administrator keeps.

mod foreseen;
mod keep;
mod promises;
mod told;
mod year;
mod deadline;

use actix_web::web;

pub use promises::{colour_of_time, time_left};
pub use told::{Told, ToldDay, counting};

pub fn routes(config: &mut web::ServiceConfig) {
    deadline::routes(config);
    year::routes(config);
    keep::routes(config);
    promises::routes(config);
}
