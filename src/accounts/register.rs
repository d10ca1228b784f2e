//! Registering, and confirming the e-mail address.

use crate::accounts::broken::Broken;
use crate::accounts::mailed_token::Purpose;
use crate::accounts::registration::{NewAccount, Office};
use crate::accounts::send_token::{send_token, tell_already_registered};
use crate::accounts::store::{self, tokens};
use crate::accounts::{Hashed, Role};
use crate::audit::{self, Chain, Entry};
use crate::letters::Recipient;
use crate::vocabulary::{AccountId, InvitingPartyId};
use crate::web::{Token, Work};

/// Registers an account that its e-mail confirms. An address that has an account is told so by letter alone: whoever
/// asks here sees the same answer (ASVS 6.3.8).
pub async fn register(work: &mut Work, new: &NewAccount, password: &Hashed) -> Result<(), Broken> {
    let (now, id) = (work.now(), AccountId::mint());
    store::forget_unconfirmed(work, &new.email).await?;

    if !store::insert_account(work, id, new, password, (None, now)).await? {
        return remind(work, new).await;
    }
    if let Office::InvitingParty(party) = &new.office {
        store::insert_party(work, InvitingPartyId::mint(), id, &new.name, party).await?;
    }

    let registered = Entry::new(Chain::Account(id), "registered").with("role", new.office.role().word());
    audit::record(work, registered).await?;
    let to = Recipient { email: new.email.clone(), language: new.language };
    send_token(work, id, &to, Purpose::ConfirmEmail).await
}

async fn remind(work: &mut Work, new: &NewAccount) -> Result<(), Broken> {
    let Some(account) = store::account_of(work, &new.email).await? else { return Ok(()) };

    audit::record(work, Entry::new(Chain::Account(account.id), "registering again was tried")).await?;
    tell_already_registered(work, &account.recipient()).await
}

/// The link has run out, was used, or never was.
#[derive(Debug, thiserror::Error)]
pub enum CannotConfirm {
    #[error("the link opens nothing any more")]
    LinkIsOver,
    #[error(transparent)]
    Broken(#[from] Broken),
}

impl From<sqlx::Error> for CannotConfirm {
    fn from(error: sqlx::Error) -> Self {
        Self::Broken(error.into())
    }
}

/// Confirms an e-mail address by the token that was mailed to it.
pub async fn confirm(work: &mut Work, token: &Token) -> Result<Role, CannotConfirm> {
    let now = work.now();
    let id =
        tokens::use_up(work, token, Purpose::ConfirmEmail, now).await?.ok_or(CannotConfirm::LinkIsOver)?;
    let account = store::account(work, id).await?.ok_or(CannotConfirm::LinkIsOver)?;

    store::confirm(work, id, now).await?;

    audit::record(work, Entry::new(Chain::Account(id), "confirmed the e-mail address")).await?;
    Ok(account.role)
}
