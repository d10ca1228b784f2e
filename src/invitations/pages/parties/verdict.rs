//! The form that verifies a party, or refuses to.

use super::one::show;
use super::{FOLDER, id_of};
use crate::accounts::Officer;
use crate::invitations::Reason;
use crate::invitations::right::{CannotJudge, Found, Seen, judge};
use crate::web::{Answers, Reader, Trouble};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/desk/parties/{id}/verdict", web::get().to(get_verdict))
        .route("/desk/parties/{id}/verdict", web::post().to(post_verdict));
}

/// The form stands on the party's own page.
async fn get_verdict(officer: Officer, id: web::Path<String>) -> Result<HttpResponse, Trouble> {
    Ok(officer.see_other(&format!("{FOLDER}/{}", id_of(&id)?)))
}

async fn post_verdict(
    officer: Officer,
    id: web::Path<String>,
    answers: Answers,
) -> Result<HttpResponse, Trouble> {
    let (id, me, words) = (id_of(&id)?, officer.id(), officer.words());
    let shown = |field| answers.text(field).parse().unwrap_or_default();
    let seen = Seen { verdicts: shown("seen"), corrections: shown("corrections") };
    let mut reader = Reader::new(&answers, words);
    let found = match answers.text("verdict") {
        "verify" => {
            let remark = reader.take_if_given("verdict-reason", Reason::parse);
            remark.map(|remark| Found::Verified { remark })
        }
        "refuse" => reader.take("verdict-reason", Reason::parse).map(Found::Refused),
        _no_choice => {
            reader.complain("verdict", words.t("invitations-error-verdict"));
            None
        }
    };
    let Some(found) = found else {
        return show(&officer, id, reader.form(), StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let notice = match found {
        Found::Verified { .. } => "invitations-notice-verified",
        Found::Refused(_) => "invitations-notice-not-verified",
    };
    let done =
        officer.answer(move |work| Box::pin(async move { judge(work, me, (id, seen), &found).await })).await;
    match done {
        Ok(()) => Ok(officer.see_other_with(FOLDER, notice)),
        Err(CannotJudge::NotFound) => Err(Trouble::NotFound),
        Err(CannotJudge::Judged) => Err(Trouble::Stale {
            heading: words.t("invitations-suspension-stale-title"),
            body: words.t("invitations-judged-body"),
            back: format!("{FOLDER}/{id}"),
        }),
        Err(CannotJudge::Broken(error)) => Err(error.into()),
    }
}
