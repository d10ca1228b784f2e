//! Registering as an applicant or an inviting party, and confirming the e-mail address.

use super::{comer, entering, evenly, registered};
use crate::accounts::mailed_token::Purpose;
use crate::accounts::register::{CannotConfirm, confirm, register};
use crate::accounts::store::tokens;
use crate::accounts::{Broken, Hashing, NewAccount, Office, Password, tries};
use crate::vocabulary::Email;
use crate::web::{Answers, Form, Frame, Reader, Token, Trouble, Visit, answers};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/register", web::get().to(get_choice))
        .route("/register/applicant", web::get().to(get_applicant))
        .route("/register/applicant", web::post().to(post_applicant))
        .route("/register/inviting-party", web::get().to(get_party))
        .route("/register/inviting-party", web::post().to(post_party))
        .route("/register/sent", web::get().to(get_sent))
        .route("/register/confirm", web::get().to(get_confirm))
        .route("/register/confirm", web::post().to(post_confirm));
}

#[derive(Template)]
#[template(path = "accounts/register.html")]
struct ChoicePage {
    frame: Frame,
}

#[derive(Template)]
#[template(path = "accounts/register-applicant.html")]
struct ApplicantPage {
    frame: Frame,
    form: Form,
}

#[derive(Template)]
#[template(path = "accounts/register-inviting-party.html")]
struct PartyPage {
    frame: Frame,
    form: Form,
}

#[derive(Template)]
#[template(path = "accounts/sent.html")]
struct SentPage {
    frame: Frame,
}

#[derive(Template)]
#[template(path = "accounts/confirm.html")]
struct ConfirmPage {
    frame: Frame,
    form: Form,
    token: String,
}

#[derive(Template)]
#[template(path = "accounts/link-over.html")]
pub(super) struct LinkOverPage {
    pub frame: Frame,
    pub body: String,
    pub href: &'static str,
    pub link: String,
}

async fn get_choice(visit: Visit) -> Result<HttpResponse, Trouble> {
    visit.page(&ChoicePage { frame: visit.frame() })
}

async fn get_applicant(visit: Visit) -> Result<HttpResponse, Trouble> {
    visit.page(&ApplicantPage { frame: visit.frame(), form: visit.form().await? })
}

async fn post_applicant(
    visit: Visit,
    answers: Answers,
    hashing: web::Data<Hashing>,
) -> Result<HttpResponse, Trouble> {
    let mut reader = Reader::new(&answers, visit.words());
    let name = reader.name_of("name", "accounts-error-name-missing", 100);
    let (email, password) = read_credentials(&mut reader, &answers);

    match (name, email, password) {
        (Some(name), Some(email), Some(password)) => {
            let language = visit.language();
            let new = NewAccount { email, name, language, office: Office::Applicant };
            take_in(&visit, &hashing, new, password).await
        }
        _ => visit.complaint(&ApplicantPage { frame: visit.frame(), form: reader.form() }),
    }
}

async fn get_party(visit: Visit) -> Result<HttpResponse, Trouble> {
    visit.page(&PartyPage { frame: visit.frame(), form: visit.form().await? })
}

async fn post_party(
    visit: Visit,
    answers: Answers,
    hashing: web::Data<Hashing>,
) -> Result<HttpResponse, Trouble> {
    let mut reader = Reader::new(&answers, visit.words());
    let party = registered::read(&mut reader);
    let (email, password) = read_credentials(&mut reader, &answers);

    match (party, email, password) {
        (Some((name, party)), Some(email), Some(password)) => {
            let office = Office::InvitingParty(party);
            let new = NewAccount { email, name, language: visit.language(), office };
            take_in(&visit, &hashing, new, password).await
        }
        _ => visit.complaint(&PartyPage { frame: visit.frame(), form: reader.form() }),
    }
}

fn read_credentials(reader: &mut Reader<'_>, answers: &Answers) -> (Option<Email>, Option<Password>) {
    let email = reader.take("email", Email::parse);
    let about = [answers.text("email"), answers.text("name")];
    let password = reader.settle("new-password", Password::choose(answers.verbatim("new-password"), &about));
    (email, password)
}

/// Registers, and answers the same whether or not the address had an account: same page, same work (ASVS 6.3.8).
async fn take_in(
    visit: &Visit,
    hashing: &Hashing,
    new: NewAccount,
    password: Password,
) -> Result<HttpResponse, Trouble> {
    tries::asking_for_a_letter(visit.works(), visit.address()).await?;
    let registered = async {
        let hashed = hashing.hash(password).await?;
        visit
            .works()
            .run::<_, Broken, _>(visit.actor(), move |work| {
                Box::pin(async move { register(work, &new, &hashed).await })
            })
            .await
    };
    evenly(registered).await?;
    Ok(visit.see_other("/register/sent"))
}

async fn get_sent(visit: Visit) -> Result<HttpResponse, Trouble> {
    visit.page(&SentPage { frame: visit.frame() })
}

/// Shows a form alone: a mail scanner that follows the link confirms nothing.
async fn get_confirm(visit: Visit) -> Result<HttpResponse, Trouble> {
    let asked = answers::query(&visit);
    let Some(token) = Token::parse(asked.text("token")) else { return link_is_over(&visit) };
    let mut reading = visit.works().reading().await?;
    let owner = tokens::owner(&mut reading, &token, Purpose::ConfirmEmail, visit.now()).await?;
    drop(reading);
    match owner {
        Some(_) => {
            let token = token.reveal().to_owned();
            visit.page(&ConfirmPage { frame: visit.frame(), form: Form::default(), token })
        }
        None => link_is_over(&visit),
    }
}

/// The password was given and the mailbox proven: their owner is signed in at once.
async fn post_confirm(
    visit: Visit,
    answers: Answers,
    hashing: web::Data<Hashing>,
) -> Result<HttpResponse, Trouble> {
    let Some(token) = Token::parse(answers.text("token")) else { return link_is_over(&visit) };
    let (shown, comer) = (token.reveal().to_owned(), comer(&visit));
    if answers.verbatim("password").is_empty() {
        return complain_of_password(&visit, &answers, shown, "accounts-error-password-missing");
    }
    let password = Password::presented(answers.verbatim("password"));

    match confirm(visit.works(), &hashing, (token, password), comer).await {
        Ok(entered) => {
            let home = entered.account.role.home();
            entering(&visit, &entered, visit.see_other_with(home, "accounts-notice-confirmed"))
        }
        Err(CannotConfirm::LinkIsOver) => link_is_over(&visit),
        Err(CannotConfirm::Wrong) => complain_of_password(&visit, &answers, shown, "accounts-confirm-wrong"),
        Err(CannotConfirm::Broken(broken)) => Err(broken.into()),
    }
}

fn complain_of_password(
    visit: &Visit,
    answers: &Answers,
    token: String,
    complaint: &str,
) -> Result<HttpResponse, Trouble> {
    let mut reader = Reader::new(answers, visit.words());
    reader.complain("password", visit.words().t(complaint));
    visit.complaint(&ConfirmPage { frame: visit.frame(), form: reader.form(), token })
}

fn link_is_over(visit: &Visit) -> Result<HttpResponse, Trouble> {
    let page = LinkOverPage {
        frame: visit.frame(),
        body: visit.words().t("accounts-confirm-over-body"),
        href: "/sign-in",
        link: visit.words().t("accounts-to-sign-in"),
    };
    visit.page_as(StatusCode::GONE, &page)
}
