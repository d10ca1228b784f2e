//! A forgotten password: a letter to its owner, and a new one by the letter's link.

use crate::accounts::broken::Broken;
use crate::accounts::mailed_token::Purpose;
use crate::accounts::send_token::send_token;
use crate::accounts::store::{self, tokens};
use crate::accounts::{Hashed, tries};
use crate::audit::{self, Chain, Entry};
use crate::letters::{self, Letter};
use crate::vocabulary::Email;
use crate::web::{Token, Work, store as sessions};

/// Sends a link to whoever owns the address; whoever asks here sees the same answer for every address (ASVS 6.3.8).
pub async fn ask_for_reset(work: &mut Work, email: &Email) -> Result<(), Broken> {
    let account = store::account_of(work, email).await?;
    let chain = account.as_ref().map_or(Chain::Setting("sign-in"), |account| Chain::Account(account.id));

    audit::record(work, Entry::new(chain, "asked for a new password")).await?;
    match account.filter(|account| account.disabled_at.is_none()) {
        Some(account) => send_token(work, account.id, &account.recipient(), Purpose::ResetPassword).await,
        None => Ok(()),
    }
}

#[derive(Debug, thiserror::Error)]
pub enum CannotReset {
    /// It has run out, was used, never was, or its account is disabled.
    #[error("the link opens nothing any more")]
    LinkIsOver,
    #[error(transparent)]
    Broken(#[from] Broken),
}

impl From<sqlx::Error> for CannotReset {
    fn from(error: sqlx::Error) -> Self {
        Self::Broken(error.into())
    }
}

/// Sets a new password by a mailed token. The letter proves the address, so it is confirmed with it; every session ends;
/// a second factor stays and is asked for as before (ASVS 6.4.3, 7.4.3).
pub async fn reset(work: &mut Work, token: &Token, password: &Hashed) -> Result<(), CannotReset> {
    let now = work.now();
    let id = tokens::use_up(work, token, Purpose::ResetPassword, now).await?;
    let id = id.ok_or(CannotReset::LinkIsOver)?;
    let account = store::account(work, id).await?.filter(|account| account.disabled_at.is_none());
    let account = account.ok_or(CannotReset::LinkIsOver)?;

    store::set_password(work, id, password).await?;
    store::confirm(work, id, now).await?;
    tokens::forget(work, id, Purpose::ResetPassword).await?;
    tokens::forget(work, id, Purpose::ConfirmEmail).await?;
    sessions::end_sessions_of(work, id).await?;
    tries::forget_passwords(work, id).await?;

    audit::record(work, Entry::new(Chain::Account(id), "set a new password by letter")).await?;
    letters::post(work, &account.recipient(), &Letter::PasswordChanged).await?;
    Ok(())
}
