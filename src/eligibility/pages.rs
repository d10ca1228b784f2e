//! The lists as an administrator keeps them, and the words of this room's nouns.

mod categories;
mod citizenships;
mod foreseen;
mod list;
mod worded;

use actix_web::web;

pub fn routes(config: &mut web::ServiceConfig) {
    citizenships::routes(config);
    categories::routes(config);
}
