//! Withdrawing, as it is sent: the case and its open checkout end together. What is given up is said by the page before.

use super::id_of;
use crate::accounts::Applicant;
use crate::applications::CannotWithdraw;
use crate::applications::pages::{address_of, moved_on};
use crate::payments::withdraw;
use crate::vocabulary::ApplicationId;
use crate::web::{Answers, Trouble};
use actix_web::{HttpResponse, web};

pub fn routes(config: &mut web::ServiceConfig) {
    config.route("/office/applications/{id}/withdraw", web::post().to(post_withdraw));
}

async fn post_withdraw(
    applicant: Applicant,
    id: web::Path<String>,
    _marked: Answers,
) -> Result<HttpResponse, Trouble> {
    let (id, account) = (ApplicationId(id_of(&id)?), applicant.id());
    let outcome =
        applicant.works().run(applicant.actor(), move |work| Box::pin(withdraw(work, account, id))).await;
    match outcome {
        Ok(()) => Ok(applicant.see_other_with(&address_of(id), "applications-notice-withdrawn")),
        Err(CannotWithdraw::NotFound) => Err(Trouble::NotFound),
        Err(CannotWithdraw::Over(stage)) => Err(moved_on(applicant.words(), id, stage)),
        Err(CannotWithdraw::Broken(error)) => Err(error.into()),
    }
}
