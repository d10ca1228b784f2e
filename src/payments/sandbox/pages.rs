//! The sandbox acquirer's hosted page. It is another company's: its own look, no navigation of the portal, and nobody
//! signed in; whoever has the checkout's address pays.

use crate::payments::sandbox::card::{Card, CardError, CardNumber, Expiry, TEST_CARDS, Verdict, check_code};
use crate::payments::sandbox::checkout::{HostedCheckout, Standing};
use crate::payments::sandbox::present_card::{CannotPay, Presented, present_card};
use crate::payments::sandbox::second_step::{self, Holder};
use crate::payments::sandbox::store;
use crate::web::{Actor, Answers, Form, Frame, Reader, Trouble, Visit, Worded, Words};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/sandbox/checkout/{id}", web::get().to(get_checkout))
        .route("/sandbox/checkout/{id}", web::post().to(post_card))
        .route("/sandbox/checkout/{id}/second-step", web::post().to(post_second_step));
}

#[derive(Template)]
#[template(path = "payments/sandbox/card.html")]
struct CardPage {
    frame: Frame,
    form: Form,
    amount: String,
    description: String,
    declined: String,
    /// The number of a card that can be tried, and what it does.
    cards: Vec<(String, String)>,
    cancel: String,
}

#[derive(Template)]
#[template(path = "payments/sandbox/second-step.html")]
struct SecondStepPage {
    frame: Frame,
    amount: String,
    description: String,
    card: String,
    action: String,
}

#[derive(Template)]
#[template(path = "payments/sandbox/done.html")]
struct DonePage {
    frame: Frame,
    heading: String,
    body: String,
    back: String,
}

async fn get_checkout(visit: Visit, id: web::Path<String>) -> Result<HttpResponse, Trouble> {
    let checkout = find(&visit, &id).await?;
    show(&visit, &checkout, Form::default(), StatusCode::OK)
}

async fn post_card(visit: Visit, id: web::Path<String>, answers: Answers) -> Result<HttpResponse, Trouble> {
    let checkout = find(&visit, &id).await?;
    // The security code is never sent back into the page.
    let typed = answers.clone().without(&["cvc"]);
    let mut reader = Reader::new(&typed, words_of(&checkout));
    let number = reader.take("card", CardNumber::parse);
    let expiry = reader.take("expiry", |typed| Expiry::parse(typed, visit.today()));
    reader.settle("cvc", check_code(answers.text("cvc")));
    let (Some(number), Some(expiry), true) = (number, expiry, reader.is_content()) else {
        return show(&visit, &checkout, reader.form(), StatusCode::UNPROCESSABLE_ENTITY);
    };
    let presented = visit.works().run::<_, CannotPay, _>(Actor::Visitor, move |work| {
        Box::pin(async move { present_card(work, &id, &Card { number, expiry }).await })
    });
    answer(&visit, &checkout, presented.await).await
}

async fn post_second_step(
    visit: Visit,
    id: web::Path<String>,
    answers: Answers,
) -> Result<HttpResponse, Trouble> {
    let checkout = find(&visit, &id).await?;
    let holder = match answers.text("answer") {
        "approve" => Holder::Approves,
        "refuse" => Holder::Refuses,
        _neither => return Err(Trouble::Unreadable),
    };
    let answered = visit.works().run::<_, CannotPay, _>(Actor::Visitor, move |work| {
        Box::pin(async move { second_step::answer(work, &id, holder).await })
    });
    answer(&visit, &checkout, answered.await).await
}

async fn answer(
    visit: &Visit,
    checkout: &HostedCheckout,
    presented: Result<Presented, CannotPay>,
) -> Result<HttpResponse, Trouble> {
    let here = format!("/sandbox/checkout/{}", checkout.id);
    match presented {
        Ok(Presented::Paid) => Ok(visit.see_other(back(visit, &checkout.return_url))),
        // The page tells how things stand by now: declined, at the second step, paid in another tab, or over.
        Ok(Presented::Declined(_) | Presented::AsksHolder) | Err(CannotPay::NotNow(_)) => {
            Ok(visit.see_other(&here))
        }
        Err(CannotPay::NotFound) => Err(Trouble::NotFound),
        Err(CannotPay::Broken(error)) => Err(error.into()),
        Err(CannotPay::NoRandomness(error)) => Err(Trouble::Broken(error.to_string().into())),
        Err(CannotPay::Unwritable(error)) => Err(Trouble::broken(error)),
    }
}

fn show(
    visit: &Visit,
    checkout: &HostedCheckout,
    form: Form,
    status: StatusCode,
) -> Result<HttpResponse, Trouble> {
    let words = words_of(checkout);
    let (amount, description) = (checkout.amount.to_string(), checkout.description.clone());
    let frame = frame(visit, words);
    let done = |heading: String, body: String, url: &str| DonePage {
        frame: frame.clone(),
        heading,
        body,
        back: back(visit, url).to_owned(),
    };
    match checkout.standing(visit.now()) {
        Standing::Open => {
            let declined = checkout.last_decline.map(|reason| reason.words(words));
            let cards = TEST_CARDS.iter().map(|card| (card.number.to_owned(), card.verdict.words(words)));
            let cancel = back(visit, &checkout.cancel_url).to_owned();
            let (declined, cards) = (declined.unwrap_or_default(), cards.collect());
            visit.page_as(status, &CardPage { frame, form, amount, description, declined, cards, cancel })
        }
        Standing::SecondStep => {
            let card = checkout.card_ending.clone().unwrap_or_default();
            let action = format!("/sandbox/checkout/{}/second-step", checkout.id);
            visit.page(&SecondStepPage { frame, amount, description, card, action })
        }
        Standing::Paid => visit.page(&done(
            words.t("payments-sandbox-paid-title"),
            words.t("payments-sandbox-paid-body"),
            &checkout.return_url,
        )),
        Standing::Over => visit.page_as(
            StatusCode::GONE,
            &done(
                words.t("payments-sandbox-over-title"),
                words.t("payments-sandbox-over-body"),
                &checkout.cancel_url,
            ),
        ),
    }
}

async fn find(visit: &Visit, id: &str) -> Result<HostedCheckout, Trouble> {
    let mut reading = visit.works().reading().await?;
    store::find(&mut reading, id).await?.ok_or(Trouble::NotFound)
}

/// The page speaks the language that the merchant asked for.
fn words_of(checkout: &HostedCheckout) -> Words {
    Words::of(checkout.language)
}

fn frame(visit: &Visit, words: Words) -> Frame {
    Frame::new(words, visit.path().to_owned(), visit.frame().csrf().to_owned())
}

/// The merchant's page as a path: it is under the same address, and the browser stays on the name that it came by.
fn back<'a>(visit: &Visit, url: &'a str) -> &'a str {
    url.strip_prefix(visit.portal().settings.public_url.as_str()).unwrap_or(url)
}

impl Worded for CardError {
    fn words(&self, words: Words) -> String {
        match self {
            Self::NumberMissing => words.t("payments-sandbox-number-missing"),
            Self::NumberWrong => words.t("payments-sandbox-number-wrong"),
            Self::ExpiryWrong => words.t("payments-sandbox-expiry-wrong"),
            Self::Expired => words.t("payments-sandbox-expired"),
            Self::CodeWrong => words.t("payments-sandbox-code-wrong"),
        }
    }
}

impl Worded for Verdict {
    fn words(&self, words: Words) -> String {
        match self {
            Self::Approved => words.t("payments-sandbox-card-approved"),
            Self::Declined(_) => words.t("payments-sandbox-card-declined"),
            Self::AsksHolder => words.t("payments-sandbox-card-second-step"),
        }
    }
}
