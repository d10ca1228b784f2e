//! Withdrawing, on a page that says what it means.

use super::address_of;
use crate::accounts::Filer;
use crate::invitations::pages::{id_of, stale};
use crate::invitations::{CannotWithdraw, Step, store, withdraw};
use crate::web::{Answers, Frame, Trouble};
use actix_web::{HttpResponse, web};
use askama::Template;

#[derive(Template)]
#[template(path = "invitations/withdraw.html")]
struct WithdrawPage {
    frame: Frame,
    guest: String,
    version: i32,
    back: String,
}

pub async fn get_withdraw(party: Filer, id: web::Path<String>) -> Result<HttpResponse, Trouble> {
    let id = id_of(&id)?;
    let mut reading = party.works().reading().await?;
    let invitation = store::find_of_party(&mut reading, id, party.party).await?.ok_or(Trouble::NotFound)?;
    invitation
        .take(Step::Withdraw, invitation.version)
        .map_err(|moved| stale(&party, moved, address_of(id)))?;
    party.page(&WithdrawPage {
        frame: party.frame(),
        guest: invitation.guest().name.to_string(),
        version: invitation.version,
        back: address_of(id),
    })
}

pub async fn post_withdraw(
    party: Filer,
    id: web::Path<String>,
    answers: Answers,
) -> Result<HttpResponse, Trouble> {
    let (id, inviting) = (id_of(&id)?, party.party);
    let seen = answers.text("version").parse().unwrap_or_default();
    let done = party
        .works()
        .run(party.actor(), move |work| Box::pin(async move { withdraw(work, inviting, (id, seen)).await }))
        .await;
    match done {
        Ok(()) => Ok(party.see_other_with(&address_of(id), "invitations-notice-withdrawn")),
        Err(CannotWithdraw::NotFound) => Err(Trouble::NotFound),
        Err(CannotWithdraw::Moved(moved)) => Err(stale(&party, moved, address_of(id))),
        Err(CannotWithdraw::InUse) => Err(Trouble::Stale {
            heading: party.words().t("invitations-in-use-title"),
            body: party.words().t("invitations-in-use-body"),
            back: address_of(id),
        }),
        Err(CannotWithdraw::Broken(error)) => Err(error.into()),
    }
}
