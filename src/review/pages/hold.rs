//! Taking a case, and putting it back.

use super::{FOLDER, decision, id_of};
use crate::accounts::pages::hold::{Desk, answer_hold};
use crate::accounts::{AtDesk, Officer};
use crate::review::{CannotTake, put_back, take};
use crate::web::{Answers, Trouble};
use actix_web::{HttpResponse, web};

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/desk/applications/{id}/hold", web::get().to(get_hold))
        .route("/desk/applications/{id}/hold", web::post().to(post_hold));
}

/// The form stands on the case's own page.
async fn get_hold(officer: AtDesk, id: web::Path<String>) -> Result<HttpResponse, Trouble> {
    Ok(officer.see_other(&format!("{FOLDER}/{}", id_of(&id)?)))
}

async fn post_hold(
    officer: Officer,
    id: web::Path<String>,
    answers: Answers,
) -> Result<HttpResponse, Trouble> {
    let (id, desk) = (id_of(&id)?, Desk { folder: FOLDER, put_back: "review-notice-put-back" });
    let done = answer_hold(
        &officer,
        &answers,
        (desk, id),
        (|work, me, id| Box::pin(put_back(work, me, id)), |work, me, id| Box::pin(take(work, me, id))),
    );
    match done.await? {
        Ok(answer) => Ok(answer),
        Err(CannotTake::NotFound) => Err(Trouble::NotFound),
        Err(CannotTake::Stale(stale)) => Err(decision::elsewhere(&officer, id, stale).await?),
        Err(CannotTake::Held(hold)) => Err(decision::held(&officer, id, &hold)),
        Err(CannotTake::Broken(error)) => Err(error.into()),
    }
}
