//! A forgotten password, and a new one by a mailed link.

use super::evenly;
use super::register::LinkOverPage;
use crate::accounts::mailed_token::Purpose;
use crate::accounts::reset::{CannotReset, ask_for_reset, reset};
use crate::accounts::store::{self, tokens};
use crate::accounts::{Account, Broken, Hashing, Password, tries};
use crate::vocabulary::Email;
use crate::web::{Answers, Form, Frame, Reader, Token, Trouble, Visit, answers};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/password/forgotten", web::get().to(get_forgotten))
        .route("/password/forgotten", web::post().to(post_forgotten))
        .route("/password/new", web::get().to(get_new))
        .route("/password/new", web::post().to(post_new));
}

#[derive(Template)]
#[template(path = "accounts/password-forgotten.html")]
struct ForgottenPage {
    frame: Frame,
    form: Form,
}

#[derive(Template)]
#[template(path = "accounts/password-new.html")]
struct NewPage {
    frame: Frame,
    form: Form,
    token: String,
}

async fn get_forgotten(visit: Visit) -> Result<HttpResponse, Trouble> {
    visit.page(&ForgottenPage { frame: visit.frame(), form: visit.form().await? })
}

async fn post_forgotten(visit: Visit, answers: Answers) -> Result<HttpResponse, Trouble> {
    let mut reader = Reader::new(&answers, visit.words());
    let Some(email) = reader.take("email", Email::parse) else {
        return visit.complaint(&ForgottenPage { frame: visit.frame(), form: reader.form() });
    };
    tries::asking_for_a_letter(visit.works(), visit.address()).await?;

    let asked = visit.works().run::<_, Broken, _>(visit.actor(), move |work| {
        Box::pin(async move { ask_for_reset(work, &email).await })
    });
    evenly(asked).await?;
    Ok(visit.see_other("/register/sent"))
}

async fn get_new(visit: Visit) -> Result<HttpResponse, Trouble> {
    let asked = answers::query(&visit);
    match owner_of(&visit, asked.text("token")).await? {
        Some((token, _)) => {
            let token = token.reveal().to_owned();
            visit.page(&NewPage { frame: visit.frame(), form: Form::default(), token })
        }
        None => link_is_over(&visit),
    }
}

/// The link is judged before the password is hashed: a link that is none costs nothing.
async fn post_new(
    visit: Visit,
    answers: Answers,
    hashing: web::Data<Hashing>,
) -> Result<HttpResponse, Trouble> {
    let Some((token, owner)) = owner_of(&visit, answers.text("token")).await? else {
        return link_is_over(&visit);
    };
    let mut reader = Reader::new(&answers, visit.words());
    let about = [owner.email.as_str(), owner.name.as_str()];
    let chosen = Password::choose(answers.verbatim("new-password"), &about);
    let Some(password) = reader.settle("new-password", chosen) else {
        let token = token.reveal().to_owned();
        return visit.complaint(&NewPage { frame: visit.frame(), form: reader.form(), token });
    };
    let hashed = hashing.hash(password).await?;

    let set = visit
        .works()
        .run(visit.actor(), move |work| Box::pin(async move { reset(work, &token, &hashed).await }))
        .await;
    match set {
        Ok(()) => Ok(visit.see_other_with("/sign-in", "accounts-notice-password-set")),
        Err(CannotReset::LinkIsOver) => link_is_over(&visit),
        Err(CannotReset::Broken(broken)) => Err(broken.into()),
    }
}

async fn owner_of(visit: &Visit, presented: &str) -> Result<Option<(Token, Account)>, Trouble> {
    let Some(token) = Token::parse(presented) else { return Ok(None) };
    let mut reading = visit.works().reading().await?;
    let id = tokens::owner(&mut reading, &token, Purpose::ResetPassword, visit.now()).await?;
    let Some(id) = id else { return Ok(None) };
    let account = store::account(&mut reading, id).await?;
    Ok(account.filter(|account| account.disabled_at.is_none()).map(|account| (token, account)))
}

fn link_is_over(visit: &Visit) -> Result<HttpResponse, Trouble> {
    let page = LinkOverPage {
        frame: visit.frame(),
        body: visit.words().t("accounts-password-over-body"),
        href: "/password/forgotten",
        link: visit.words().t("accounts-forgotten-title"),
    };
    visit.page_as(StatusCode::GONE, &page)
}
