//! The schedule as a list, and the end of a row.

use super::{SCHEDULE, foreseen, worded};
use crate::accounts::Administrator;
use crate::fees::{CannotEndRow, FeeRow, end_row, foresee_end, store};
use crate::vocabulary::FeeRowId;
use crate::web::{Answers, Form, Frame, Reader, Resolve, Trouble, Worded, Words, date_answers};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;
use chrono::NaiveDate;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/admin/fees", web::get().to(get_schedule))
        .route("/admin/fees/{id}/end", web::get().to(get_end))
        .route("/admin/fees/{id}/end", web::post().to(post_end));
}

/// A row of the schedule in finished words.
struct Line {
    product: String,
    citizenships: String,
    purposes: String,
    entries: String,
    validity: String,
    fee: String,
    from: String,
    until: String,
    state: String,
    colour: &'static str,
    /// Where a row like it is started, and where it is ended; the second is empty once it has an end.
    like: String,
    end: String,
}

#[derive(Template)]
#[template(path = "fees/schedule.html")]
struct SchedulePage {
    frame: Frame,
    current: Vec<Line>,
    past: Vec<Line>,
}

#[derive(Template)]
#[template(path = "fees/end.html")]
struct EndPage {
    frame: Frame,
    form: Form,
    line: Line,
}

async fn get_schedule(administrator: Administrator) -> Result<HttpResponse, Trouble> {
    let (words, today) = (administrator.words(), administrator.today());
    let mut reading = administrator.works().reading().await?;
    let rows = store::rows(&mut reading).await?;
    let is_past = |row: &FeeRow| row.applies_until.is_some_and(|last| last < today);
    let (past, current): (Vec<FeeRow>, Vec<FeeRow>) = rows.into_iter().partition(is_past);
    administrator.page(&SchedulePage {
        frame: administrator.frame(),
        current: current.iter().map(|row| line(words, row, today)).collect(),
        past: past.iter().map(|row| line(words, row, today)).collect(),
    })
}

async fn get_end(administrator: Administrator, id: web::Path<String>) -> Result<HttpResponse, Trouble> {
    let row = find(&administrator, id_of(&id)?).await?;
    let soonest = row.applies_from.max(administrator.today());
    let kept = administrator.kept_answers().await?;
    let form = Form::with(kept.unwrap_or_else(|| Answers::new(date_answers("last", soonest))));
    show_end(&administrator, &row, form, StatusCode::OK)
}

async fn post_end(
    administrator: Administrator,
    id: web::Path<String>,
    answers: Answers,
) -> Result<HttpResponse, Trouble> {
    let (id, words) = (id_of(&id)?, administrator.words());
    let row = find(&administrator, id).await?;
    let mut reader = Reader::new(&answers, words);
    let Some(last) = reader.date("last", "fees-error-last-missing") else {
        return show_end(&administrator, &row, reader.form(), StatusCode::UNPROCESSABLE_ENTITY);
    };
    let resolve = Resolve::of(&answers);
    if resolve == Resolve::Reconsidered {
        return show_end(&administrator, &row, reader.form(), StatusCode::OK);
    }
    let ended = administrator.change(
        resolve,
        move |work| Box::pin(foresee_end(work, id, last)),
        move |work| Box::pin(end_row(work, id, last)),
    );
    match ended.await {
        Ok(Some(found)) => administrator.preview(&answers, foreseen::end(words, &row, last, &found)),
        Ok(None) => Ok(administrator.see_other_with(SCHEDULE, "fees-ended-notice")),
        Err(CannotEndRow::NotFound) => Err(Trouble::NotFound),
        Err(CannotEndRow::EndedAlready { last }) => Err(Trouble::Stale {
            heading: words.t("fees-ended-already-title"),
            body: words.t1("fees-ended-already-body", "last", words.date(last)),
            back: SCHEDULE.to_owned(),
        }),
        Err(CannotEndRow::TooSoon { soonest }) => {
            reader.complain("last", words.t1("fees-error-last-too-soon", "soonest", words.date(soonest)));
            show_end(&administrator, &row, reader.form(), StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(CannotEndRow::Broken(error)) => Err(error.into()),
    }
}

fn show_end(
    administrator: &Administrator,
    row: &FeeRow,
    form: Form,
    status: StatusCode,
) -> Result<HttpResponse, Trouble> {
    let line = line(administrator.words(), row, administrator.today());
    administrator.page_as(status, &EndPage { frame: administrator.frame(), form, line })
}

async fn find(administrator: &Administrator, id: FeeRowId) -> Result<FeeRow, Trouble> {
    let mut reading = administrator.works().reading().await?;
    store::row(&mut reading, id).await?.ok_or(Trouble::NotFound)
}

fn id_of(typed: &str) -> Result<FeeRowId, Trouble> {
    typed.parse().map(FeeRowId).map_err(|_| Trouble::NotFound)
}

fn line(words: Words, row: &FeeRow, today: NaiveDate) -> Line {
    let (state, colour) = if row.is_in_force_on(today) {
        (words.t("fees-state-in-force"), "green")
    } else if today < row.applies_from {
        (words.t("fees-state-to-come"), "blue")
    } else {
        (words.t("fees-state-ended"), "grey")
    };
    let end = if row.applies_until.is_none() { format!("{SCHEDULE}/{}/end", row.id) } else { String::new() };
    Line {
        product: row.product.words(words),
        citizenships: row.citizenships.words(words),
        purposes: worded::purposes(words, row),
        entries: worded::all_entries(words, row),
        validity: worded::validity(words, row),
        fee: row.fee.to_string(),
        from: words.date(row.applies_from),
        until: row.applies_until.map(|last| words.date(last)).unwrap_or_default(),
        state,
        colour,
        like: format!("{SCHEDULE}/new?like={}", row.id),
        end,
    }
}
