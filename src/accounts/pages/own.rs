//! One's own account: what is kept, the password, the language, the sessions, the recovery codes.

use super::colleagues::party_role_in;
use super::factor::CodesPage;
use super::{carrying, comer};
use crate::accounts::change::{
    CannotChange, ask_password, change_codes, change_password, choose_language, end_session,
};
use crate::accounts::store::{self, Party, factors};
use crate::accounts::{Broken, Hashing, PartyRole, Password, Person, Role};
use crate::vocabulary::Language;
use crate::web::store::{OpenSession, open_sessions_of};
use crate::web::visit::language_cookie;
use crate::web::{Answers, Form, Frame, Reader, Trouble, Words};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/account", web::get().to(get_account))
        .route("/account", web::post().to(post_language))
        .route("/account/password", web::get().to(get_password))
        .route("/account/password", web::post().to(post_password))
        .route("/account/stay", web::post().to(post_stay))
        .route("/account/sessions", web::get().to(get_sessions))
        .route("/account/sessions", web::post().to(post_session))
        .route("/account/recovery-codes", web::get().to(get_codes))
        .route("/account/recovery-codes", web::post().to(post_codes));
}

#[derive(Template)]
#[template(path = "accounts/account.html")]
struct AccountPage {
    frame: Frame,
    form: Form,
    rows: Vec<(String, String)>,
    /// Whether this person could register a party: they work for none.
    registers: bool,
    /// How many recovery codes staff have left, in a sentence.
    codes_left: Option<String>,
}

#[derive(Template)]
#[template(path = "accounts/account-password.html")]
struct PasswordPage {
    frame: Frame,
    form: Form,
}

#[derive(Template)]
#[template(path = "accounts/account-codes.html")]
struct AskCodesPage {
    frame: Frame,
    form: Form,
}

#[derive(Template)]
#[template(path = "accounts/sessions.html")]
struct SessionsPage {
    frame: Frame,
    sessions: Vec<SessionRow>,
}

struct SessionRow {
    /// The hash of the token, as a name for it: it opens nothing.
    name: String,
    device: String,
    began: String,
    seen: String,
    is_this: bool,
}

async fn get_account(person: Person) -> Result<HttpResponse, Trouble> {
    let language = [("language", person.account.language.tag())];
    show(&person, Form::with(Answers::new(language)), StatusCode::OK).await
}

async fn show(person: &Person, form: Form, status: StatusCode) -> Result<HttpResponse, Trouble> {
    let mut reading = person.works().reading().await?;
    let party = match store::people::membership(&mut reading, person.id()).await? {
        Some(works_for) => {
            let party = store::inviting_party(&mut reading, works_for.party).await?;
            party.map(|party| (party, works_for.role))
        }
        None => None,
    };
    let codes_left = if person.account.role.is_staff() {
        let left = factors::unused_codes(&mut reading, person.id()).await?;
        Some(person.words().t1("accounts-codes-left", "left", left))
    } else {
        None
    };
    let rows = rows_of(person, party.as_ref());
    let registers = person.account.role == Role::InvitingParty && party.is_none();
    person.page_as(status, &AccountPage { frame: person.frame(), form, rows, registers, codes_left })
}

/// Being asked is being used: how long the session lasts from now on, for the page's script.
async fn post_stay(person: Person, _: Answers) -> Result<HttpResponse, Trouble> {
    let session = person.session().ok_or(Trouble::NotFound)?;
    Ok(HttpResponse::Ok().json(session.staying(person.now())))
}

fn rows_of(person: &Person, party: Option<&(Party, PartyRole)>) -> Vec<(String, String)> {
    let (words, account) = (person.words(), &person.account);
    let mut rows = vec![
        (words.t("accounts-row-name"), account.name.clone()),
        (words.t("accounts-email"), account.email.to_string()),
        (words.t("accounts-row-role"), role_in(words, account.role)),
    ];
    if let Some(code) = &account.checkpoint {
        rows.push((words.t("accounts-checkpoint"), code.clone()));
    }
    if let Some((party, role)) = party {
        rows.push((words.t("accounts-works-for"), party.name.clone()));
        rows.push((words.t("accounts-party-role"), party_role_in(words, *role)));
        rows.push((words.t("accounts-identification"), party.identification.clone()));
        rows.push((words.t("accounts-address"), party.address.clone()));
        rows.push((words.t("accounts-telephone"), party.telephone.clone()));
    }
    rows
}

pub(super) fn role_in(words: Words, role: Role) -> String {
    match role {
        Role::Applicant => words.t("accounts-role-applicant"),
        Role::InvitingParty => words.t("accounts-role-inviting-party"),
        Role::Officer => words.t("accounts-role-officer"),
        Role::SeniorOfficer => words.t("accounts-role-senior-officer"),
        Role::BorderOfficer => words.t("accounts-role-border-officer"),
        Role::Administrator => words.t("accounts-role-administrator"),
        Role::Auditor => words.t("accounts-role-auditor"),
    }
}

async fn post_language(person: Person, answers: Answers) -> Result<HttpResponse, Trouble> {
    let mut reader = Reader::new(&answers, person.words());
    let language = reader.choose("language", "accounts-error-language-missing", Language::from_tag);
    let Some(language) = language else {
        return show(&person, reader.form(), StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let account = person.account.clone();
    person
        .works()
        .run::<_, Trouble, _>(person.actor(), move |work| {
            Box::pin(async move { Ok(choose_language(work, &account, language).await?) })
        })
        .await?;
    let mut response = person.see_other_with("/account", "accounts-notice-language");
    response
        .add_cookie(&language_cookie(language))
        .map_err(|error| Trouble::Broken(error.to_string().into()))?;
    Ok(response)
}

async fn get_password(person: Person) -> Result<HttpResponse, Trouble> {
    person.page(&PasswordPage { frame: person.frame(), form: Form::default() })
}

async fn post_password(
    person: Person,
    answers: Answers,
    hashing: web::Data<Hashing>,
) -> Result<HttpResponse, Trouble> {
    let (account, comer) = (person.account.clone(), comer(&person));
    let mut reader = Reader::new(&answers, person.words());
    let about = [account.email.as_str(), account.name.as_str()];
    let chosen = Password::choose(answers.verbatim("new-password"), &about);
    let Some(new) = reader.settle("new-password", chosen) else {
        return person.complaint(&PasswordPage { frame: person.frame(), form: reader.form() });
    };

    if answers.verbatim("new-password") == answers.verbatim("password") {
        reader.complain("new-password", person.words().t("accounts-password-same"));
        return person.complaint(&PasswordPage { frame: person.frame(), form: reader.form() });
    }
    let present = Password::presented(answers.verbatim("password"));
    let changed = async {
        let asked = ask_password(person.works(), &hashing, &account, present, &comer).await?;
        let new = hashing.hash(new).await?;
        person
            .works()
            .run(person.actor(), move |work| {
                Box::pin(async move { change_password(work, &account, (&asked, &new), &comer).await })
            })
            .await
    };
    match changed.await {
        Ok(token) => carrying(person.see_other_with("/account", "accounts-notice-password-changed"), &token),
        Err(CannotChange::WrongPassword) => {
            reader.complain("password", person.words().t("accounts-password-wrong"));
            person.complaint(&PasswordPage { frame: person.frame(), form: reader.form() })
        }
        Err(CannotChange::Broken(broken)) => Err(broken.into()),
    }
}

async fn get_sessions(person: Person) -> Result<HttpResponse, Trouble> {
    let mut reading = person.works().reading().await?;
    let sessions = open_sessions_of(&mut reading, person.id(), person.now()).await?;
    let mine = person.token().map(|token| token.hash());
    let sessions = sessions.into_iter().map(|session| row_of(person.words(), session, mine.as_deref()));
    person.page(&SessionsPage { frame: person.frame(), sessions: sessions.collect() })
}

fn row_of(words: Words, session: OpenSession, mine: Option<&[u8]>) -> SessionRow {
    SessionRow {
        is_this: mine == Some(session.token_hash.as_slice()),
        name: URL_SAFE_NO_PAD.encode(&session.token_hash),
        device: device_in(words, &session.device),
        began: words.time(session.began_at),
        seen: words.time(session.seen_at),
    }
}

/// The browser and the system, by the names that they give themselves: `Firefox, Windows`.
fn device_in(words: Words, agent: &str) -> String {
    let named = |names: &[(&str, &'static str)]| {
        names.iter().find(|(sign, _)| agent.contains(sign)).map(|(_, name)| *name)
    };
    let browser = named(&[
        ("Firefox/", "Firefox"),
        ("Edg/", "Edge"),
        ("OPR/", "Opera"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ]);
    let system = named(&[
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS X", "macOS"),
        ("Linux", "Linux"),
    ]);
    match (browser, system) {
        (Some(browser), Some(system)) => format!("{browser}, {system}"),
        (Some(name), None) | (None, Some(name)) => name.to_owned(),
        (None, None) => words.t("accounts-device-unknown"),
    }
}

async fn post_session(person: Person, answers: Answers) -> Result<HttpResponse, Trouble> {
    let hash = URL_SAFE_NO_PAD.decode(answers.text("session")).map_err(|_| Trouble::Unreadable)?;
    let account = person.account.clone();
    person
        .works()
        .run::<_, Trouble, _>(person.actor(), move |work| {
            Box::pin(async move { Ok(end_session(work, &account, &hash).await?) })
        })
        .await?;
    Ok(person.see_other_with("/account/sessions", "accounts-notice-session-ended"))
}

async fn get_codes(person: Person) -> Result<HttpResponse, Trouble> {
    only_staff(&person)?;
    person.page(&AskCodesPage { frame: person.frame(), form: Form::default() })
}

/// The codes stand on the answer itself: they are kept hashed, and shown this once.
async fn post_codes(
    person: Person,
    answers: Answers,
    hashing: web::Data<Hashing>,
) -> Result<HttpResponse, Trouble> {
    only_staff(&person)?;
    let account = person.account.clone();
    let present = Password::presented(answers.verbatim("password"));

    match ask_password(person.works(), &hashing, &account, present, &comer(&person)).await {
        Ok(_) => {
            let codes = person
                .works()
                .run::<_, Broken, _>(person.actor(), move |work| {
                    Box::pin(async move { change_codes(work, &account).await })
                })
                .await?;
            person.page(&CodesPage::of(person.frame(), &codes, "/account".to_owned()))
        }
        Err(CannotChange::WrongPassword) => {
            let mut reader = Reader::new(&answers, person.words());
            reader.complain("password", person.words().t("accounts-password-wrong"));
            person.complaint(&AskCodesPage { frame: person.frame(), form: reader.form() })
        }
        Err(CannotChange::Broken(broken)) => Err(broken.into()),
    }
}

fn only_staff(person: &Person) -> Result<(), Trouble> {
    if person.account.role.is_staff() { Ok(()) } else { Err(Trouble::Forbidden) }
}
