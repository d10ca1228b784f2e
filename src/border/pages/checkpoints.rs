//! The checkpoints, as an administrator keeps them.

use super::{foreseen, worded};
use crate::accounts::Administrator;
use crate::border::{CannotKeep, Checkpoint, CheckpointCode, close, foresee_closing, store};
use crate::web::{Answers, Form, Frame, Reader, Resolve, Trouble, Worded, Words};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;
use chrono::NaiveDate;

pub(super) const FOLDER: &str = "/admin/checkpoints";

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/admin/checkpoints", web::get().to(get_list))
        .route("/admin/checkpoints/{code}/close", web::get().to(get_closing))
        .route("/admin/checkpoints/{code}/close", web::post().to(post_closing));
}

#[derive(Template)]
#[template(path = "border/checkpoints.html")]
struct ListPage {
    frame: Frame,
    checkpoints: Vec<Line>,
}

struct Line {
    code: String,
    name: String,
    kind: String,
    open: String,
    state: String,
    colour: &'static str,
    /// Empty where it has a last day already.
    close: String,
    /// Empty where it has none, or has opened again.
    open_again: String,
}

#[derive(Template)]
#[template(path = "border/close.html")]
struct ClosingPage {
    frame: Frame,
    form: Form,
    name: String,
}

async fn get_list(administrator: Administrator) -> Result<HttpResponse, Trouble> {
    let mut reading = administrator.works().reading().await?;
    let found = store::checkpoints(&mut reading).await?;
    drop(reading);
    let (words, today) = (administrator.words(), administrator.today());
    administrator.page(&ListPage {
        frame: administrator.frame(),
        checkpoints: found
            .iter()
            .enumerate()
            .map(|(at, row)| line(words, (row, found.get(at + 1)), today))
            .collect(),
    })
}

/// A row of the list, which stands in the order of codes and then of days, with the row after it.
fn line(words: Words, (checkpoint, next): (&Checkpoint, Option<&Checkpoint>), today: NaiveDate) -> Line {
    let is_the_last = next.is_none_or(|next| next.code != checkpoint.code);
    let from = words.date(checkpoint.open_from);
    let open = match checkpoint.open_until {
        Some(until) => {
            words.with("border-period", [("from", from.into()), ("until", words.date(until).into())])
        }
        None => words.t1("border-open-since", "from", from),
    };
    let (state, colour) = if checkpoint.is_open_on(today) {
        (words.t("border-state-open"), "green")
    } else {
        (words.t("border-state-closed"), "grey")
    };
    Line {
        code: checkpoint.code.to_string(),
        name: checkpoint.name.in_language(words.language()).to_owned(),
        kind: worded::kind(words, checkpoint.kind),
        open,
        state,
        colour,
        close: match checkpoint.open_until {
            Some(_) => String::new(),
            None => format!("{FOLDER}/{}/close", checkpoint.code),
        },
        open_again: match checkpoint.open_until {
            Some(_) if is_the_last => format!("{FOLDER}/{}/open", checkpoint.code),
            Some(_) | None => String::new(),
        },
    }
}

async fn get_closing(administrator: Administrator, code: web::Path<String>) -> Result<HttpResponse, Trouble> {
    let kept = administrator.kept_answers().await?.unwrap_or_default();
    show_closing(&administrator, &code, Form::with(kept), StatusCode::OK).await
}

async fn show_closing(
    administrator: &Administrator,
    code: &str,
    form: Form,
    status: StatusCode,
) -> Result<HttpResponse, Trouble> {
    let code = CheckpointCode::parse(code).map_err(|_| Trouble::NotFound)?;
    let mut reading = administrator.works().reading().await?;
    let checkpoint = store::checkpoint(&mut reading, &code).await?.ok_or(Trouble::NotFound)?;
    drop(reading);
    let name = checkpoint.name.in_language(administrator.language()).to_owned();
    administrator.page_as(status, &ClosingPage { frame: administrator.frame(), form, name })
}

async fn post_closing(
    administrator: Administrator,
    code: web::Path<String>,
    answers: Answers,
) -> Result<HttpResponse, Trouble> {
    let words = administrator.words();
    let mut reader = Reader::new(&answers, words);
    let resolve = Resolve::of(&answers);
    if resolve == Resolve::Reconsidered {
        return show_closing(&administrator, &code, reader.form(), StatusCode::OK).await;
    }
    if let Some(last) = reader.date("last", "border-last-missing") {
        let closing = CheckpointCode::parse(&code).map_err(|_| Trouble::NotFound)?;
        let (seen, made) = (closing.clone(), closing.clone());
        let done = administrator.change(
            resolve,
            move |work| Box::pin(foresee_closing(work, seen, last)),
            move |work| Box::pin(close(work, made, last)),
        );
        match done.await {
            Ok(Some(affected)) => {
                let change = foreseen::closing(words, (closing.to_string(), last), &affected);
                return administrator.preview(&answers, change);
            }
            Ok(None) => return Ok(administrator.see_other_with(FOLDER, "border-notice-closed")),
            Err(CannotKeep::Closing(error)) => reader.complain("last", error.words(words)),
            Err(CannotKeep::ClosedAlready { last }) => {
                reader.complain("last", words.t1("border-closed-already", "last", words.date(last)));
            }
            Err(CannotKeep::NotFound | CannotKeep::CodeTaken | CannotKeep::Opening(_)) => {
                return Err(Trouble::NotFound);
            }
            Err(CannotKeep::Broken(broken)) => return Err(broken.into()),
        }
    }
    show_closing(&administrator, &code, reader.form(), StatusCode::UNPROCESSABLE_ENTITY).await
}
