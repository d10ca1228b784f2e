//! Coming to work for an inviting party, by the link in its letter.

use crate::accounts::broken::Broken;
use crate::accounts::mailed_token::Purpose;
use crate::accounts::people::keep::{hold, may_join};
use crate::accounts::sign_in::{self, Comer, Entered};
use crate::accounts::store::people::{self, Joining};
use crate::accounts::store::{self, tokens};
use crate::accounts::{Account, Hashed, NewAccount, Office, tries};
use crate::audit::{self, Chain, Entry};
use crate::vocabulary::{AccountId, Language};
use crate::web::{Token, Work, store as sessions};

#[derive(Debug, thiserror::Error)]
pub enum CannotJoin {
    /// It has run out, was used, was taken back, never was, or the address has come to have another account.
    #[error("the link opens nothing any more")]
    LinkIsOver,
    #[error(transparent)]
    Broken(#[from] Broken),
}

impl From<sqlx::Error> for CannotJoin {
    fn from(error: sqlx::Error) -> Self {
        match error.as_database_error().and_then(|error| error.constraint()) {
            Some("an_account_has_one_role_in_one_party") => Self::LinkIsOver,
            Some(_) | None => Self::Broken(error.into()),
        }
    }
}

/// Joins with a name and a password of one's own. The letter proves the mailbox: the account is confirmed, and signed in at once.
pub async fn join(
    work: &mut Work,
    token: &Token,
    (name, language): (&str, Language),
    password: &Hashed,
    comer: &Comer,
) -> Result<Entered, CannotJoin> {
    let now = work.now();
    let joining = people::joining_of(work, token, now).await?.ok_or(CannotJoin::LinkIsOver)?;
    let standings = hold(work, joining.party).await?;
    // An owner who is one no longer has asked nobody.
    if !standings.iter().any(|standing| standing.account == joining.asked_by && standing.role.is_owner()) {
        return Err(CannotJoin::LinkIsOver);
    }

    let id = account_for(work, &joining, (name, language), password).await?;
    if !people::join(work, joining.id, id, now).await? {
        return Err(CannotJoin::LinkIsOver);
    }
    people::begin_role(work, (joining.party, id), joining.role, (Some(joining.asked_by), now)).await?;

    let joined = Entry::new(Chain::Party(joining.party), "somebody joined").with("account", id.to_string());
    audit::record(work, joined.with("role", joining.role.word())).await?;
    let account = store::account(work, id).await?.filter(Account::is_open);
    Ok(sign_in::let_in(work, account.ok_or(CannotJoin::LinkIsOver)?, comer).await?)
}

/// A new account; or the one that its holder was left with when they last worked for a party.
async fn account_for(
    work: &mut Work,
    joining: &Joining,
    (name, language): (&str, Language),
    password: &Hashed,
) -> Result<AccountId, CannotJoin> {
    let now = work.now();
    store::forget_unconfirmed(work, &joining.email).await?;
    let (email, name) = (joining.email.clone(), name.to_owned());
    let new = NewAccount { email, name, language, office: Office::Colleague };
    let id = AccountId::mint();
    if store::insert_account(work, id, &new, password, (Some(now), now)).await? {
        return Ok(id);
    }
    let account = store::account_of(work, &joining.email).await?.filter(may_join);
    let account = account.ok_or(CannotJoin::LinkIsOver)?;
    store::set_name(work, account.id, &new.name).await?;
    store::set_password(work, account.id, password).await?;
    tokens::forget(work, account.id, Purpose::ResetPassword).await?;
    sessions::end_sessions_of(work, account.id).await?;
    tries::forget_passwords(work, account.id).await?;
    Ok(account.id)
}
