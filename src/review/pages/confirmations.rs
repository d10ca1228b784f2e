//! Whether refusals need a second officer, as an administrator sets it.

use super::foreseen;
use crate::accounts::Administrator;
use crate::review::keep::foresee_confirmation;
use crate::review::{CannotSetConfirmation, ConfirmationPolicy, set_confirmation, store};
use crate::web::{Answers, Form, Frame, Reader, Resolve, Trouble, Words};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;

const HERE: &str = "/admin/confirmations";

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/admin/confirmations", web::get().to(get_confirmations))
        .route("/admin/confirmations", web::post().to(post_confirmation));
}

#[derive(Template)]
#[template(path = "review/confirmations.html")]
struct ConfirmationsPage {
    frame: Frame,
    form: Form,
    lines: Vec<[String; 2]>,
}

async fn get_confirmations(administrator: Administrator) -> Result<HttpResponse, Trouble> {
    let kept = administrator.kept_answers().await?.unwrap_or_default();
    show(&administrator, Form::with(kept), StatusCode::OK).await
}

async fn show(
    administrator: &Administrator,
    form: Form,
    status: StatusCode,
) -> Result<HttpResponse, Trouble> {
    let words = administrator.words();
    let mut reading = administrator.works().reading().await?;
    let rows = store::confirmation_policies(&mut reading).await?;
    drop(reading);
    let none = ConfirmationPolicy { from: administrator.today(), needed: false };
    let first = [words.t("review-confirmation-from-the-first"), told(words, &none)];
    let lines = rows.iter().map(|row| [words.date(row.from), told(words, row)]).chain([first]).collect();
    administrator.page_as(status, &ConfirmationsPage { frame: administrator.frame(), form, lines })
}

fn told(words: Words, policy: &ConfirmationPolicy) -> String {
    words.t(if policy.needed { "review-confirmation-needed" } else { "review-confirmation-not-needed" })
}

async fn post_confirmation(administrator: Administrator, answers: Answers) -> Result<HttpResponse, Trouble> {
    let words = administrator.words();
    let mut reader = Reader::new(&answers, words);
    let needed = reader.choose("needed", "review-confirmation-error", |typed| match typed {
        "yes" => Some(true),
        "no" => Some(false),
        _neither => None,
    });
    let from = reader.date("from", "review-error-phrase-from");
    let (Some(needed), Some(from)) = (needed, from) else {
        return show(&administrator, reader.form(), StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let policy = ConfirmationPolicy { from, needed };
    let resolve = Resolve::of(&answers);
    if resolve == Resolve::Reconsidered {
        return show(&administrator, reader.form(), StatusCode::OK).await;
    }
    let done = administrator.change(
        resolve,
        move |work| Box::pin(foresee_confirmation(work, policy)),
        move |work| Box::pin(set_confirmation(work, policy)),
    );
    match done.await {
        Ok(Some(confirming)) => {
            let change = foreseen::confirmation(words, policy, told(words, &policy), confirming);
            return administrator.preview(&answers, change);
        }
        Ok(None) => return Ok(administrator.see_other_with(HERE, "review-notice-confirmation-set")),
        Err(CannotSetConfirmation::Broken(error)) => return Err(error.into()),
        Err(CannotSetConfirmation::SetAlready) => {
            reader.complain("from", words.t("review-confirmation-set-already"));
        }
        Err(CannotSetConfirmation::BeginsTooSoon { earliest }) => {
            reader.complain("from", words.t1("review-error-phrase-past", "today", words.date(earliest)));
        }
    }
    show(&administrator, reader.form(), StatusCode::UNPROCESSABLE_ENTITY).await
}
