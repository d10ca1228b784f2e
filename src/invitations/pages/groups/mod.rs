//! Groups: sending a file, reading its report, filing it, and following its invitations.

mod downloads;
mod group;
mod send;
mod shown;
mod template;
mod words;

use crate::vocabulary::GroupId;
use crate::web::Trouble;
use actix_web::web;
use uuid::Uuid;

pub use shown::{GroupLine, group_line, tabs};

const FOLDER: &str = "/inviting/groups";

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/inviting/groups", web::get().to(send::get_groups))
        .route("/inviting/groups", web::post().to(send::post_file))
        .route("/inviting/groups/template.csv", web::get().to(downloads::get_csv_template))
        .route("/inviting/groups/template.xlsx", web::get().to(downloads::get_xlsx_template))
        .route("/inviting/groups/{id}", web::get().to(group::get_group))
        .route("/inviting/groups/{id}", web::post().to(group::post_order))
        .route("/inviting/groups/{id}/set-aside", web::post().to(group::post_set_aside))
        .route("/inviting/groups/{id}/bad-lines.csv", web::get().to(downloads::get_bad_csv))
        .route("/inviting/groups/{id}/bad-lines.xlsx", web::get().to(downloads::get_bad_xlsx))
        .route("/inviting/groups/{id}/invitations.csv", web::get().to(downloads::get_invitations_csv))
        .route("/inviting/groups/{id}/invitations.xlsx", web::get().to(downloads::get_invitations_xlsx));
}

pub fn id_of(part: &str) -> Result<GroupId, Trouble> {
    Uuid::try_parse(part).map(GroupId).map_err(|_| Trouble::NotFound)
}

pub fn address_of(id: GroupId) -> String {
    format!("{FOLDER}/{id}")
}
