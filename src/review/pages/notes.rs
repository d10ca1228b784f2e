//! The form for a note among officers.

use super::case::show;
use super::{FOLDER, id_of};
use crate::accounts::{AtDesk, Officer};
use crate::invitations::Reason;
use crate::review::{CannotWriteNote, write_note};
use crate::web::{Answers, Reader, Trouble};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/desk/applications/{id}/notes", web::get().to(get_notes))
        .route("/desk/applications/{id}/notes", web::post().to(post_note));
}

/// The form stands on the case's own page.
async fn get_notes(officer: AtDesk, id: web::Path<String>) -> Result<HttpResponse, Trouble> {
    Ok(officer.see_other(&format!("{FOLDER}/{}", id_of(&id)?)))
}

async fn post_note(
    officer: Officer,
    id: web::Path<String>,
    answers: Answers,
) -> Result<HttpResponse, Trouble> {
    let (id, me) = (id_of(&id)?, officer.id());
    let mut reader = Reader::new(&answers, officer.words());
    let typed = reader.words_of("note", "review-error-note", Reason::LONGEST);
    let Some(Ok(words)) = typed.map(|typed| Reason::parse(&typed)) else {
        return show(&officer, id, reader.form(), StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let done = officer.answer(move |work| Box::pin(async move { write_note(work, me, id, &words).await }));
    match done.await {
        Ok(()) => Ok(officer.see_other_with(&format!("{FOLDER}/{id}"), "review-notice-note")),
        Err(CannotWriteNote::NotFound) => Err(Trouble::NotFound),
        Err(CannotWriteNote::Broken(error)) => Err(error.into()),
    }
}
