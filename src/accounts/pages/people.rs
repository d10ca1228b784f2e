//! The accounts of applicants and inviting parties, as an administrator disables and enables them.

use super::own::role_in;
use crate::accounts::keep_staff::{CannotKeepStaff, disable_public, enable_public, look_at_public};
use crate::accounts::{Administrator, store};
use crate::vocabulary::{AccountId, Email};
use crate::web::{Answers, Form, Frame, Reader, Trouble};
use actix_web::{HttpResponse, web};
use askama::Template;
use uuid::Uuid;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/admin/people", web::get().to(get_search))
        .route("/admin/people", web::post().to(post_search))
        .route("/admin/people/{id}", web::get().to(get_one))
        .route("/admin/people/{id}", web::post().to(post_one));
}

#[derive(Template)]
#[template(path = "accounts/people.html")]
struct SearchPage {
    frame: Frame,
    form: Form,
}

#[derive(Template)]
#[template(path = "accounts/people-one.html")]
struct OnePage {
    frame: Frame,
    rows: Vec<(String, String)>,
    disabled: bool,
}

async fn get_search(administrator: Administrator) -> Result<HttpResponse, Trouble> {
    administrator.page(&SearchPage { frame: administrator.frame(), form: administrator.form().await? })
}

/// The address goes in a body: it stays out of logs and histories.
async fn post_search(administrator: Administrator, answers: Answers) -> Result<HttpResponse, Trouble> {
    let words = administrator.words();
    let mut reader = Reader::new(&answers, words);
    if let Some(email) = reader.take("email", Email::parse) {
        let mut reading = administrator.works().reading().await?;
        let found = store::account_of(&mut reading, &email).await?;
        drop(reading);
        match found.filter(|account| !account.role.is_staff()) {
            Some(account) => return Ok(administrator.see_other(&format!("/admin/people/{}", account.id))),
            None => reader.complain("email", words.t("accounts-people-nobody")),
        }
    }
    administrator.complaint(&SearchPage { frame: administrator.frame(), form: reader.form() })
}

async fn get_one(administrator: Administrator, id: web::Path<Uuid>) -> Result<HttpResponse, Trouble> {
    let (id, words) = (AccountId(*id), administrator.words());
    let account = administrator
        .works()
        .run::<_, sqlx::Error, _>(administrator.actor(), move |work| Box::pin(look_at_public(work, id)))
        .await?
        .ok_or(Trouble::NotFound)?;
    let state = match (account.disabled_at, account.confirmed_at) {
        (Some(at), _) => words.t1("accounts-people-disabled-since", "at", words.time(at)),
        (None, None) => words.t("accounts-people-unconfirmed"),
        (None, Some(_)) => words.t("accounts-state-open"),
    };
    administrator.page(&OnePage {
        frame: administrator.frame(),
        rows: vec![
            (words.t("accounts-people-name"), account.name.clone()),
            (words.t("accounts-email"), account.email.to_string()),
            (words.t("accounts-row-role"), role_in(words, account.role)),
            (words.t("accounts-row-state"), state),
        ],
        disabled: account.disabled_at.is_some(),
    })
}

async fn post_one(
    administrator: Administrator,
    id: web::Path<Uuid>,
    answers: Answers,
) -> Result<HttpResponse, Trouble> {
    let id = AccountId(*id);
    let enables = answers.has("deed", "enable");
    let done = administrator
        .works()
        .run::<(), CannotKeepStaff, _>(administrator.actor(), move |work| {
            Box::pin(async move {
                if enables { enable_public(work, id).await } else { disable_public(work, id).await }
            })
        })
        .await;
    let notice = if enables { "accounts-notice-staff-enabled" } else { "accounts-notice-staff-disabled" };
    match done {
        Ok(()) => Ok(administrator.see_other_with(&format!("/admin/people/{id}"), notice)),
        Err(CannotKeepStaff::Broken(broken)) => Err(broken.into()),
        Err(
            CannotKeepStaff::NotFound
            | CannotKeepStaff::NotStaff
            | CannotKeepStaff::EmailTaken
            | CannotKeepStaff::Oneself
            | CannotKeepStaff::NoSuchCheckpoint,
        ) => Err(Trouble::NotFound),
    }
}
