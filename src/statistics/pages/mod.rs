//! The figures: for those who work on cases, by a period of their own; and for everybody, by the quarter.

mod desk;
mod export;
mod names;
mod public;
mod sections;
mod table;

use actix_web::web;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/desk/statistics", web::get().to(desk::get_statistics))
        .route("/desk/statistics/export.csv", web::get().to(export::get_csv))
        .route("/desk/statistics/export.xlsx", web::get().to(export::get_xlsx))
        .route("/statistics", web::get().to(public::get_published));
}
