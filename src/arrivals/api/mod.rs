//! Arrival notices for programs: one by one and by files, their receipts, and what anybody may ask: a deadline, the codes.

mod body;
mod files;
mod notices;
mod open;
mod told;

use actix_web::web;
use utoipa::OpenApi;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/api/v1/deadline", web::get().to(open::get_deadline))
        .route("/api/v1/codes", web::get().to(open::get_codes))
        .route("/api/v1/errors", web::get().to(open::get_errors))
        .route("/api/v1/arrival-notices", web::post().to(notices::post_notice))
        .route("/api/v1/arrival-notices", web::get().to(notices::get_notices))
        .route("/api/v1/arrival-notices/check", web::post().to(notices::post_check))
        .route("/api/v1/arrival-notices/{receipt}", web::get().to(notices::get_notice))
        .route("/api/v1/arrival-notices/{receipt}/corrections", web::post().to(notices::post_correction))
        .route("/api/v1/arrival-files", web::post().to(files::post_file))
        .route("/api/v1/arrival-files/{id}", web::get().to(files::get_file));
}

/// These calls as the description of the interface has them.
#[derive(OpenApi)]
#[openapi(paths(
    notices::post_notice,
    notices::post_check,
    notices::get_notices,
    notices::get_notice,
    notices::post_correction,
    files::post_file,
    files::get_file,
    super::pages::receipts::get_signed,
    open::get_deadline,
    open::get_codes,
    open::get_errors,
))]
pub struct Described;
