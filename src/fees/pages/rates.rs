//! The exchange rates, and the form that sets the next.

use super::{RATES, foreseen};
use crate::accounts::{self, Administrator};
use crate::fees::{
    CannotSetRate, ExchangeRate, NewRate, Rate, RateError, Sureness, foresee_rate, set_rate, store,
};
use crate::vocabulary::Currency;
use crate::web::{Answers, Form, Frame, Reader, Resolve, Trouble, Worded, Words, date_answers};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/admin/fees/rates", web::get().to(get_rates))
        .route("/admin/fees/rates", web::post().to(post_rate));
}

/// The rates that acquirers of Kazakhstan need: tenge for a dollar.
const PAIR: (Currency, Currency) = (Currency::Usd, Currency::Kzt);
const MOST: i64 = 100;

struct Line {
    from: String,
    rate: String,
    set: String,
    by: String,
    state: String,
    colour: &'static str,
}

#[derive(Template)]
#[template(path = "fees/rates.html")]
struct RatesPage {
    frame: Frame,
    form: Form,
    /// Whether the box is shown that says that an unusual rate is meant.
    doubts: bool,
    lines: Vec<Line>,
}

async fn get_rates(administrator: Administrator) -> Result<HttpResponse, Trouble> {
    let kept = administrator.kept_answers().await?;
    let today = Answers::new(date_answers("from", administrator.today()));
    show(&administrator, Form::with(kept.unwrap_or(today)), StatusCode::OK).await
}

async fn post_rate(administrator: Administrator, answers: Answers) -> Result<HttpResponse, Trouble> {
    let words = administrator.words();
    let mut reader = Reader::new(&answers, words);
    let rate = reader.take("rate", Rate::parse);
    let from = reader.date("from", "fees-error-from-missing");
    let (Some(rate), Some(applies_from)) = (rate, from) else {
        return show(&administrator, reader.form(), StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let surely = if answers.has("sure", "yes") { Sureness::Said } else { Sureness::NotSaid };
    let (new, by) = (NewRate { base: PAIR.0, quote: PAIR.1, rate, applies_from, surely }, administrator.id());
    let resolve = Resolve::of(&answers);
    if resolve == Resolve::Reconsidered {
        return show(&administrator, reader.form(), StatusCode::OK).await;
    }
    let set = administrator.change(
        resolve,
        move |work| Box::pin(foresee_rate(work, by, new)),
        move |work| Box::pin(set_rate(work, by, new)),
    );
    match set.await {
        Ok(Some(charges)) => {
            return administrator.preview(&answers, foreseen::rate(words, (rate, applies_from), &charges));
        }
        Ok(None) => return Ok(administrator.see_other_with(RATES, "fees-rate-set-notice")),
        Err(CannotSetRate::Broken(error)) => return Err(error.into()),
        Err(error @ CannotSetRate::SameCurrency) => return Err(Trouble::broken(error)),
        Err(CannotSetRate::BeginsInThePast { today }) => {
            reader.complain("from", words.t1("fees-error-from-past", "today", words.date(today)));
        }
        Err(CannotSetRate::FarFromTheLast { before }) => {
            reader.complain("sure", words.t1("fees-error-rate-far", "before", before.to_string()));
        }
    }
    show(&administrator, reader.form(), StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn show(
    administrator: &Administrator,
    form: Form,
    status: StatusCode,
) -> Result<HttpResponse, Trouble> {
    let (words, today) = (administrator.words(), administrator.today());
    let mut reading = administrator.works().reading().await?;
    let in_force = store::rate_on(&mut reading, PAIR, today).await?.map(|rate| rate.id);
    let mut lines = Vec::new();
    for rate in store::latest_rates(&mut reading, MOST).await? {
        let by = accounts::store::account(&mut reading, rate.set_by).await?;
        let by = by.map(|account| account.name).unwrap_or_default();
        let (state, colour) = if in_force == Some(rate.id) {
            (words.t("fees-state-in-force"), "green")
        } else if rate.applies_from > today {
            (words.t("fees-state-to-come"), "blue")
        } else {
            (words.t("fees-state-ended"), "grey")
        };
        lines.push(Line { state, colour, ..line(words, &rate, by) });
    }
    drop(reading);
    let doubts = form.complaint("sure").is_some();
    administrator.page_as(status, &RatesPage { frame: administrator.frame(), form, doubts, lines })
}

fn line(words: Words, rate: &ExchangeRate, by: String) -> Line {
    let arguments = [
        ("rate", rate.rate.to_string().into()),
        ("base", rate.base.code().into()),
        ("quote", rate.quote.code().into()),
    ];
    Line {
        from: words.date(rate.applies_from),
        rate: words.with("fees-rate-of", arguments),
        set: words.time(rate.set_at),
        by,
        state: String::new(),
        colour: "grey",
    }
}

impl Worded for RateError {
    fn words(&self, words: Words) -> String {
        match self {
            Self::NotANumber => words.t("fees-error-rate-number"),
            Self::OutOfRange => words.t("fees-error-rate-range"),
        }
    }
}
