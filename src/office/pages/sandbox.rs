//! The sandbox: what it is, and what it offers to somebody who tries the portal. Outside it there is no such page.

use crate::accounts::store::{self as accounts, factors};
use crate::accounts::{Role, second_factor::SharedSecret};
use crate::office::demo::{self, Persona};
use crate::payments::sandbox::TEST_CARDS;
use crate::vocabulary::Email;
use crate::web::{Frame, Trouble, Visit, Worded, Words};
use actix_web::http::header;
use actix_web::{HttpResponse, web};
use askama::Template;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/sandbox", web::get().to(get_sandbox))
        .route("/sandbox/authenticator", web::get().to(get_authenticator));
}

#[derive(Template)]
#[template(path = "office/sandbox.html")]
struct SandboxPage {
    frame: Frame,
    people: Vec<Player>,
    password: &'static str,
    cards: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "office/authenticator.html")]
struct AuthenticatorPage {
    frame: Frame,
    codes: Vec<Player>,
    /// How many seconds the codes still count.
    seconds: i64,
}

/// Somebody of the demonstration, in finished words.
struct Player {
    role: String,
    name: &'static str,
    email: &'static str,
    code: String,
}

async fn get_sandbox(visit: Visit) -> Result<HttpResponse, Trouble> {
    let people = players(&visit).await?;
    let words = visit.words();
    let cards = TEST_CARDS.iter().map(|card| (card.number.to_owned(), card.verdict.words(words))).collect();
    visit.page(&SandboxPage { frame: visit.frame(), people, password: demo::PASSWORD, cards })
}

/// Codes in place of an authenticator. They change every half minute, and the page with them.
async fn get_authenticator(visit: Visit) -> Result<HttpResponse, Trouble> {
    let mut codes = players(&visit).await?;
    codes.retain(|player| !player.code.is_empty());
    let seconds = 30 - visit.now().timestamp().rem_euclid(30);
    let mut response = visit.page(&AuthenticatorPage { frame: visit.frame(), codes, seconds })?;
    let pause = header::HeaderValue::from(seconds);
    response.headers_mut().insert(header::HeaderName::from_static("refresh"), pause);
    Ok(response)
}

/// The people of the demonstration whose accounts are here, as they were made.
async fn players(visit: &Visit) -> Result<Vec<Player>, Trouble> {
    if !visit.portal().settings.sandbox {
        return Err(Trouble::NotFound);
    }
    let mut players = Vec::new();
    for persona in demo::EVERYBODY {
        players.extend(player(visit, persona).await?);
    }
    Ok(players)
}

/// None when there is no such account, or when its second factor is no longer the demonstration's.
async fn player(visit: &Visit, persona: Persona) -> Result<Option<Player>, Trouble> {
    let email = Email::parse(persona.email).map_err(Trouble::broken)?;
    let mut reading = visit.works().reading().await?;
    let Some(account) = accounts::account_of(&mut reading, &email).await? else { return Ok(None) };
    let words = visit.words();
    let shown =
        |code| Player { role: role(words, persona.role), name: persona.name, email: persona.email, code };
    let Some(secret) = persona.secret.and_then(SharedSecret::parse) else {
        return Ok(Some(shown(String::new())));
    };
    let Some(factor) = factors::factor(&mut reading, account.id).await? else { return Ok(None) };
    let kept = SharedSecret::unseal(&visit.portal().secrets, account.id, &factor.sealed_secret)?;
    if kept != secret {
        return Ok(None);
    }
    Ok(Some(shown(secret.code_at(visit.now())?)))
}

fn role(words: Words, role: Role) -> String {
    match role {
        Role::Applicant => words.t("accounts-role-applicant"),
        Role::InvitingParty => words.t("accounts-role-inviting-party"),
        Role::Officer => words.t("accounts-role-officer"),
        Role::SeniorOfficer => words.t("accounts-role-senior-officer"),
        Role::BorderOfficer => words.t("accounts-role-border-officer"),
        Role::Administrator => words.t("accounts-role-administrator"),
        Role::Auditor => words.t("accounts-role-auditor"),
    }
}
