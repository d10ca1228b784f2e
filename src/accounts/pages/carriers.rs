//! The carriers, as an administrator keeps them, with the keys of their programs.

use super::keys::{KeyRow, key_rows, key_shown};
use crate::accounts::keep_keys::{CannotKeepKeys, make_key, register_carrier, revoke_key};
use crate::accounts::store::keys::{self, ListedCarrier};
use crate::accounts::{Administrator, Carrier, Designator, KeyOwner, NewKey, Scope};
use crate::vocabulary::{ApiKeyId, CarrierId};
use crate::web::{Answers, Form, Frame, Reader, Trouble, Words, answers};
use actix_web::{HttpResponse, web};
use askama::Template;
use uuid::Uuid;

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/admin/carriers", web::get().to(get_carriers))
        .route("/admin/carriers/add", web::get().to(get_add))
        .route("/admin/carriers/add", web::post().to(post_add))
        .route("/admin/carriers/{id}", web::get().to(get_one))
        .route("/admin/carriers/{id}/keys", web::get().to(get_one))
        .route("/admin/carriers/{id}/keys", web::post().to(post_key))
        .route("/admin/carriers/{id}/keys/{key}/revoke", web::post().to(post_revocation));
}

/// So many on a page.
const PAGE: usize = 50;

#[derive(Template)]
#[template(path = "accounts/carriers.html")]
struct CarriersPage {
    frame: Frame,
    carriers: Vec<CarrierRow>,
    earlier: String,
    later: String,
}

struct CarrierRow {
    href: String,
    name: String,
    designator: String,
    keys: String,
    used: String,
}

#[derive(Template)]
#[template(path = "accounts/carriers-add.html")]
struct AddPage {
    frame: Frame,
    form: Form,
}

#[derive(Template)]
#[template(path = "accounts/carrier.html")]
struct CarrierPage {
    frame: Frame,
    form: Form,
    name: String,
    rows: Vec<(String, String)>,
    keys: Vec<KeyRow>,
    /// Where the form is posted that makes a key.
    make: String,
}

async fn get_carriers(administrator: Administrator) -> Result<HttpResponse, Trouble> {
    let asked = answers::query(&administrator);
    let after = asked.text("after").parse::<Uuid>().ok().map(CarrierId);
    let mut reading = administrator.works().reading().await?;
    let mut found = keys::carriers_after(&mut reading, after, PAGE as i64 + 1).await?;
    let more = found.len() > PAGE;
    found.truncate(PAGE);
    let later = found.last().filter(|_| more).map(|last| format!("/admin/carriers?after={}", last.id));
    let words = administrator.words();
    administrator.page(&CarriersPage {
        frame: administrator.frame(),
        carriers: found.into_iter().map(|carrier| row_of(words, carrier)).collect(),
        earlier: after.map(|_| "/admin/carriers".to_owned()).unwrap_or_default(),
        later: later.unwrap_or_default(),
    })
}

fn row_of(words: Words, carrier: ListedCarrier) -> CarrierRow {
    CarrierRow {
        href: address_of(carrier.id),
        name: carrier.name,
        designator: carrier.designator.to_string(),
        keys: carrier.live_keys.to_string(),
        used: carrier.last_used_at.map_or_else(|| words.t("accounts-key-never-used"), |at| words.time(at)),
    }
}

fn address_of(id: CarrierId) -> String {
    format!("/admin/carriers/{id}")
}

async fn get_add(administrator: Administrator) -> Result<HttpResponse, Trouble> {
    administrator.page(&AddPage { frame: administrator.frame(), form: administrator.form().await? })
}

async fn post_add(administrator: Administrator, answers: Answers) -> Result<HttpResponse, Trouble> {
    let words = administrator.words();
    let mut reader = Reader::new(&answers, words);
    let name = reader.name_of("name", "accounts-error-carrier-missing", 100);
    let designator = reader.take("designator", Designator::parse);
    if let (Some(name), Some(designator)) = (name, designator) {
        let by = administrator.id();
        let registered = administrator
            .works()
            .run(administrator.actor(), move |work| {
                Box::pin(async move { register_carrier(work, by, name, designator).await })
            })
            .await;
        match registered {
            Ok(id) => {
                let notice = "accounts-notice-carrier-registered";
                return Ok(administrator.see_other_with(&address_of(id), notice));
            }
            Err(CannotKeepKeys::DesignatorTaken) => {
                reader.complain("designator", words.t("accounts-carrier-taken"));
            }
            Err(refused @ (CannotKeepKeys::NotFound | CannotKeepKeys::WrongScopes)) => {
                return Err(Trouble::broken(refused));
            }
            Err(CannotKeepKeys::Broken(broken)) => return Err(broken.into()),
        }
    }
    administrator.complaint(&AddPage { frame: administrator.frame(), form: reader.form() })
}

async fn get_one(administrator: Administrator, id: web::Path<Uuid>) -> Result<HttpResponse, Trouble> {
    let page = page_of(&administrator, CarrierId(*id), administrator.form().await?).await?;
    administrator.page(&page)
}

async fn page_of(administrator: &Administrator, id: CarrierId, form: Form) -> Result<CarrierPage, Trouble> {
    let mut reading = administrator.works().reading().await?;
    let carrier = keys::carrier(&mut reading, id).await?.ok_or(Trouble::NotFound)?;
    let kept = keys::keys_of(&mut reading, KeyOwner::Carrier(id)).await?;
    drop(reading);
    let words = administrator.words();
    let make = format!("{}/keys", address_of(id));
    Ok(CarrierPage {
        frame: administrator.frame(),
        form,
        rows: rows_of(words, &carrier),
        name: carrier.name,
        keys: key_rows(words, kept, &make),
        make,
    })
}

fn rows_of(words: Words, carrier: &Carrier) -> Vec<(String, String)> {
    vec![
        (words.t("accounts-carrier-designator"), carrier.designator.to_string()),
        (words.t("accounts-carrier-registered"), words.time(carrier.registered_at)),
    ]
}

async fn post_key(
    administrator: Administrator,
    id: web::Path<Uuid>,
    answers: Answers,
) -> Result<HttpResponse, Trouble> {
    let (by, id) = (administrator.id(), CarrierId(*id));
    let mut reader = Reader::new(&answers, administrator.words());
    let Some(name) = reader.name_of("name", "accounts-error-key-name-missing", 100) else {
        let page = page_of(&administrator, id, reader.form()).await?;
        return administrator.complaint(&page);
    };
    let new = NewKey { name, scopes: vec![Scope::Verifications] };
    let made = administrator
        .works()
        .run(administrator.actor(), move |work| {
            Box::pin(async move { make_key(work, by, KeyOwner::Carrier(id), &new).await })
        })
        .await
        .map_err(trouble)?;
    key_shown(&administrator, &made, &address_of(id))
}

async fn post_revocation(
    administrator: Administrator,
    ids: web::Path<(Uuid, Uuid)>,
    _marked: Answers,
) -> Result<HttpResponse, Trouble> {
    let (id, key) = ids.into_inner();
    let (by, id, key) = (administrator.id(), CarrierId(id), ApiKeyId(key));
    administrator
        .works()
        .run(administrator.actor(), move |work| {
            Box::pin(async move { revoke_key(work, by, KeyOwner::Carrier(id), key).await })
        })
        .await
        .map_err(trouble)?;
    Ok(administrator.see_other_with(&address_of(id), "accounts-notice-key-revoked"))
}

fn trouble(refused: CannotKeepKeys) -> Trouble {
    match refused {
        CannotKeepKeys::NotFound => Trouble::NotFound,
        CannotKeepKeys::Broken(broken) => broken.into(),
        CannotKeepKeys::DesignatorTaken | CannotKeepKeys::WrongScopes => Trouble::broken(refused),
    }
}
