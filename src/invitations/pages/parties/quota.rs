//! The form that gives one party a number of invitations a year of its own.

use super::one::show;
use super::{FOLDER, id_of};
use crate::accounts::SeniorOfficer;
use crate::invitations::Reason;
use crate::invitations::right::{CannotGrant, grant};
use crate::web::{Answers, Reader, Trouble};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/desk/parties/{id}/quota", web::get().to(get_quota))
        .route("/desk/parties/{id}/quota", web::post().to(post_quota));
}

/// The form stands on the party's own page.
async fn get_quota(officer: SeniorOfficer, id: web::Path<String>) -> Result<HttpResponse, Trouble> {
    Ok(officer.see_other(&format!("{FOLDER}/{}", id_of(&id)?)))
}

/// A number of places a year: at most a million.
pub fn read_places(reader: &mut Reader<'_>) -> Option<i32> {
    let read = |typed: &str| typed.parse().ok().filter(|places| (0..=1_000_000).contains(places));
    reader.choose("places", "invitations-error-quota-places", read)
}

/// An empty number gives the default again.
async fn post_quota(
    officer: SeniorOfficer,
    id: web::Path<String>,
    answers: Answers,
) -> Result<HttpResponse, Trouble> {
    let (id, me, words) = (id_of(&id)?, officer.id(), officer.words());
    let seen = answers.text("seen").parse().unwrap_or_default();
    let mut reader = Reader::new(&answers, words);
    let places =
        if reader.text("places").is_empty() { Some(None) } else { read_places(&mut reader).map(Some) };
    let reason = reader.take("quota-reason", Reason::parse);
    let (Some(places), Some(reason)) = (places, reason) else {
        return show(&officer, id, reader.form(), StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let done = officer
        .answer(move |work| Box::pin(async move { grant(work, me, (id, seen), (places, &reason)).await }))
        .await;
    let here = format!("{FOLDER}/{id}");
    match done {
        Ok(()) => Ok(officer.see_other_with(&here, "invitations-notice-quota")),
        Err(CannotGrant::NotFound) => Err(Trouble::NotFound),
        Err(CannotGrant::SetSince) => Err(Trouble::Stale {
            heading: words.t("invitations-suspension-stale-title"),
            body: words.t("invitations-quota-set-since"),
            back: here,
        }),
        Err(CannotGrant::Broken(error)) => Err(error.into()),
    }
}
