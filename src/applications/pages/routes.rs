//! The addresses of the personal office.

use super::{
    again, case, check, declarations, information, invitation, names, overview, passport, photograph,
};
use super::{requirements, withdrawing};
use actix_web::web::{self, ServiceConfig};

pub fn routes(config: &mut ServiceConfig) {
    config
        .route("/office", web::get().to(overview::get_overview))
        .route("/office/applications", web::post().to(overview::post_application))
        .route("/office/applications/{id}", web::get().to(case::get_case))
        .route("/office/applications/{id}/again", web::get().to(again::get_again))
        .route("/office/applications/{id}/again", web::post().to(again::post_again))
        .route("/office/applications/{id}/photograph.jpg", web::get().to(case::get_picture))
        .route("/office/kept-photograph.jpg", web::get().to(photograph::get_kept))
        .route("/office/applications/{id}/withdraw", web::get().to(withdrawing::get_withdraw))
        .route("/office/applications/{id}/information", web::get().to(information::get_information))
        .route("/office/applications/{id}/information", web::post().to(information::post_information));
    asked_photograph(config);
    steps(config);
}

/// The photograph that an officer asked for.
fn asked_photograph(config: &mut ServiceConfig) {
    use information::photograph;
    let at = |below: &str| format!("/office/applications/{{id}}/information/photograph{below}");
    config
        .route(&at(""), web::get().to(photograph::get_photograph))
        .route(&at(""), web::post().to(photograph::post_photograph))
        .route(&at(".jpg"), web::get().to(photograph::get_picture))
        .route(&at("/uncut.jpg"), web::get().to(photograph::get_uncut))
        .route(&at("/cut"), web::get().to(photograph::get_sent_to))
        .route(&at("/cut"), web::post().to(photograph::post_cut))
        .route(&at("/nevertheless"), web::get().to(photograph::get_sent_to))
        .route(&at("/nevertheless"), web::post().to(photograph::post_nevertheless));
}

fn steps(config: &mut ServiceConfig) {
    config
        .route("/office/applications/{id}/requirements", web::get().to(requirements::get_requirements))
        .route("/office/applications/{id}/requirements", web::post().to(requirements::post_requirements))
        .route("/office/applications/{id}/invitation", web::get().to(invitation::get_invitation))
        .route("/office/applications/{id}/invitation", web::post().to(invitation::post_invitation))
        .route("/office/applications/{id}/passport", web::get().to(passport::get_passport))
        .route("/office/applications/{id}/passport", web::post().to(passport::post_passport))
        .route("/office/applications/{id}/passport/way", web::get().to(passport::get_way))
        .route("/office/applications/{id}/passport/way", web::post().to(passport::post_way))
        .route("/office/applications/{id}/passport/picture", web::get().to(passport::get_picture))
        .route("/office/applications/{id}/passport/picture", web::post().to(passport::post_picture))
        .route("/office/applications/{id}/passport/{part}", web::get().to(passport::get_part))
        .route("/office/applications/{id}/passport/{part}", web::post().to(passport::post_part))
        .route("/office/applications/{id}/names", web::get().to(names::get_names))
        .route("/office/applications/{id}/names", web::post().to(names::post_names))
        .route("/office/applications/{id}/photograph", web::get().to(photograph::get_photograph))
        .route("/office/applications/{id}/photograph", web::post().to(photograph::post_photograph))
        .route("/office/applications/{id}/photograph/cut", web::get().to(photograph::get_sent_to))
        .route("/office/applications/{id}/photograph/nevertheless", web::get().to(photograph::get_sent_to))
        .route("/office/applications/{id}/photograph/cut", web::post().to(photograph::post_cut))
        .route(
            "/office/applications/{id}/photograph/nevertheless",
            web::post().to(photograph::post_nevertheless),
        )
        .route("/office/applications/{id}/photograph/uncut.jpg", web::get().to(photograph::get_uncut))
        .route("/office/applications/{id}/declarations", web::get().to(declarations::get_declarations))
        .route("/office/applications/{id}/declarations", web::post().to(declarations::post_declarations))
        .route("/office/applications/{id}/check", web::get().to(check::get_check))
        .route("/office/applications/{id}/check", web::post().to(check::post_check));
}
