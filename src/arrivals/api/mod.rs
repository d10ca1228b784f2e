//! Arrival notices for programs: files of them with the results of their lines, and what anybody may ask: a deadline, the codes.

mod files;
mod open;

use actix_web::web;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/api/v1/deadline", web::get().to(open::get_deadline))
        .route("/api/v1/codes", web::get().to(open::get_codes))
        .route("/api/v1/errors", web::get().to(open::get_errors))
        .route("/api/v1/arrival-files", web::post().to(files::post_file))
        .route("/api/v1/arrival-files/{id}", web::get().to(files::get_file));
}
