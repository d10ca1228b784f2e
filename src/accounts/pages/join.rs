//! The page that a letter leads to which asks somebody to work for an inviting party.

use super::colleagues::party_role_in;
use super::register::LinkOverPage;
use super::{comer, entering};
use crate::accounts::people::join::{CannotJoin, join};
use crate::accounts::store::people::{self, Joining};
use crate::accounts::{Hashing, Password};
use crate::web::{Answers, Form, Frame, Reader, Token, Trouble, Visit, answers};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;

pub fn routes(config: &mut web::ServiceConfig) {
    config.route("/join", web::get().to(get_join)).route("/join", web::post().to(post_join));
}

#[derive(Template)]
#[template(path = "accounts/join.html")]
struct JoinPage {
    frame: Frame,
    form: Form,
    token: String,
    lead: String,
    email: String,
}

async fn get_join(visit: Visit) -> Result<HttpResponse, Trouble> {
    let asked = answers::query(&visit);
    match joining_of(&visit, asked.text("token")).await? {
        Some((token, joining)) => visit.page(&page(&visit, &token, &joining, visit.form().await?)),
        None => link_is_over(&visit),
    }
}

/// The link is judged before the password is hashed: a link that is none costs nothing.
async fn post_join(
    visit: Visit,
    answers: Answers,
    hashing: web::Data<Hashing>,
) -> Result<HttpResponse, Trouble> {
    let Some((token, joining)) = joining_of(&visit, answers.text("token")).await? else {
        return link_is_over(&visit);
    };
    let mut reader = Reader::new(&answers, visit.words());
    let name = reader.name_of("name", "accounts-error-name-missing", 100);
    let about = [joining.email.as_str(), answers.text("name"), joining.party_name.as_str()];
    let chosen = Password::choose(answers.verbatim("new-password"), &about);
    let password = reader.settle("new-password", chosen);
    let (Some(name), Some(password)) = (name, password) else {
        return visit.complaint(&page(&visit, &token, &joining, reader.form()));
    };
    let hashed = hashing.hash(password).await?;

    let (comer, language) = (comer(&visit), visit.language());
    let joined = visit
        .works()
        .run(visit.actor(), move |work| {
            Box::pin(async move { join(work, &token, (&name, language), &hashed, &comer).await })
        })
        .await;
    match joined {
        Ok(entered) => {
            let home = entered.account.role.home();
            entering(&visit, &entered, visit.see_other_with(home, "accounts-notice-joined"))
        }
        Err(CannotJoin::LinkIsOver) => link_is_over(&visit),
        Err(CannotJoin::Broken(broken)) => Err(broken.into()),
    }
}

async fn joining_of(visit: &Visit, presented: &str) -> Result<Option<(Token, Joining)>, Trouble> {
    let Some(token) = Token::parse(presented) else { return Ok(None) };
    let mut reading = visit.works().reading().await?;
    let found = people::joining_of(&mut reading, &token, visit.now()).await?;
    Ok(found.map(|joining| (token, joining)))
}

fn page(visit: &Visit, token: &Token, joining: &Joining, form: Form) -> JoinPage {
    let words = visit.words();
    let told =
        [("party", joining.party_name.clone().into()), ("role", party_role_in(words, joining.role).into())];
    JoinPage {
        frame: visit.frame(),
        form,
        token: token.reveal().to_owned(),
        lead: words.with("accounts-join-lead", told),
        email: joining.email.to_string(),
    }
}

fn link_is_over(visit: &Visit) -> Result<HttpResponse, Trouble> {
    let page = LinkOverPage {
        frame: visit.frame(),
        body: visit.words().t("accounts-join-over-body"),
        href: "/sign-in",
        link: visit.words().t("accounts-to-sign-in"),
    };
    visit.page_as(StatusCode::GONE, &page)
}
