//! The description of the interface, for programs.

use super::described::document;
use actix_web::{HttpResponse, Responder, web};

pub fn routes(config: &mut web::ServiceConfig) {
    config.route("/api/v1/openapi.json", web::get().to(get_document));
}

/// Read this description
///
/// The description of the interface in OpenAPI 3.1.
#[utoipa::path(
    get,
    path = "/api/v1/openapi.json",
    tag = "Open to all",
    operation_id = "getDescription",
    responses((status = 200, description = "The description", body = Object)),
)]
pub async fn get_document() -> impl Responder {
    HttpResponse::Ok().json(document())
}
