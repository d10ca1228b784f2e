//! Keys as their owners see them: in a list, and once in full.

use crate::accounts::store::keys::ListedKey;
use crate::accounts::{ApiKey, Person, Scope};
use crate::web::{Frame, Trouble, Words};
use actix_web::HttpResponse;
use askama::Template;

/// A row of the table of keys.
pub struct KeyRow {
    pub name: String,
    pub prefix: String,
    pub opens: String,
    pub made: String,
    pub used: String,
    pub state: String,
    pub colour: &'static str,
    /// Where the form is posted that revokes it; empty when it was revoked.
    pub revoke: String,
}

/// `folder` is the address of the owner's keys: `FOLDER/ID/revoke` revokes one.
pub fn key_rows(words: Words, keys: Vec<ListedKey>, folder: &str) -> Vec<KeyRow> {
    keys.into_iter().map(|key| key_row(words, key, folder)).collect()
}

fn key_row(words: Words, listed: ListedKey, folder: &str) -> KeyRow {
    let ListedKey { key, maker, maker_left } = listed;
    let maker = if maker_left { words.t1("accounts-key-maker-left", "name", maker) } else { maker };
    let live = key.is_live();
    let (state, colour) = match key.revoked_at {
        None => (words.t("accounts-key-live"), "green"),
        Some(_) => (words.t("accounts-key-revoked"), "grey"),
    };
    let opens: Vec<_> = key.scopes.iter().map(|scope| scope_in(words, *scope)).collect();
    KeyRow {
        revoke: if live { format!("{folder}/{}/revoke", key.id) } else { String::new() },
        name: key.name,
        prefix: key.prefix,
        opens: opens.join(", "),
        made: format!("{}, {maker}", words.time(key.made_at)),
        used: key.last_used_at.map_or_else(|| words.t("accounts-key-never-used"), |at| words.time(at)),
        state,
        colour,
    }
}

pub fn scope_in(words: Words, scope: Scope) -> String {
    match scope {
        Scope::Verifications => words.t("accounts-scope-verifications"),
        Scope::Invitations => words.t("accounts-scope-invitations"),
        Scope::Arrivals => words.t("accounts-scope-arrivals"),
        Scope::Receipts => words.t("accounts-scope-receipts"),
        Scope::Webhooks => words.t("accounts-scope-webhooks"),
    }
}

#[derive(Template)]
#[template(path = "accounts/key-shown.html")]
struct ShownPage {
    frame: Frame,
    key: String,
    onward: String,
}

/// The one page that shows a key's text, as the answer to the form that made it.
pub fn key_shown(person: &Person, key: &ApiKey, onward: &str) -> Result<HttpResponse, Trouble> {
    let key = key.reveal().to_owned();
    person.page(&ShownPage { frame: person.frame(), key, onward: onward.to_owned() })
}
