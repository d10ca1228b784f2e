//! Looking a visa up by its number or by the passport's.

use super::address_of;
use crate::accounts::BorderOfficer;
use crate::border::{Sought, look_up, store};
use crate::passports::PassportNumber;
use crate::visas::{Visa, VisaNumber};
use crate::web::{Answers, Form, Frame, Reader, Trouble, Words};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;

pub fn routes(config: &mut web::ServiceConfig) {
    config.route("/border", web::get().to(get_form)).route("/border", web::post().to(post_search));
}

#[derive(Template)]
#[template(path = "border/look-up.html")]
struct LookUpPage {
    frame: Frame,
    form: Form,
    checkpoint: String,
    /// No electronic visas are taken here today (rule V2).
    closed: bool,
    found: Vec<Found>,
}

struct Found {
    href: String,
    number: String,
    holder: String,
    citizenship: String,
    valid: String,
}

async fn get_form(officer: BorderOfficer) -> Result<HttpResponse, Trouble> {
    show(&officer, Form::default(), Vec::new(), StatusCode::OK).await
}

async fn show(
    officer: &BorderOfficer,
    form: Form,
    found: Vec<Found>,
    status: StatusCode,
) -> Result<HttpResponse, Trouble> {
    let mut reading = officer.works().reading().await?;
    let code = super::on_duty(officer)?.checkpoint;
    let checkpoint = store::checkpoint(&mut reading, &code).await?.ok_or(Trouble::Forbidden)?;
    drop(reading);
    let page = LookUpPage {
        frame: officer.frame(),
        form,
        checkpoint: checkpoint.name.in_language(officer.language()).to_owned(),
        closed: !checkpoint.takes_electronic_visas_on(officer.today()),
        found,
    };
    officer.page_as(status, &page)
}

/// The numbers travel in the body, never in an address that a log keeps.
async fn post_search(officer: BorderOfficer, answers: Answers) -> Result<HttpResponse, Trouble> {
    let words = officer.words();
    let mut reader = Reader::new(&answers, words);
    let Some(sought) = read(&mut reader, &answers) else {
        return show(&officer, reader.form(), Vec::new(), StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let found = officer
        .works()
        .run::<_, sqlx::Error, _>(officer.actor(), move |work| {
            Box::pin(async move { look_up(work, &sought).await })
        })
        .await?;
    match found.as_slice() {
        [] => {
            let field = if answers.text("number").is_empty() { "passport" } else { "number" };
            reader.complain(field, words.t("border-not-found"));
            show(&officer, reader.form(), Vec::new(), StatusCode::UNPROCESSABLE_ENTITY).await
        }
        [visa] => Ok(officer.see_other(&address_of(visa.id))),
        several => {
            let found = several.iter().map(|visa| line(words, visa)).collect();
            show(&officer, reader.form(), found, StatusCode::OK).await
        }
    }
}

fn read(reader: &mut Reader<'_>, answers: &Answers) -> Option<Sought> {
    match (answers.text("number").is_empty(), answers.text("passport").is_empty()) {
        (true, true) => {
            reader.complain("number", reader.words().t("border-nothing-sought"));
            None
        }
        (true, false) => reader.take("passport", PassportNumber::parse).map(Sought::Passport),
        (false, _) => reader.take("number", VisaNumber::parse).map(Sought::Visa),
    }
}

fn line(words: Words, visa: &Visa) -> Found {
    Found {
        href: address_of(visa.id),
        number: visa.number.to_string(),
        holder: visa.holder.to_string(),
        citizenship: visa.citizenship_name.in_language(words.language()).to_owned(),
        valid: period(words, visa),
    }
}

pub fn period(words: Words, visa: &Visa) -> String {
    words.with(
        "border-period",
        [("from", words.date(visa.valid.first()).into()), ("until", words.date(visa.valid.last()).into())],
    )
}
