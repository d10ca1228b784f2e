//! Verification by everybody: a number and a date of birth give the verdict of today, and as little else as the
//! question needs.

mod seal;

use super::worded;
use crate::invitations::pages::worded as invited;
use crate::visas::{Verdict, Visa, VisaNumber, store};
use crate::web::headers::policy_with_webassembly;
use crate::web::limits::{LOOK_UPS_PER_ADDRESS, TooMany, count};
use crate::web::{Actor, Answers, Form, Frame, Reader, Trouble, Visit};
use actix_web::http::header::{CONTENT_SECURITY_POLICY, HeaderValue};
use actix_web::{HttpResponse, web};
use askama::Template;
use chrono::NaiveDate;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/verify", web::get().to(get_form))
        .route("/verify", web::post().to(post_question))
        .route("/verify/seal", web::get().to(get_form))
        .route("/verify/seal", web::post().to(seal::post_seal))
        .route("/verify/{number}", web::get().to(get_filled_form))
        .route("/verify/{number}", web::post().to(post_question));
}

#[derive(Template)]
#[template(path = "visas/verify.html")]
struct FormPage {
    frame: Frame,
    form: Form,
}

#[derive(Template)]
#[template(path = "visas/verified.html")]
struct AnswerPage {
    frame: Frame,
    heading: String,
    /// The verdict on the visa in a word or two; empty where a seal names no visa of the register.
    state: String,
    colour: &'static str,
    meaning: String,
    rows: Vec<(String, String)>,
    /// What the uploaded seal says, if one was uploaded.
    seal: Option<SealRow>,
}

/// ICAO's word for a seal, and what it means.
struct SealRow {
    word: &'static str,
    colour: &'static str,
    meaning: String,
}

impl FormPage {
    fn show(visit: &Visit, form: Form) -> Result<HttpResponse, Trouble> {
        Ok(with_camera(visit.page(&Self { frame: visit.frame(), form })?))
    }

    fn complain(visit: &Visit, form: Form) -> Result<HttpResponse, Trouble> {
        Ok(with_camera(visit.complaint(&Self { frame: visit.frame(), form })?))
    }
}

/// The camera's script reads codes with WebAssembly.
fn with_camera(mut response: HttpResponse) -> HttpResponse {
    if let Ok(policy) = HeaderValue::from_str(&policy_with_webassembly()) {
        response.headers_mut().insert(CONTENT_SECURITY_POLICY, policy);
    }
    response
}

async fn get_form(visit: Visit) -> Result<HttpResponse, Trouble> {
    FormPage::show(&visit, visit.form().await?)
}

/// The address on the printed visa: the number is filled in, the date of birth is still asked for.
async fn get_filled_form(visit: Visit, number: web::Path<String>) -> Result<HttpResponse, Trouble> {
    let number = VisaNumber::parse(&number).map_or_else(|_| number.into_inner(), |number| number.grouped());
    let form = Form::with(Answers::new([("number", number)]));
    FormPage::show(&visit, form)
}

async fn post_question(visit: Visit, answers: Answers) -> Result<HttpResponse, Trouble> {
    let words = visit.words();
    let mut reader = Reader::new(&answers, words);
    let number = reader.take("number", VisaNumber::parse);
    let born = reader.date("born", "visas-error-born-missing");
    let (Some(number), Some(born)) = (number, born) else {
        return FormPage::complain(&visit, reader.form());
    };
    match look_up(&visit, number, born).await? {
        Some((visa, verdict)) => visit.page(&answer(&visit, &visa, verdict, None)),
        None => {
            reader.complain("number", words.t("visas-error-no-match"));
            FormPage::complain(&visit, reader.form())
        }
    }
}

/// Every question is counted, also one that finds nothing. A wrong date of birth is answered like a number that was
/// never given out.
async fn look_up(
    visit: &Visit,
    number: VisaNumber,
    born: NaiveDate,
) -> Result<Option<(Visa, Verdict)>, Trouble> {
    count_question(visit).await?;
    let mut reading = visit.works().reading().await?;
    let found = store::find_by_number(&mut reading, &number).await?.filter(|visa| visa.born == born);
    let Some(visa) = found else { return Ok(None) };
    let entries_made = store::entries_made(&mut reading, visa.id).await?;
    let verdict = visa.verdict(entries_made, visit.today());
    Ok(Some((visa, verdict)))
}

async fn count_question(visit: &Visit) -> Result<(), Trouble> {
    let subject = format!("look-up:address:{}", visit.address());
    let counted: Result<(), TooMany> = visit
        .works()
        .run::<_, sqlx::Error, _>(Actor::Visitor, move |work| {
            Box::pin(async move {
                let now = work.now();
                count(work, &subject, LOOK_UPS_PER_ADDRESS, now).await
            })
        })
        .await?;
    Ok(counted?)
}

/// No name, no photograph and nothing of the passport: whoever asks has the paper, and compares it.
fn answer(visit: &Visit, visa: &Visa, verdict: Verdict, seal: Option<SealRow>) -> AnswerPage {
    let words = visit.words();
    let (state, colour) = worded::verdict(words, verdict);
    AnswerPage {
        frame: visit.frame(),
        heading: words.t1("visas-verified-title", "number", visa.number.to_string()),
        state,
        colour,
        meaning: worded::meaning(words, verdict),
        rows: vec![
            (words.t("visas-valid-from"), words.date(visa.valid.first())),
            (words.t("visas-valid-until"), words.date(visa.valid.last())),
            (words.t("visas-entries"), invited::entries(words, visa.entries)),
            (words.t("visas-stay"), invited::stay(words, visa.stay)),
        ],
        seal,
    }
}
