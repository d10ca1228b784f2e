//! The pages at the door: registering, signing in and out, passwords, one's own account, a party's people, the staff, and the carriers.

mod carriers;
mod colleagues;
mod enter;
mod factor;
pub mod hold;
mod join;
pub mod keys;
mod own;
mod own_party;
mod party_keys;
mod password;
mod register;
pub mod registered;
mod people;
mod staff;
mod worded;

use crate::accounts::sign_in::{Comer, Door, Entered};
use crate::accounts::tries;
use crate::web::visit::{browser_cookie, own_path, session_cookie};
use crate::web::{Answers, Frame, Sandbox, SignedIn, Staying, Token, Trouble, Visit};
use actix_web::{HttpResponse, web};
use std::time::Duration;

pub fn routes(config: &mut web::ServiceConfig) {
    register::routes(config);
    enter::routes(config);
    factor::routes(config);
    password::routes(config);
    own::routes(config);
    own_party::routes(config);
    staff::routes(config);
    people::routes(config);
    carriers::routes(config);
    party_keys::routes(config);
    colleagues::routes(config);
    join::routes(config);
}

/// Answers no sooner than after this long, whatever was found: the time tells nothing (ASVS 6.3.8).
const EVEN: Duration = Duration::from_millis(250);

async fn evenly<T>(work: impl Future<Output = T>) -> T {
    let (done, ()) = tokio::join!(work, tokio::time::sleep(EVEN));
    done
}

fn comer(visit: &Visit) -> Comer {
    Comer {
        address: visit.address().to_owned(),
        device: visit.device().to_owned(),
        token: visit.token().cloned(),
        browser: visit.browser().map(str::to_owned),
    }
}

/// Where to go on after signing in: the path that was asked for, or nothing.
fn next_of(answers: &Answers) -> String {
    own_path(answers.text("next")).unwrap_or_default().to_owned()
}

fn with_next(path: &str, next: &str) -> String {
    match serde_html_form::to_string([("next", next)]) {
        Ok(query) if !next.is_empty() => format!("{path}?{query}"),
        Ok(_) | Err(_) => path.to_owned(),
    }
}

/// A response that hands the visitor a new token.
fn carrying(mut response: HttpResponse, token: &Token) -> Result<HttpResponse, Trouble> {
    response.add_cookie(&session_cookie(token)).map_err(|error| Trouble::Broken(error.to_string().into()))?;
    Ok(response)
}

/// A response that hands out the new token, and has the browser known from now on where the account's office is entered.
fn entering(visit: &Visit, entered: &Entered, response: HttpResponse) -> Result<HttpResponse, Trouble> {
    let mut response = carrying(response, &entered.token)?;
    if entered.door == Door::Office {
        let known = tries::browser_of(&visit.portal().secrets, entered.account.id);
        let known = known.map_err(|error| Trouble::Broken(error.to_string().into()))?;
        response
            .add_cookie(&browser_cookie(&known))
            .map_err(|error| Trouble::Broken(error.to_string().into()))?;
    }
    Ok(response)
}

/// The frame of a page that answers the very request which signed somebody in.
fn frame_inside(visit: &Visit, entered: &Entered) -> Frame {
    let (account, portal) = (&entered.account, visit.portal());
    let signed_in = SignedIn {
        name: account.name.clone(),
        home: account.role.home().to_owned(),
        staying: Staying { seconds: account.role.patience().idle().num_seconds(), may_be_longer: true },
    };
    Frame::new(
        visit.words(),
        account.role.home().to_owned(),
        portal.secrets.form_mark(&entered.token).unwrap_or_default(),
    )
    .with_signed_in(Some(signed_in))
    .in_sandbox(portal.settings.sandbox.then_some(Sandbox))
}
