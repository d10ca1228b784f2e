//! The administrator's days: totals by currency, and the acquirers' own lists against the books.

use super::worded;
use crate::accounts::{Administrator, Auditing, Uploaded};
use crate::audit::{self, Chain, Entry};
use crate::payments::statements::export;
use crate::payments::store::{self, DayTotal};
use crate::payments::{
    Acquirer, CannotTakeStatement, Difference, Gateways, Source, StatementLine, ask_about_differences,
    fetch_statement, judge, read_statement, take_statement,
};
use crate::vocabulary::{Currency, Instant, Money, day_in_address, days_before, start_of_day_in_kazakhstan};
use crate::web::{Answers, Form, Frame, Reader, Trouble, Worded, Words, answers};
use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::{HttpResponse, web};
use askama::Template;
use chrono::NaiveDate;
use sqlx::PgConnection;

const DAYS: &str = "/admin/payments/days";
/// Days on a page, and in a file.
const A_PAGE: u64 = 31;
const MOST_EXPORTED: i64 = 100_000;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/admin/payments/days", web::get().to(get_days))
        .route("/admin/payments/days/{day}", web::get().to(get_day))
        .route("/admin/payments/days/{day}/{acquirer}/fetch", web::post().to(post_fetch))
        .route("/admin/payments/days/{day}/{acquirer}/file", web::post().to(post_file))
        .route("/admin/payments/export.csv", web::get().to(get_export));
}

/// A day's total through one acquirer, in finished words.
struct Total {
    day: String,
    href: String,
    acquirer: String,
    fees: String,
    charged: String,
    others: String,
    state: String,
    colour: &'static str,
}

#[derive(Template)]
#[template(path = "payments/days.html")]
struct DaysPage {
    frame: Frame,
    totals: Vec<Total>,
    newer: String,
    older: String,
    export: String,
}

/// Where the list and the books do not agree.
struct Disagreement {
    what: String,
    capture: String,
    reference: String,
    case: String,
    listed: String,
    booked: String,
}

/// One acquirer on one day.
struct Books {
    acquirer: String,
    code: &'static str,
    standing: String,
    disagreements: Vec<Disagreement>,
    /// Where its list is asked for, or sent to as a file.
    fetch: String,
    file: String,
}

#[derive(Template)]
#[template(path = "payments/day.html")]
struct DayPage {
    frame: Frame,
    form: Form,
    day: String,
    totals: Vec<Total>,
    books: Vec<Books>,
    /// Whether this reader takes acquirers' lists.
    acts: bool,
}

async fn get_days(administrator: Auditing, gateways: web::Data<Gateways>) -> Result<HttpResponse, Trouble> {
    let (words, today) = (administrator.words(), administrator.today());
    let last = day_in_address(answers::query(&administrator).text("until")).unwrap_or(today).min(today);
    let first = days_before(last, A_PAGE - 1);
    let mut reading = administrator.works().reading().await?;
    let mut totals = Vec::new();
    for total in store::day_totals(&mut reading, between(first, last)).await? {
        totals.push(worded_total(words, &mut reading, &gateways, &total).await?);
    }
    drop(reading);
    let newer =
        (last < today).then(|| format!("{DAYS}?until={}", (last + chrono::Days::new(A_PAGE)).min(today)));
    administrator.page(&DaysPage {
        frame: administrator.frame(),
        totals,
        older: format!("{DAYS}?until={}", days_before(first, 1)),
        newer: newer.unwrap_or_default(),
        export: format!("/admin/payments/export.csv?from={first}&until={last}"),
    })
}

async fn get_day(
    administrator: Auditing,
    day: web::Path<String>,
    gateways: web::Data<Gateways>,
) -> Result<HttpResponse, Trouble> {
    let day = day_of(&day)?;
    show(&administrator, &gateways, day, (Form::default(), StatusCode::OK)).await
}

async fn post_fetch(
    administrator: Administrator,
    path: web::Path<(String, String)>,
    gateways: web::Data<Gateways>,
    _marked: Answers,
) -> Result<HttpResponse, Trouble> {
    let (day, acquirer) = (day_of(&path.0)?, gateways.by_code(&path.1).ok_or(Trouble::NotFound)?);
    let (works, actor) = (administrator.works(), administrator.actor());
    let back = format!("{DAYS}/{day}");
    match fetch_statement(works, &gateways, acquirer, (day, actor)).await {
        Ok(()) => Ok(administrator.see_other_with(&back, "payments-list-taken-notice")),
        Err(CannotTakeStatement::Broken(error)) => Err(error.into()),
        Err(error @ (CannotTakeStatement::FileAlone | CannotTakeStatement::Unanswered(_))) => {
            tracing::warn!(acquirer = acquirer.code(), %day, %error, "an acquirer's list could not be taken");
            Ok(administrator.see_other_with(&back, "payments-list-later-notice"))
        }
    }
}

async fn post_file(
    Uploaded { by: administrator, upload }: Uploaded<Administrator>,
    path: web::Path<(String, String)>,
    gateways: web::Data<Gateways>,
) -> Result<HttpResponse, Trouble> {
    let upload = upload.whole()?;
    let (day, acquirer) = (day_of(&path.0)?, gateways.by_code(&path.1).ok_or(Trouble::NotFound)?);
    let (words, code) = (administrator.words(), acquirer.code());
    let lines = match read_statement(&upload.file) {
        Ok(lines) => lines,
        Err(error) => {
            let mut reader = Reader::new(&upload.answers, words);
            reader.complain(code, error.words(words));
            let wrong = (reader.form(), StatusCode::UNPROCESSABLE_ENTITY);
            return show(&administrator, &gateways, day, wrong).await;
        }
    };
    let works = administrator.works();
    works
        .run::<_, sqlx::Error, _>(administrator.actor(), move |work| {
            Box::pin(async move { take_statement(work, code, day, (Source::File, &lines)).await })
        })
        .await?;
    ask_about_differences(works, &gateways, code, day).await?;
    Ok(administrator.see_other_with(&format!("{DAYS}/{day}"), "payments-list-taken-notice"))
}

/// The ledger of some days as a file. That it was taken is recorded.
async fn get_export(administrator: Auditing) -> Result<HttpResponse, Trouble> {
    let asked = answers::query(&administrator);
    let today = administrator.today();
    let last = day_in_address(asked.text("until")).unwrap_or(today);
    let first = day_in_address(asked.text("from")).unwrap_or_else(|| days_before(last, A_PAGE - 1));
    let payments = administrator.works().run::<_, sqlx::Error, _>(administrator.actor(), move |work| {
        Box::pin(async move {
            let payments = store::exported(work, between(first, last), MOST_EXPORTED).await?;
            let entry = Entry::new(Chain::Setting("payments"), "the ledger was exported")
                .with("from", first.to_string())
                .with("until", last.to_string())
                .with("payments", payments.len().to_string());
            audit::record(work, entry).await?;
            Ok(payments)
        })
    });
    let file = export::write(&payments.await?).map_err(Trouble::broken)?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "text/csv; charset=utf-8"))
        .insert_header((CONTENT_DISPOSITION, format!("attachment; filename=\"payments-{first}-{last}.csv\"")))
        .body(file))
}

async fn show(
    administrator: &Auditing,
    gateways: &Gateways,
    day: NaiveDate,
    (form, status): (Form, StatusCode),
) -> Result<HttpResponse, Trouble> {
    let words = administrator.words();
    let mut reading = administrator.works().reading().await?;
    let mut totals = Vec::new();
    for total in store::day_totals(&mut reading, between(day, day)).await? {
        totals.push(worded_total(words, &mut reading, gateways, &total).await?);
    }
    let mut books = Vec::new();
    for acquirer in gateways.all() {
        books.push(books_of(words, &mut reading, acquirer, day).await?);
    }
    drop(reading);
    let (day, acts) = (words.date(day), administrator.acts());
    administrator.page_as(status, &DayPage { frame: administrator.frame(), form, day, totals, books, acts })
}

async fn books_of(
    words: Words,
    reading: &mut PgConnection,
    acquirer: &Acquirer,
    day: NaiveDate,
) -> sqlx::Result<Books> {
    let code = acquirer.code();
    let taken = store::latest_statement(reading, code, day).await?;
    let differences = differences(reading, code, day).await?;
    let standing = match &taken {
        None => words.t("payments-list-missing"),
        Some(taken) => {
            let key = match taken.source {
                Source::Acquirer => "payments-list-asked",
                Source::File => "payments-list-file",
            };
            words.t1(key, "at", words.time(taken.taken_at))
        }
    };
    let address = format!("{DAYS}/{day}/{code}");
    Ok(Books {
        acquirer: worded::acquirer(words, code),
        code,
        standing,
        disagreements: differences.iter().map(|difference| disagreement(words, difference)).collect(),
        fetch: format!("{address}/fetch"),
        file: format!("{address}/file"),
    })
}

/// None is looked for while there is no list.
async fn differences(
    reading: &mut PgConnection,
    code: &str,
    day: NaiveDate,
) -> sqlx::Result<Vec<Difference>> {
    if !store::is_statement_taken(reading, code, day).await? {
        return Ok(Vec::new());
    }
    let lines = store::lines_with_bookings(reading, code, day).await?;
    let missing = store::booked_and_not_listed(reading, code, between(day, day)).await?;
    let judged = lines.iter().filter_map(|(line, booked)| judge(line, booked.as_ref()));
    Ok(judged.chain(missing.into_iter().map(Difference::NotAtTheAcquirer)).collect())
}

fn disagreement(words: Words, difference: &Difference) -> Disagreement {
    let (what, line, booked) = match difference {
        Difference::NotInTheBooks(line) => (words.t("payments-differs-not-booked"), Some(line), None),
        Difference::AnotherAmount(line, booked) => {
            (words.t("payments-differs-amount"), Some(line), Some(booked))
        }
        Difference::WentBackUnasked(line, booked) => {
            (words.t("payments-differs-went-back"), Some(line), Some(booked))
        }
        Difference::NotAtTheAcquirer(booked) => (words.t("payments-differs-not-listed"), None, Some(booked)),
    };
    let none = || "–".to_owned();
    let capture =
        line.map(|line| line.capture.clone()).or_else(|| booked.map(|booked| booked.capture.clone()));
    Disagreement {
        what,
        capture: capture.unwrap_or_default(),
        reference: booked.map_or_else(
            || line.and_then(|line| line.reference.clone()).unwrap_or_else(none),
            |booked| booked.reference.clone(),
        ),
        case: booked.map(|booked| format!("/desk/applications/{}", booked.application)).unwrap_or_default(),
        listed: line.map_or_else(none, listed),
        booked: booked.map_or_else(none, |booked| booked.charged.to_string()),
    }
}

fn listed(line: &StatementLine) -> String {
    match Currency::from_code(&line.currency) {
        Some(currency) => Money::new(line.minor, currency).to_string(),
        None => format!("{}.{:02} {}", line.minor / 100, line.minor % 100, line.currency),
    }
}

async fn worded_total(
    words: Words,
    reading: &mut PgConnection,
    gateways: &Gateways,
    total: &DayTotal,
) -> sqlx::Result<Total> {
    let is_known = gateways.by_code(&total.acquirer).is_some();
    let taken = store::is_statement_taken(reading, &total.acquirer, total.day).await?;
    let differences = differences(reading, &total.acquirer, total.day).await?.len();
    let (state, colour) = match (is_known && taken, differences) {
        (false, _) => (words.t("payments-list-none"), "grey"),
        (true, 0) => (words.t("payments-list-agrees"), "green"),
        (true, differences) => (words.t1("payments-list-differs", "count", differences as i64), "red"),
    };
    let sum = |count: i64, money: Money| {
        words.with("payments-sum", [("count", count.into()), ("sum", money.to_string().into())])
    };
    Ok(Total {
        day: words.date(total.day),
        href: format!("{DAYS}/{}", total.day),
        acquirer: worded::acquirer(words, &total.acquirer),
        fees: sum(total.fees, Money::new(total.fees_minor, total.currency)),
        charged: Money::new(total.fees_charged_minor, total.charged_currency).to_string(),
        others: sum(total.others, Money::new(total.others_charged_minor, total.charged_currency)),
        state,
        colour,
    })
}

/// From the first day's beginning to the last day's end, in Kazakhstan.
fn between(first: NaiveDate, last: NaiveDate) -> (Instant, Instant) {
    let after = last.succ_opt().unwrap_or(last);
    (start_of_day_in_kazakhstan(first), start_of_day_in_kazakhstan(after))
}

fn day_of(typed: &str) -> Result<NaiveDate, Trouble> {
    day_in_address(typed).ok_or(Trouble::NotFound)
}
