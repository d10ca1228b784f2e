//! What the pages of both lists share: rows with their dates, and the end of one.

use super::foreseen;
use crate::accounts::Administrator;
use crate::eligibility::{CannotKeep, Named, Open};
use crate::web::{Answers, Form, Frame, Reader, Resolve, Trouble, Words, Work, date_answers};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;
use chrono::NaiveDate;
use futures_util::future::BoxFuture;

/// A row of a list in finished words.
pub struct Line {
    pub code: String,
    pub name: String,
    /// The purpose of a category; of a citizenship nothing.
    pub detail: String,
    pub from: String,
    pub until: String,
    pub state: String,
    pub colour: &'static str,
    /// Where it is ended; empty once it has a last day.
    pub end: String,
}

#[derive(Template)]
#[template(path = "eligibility/list.html")]
pub struct ListPage {
    pub frame: Frame,
    pub title: String,
    pub lead: String,
    /// What the column of details is called; empty where there is none.
    pub detail: String,
    pub add: String,
    pub new: String,
    /// What is searched for; nothing where the list is short.
    pub search: Option<Form>,
    /// First letters, each with its address.
    pub letters: Vec<(String, String)>,
    pub lines: Vec<Line>,
    pub earlier: String,
    pub later: String,
}

#[derive(Template)]
#[template(path = "eligibility/end.html")]
pub struct EndPage {
    pub frame: Frame,
    pub form: Form,
    pub back: &'static str,
    pub line: Line,
}

/// From the first day on which a row counts to its last.
pub type Validity = (NaiveDate, Option<NaiveDate>);

impl Line {
    /// `list` is the address of the list.
    pub fn new(
        words: Words,
        list: &str,
        (code, name): (&str, &Named),
        (from, until): Validity,
        today: NaiveDate,
    ) -> Self {
        let (state, colour) = if today < from {
            (words.t("eligibility-state-to-come"), "blue")
        } else if until.is_some_and(|last| last < today) {
            (words.t("eligibility-state-ended"), "grey")
        } else {
            (words.t("eligibility-state-in-force"), "green")
        };
        Self {
            code: code.to_owned(),
            name: name.in_language(words.language()).to_owned(),
            detail: String::new(),
            from: words.date(from),
            until: until.map(|last| words.date(last)).unwrap_or_default(),
            state,
            colour,
            end: if until.is_none() { format!("{list}/{code}/end") } else { String::new() },
        }
    }
}

/// The three names of a row.
pub fn names(reader: &mut Reader<'_>) -> Option<Named> {
    let en = reader.words_of("name-en", "eligibility-error-name", 120);
    let ru = reader.words_of("name-ru", "eligibility-error-name", 120);
    let kk = reader.words_of("name-kk", "eligibility-error-name", 120);
    Some(Named { en: en?, ru: ru?, kk: kk? })
}

/// A form to fill in with one date already there, or with what was typed when a session had ended.
pub async fn dated_form(administrator: &Administrator, field: &str, day: NaiveDate) -> Result<Form, Trouble> {
    let kept = administrator.kept_answers().await?;
    Ok(Form::with(kept.unwrap_or_else(|| Answers::new(date_answers(field, day)))))
}

/// What became of a change.
pub enum Settled {
    /// It was not made yet; this is what it would do.
    Seen(Open),
    Done(HttpResponse),
    /// The complaint stands beside its field.
    Refused,
}

/// After a deed back to its list, with a notice; after a refusal nowhere.
pub fn settle(
    administrator: &Administrator,
    (list, notice): (&str, &'static str),
    reader: &mut Reader<'_>,
    outcome: Result<Option<Open>, CannotKeep>,
) -> Result<Settled, Trouble> {
    match outcome {
        Ok(Some(open)) => Ok(Settled::Seen(open)),
        Ok(None) => Ok(Settled::Done(administrator.see_other_with(list, notice))),
        Err(refusal) => {
            let (field, message) = worded(administrator.words(), refusal)?;
            reader.complain(field, message);
            Ok(Settled::Refused)
        }
    }
}

/// The form that ends a row, with the soonest day already there.
pub async fn ask_for_the_end(
    administrator: &Administrator,
    row: (&'static str, Line),
    valid_from: NaiveDate,
) -> Result<HttpResponse, Trouble> {
    let form = dated_form(administrator, "last", valid_from.max(administrator.today())).await?;
    show_end(administrator, row, form, StatusCode::OK)
}

/// Shows what the end of a row would do, ends it by its room's own deed, or shows the form again with what is wrong with the day.
/// `meaning` tells what it means that a row has ended.
pub async fn end<F, D>(
    administrator: &Administrator,
    row: (&'static str, Line),
    (answers, meaning): (&Answers, String),
    foresee: F,
    deed: D,
) -> Result<HttpResponse, Trouble>
where
    F: for<'w> FnOnce(&'w mut Work, NaiveDate) -> BoxFuture<'w, Result<Open, CannotKeep>> + Send + 'static,
    D: for<'w> FnOnce(&'w mut Work, NaiveDate) -> BoxFuture<'w, Result<(), CannotKeep>> + Send + 'static,
{
    let words = administrator.words();
    let mut reader = Reader::new(answers, words);
    let resolve = Resolve::of(answers);
    if resolve == Resolve::Reconsidered {
        return show_end(administrator, row, reader.form(), StatusCode::OK);
    }
    if let Some(last) = reader.date("last", "eligibility-error-last") {
        let back = format!("{}?find={}", row.0, row.1.code);
        let ended =
            administrator.change(resolve, move |work| foresee(work, last), move |work| deed(work, last));
        match settle(administrator, (&back, "eligibility-notice-ended"), &mut reader, ended.await)? {
            Settled::Seen(open) => {
                let change = foreseen::end(words, &row.1, last, (meaning, &open));
                return administrator.preview(answers, change);
            }
            Settled::Done(done) => return Ok(done),
            Settled::Refused => {}
        }
    }
    show_end(administrator, row, reader.form(), StatusCode::UNPROCESSABLE_ENTITY)
}

fn show_end(
    administrator: &Administrator,
    (back, line): (&'static str, Line),
    form: Form,
    status: StatusCode,
) -> Result<HttpResponse, Trouble> {
    administrator.page_as(status, &EndPage { frame: administrator.frame(), form, back, line })
}

/// The field that a refusal is about, and its words; or the trouble that it is.
fn worded(words: Words, refusal: CannotKeep) -> Result<(&'static str, String), Trouble> {
    Ok(match refusal {
        CannotKeep::BeginsInThePast { today } => {
            ("from", words.t1("eligibility-error-from-past", "today", words.date(today)))
        }
        CannotKeep::ListedAlready { until: None } => ("code", words.t("eligibility-error-listed")),
        CannotKeep::ListedAlready { until: Some(until) } => {
            ("from", words.t1("eligibility-error-listed-until", "until", words.date(until)))
        }
        CannotKeep::TooSoon { soonest } => {
            ("last", words.t1("eligibility-error-last-too-soon", "soonest", words.date(soonest)))
        }
        CannotKeep::NotListed => return Err(Trouble::NotFound),
        CannotKeep::Broken(error) => return Err(error.into()),
    })
}
