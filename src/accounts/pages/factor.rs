//! The second factor of staff: its code at every sign-in, its setting up at the first.

use super::enter::go_on;
use super::{comer, entering, frame_inside, next_of, with_next};
use crate::accounts::prove::{CannotProve, enrol, prove};
use crate::accounts::second_factor::{RecoveryCode, SharedSecret};
use crate::accounts::store::{self, factors};
use crate::vocabulary::AccountId;
use crate::web::{Answers, Form, Frame, Reader, Standing, Trouble, Visit, answers};
use actix_web::{HttpResponse, web};
use askama::Template;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use qrcode::{Color, QrCode};

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/sign-in/code", web::get().to(get_code))
        .route("/sign-in/code", web::post().to(post_code))
        .route("/sign-in/enrol", web::get().to(get_enrol))
        .route("/sign-in/enrol", web::post().to(post_enrol));
}

#[derive(Template)]
#[template(path = "accounts/code.html")]
struct CodePage {
    frame: Frame,
    form: Form,
    next: String,
}

#[derive(Template)]
#[template(path = "accounts/enrol.html")]
struct EnrolPage {
    frame: Frame,
    form: Form,
    next: String,
    secret: String,
    link: String,
    /// The link as a QR code: an SVG image in a `data:` address.
    picture: String,
}

#[derive(Template)]
#[template(path = "accounts/recovery-codes.html")]
pub(super) struct CodesPage {
    pub frame: Frame,
    pub codes: Vec<String>,
    pub onward: String,
}

impl CodesPage {
    pub(super) fn of(frame: Frame, codes: &[RecoveryCode], onward: String) -> Self {
        Self { frame, codes: codes.iter().map(RecoveryCode::reveal).collect(), onward }
    }
}

/// How an account that gave its password stands with its second factor.
enum Half {
    Enrolled(AccountId),
    Offered(AccountId, Vec<u8>),
}

async fn get_code(visit: Visit) -> Result<HttpResponse, Trouble> {
    let next = next_of(&answers::query(&visit));
    match half(&visit).await? {
        Some(Half::Enrolled(_)) => {
            visit.page(&CodePage { frame: visit.frame(), form: Form::default(), next })
        }
        Some(Half::Offered(..)) => Ok(visit.see_other(&with_next("/sign-in/enrol", &next))),
        None => Ok(elsewhere(&visit, &next)),
    }
}

async fn post_code(visit: Visit, answers: Answers) -> Result<HttpResponse, Trouble> {
    let next = next_of(&answers);
    let Some(Half::Enrolled(id)) = half(&visit).await? else { return Ok(elsewhere(&visit, &next)) };

    match prove(visit.works(), id, answers.text("code").to_owned(), comer(&visit)).await {
        Ok(entered) => go_on(&visit, &entered, &next),
        Err(CannotProve::Wrong) => {
            visit.complaint(&CodePage { frame: visit.frame(), form: wrong_code(&visit), next })
        }
        Err(CannotProve::Broken(broken)) => Err(broken.into()),
    }
}

async fn get_enrol(visit: Visit) -> Result<HttpResponse, Trouble> {
    let next = next_of(&answers::query(&visit));
    match half(&visit).await? {
        Some(Half::Offered(id, sealed)) => {
            visit.page(&enrol_page(&visit, (id, &sealed), Form::default(), next).await?)
        }
        Some(Half::Enrolled(_)) => Ok(visit.see_other(&with_next("/sign-in/code", &next))),
        None => Ok(elsewhere(&visit, &next)),
    }
}

/// The recovery codes stand on the answer itself: they are kept hashed, and shown this once.
async fn post_enrol(visit: Visit, answers: Answers) -> Result<HttpResponse, Trouble> {
    let next = next_of(&answers);
    let Some(Half::Offered(id, sealed)) = half(&visit).await? else { return Ok(elsewhere(&visit, &next)) };

    match enrol(visit.works(), id, answers.text("code").to_owned(), comer(&visit)).await {
        Ok((entered, codes)) => {
            let onward = if next.is_empty() { entered.account.role.home().to_owned() } else { next };
            let page = CodesPage::of(frame_inside(&visit, &entered), &codes, onward);
            entering(&visit, &entered, visit.page(&page)?)
        }
        Err(CannotProve::Wrong) => {
            visit.complaint(&enrol_page(&visit, (id, &sealed), wrong_code(&visit), next).await?)
        }
        Err(CannotProve::Broken(broken)) => Err(broken.into()),
    }
}

async fn half(visit: &Visit) -> Result<Option<Half>, Trouble> {
    let Standing::AwaitsFactor(session) = visit.standing() else { return Ok(None) };
    let mut reading = visit.works().reading().await?;
    let factor = factors::factor(&mut reading, session.account).await?;
    Ok(factor.map(|factor| match factor.enrolled_at {
        Some(_) => Half::Enrolled(session.account),
        None => Half::Offered(session.account, factor.sealed_secret),
    }))
}

/// Nobody who waits for a second factor has no business here.
fn elsewhere(visit: &Visit, next: &str) -> HttpResponse {
    match visit.session() {
        Some(session) => visit.see_other(&session.home),
        None => visit.see_other(&with_next("/sign-in", next)),
    }
}

/// A code is never shown again: it was right once, or it was wrong.
fn wrong_code(visit: &Visit) -> Form {
    let nothing = Answers::default();
    let mut reader = Reader::new(&nothing, visit.words());
    reader.complain("code", visit.words().t("accounts-code-wrong"));
    reader.form()
}

async fn enrol_page(
    visit: &Visit,
    (id, sealed): (AccountId, &[u8]),
    form: Form,
    next: String,
) -> Result<EnrolPage, Trouble> {
    let secret = SharedSecret::unseal(&visit.portal().secrets, id, sealed)?;
    let mut reading = visit.works().reading().await?;
    let account = store::account(&mut reading, id).await?.ok_or(Trouble::NotFound)?;
    let link = secret.link(&account.email)?;
    let picture = picture_of(&link)?;
    Ok(EnrolPage { frame: visit.frame(), form, next, secret: secret.to_type(), link, picture })
}

/// A QR code as an image that needs no address of its own, with the quiet zone of four modules around it.
fn picture_of(link: &str) -> Result<String, Trouble> {
    let code = QrCode::new(link).map_err(Trouble::broken)?;
    let width = code.width();
    let squares: String = (code.to_colors().iter().enumerate())
        .filter(|(_, color)| **color == Color::Dark)
        .map(|(place, _)| format!("M{} {}h1v1h-1z", place % width + 4, place / width + 4))
        .collect();
    let side = width + 8;
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\">\
         <path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path d=\"{squares}\"/></svg>"
    );
    Ok(format!("data:image/svg+xml;base64,{}", STANDARD.encode(svg)))
}
