//! An inviting party's keys for its programs: made and revoked in its office, shown once.

use super::keys::{KeyRow, key_rows, key_shown, scope_in};
use crate::accounts::keep_keys::{CannotKeepKeys, make_key, revoke_key};
use crate::accounts::store::keys;
use crate::accounts::{KeyOwner, NewKey, Owner, Scope};
use crate::vocabulary::ApiKeyId;
use crate::web::{Answers, Form, Frame, Reader, Trouble, Words};
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use askama::Template;
use uuid::Uuid;

const FOLDER: &str = "/inviting/keys";

pub fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/inviting/keys", web::get().to(get_keys))
        .route("/inviting/keys", web::post().to(post_key))
        .route("/inviting/keys/{key}/revoke", web::post().to(post_revocation));
}

#[derive(Template)]
#[template(path = "accounts/party-keys.html")]
struct KeysPage {
    frame: Frame,
    form: Form,
    keys: Vec<KeyRow>,
    choices: Vec<Choice>,
}

/// Something that a key can open.
struct Choice {
    word: &'static str,
    label: String,
    hint: String,
    /// The first one's is the field's name, so that a complaint leads to it.
    id: &'static str,
}

async fn get_keys(party: Owner) -> Result<HttpResponse, Trouble> {
    show(&party, party.form().await?, StatusCode::OK).await
}

async fn show(party: &Owner, form: Form, status: StatusCode) -> Result<HttpResponse, Trouble> {
    let mut reading = party.works().reading().await?;
    let kept = keys::keys_of(&mut reading, KeyOwner::Party(party.party)).await?;
    drop(reading);
    let keys = key_rows(party.words(), kept, FOLDER);
    party.page_as(status, &KeysPage { frame: party.frame(), form, keys, choices: choices(party.words()) })
}

fn choices(words: Words) -> Vec<Choice> {
    let choice = |(place, scope): (usize, Scope)| Choice {
        word: scope.word(),
        label: scope_in(words, scope),
        hint: match scope {
            Scope::Verifications => String::new(),
            Scope::Invitations => words.t("accounts-scope-invitations-hint"),
            Scope::Arrivals => words.t("accounts-scope-arrivals-hint"),
            Scope::Receipts => words.t("accounts-scope-receipts-hint"),
            Scope::Webhooks => words.t("accounts-scope-webhooks-hint"),
        },
        id: if place == 0 { "opens" } else { "" },
    };
    Scope::OF_PARTIES.into_iter().enumerate().map(choice).collect()
}

async fn post_key(party: Owner, answers: Answers) -> Result<HttpResponse, Trouble> {
    let (by, owner) = (party.id(), KeyOwner::Party(party.party));
    let mut reader = Reader::new(&answers, party.words());
    let name = reader.name_of("name", "accounts-error-key-name-missing", 100);
    let scopes: Vec<Scope> =
        Scope::OF_PARTIES.into_iter().filter(|scope| answers.has("opens", scope.word())).collect();
    if scopes.is_empty() {
        reader.complain("opens", party.words().t("accounts-error-key-opens-nothing"));
    }
    let Some(name) = name.filter(|_| !scopes.is_empty()) else {
        return show(&party, reader.form(), StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let new = NewKey { name, scopes };
    let made = party
        .works()
        .run(party.actor(), move |work| Box::pin(async move { make_key(work, by, owner, &new).await }))
        .await
        .map_err(trouble)?;
    key_shown(&party, &made, FOLDER)
}

async fn post_revocation(
    party: Owner,
    key: web::Path<Uuid>,
    _marked: Answers,
) -> Result<HttpResponse, Trouble> {
    let (by, owner, key) = (party.id(), KeyOwner::Party(party.party), ApiKeyId(*key));
    party
        .works()
        .run(party.actor(), move |work| Box::pin(async move { revoke_key(work, by, owner, key).await }))
        .await
        .map_err(trouble)?;
    Ok(party.see_other_with(FOLDER, "accounts-notice-key-revoked"))
}

fn trouble(refused: CannotKeepKeys) -> Trouble {
    match refused {
        CannotKeepKeys::NotFound => Trouble::NotFound,
        CannotKeepKeys::Broken(broken) => broken.into(),
        CannotKeepKeys::DesignatorTaken | CannotKeepKeys::WrongScopes => Trouble::broken(refused),
    }
}
