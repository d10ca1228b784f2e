//! The staff, as an administrator keeps them.

use super::own::role_in;
use crate::accounts::keep_staff::{
    CannotKeepStaff, add_staff, disable, enable, move_to_checkpoint, reset_factor,
};
use crate::accounts::store::staff::{self, CheckpointName};
use crate::accounts::{Account, Administrator, NewAccount, Office, Role, store};
use crate::vocabulary::{AccountId, Email, Language};
use crate::web::{Answers, Form, Frame, Reader, Trouble, Words, Work, answers};
use actix_web::{HttpResponse, web};
use askama::Template;
use futures_util::future::BoxFuture;
use uuid::Uuid;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/admin/staff", web::get().to(get_staff))
        .route("/admin/staff/add", web::get().to(get_add))
        .route("/admin/staff/add", web::post().to(post_add))
        .route("/admin/staff/{id}", web::get().to(get_one))
        .route("/admin/staff/{id}/disable", web::post().to(post_disable))
        .route("/admin/staff/{id}/enable", web::post().to(post_enable))
        .route("/admin/staff/{id}/reset-factor", web::post().to(post_reset_factor))
        .route("/admin/staff/{id}/checkpoint", web::post().to(post_checkpoint));
}

/// So many on a page.
const PAGE: usize = 50;

#[derive(Template)]
#[template(path = "accounts/staff.html")]
struct StaffPage {
    frame: Frame,
    staff: Vec<StaffRow>,
    earlier: String,
    later: String,
}

struct StaffRow {
    href: String,
    name: String,
    email: String,
    role: String,
    state: String,
    colour: &'static str,
}

#[derive(Template)]
#[template(path = "accounts/staff-add.html")]
struct AddPage {
    frame: Frame,
    form: Form,
    checkpoints: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "accounts/staff-one.html")]
struct OnePage {
    frame: Frame,
    form: Form,
    checkpoint_address: String,
    name: String,
    rows: Vec<(String, String)>,
    checkpoints: Vec<(String, String)>,
    /// What may be done: the address, the button's words, its kind.
    deeds: Vec<(String, String, &'static str)>,
}

async fn get_staff(administrator: Administrator) -> Result<HttpResponse, Trouble> {
    let asked = answers::query(&administrator);
    let after = asked.text("after").parse::<Uuid>().ok().map(AccountId);
    let mut reading = administrator.works().reading().await?;
    let mut found = staff::staff_after(&mut reading, after, PAGE as i64 + 1).await?;
    let more = found.len() > PAGE;
    found.truncate(PAGE);
    let later = found.last().filter(|_| more).map(|last| format!("/admin/staff?after={}", last.id));
    let words = administrator.words();
    administrator.page(&StaffPage {
        frame: administrator.frame(),
        staff: found.iter().map(|account| row_of(words, account)).collect(),
        earlier: after.map(|_| "/admin/staff".to_owned()).unwrap_or_default(),
        later: later.unwrap_or_default(),
    })
}

fn row_of(words: Words, account: &Account) -> StaffRow {
    let (state, colour) = state_in(words, account);
    StaffRow {
        href: format!("/admin/staff/{}", account.id),
        name: account.name.clone(),
        email: account.email.to_string(),
        role: role_in(words, account.role),
        state,
        colour,
    }
}

fn state_in(words: Words, account: &Account) -> (String, &'static str) {
    match (account.disabled_at, account.confirmed_at) {
        (Some(_), _) => (words.t("accounts-state-disabled"), "red"),
        (None, None) => (words.t("accounts-state-awaits-password"), "yellow"),
        (None, Some(_)) => (words.t("accounts-state-open"), "green"),
    }
}

async fn get_add(administrator: Administrator) -> Result<HttpResponse, Trouble> {
    let checkpoints = checkpoints(&administrator).await?;
    administrator.page(&AddPage {
        frame: administrator.frame(),
        form: administrator.form().await?,
        checkpoints,
    })
}

async fn post_add(administrator: Administrator, answers: Answers) -> Result<HttpResponse, Trouble> {
    let words = administrator.words();
    let checkpoints = checkpoints(&administrator).await?;
    let mut reader = Reader::new(&answers, words);
    let name = reader.name_of("name", "accounts-error-staff-name-missing", 100);
    let email = reader.take("email", Email::parse);
    let language = reader.choose("language", "accounts-error-language-missing", Language::from_tag);
    let office = read_office(&mut reader, &answers, &checkpoints);

    let refused = match (name, email, language, office) {
        (Some(name), Some(email), Some(language), Some(office)) => {
            let new = NewAccount { email, name, language, office };
            keep(&administrator, move |work| Box::pin(async move { add_staff(work, &new).await.map(|_| ()) }))
                .await
                .err()
        }
        _ => Some(CannotKeepStaff::NotStaff),
    };
    match refused {
        None => return Ok(administrator.see_other_with("/admin/staff", "accounts-notice-staff-added")),
        Some(CannotKeepStaff::EmailTaken) => reader.complain("email", words.t("accounts-staff-email-taken")),
        Some(CannotKeepStaff::NoSuchCheckpoint) => {
            reader.complain("checkpoint", words.t("accounts-error-checkpoint-missing"));
        }
        Some(CannotKeepStaff::Broken(broken)) => return Err(broken.into()),
        Some(CannotKeepStaff::NotStaff | CannotKeepStaff::NotFound | CannotKeepStaff::Oneself) => {}
    }
    let page = AddPage { frame: administrator.frame(), form: reader.form(), checkpoints };
    administrator.complaint(&page)
}

fn read_office(
    reader: &mut Reader<'_>,
    answers: &Answers,
    checkpoints: &[(String, String)],
) -> Option<Office> {
    let role = reader.choose("role", "accounts-error-role-missing", |typed| {
        [Role::Officer, Role::SeniorOfficer, Role::BorderOfficer, Role::Administrator, Role::Auditor]
            .into_iter()
            .find(|role| role.word() == typed)
    })?;
    match role {
        Role::Officer => Some(Office::Officer),
        Role::SeniorOfficer => Some(Office::SeniorOfficer),
        Role::Administrator => Some(Office::Administrator),
        Role::Auditor => Some(Office::Auditor),
        Role::BorderOfficer => {
            let checkpoint = known(checkpoints, answers.text("checkpoint"));
            let checkpoint =
                reader.choose("checkpoint", "accounts-error-checkpoint-missing", |_| checkpoint)?;
            Some(Office::BorderOfficer { checkpoint })
        }
        Role::Applicant | Role::InvitingParty => None,
    }
}

fn known(checkpoints: &[(String, String)], typed: &str) -> Option<String> {
    checkpoints.iter().find(|(code, _)| code == typed).map(|(code, _)| code.clone())
}

async fn get_one(administrator: Administrator, id: web::Path<Uuid>) -> Result<HttpResponse, Trouble> {
    let mut reading = administrator.works().reading().await?;
    let account = store::account(&mut reading, AccountId(*id)).await?;
    drop(reading);
    let account = account.filter(|account| account.role.is_staff()).ok_or(Trouble::NotFound)?;
    let words = administrator.words();
    let checkpoints = match account.role {
        Role::BorderOfficer => checkpoints(&administrator).await?,
        Role::Applicant
        | Role::InvitingParty
        | Role::Officer
        | Role::SeniorOfficer
        | Role::Administrator
        | Role::Auditor => Vec::new(),
    };
    let at = account.checkpoint.clone().unwrap_or_default();
    administrator.page(&OnePage {
        frame: administrator.frame(),
        form: Form::with(Answers::new([("checkpoint", at)])),
        checkpoint_address: address_of(&account, "checkpoint"),
        name: account.name.clone(),
        rows: vec![
            (words.t("accounts-email"), account.email.to_string()),
            (words.t("accounts-row-role"), role_in(words, account.role)),
            (words.t("accounts-row-state"), state_in(words, &account).0),
        ],
        checkpoints,
        deeds: deeds_on(words, &account, administrator.id()),
    })
}

/// Nobody disables their own account or resets their own second factor.
fn deeds_on(
    words: Words,
    account: &Account,
    administrator: AccountId,
) -> Vec<(String, String, &'static str)> {
    if account.id == administrator {
        return Vec::new();
    }
    if account.disabled_at.is_some() {
        return vec![(address_of(account, "enable"), words.t("accounts-staff-enable"), "")];
    }
    vec![
        (address_of(account, "reset-factor"), words.t("accounts-staff-reset-factor"), "secondary"),
        (address_of(account, "disable"), words.t("accounts-staff-disable"), "warning"),
    ]
}

fn address_of(account: &Account, deed: &str) -> String {
    format!("/admin/staff/{}/{deed}", account.id)
}

async fn post_disable(
    administrator: Administrator,
    id: web::Path<Uuid>,
    _marked: Answers,
) -> Result<HttpResponse, Trouble> {
    let (own, id) = (administrator.id(), AccountId(*id));
    let done = keep(&administrator, move |work| Box::pin(async move { disable(work, own, id).await })).await;
    settled(&administrator, id, done, "accounts-notice-staff-disabled")
}

async fn post_enable(
    administrator: Administrator,
    id: web::Path<Uuid>,
    _marked: Answers,
) -> Result<HttpResponse, Trouble> {
    let id = AccountId(*id);
    let done = keep(&administrator, move |work| Box::pin(async move { enable(work, id).await })).await;
    settled(&administrator, id, done, "accounts-notice-staff-enabled")
}

async fn post_reset_factor(
    administrator: Administrator,
    id: web::Path<Uuid>,
    _marked: Answers,
) -> Result<HttpResponse, Trouble> {
    let (own, id) = (administrator.id(), AccountId(*id));
    let done =
        keep(&administrator, move |work| Box::pin(async move { reset_factor(work, own, id).await })).await;
    settled(&administrator, id, done, "accounts-notice-factor-reset")
}

async fn post_checkpoint(
    administrator: Administrator,
    id: web::Path<Uuid>,
    answers: Answers,
) -> Result<HttpResponse, Trouble> {
    let id = AccountId(*id);
    let checkpoints = checkpoints(&administrator).await?;
    let code = known(&checkpoints, answers.text("checkpoint")).ok_or(Trouble::Unreadable)?;
    let done =
        keep(&administrator, move |work| Box::pin(async move { move_to_checkpoint(work, id, &code).await }))
            .await;
    settled(&administrator, id, done, "accounts-notice-checkpoint-changed")
}

async fn keep<F>(administrator: &Administrator, deed: F) -> Result<(), CannotKeepStaff>
where
    F: for<'w> FnOnce(&'w mut Work) -> BoxFuture<'w, Result<(), CannotKeepStaff>> + Send + 'static,
{
    administrator.works().run(administrator.actor(), deed).await
}

fn settled(
    administrator: &Administrator,
    id: AccountId,
    done: Result<(), CannotKeepStaff>,
    notice: &'static str,
) -> Result<HttpResponse, Trouble> {
    match done {
        Ok(()) => Ok(administrator.see_other_with(&format!("/admin/staff/{id}"), notice)),
        Err(CannotKeepStaff::NotFound | CannotKeepStaff::NotStaff | CannotKeepStaff::EmailTaken) => {
            Err(Trouble::NotFound)
        }
        Err(CannotKeepStaff::Oneself) => Err(Trouble::Forbidden),
        Err(CannotKeepStaff::NoSuchCheckpoint) => Err(Trouble::Unreadable),
        Err(CannotKeepStaff::Broken(broken)) => Err(broken.into()),
    }
}

/// Code and name of each checkpoint open today.
async fn checkpoints(administrator: &Administrator) -> Result<Vec<(String, String)>, Trouble> {
    let mut reading = administrator.works().reading().await?;
    let found = staff::checkpoints(&mut reading, administrator.today()).await?;
    let name = |checkpoint: CheckpointName| match administrator.language() {
        Language::En => (checkpoint.code, checkpoint.name_en),
        Language::Ru => (checkpoint.code, checkpoint.name_ru),
        Language::Kk => (checkpoint.code, checkpoint.name_kk),
    };
    Ok(found.into_iter().map(name).collect())
}
