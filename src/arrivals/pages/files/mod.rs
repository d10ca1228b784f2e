//! Filing many notices with a file: the form, the report of every line, what can be downloaded.

pub mod downloads;
mod report;
pub mod send;
mod template;
pub mod words;

use crate::vocabulary::BatchId;
use crate::web::Trouble;
use actix_web::web;
use uuid::Uuid;

const FOLDER: &str = "/inviting/arrivals/files";

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/inviting/arrivals/files", web::get().to(send::get_form))
        .route("/inviting/arrivals/files", web::post().to(send::post_file))
        .route("/inviting/arrivals/files/template.csv", web::get().to(downloads::get_csv_template))
        .route("/inviting/arrivals/files/template.xlsx", web::get().to(downloads::get_xlsx_template))
        .route("/inviting/arrivals/files/{id}", web::get().to(report::get_report))
        .route("/inviting/arrivals/files/{id}/file", web::post().to(send::post_again))
        .route("/inviting/arrivals/files/{id}/rejected.csv", web::get().to(downloads::get_rejected_csv))
        .route("/inviting/arrivals/files/{id}/rejected.xlsx", web::get().to(downloads::get_rejected_xlsx))
        .route("/inviting/arrivals/files/{id}/results.csv", web::get().to(downloads::get_results));
}

pub fn id_of(part: &str) -> Result<BatchId, Trouble> {
    Uuid::try_parse(part).map(BatchId).map_err(|_| Trouble::NotFound)
}

fn address_of(id: BatchId) -> String {
    format!("{FOLDER}/{id}")
}
