//! The promised working days, as an administrator keeps them; and what is left of a promise, in words.

use super::foreseen;
use crate::accounts::Administrator;
use crate::calendar::{
    CannotPromise, PROMISES, Promise, Promised, TimeLeft, foresee_promise, promise, store,
};
use crate::web::{Answers, Form, Frame, Reader, Resolve, Trouble, Words};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;

const HERE: &str = "/admin/promises";

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/admin/promises", web::get().to(get_promises))
        .route("/admin/promises", web::post().to(post_promise));
}

#[derive(Template)]
#[template(path = "calendar/promises.html")]
struct PromisesPage {
    frame: Frame,
    form: Form,
    subjects: Vec<(&'static str, String)>,
    lines: Vec<[String; 3]>,
}

async fn get_promises(administrator: Administrator) -> Result<HttpResponse, Trouble> {
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
    let rows = store::promises(&mut reading).await?;
    drop(reading);
    let line = |row: &Promise| [subject(words, row.subject), days(words, row.days), words.date(row.from)];
    let first = |promised: Promised| {
        [
            subject(words, promised),
            days(words, promised.first_days()),
            words.t("calendar-promise-from-the-first"),
        ]
    };
    let page = PromisesPage {
        frame: administrator.frame(),
        form,
        subjects: Promised::ALL.map(|promised| (promised.code(), subject(words, promised))).into(),
        lines: rows.iter().map(line).chain(Promised::ALL.map(first)).collect(),
    };
    administrator.page_as(status, &page)
}

async fn post_promise(administrator: Administrator, answers: Answers) -> Result<HttpResponse, Trouble> {
    let words = administrator.words();
    let mut reader = Reader::new(&answers, words);
    let promised = reader.choose("subject", "calendar-promise-error-subject", Promised::from_code);
    let number = |typed: &str| typed.parse().ok().filter(|days| PROMISES.contains(days));
    let days = reader.choose("days", "calendar-promise-error-days", number);
    let from = reader.date("from", "calendar-from-missing");
    let (Some(promised), Some(days), Some(from)) = (promised, days, from) else {
        return show(&administrator, reader.form(), StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let row = Promise { subject: promised, from, days };
    let resolve = Resolve::of(&answers);
    if resolve == Resolve::Reconsidered {
        return show(&administrator, reader.form(), StatusCode::OK).await;
    }
    let done = administrator.change(
        resolve,
        move |work| Box::pin(foresee_promise(work, row)),
        move |work| Box::pin(promise(work, row)),
    );
    match done.await {
        Ok(Some(within)) => {
            let change = foreseen::promise(words, &row, subject(words, promised), within);
            return administrator.preview(&answers, change);
        }
        Ok(None) => return Ok(administrator.see_other_with(HERE, "calendar-notice-promised")),
        Err(CannotPromise::Broken(error)) => return Err(error.into()),
        Err(CannotPromise::OutOfRange) => reader.complain("days", words.t("calendar-promise-error-days")),
        Err(CannotPromise::PromisedAlready) => {
            reader.complain("from", words.t("calendar-promise-error-already"));
        }
        Err(CannotPromise::BeginsTooSoon { earliest }) => {
            reader.complain("from", words.t1("calendar-begins-too-soon", "earliest", words.date(earliest)));
        }
    }
    show(&administrator, reader.form(), StatusCode::UNPROCESSABLE_ENTITY).await
}

fn subject(words: Words, promised: Promised) -> String {
    match promised {
        Promised::Invitation => words.t("calendar-promise-invitation"),
        Promised::Application => words.t("calendar-promise-application"),
    }
}

fn days(words: Words, days: i32) -> String {
    words.t1("calendar-promise-days", "days", days)
}

/// What is left of a promise, as a queue says it.
pub fn time_left(words: Words, left: TimeLeft) -> String {
    match left {
        TimeLeft::Runs { due, days } => {
            words.with("calendar-time-runs", [("days", days.into()), ("due", words.date(due).into())])
        }
        TimeLeft::Over { due } => words.t1("calendar-time-over", "due", words.date(due)),
        TimeLeft::Stands { days } => words.t1("calendar-time-stands", "days", days),
    }
}

/// The colour of its tag.
pub fn colour_of_time(left: TimeLeft) -> &'static str {
    match left {
        TimeLeft::Runs { days: 0 | 1, .. } => "yellow",
        TimeLeft::Runs { .. } => "green",
        TimeLeft::Over { .. } => "red",
        TimeLeft::Stands { .. } => "grey",
    }
}
