//! The form that starts a row of the schedule.

use super::{SCHEDULE, foreseen};
use crate::accounts::Administrator;
use crate::eligibility::{Entries, Product, Purpose};
use crate::fees::{CannotStartRow, CitizenshipScope, FeeRow, foresee_start, start_row, store};
use crate::vocabulary::{Currency, FeeRowId, Money};
use crate::web::{Answers, Form, Frame, Reader, Resolve, Trouble, Worded, Words, answers, date_answers};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;
use chrono::NaiveDate;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/admin/fees/new", web::get().to(get_new))
        .route("/admin/fees/new", web::post().to(post_new));
}

/// A code with its words, and the id that the summary of complaints leads to.
struct Choice {
    code: &'static str,
    words: String,
    id: &'static str,
}

#[derive(Template)]
#[template(path = "fees/new.html")]
struct NewPage {
    frame: Frame,
    form: Form,
    products: Vec<Choice>,
    scopes: Vec<Choice>,
    purposes: Vec<Choice>,
    entries: Vec<Choice>,
    currencies: [&'static str; 2],
}

async fn get_new(administrator: Administrator) -> Result<HttpResponse, Trouble> {
    let like = answers::query(&administrator).text("like").parse().ok().map(FeeRowId);
    let mut reading = administrator.works().reading().await?;
    let like = match like {
        Some(id) => store::row(&mut reading, id).await?,
        None => None,
    };
    drop(reading);
    let filled_in = like.map(|row| answers_of(&row)).unwrap_or_default();
    let kept = administrator.kept_answers().await?;
    show(&administrator, Form::with(kept.unwrap_or(filled_in)), StatusCode::OK)
}

async fn post_new(administrator: Administrator, answers: Answers) -> Result<HttpResponse, Trouble> {
    let words = administrator.words();
    let mut reader = Reader::new(&answers, words);
    let row = read(&mut reader, &answers);
    let (Some(row), true) = (row, reader.is_content()) else {
        return show(&administrator, reader.form(), StatusCode::UNPROCESSABLE_ENTITY);
    };
    let resolve = Resolve::of(&answers);
    if resolve == Resolve::Reconsidered {
        return show(&administrator, reader.form(), StatusCode::OK);
    }
    let (seen, made) = (row.clone(), row.clone());
    let done = administrator.change(
        resolve,
        move |work| Box::pin(foresee_start(work, seen)),
        move |work| Box::pin(start_row(work, made)),
    );
    match done.await {
        Ok(Some(found)) => return administrator.preview(&answers, foreseen::start(words, &row, &found)),
        Ok(None) => return Ok(administrator.see_other_with(SCHEDULE, "fees-started-notice")),
        Err(CannotStartRow::Broken(error)) => return Err(error.into()),
        Err(CannotStartRow::BeginsInThePast { today }) => {
            reader.complain("from", words.t1("fees-error-from-past", "today", words.date(today)));
        }
        Err(CannotStartRow::Wrong(errors)) => {
            for error in errors {
                reader.complain(error.field(), error.words(words));
            }
        }
    }
    show(&administrator, reader.form(), StatusCode::UNPROCESSABLE_ENTITY)
}

fn read(reader: &mut Reader<'_>, answers: &Answers) -> Option<FeeRow> {
    let product = reader.choose("product", "fees-error-product", Product::from_code);
    let citizenships = reader.choose("citizenships", "fees-error-citizenships", CitizenshipScope::from_code);
    let least = reader.choose("least", "fees-error-days", |typed| typed.parse().ok());
    let most = reader.choose("most", "fees-error-days", |typed| typed.parse().ok());
    let minor = reader.choose("amount", "fees-error-amount", minor_units);
    let currency = reader.choose("currency", "fees-error-currency", Currency::from_code);
    let from = reader.date("from", "fees-error-from-missing");
    let until = until(reader, answers);
    Some(FeeRow {
        id: FeeRowId::mint(),
        product: product?,
        citizenships: citizenships?,
        purposes: answers.all("purpose").filter_map(Purpose::from_code).collect(),
        entries: answers.all("entries").filter_map(Entries::from_code).collect(),
        least_days: least?,
        most_days: most?,
        fee: Money::new(minor?, currency?),
        applies_from: from?,
        applies_until: until?,
    })
}

/// The last day, which may stay open.
fn until(reader: &mut Reader<'_>, answers: &Answers) -> Option<Option<NaiveDate>> {
    let is_open = ["until-day", "until-month", "until-year"].iter().all(|part| answers.text(part).is_empty());
    if is_open { Some(None) } else { reader.date("until", "fees-error-until").map(Some) }
}

/// Reads `60`, `60.5` or `60,50` as minor units.
fn minor_units(typed: &str) -> Option<i64> {
    let (major, minor) = typed.split_once(['.', ',']).unwrap_or((typed, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|digit| digit.is_ascii_digit());
    if !digits(major) || !digits(minor) || minor.len() > 2 || major.len() > 9 {
        return None;
    }
    let minor: i64 = format!("{minor:0<2}").parse().ok()?;
    Some(major.parse::<i64>().ok()? * 100 + minor)
}

/// A row's answers, to start one like it; only when it begins is asked anew.
fn answers_of(row: &FeeRow) -> Answers {
    let one = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    let mut pairs = vec![
        one("product", row.product.code()),
        one("citizenships", row.citizenships.code()),
        one("least", &row.least_days.to_string()),
        one("most", &row.most_days.to_string()),
        one("amount", &row.fee.major()),
        one("currency", row.fee.currency.code()),
    ];
    pairs.extend(row.purposes.iter().map(|purpose| one("purpose", purpose.code())));
    pairs.extend(row.entries.iter().map(|entries| one("entries", entries.code())));
    if let Some(next) = row.applies_until.and_then(|last| last.succ_opt()) {
        pairs.extend(date_answers("from", next));
    }
    Answers::new(pairs)
}

fn show(administrator: &Administrator, form: Form, status: StatusCode) -> Result<HttpResponse, Trouble> {
    let words = administrator.words();
    let page = NewPage {
        frame: administrator.frame(),
        form,
        products: choices(words, "product", Product::ALL, Product::code),
        scopes: choices(words, "citizenships", CitizenshipScope::ALL, CitizenshipScope::code),
        purposes: choices(words, "purpose", Purpose::ALL, Purpose::code),
        entries: choices(words, "entries", Entries::ALL, Entries::code),
        currencies: [Currency::Usd, Currency::Kzt].map(Currency::code),
    };
    administrator.page_as(status, &page)
}

fn choices<T: Copy + Worded, const N: usize>(
    words: Words,
    field: &'static str,
    all: [T; N],
    code: fn(T) -> &'static str,
) -> Vec<Choice> {
    let choice = |(place, one): (usize, T)| Choice {
        code: code(one),
        words: one.words(words),
        id: if place == 0 { field } else { "" },
    };
    all.into_iter().enumerate().map(choice).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_read_in_minor_units() {
        let read = ["60", "60.5", "60,05", "0.01"].map(minor_units);

        assert_eq!(read, [Some(6000), Some(6050), Some(6005), Some(1)]);
    }

    #[test]
    fn what_is_no_amount_is_not_guessed() {
        for typed in ["", "-60", "60.005", "1 000", "6e3", ".5", "60.", "12345678901"] {
            assert_eq!(minor_units(typed), None, "{typed}");
        }
    }
}
