//! Signing in by e-mail address and password, and signing out.

use super::{carrying, comer, entering, next_of, with_next};
use crate::accounts::sign_in::{CannotSignIn, Door, Entered, sign_in, sign_out};
use crate::accounts::{Hashing, Password, store};
use crate::web::{Answers, Form, Frame, Reader, Session, Standing, Token, Trouble, Visit, answers};
use actix_web::{HttpResponse, web};
use askama::Template;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/sign-in", web::get().to(get_sign_in))
        .route("/sign-in", web::post().to(post_sign_in))
        .route("/sign-out", web::post().to(post_sign_out));
}

#[derive(Template)]
#[template(path = "accounts/sign-in.html")]
struct SignInPage {
    frame: Frame,
    form: Form,
    next: String,
    /// What was typed before the session ended is kept.
    kept: String,
}

async fn get_sign_in(visit: Visit) -> Result<HttpResponse, Trouble> {
    if let Some(session) = visit.session() {
        return Ok(visit.see_other(&session.home));
    }
    let asked = answers::query(&visit);
    visit.page(&SignInPage {
        frame: visit.frame(),
        form: visit.form().await?,
        next: next_of(&asked),
        kept: asked.text("kept").chars().take(1).collect(),
    })
}

async fn post_sign_in(
    visit: Visit,
    answers: Answers,
    hashing: web::Data<Hashing>,
) -> Result<HttpResponse, Trouble> {
    let next = next_of(&answers);
    let credentials = (answers.text("email"), Password::presented(answers.verbatim("password")));

    match sign_in(visit.works(), &hashing, credentials, comer(&visit)).await {
        Ok(entered) => go_on(&visit, &entered, &next),
        Err(CannotSignIn::Wrong) => {
            let mut reader = Reader::new(&answers, visit.words());
            reader.complain("email", visit.words().t("accounts-sign-in-wrong"));
            let kept = answers.text("kept").chars().take(1).collect();
            visit.complaint(&SignInPage { frame: visit.frame(), form: reader.form(), next, kept })
        }
        Err(CannotSignIn::Broken(broken)) => Err(broken.into()),
    }
}

/// Hands out the new token and goes on to where its holder may.
pub(super) fn go_on(visit: &Visit, entered: &Entered, next: &str) -> Result<HttpResponse, Trouble> {
    let path = match entered.door {
        Door::Office if next.is_empty() => entered.account.role.home().to_owned(),
        Door::Office => next.to_owned(),
        Door::SecondFactor => with_next("/sign-in/code", next),
        Door::Enrolment => with_next("/sign-in/enrol", next),
    };
    entering(visit, entered, visit.see_other(&path))
}

/// Ends the session on the server and has the browser forget what it keeps of pages (ASVS 7.4.1, 14.3.1). In its storage lies nothing of
/// anybody's, only the page that checks seals without a network: that must outlast a shift at a checkpoint.
async fn post_sign_out(visit: Visit, _marked: Answers) -> Result<HttpResponse, Trouble> {
    match (visit.standing(), visit.token()) {
        (Standing::SignedIn(session) | Standing::AwaitsFactor(session), Some(token)) => {
            end(&visit, session, token.clone()).await?;
        }
        (Standing::Stranger | Standing::RanOut(_), _) | (_, None) => {}
    }
    let token = Token::draw().map_err(|error| Trouble::Broken(error.to_string().into()))?;
    let mut response = carrying(visit.see_other_with("/", "accounts-notice-signed-out"), &token)?;
    response.headers_mut().insert(
        actix_web::http::header::HeaderName::from_static("clear-site-data"),
        actix_web::http::header::HeaderValue::from_static("\"cache\""),
    );
    Ok(response)
}

async fn end(visit: &Visit, session: &Session, token: Token) -> Result<(), Trouble> {
    let id = session.account;
    let mut reading = visit.works().reading().await?;
    let account = store::account(&mut reading, id).await?;
    drop(reading);
    let actor = account.map_or(visit.actor(), |account| account.actor());
    visit
        .works()
        .run::<_, Trouble, _>(actor, move |work| {
            Box::pin(async move { Ok(sign_out(work, id, &token).await?) })
        })
        .await
}
