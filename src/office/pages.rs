//! The pages of the office and their addresses.

mod letters;

use actix_web::web;

pub fn routes(config: &mut web::ServiceConfig) {
    letters::routes(config);
}
