//! The frequent questions and the grounds of refusals, as an administrator keeps them.

use super::foreseen;
use crate::accounts::Administrator;
use crate::review::keep::{foresee_end_of_phrase, foresee_phrase};
use crate::review::{
    CannotKeepPhrase, Phrase, PhraseCode, PhraseCodeError, PhraseKind, end_phrase, start_phrase, store,
};
use crate::vocabulary::{Named, PhraseId};
use crate::web::{Answers, Form, Frame, Reader, Resolve, Trouble, Worded, Words, date_answers};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;
use chrono::NaiveDate;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/admin/phrases/{kind}", web::get().to(get_list))
        .route("/admin/phrases/{kind}/new", web::get().to(get_new))
        .route("/admin/phrases/{kind}/new", web::post().to(post_new))
        .route("/admin/phrases/{kind}/{code}/end", web::get().to(get_end))
        .route("/admin/phrases/{kind}/{code}/end", web::post().to(post_end));
}

#[derive(Template)]
#[template(path = "review/phrases.html")]
struct ListPage {
    frame: Frame,
    title: String,
    lead: String,
    new: String,
    lines: Vec<Line>,
}

struct Line {
    code: String,
    text: String,
    from: String,
    until: String,
    state: String,
    colour: &'static str,
    /// Where it is ended; empty once it has a last day.
    end: String,
}

#[derive(Template)]
#[template(path = "review/new-phrase.html")]
struct NewPage {
    frame: Frame,
    form: Form,
    title: String,
    back: String,
}

#[derive(Template)]
#[template(path = "review/end-phrase.html")]
struct EndPage {
    frame: Frame,
    form: Form,
    line: Line,
    back: String,
}

fn kind_of(part: &str) -> Result<PhraseKind, Trouble> {
    match part {
        "questions" => Ok(PhraseKind::Question),
        "grounds" => Ok(PhraseKind::Ground),
        _elsewhere => Err(Trouble::NotFound),
    }
}

fn list_of(kind: PhraseKind) -> &'static str {
    match kind {
        PhraseKind::Question => "/admin/phrases/questions",
        PhraseKind::Ground => "/admin/phrases/grounds",
    }
}

fn line(words: Words, phrase: &Phrase, today: NaiveDate) -> Line {
    let (state, colour) = if phrase.is_offered_on(today) {
        (words.t("review-phrase-offered"), "green")
    } else if phrase.valid_from > today {
        (words.t("review-phrase-to-come"), "blue")
    } else {
        (words.t("review-phrase-ended"), "grey")
    };
    let end = match phrase.valid_until {
        None => format!("{}/{}/end", list_of(phrase.kind), phrase.code),
        Some(_) => String::new(),
    };
    Line {
        code: phrase.code.to_string(),
        text: phrase.text.in_language(words.language()).to_owned(),
        from: words.date(phrase.valid_from),
        until: phrase.valid_until.map(|last| words.date(last)).unwrap_or_default(),
        state,
        colour,
        end,
    }
}

async fn get_list(administrator: Administrator, kind: web::Path<String>) -> Result<HttpResponse, Trouble> {
    let kind = kind_of(&kind)?;
    let (words, today) = (administrator.words(), administrator.today());
    let mut reading = administrator.works().reading().await?;
    let rows = store::phrases(&mut reading, kind).await?;
    drop(reading);
    let (title, lead) = match kind {
        PhraseKind::Question => (words.t("review-questions-title"), words.t("review-questions-lead")),
        PhraseKind::Ground => (words.t("review-grounds-title"), words.t("review-grounds-lead")),
    };
    administrator.page(&ListPage {
        frame: administrator.frame(),
        title,
        lead,
        new: format!("{}/new", list_of(kind)),
        lines: rows.iter().map(|phrase| line(words, phrase, today)).collect(),
    })
}

fn new_page(administrator: &Administrator, kind: PhraseKind, form: Form) -> NewPage {
    let words = administrator.words();
    let title = title_of(words, kind);
    NewPage { frame: administrator.frame(), form, title, back: list_of(kind).to_owned() }
}

fn title_of(words: Words, kind: PhraseKind) -> String {
    match kind {
        PhraseKind::Question => words.t("review-question-add"),
        PhraseKind::Ground => words.t("review-ground-add"),
    }
}

async fn get_new(administrator: Administrator, kind: web::Path<String>) -> Result<HttpResponse, Trouble> {
    let kind = kind_of(&kind)?;
    let kept = administrator.kept_answers().await?;
    let today = Answers::new(date_answers("from", administrator.today()));
    administrator.page(&new_page(&administrator, kind, Form::with(kept.unwrap_or(today))))
}

async fn post_new(
    administrator: Administrator,
    kind: web::Path<String>,
    answers: Answers,
) -> Result<HttpResponse, Trouble> {
    let kind = kind_of(&kind)?;
    let mut reader = Reader::new(&answers, administrator.words());
    let resolve = Resolve::of(&answers);
    if resolve == Resolve::Reconsidered {
        return administrator.page(&new_page(&administrator, kind, reader.form()));
    }
    if let Some(phrase) = read(&mut reader, kind) {
        let (seen, made) = (phrase.clone(), phrase.clone());
        let started = administrator.change(
            resolve,
            move |work| Box::pin(async move { foresee_phrase(work, &seen).await }),
            move |work| Box::pin(async move { start_phrase(work, &made).await }),
        );
        match started.await {
            Ok(Some(in_use)) => {
                let change = foreseen::phrase(
                    administrator.words(),
                    title_of(administrator.words(), kind),
                    &phrase,
                    in_use,
                );
                return administrator.preview(&answers, change);
            }
            Ok(None) => {
                return Ok(administrator.see_other_with(list_of(kind), "review-notice-phrase-started"));
            }
            Err(refusal) => complain(&mut reader, refusal)?,
        }
    }
    administrator.complaint(&new_page(&administrator, kind, reader.form()))
}

fn read(reader: &mut Reader<'_>, kind: PhraseKind) -> Option<Phrase> {
    let code = reader.take("code", PhraseCode::parse);
    let en = reader.words_of("text-en", "review-error-phrase", 500);
    let ru = reader.words_of("text-ru", "review-error-phrase", 500);
    let kk = reader.words_of("text-kk", "review-error-phrase", 500);
    let valid_from = reader.date("from", "review-error-phrase-from");
    let text = Named { en: en?, ru: ru?, kk: kk? };
    let id = PhraseId::mint();
    Some(Phrase { id, kind, code: code?, text, valid_from: valid_from?, valid_until: None })
}

impl Worded for PhraseCodeError {
    fn words(&self, words: Words) -> String {
        words.t("review-error-phrase-code")
    }
}

fn complain(reader: &mut Reader<'_>, refusal: CannotKeepPhrase) -> Result<(), Trouble> {
    let words = reader.words();
    let (field, message) = match refusal {
        CannotKeepPhrase::Broken(error) => return Err(error.into()),
        CannotKeepPhrase::NotOffered => return Err(Trouble::NotFound),
        CannotKeepPhrase::BeginsInThePast { today } => {
            ("from", words.t1("review-error-phrase-past", "today", words.date(today)))
        }
        CannotKeepPhrase::OfferedAlready { until: None } => ("code", words.t("review-error-phrase-offered")),
        CannotKeepPhrase::OfferedAlready { until: Some(until) } => {
            ("from", words.t1("review-error-phrase-until", "until", words.date(until)))
        }
        CannotKeepPhrase::TooSoon { soonest } => {
            ("last", words.t1("review-error-phrase-soonest", "soonest", words.date(soonest)))
        }
    };
    reader.complain(field, message);
    Ok(())
}

async fn get_end(
    administrator: Administrator,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, Trouble> {
    let (kind, code) = named(path.into_inner())?;
    let kept = administrator.kept_answers().await?.unwrap_or_default();
    show_end(&administrator, (kind, &code), Form::with(kept), StatusCode::OK).await
}

fn named((kind, code): (String, String)) -> Result<(PhraseKind, PhraseCode), Trouble> {
    Ok((kind_of(&kind)?, PhraseCode::parse(&code).map_err(|_| Trouble::NotFound)?))
}

async fn show_end(
    administrator: &Administrator,
    (kind, code): (PhraseKind, &PhraseCode),
    form: Form,
    status: StatusCode,
) -> Result<HttpResponse, Trouble> {
    let phrase = find(administrator, kind, code).await?;
    let line = line(administrator.words(), &phrase, administrator.today());
    let back = list_of(kind).to_owned();
    administrator.page_as(status, &EndPage { frame: administrator.frame(), form, line, back })
}

/// The phrase that can be ended.
async fn find(administrator: &Administrator, kind: PhraseKind, code: &PhraseCode) -> Result<Phrase, Trouble> {
    let mut reading = administrator.works().reading().await?;
    let found = store::phrase(&mut reading, kind, code).await?;
    found.filter(|phrase| phrase.valid_until.is_none()).ok_or(Trouble::NotFound)
}

async fn post_end(
    administrator: Administrator,
    path: web::Path<(String, String)>,
    answers: Answers,
) -> Result<HttpResponse, Trouble> {
    let (kind, code) = named(path.into_inner())?;
    let mut reader = Reader::new(&answers, administrator.words());
    let resolve = Resolve::of(&answers);
    if resolve == Resolve::Reconsidered {
        return show_end(&administrator, (kind, &code), reader.form(), StatusCode::OK).await;
    }
    if let Some(last) = reader.date("last", "review-error-phrase-last") {
        let (seen, made) = (code.clone(), code.clone());
        let done = administrator.change(
            resolve,
            move |work| Box::pin(async move { foresee_end_of_phrase(work, (kind, &seen), last).await }),
            move |work| Box::pin(async move { end_phrase(work, (kind, &made), last).await }),
        );
        match done.await {
            Ok(Some(in_use)) => {
                let phrase = find(&administrator, kind, &code).await?;
                let text = phrase.text.in_language(administrator.language()).to_owned();
                let change =
                    foreseen::end(administrator.words(), (kind, code.to_string(), text), last, in_use);
                return administrator.preview(&answers, change);
            }
            Ok(None) => return Ok(administrator.see_other_with(list_of(kind), "review-notice-phrase-ended")),
            Err(refusal) => complain(&mut reader, refusal)?,
        }
    }
    show_end(&administrator, (kind, &code), reader.form(), StatusCode::UNPROCESSABLE_ENTITY).await
}
