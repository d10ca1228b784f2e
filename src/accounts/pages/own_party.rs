//! Registering a party of one's own, for whoever works for no inviting party now.

use super::registered;
use crate::accounts::people::register::{CannotRegisterParty, register_party};
use crate::accounts::{Person, Role, store};
use crate::web::{Answers, Form, Frame, Reader, Trouble};
use actix_web::{HttpResponse, web};
use askama::Template;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/account/party", web::get().to(get_own_party))
        .route("/account/party", web::post().to(post_own_party));
}

#[derive(Template)]
#[template(path = "accounts/own-party.html")]
struct OwnPartyPage {
    frame: Frame,
    form: Form,
}

async fn get_own_party(person: Person) -> Result<HttpResponse, Trouble> {
    if works_for_one(&person).await? {
        return Ok(person.see_other(person.account.role.home()));
    }
    person.page(&OwnPartyPage { frame: person.frame(), form: person.form().await? })
}

async fn post_own_party(person: Person, answers: Answers) -> Result<HttpResponse, Trouble> {
    if works_for_one(&person).await? {
        return Ok(person.see_other(person.account.role.home()));
    }
    let mut reader = Reader::new(&answers, person.words());
    let Some((name, party)) = registered::read(&mut reader) else {
        return person.complaint(&OwnPartyPage { frame: person.frame(), form: reader.form() });
    };
    let me = person.id();
    let done = person
        .answer(move |work| Box::pin(async move { register_party(work, me, (&name, &party)).await }))
        .await;
    let home = person.account.role.home();
    match done {
        Ok(()) => Ok(person.see_other_with(home, "accounts-notice-party-registered")),
        // Pressed twice, or asked to join meanwhile.
        Err(CannotRegisterParty::WorksForOne) => Ok(person.see_other(home)),
        Err(CannotRegisterParty::Broken(error)) => Err(error.into()),
    }
}

async fn works_for_one(person: &Person) -> Result<bool, Trouble> {
    if person.account.role != Role::InvitingParty {
        return Err(Trouble::Forbidden);
    }
    let mut reading = person.works().reading().await?;
    Ok(store::people::membership(&mut reading, person.id()).await?.is_some())
}
