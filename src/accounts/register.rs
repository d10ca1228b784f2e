//! Registering, and confirming the e-mail address.

use crate::accounts::broken::Broken;
use crate::accounts::hashing::{Hashing, Verdict};
use crate::accounts::mailed_token::Purpose;
use crate::accounts::registration::{NewAccount, Office};
use crate::accounts::send_token::post_token;
use crate::accounts::sign_in::{self, Comer, Entered};
use crate::accounts::store::{self, tokens};
use crate::accounts::tries::{self, Tried};
use crate::accounts::{Account, Hashed, PartyRole, Password};
use crate::audit::{self, Chain, Entry};
use crate::letters::{self, Letter, Recipient};
use crate::vocabulary::{AccountId, InvitingPartyId};
use crate::web::{Actor, Token, Work, Works};

/// Registers an account that its e-mail confirms. An address that has an account is told so by letter alone: whoever
/// asks here sees the same answer (ASVS 6.3.8).
pub async fn register(work: &mut Work, new: &NewAccount, password: &Hashed) -> Result<(), Broken> {
    let (now, id) = (work.now(), AccountId::mint());
    if tries::letter(work, &new.email).await?.is_err() {
        // The letters before have to do, and what they confirm stays.
        return Ok(());
    }
    store::forget_unconfirmed(work, &new.email).await?;

    if !store::insert_account(work, id, new, password, (None, now)).await? {
        return remind(work, new).await;
    }
    if let Office::InvitingParty(party) = &new.office {
        let party_id = InvitingPartyId::mint();
        store::insert_party(work, (party_id, id), (&new.name, party), now).await?;
        store::people::begin_role(work, (party_id, id), PartyRole::Owner, (Some(id), now)).await?;
    }

    let registered = Entry::new(Chain::Account(id), "registered").with("role", new.office.role().word());
    audit::record(work, registered).await?;
    let to = Recipient { email: new.email.clone(), language: new.language };
    post_token(work, id, &to, Purpose::ConfirmEmail).await
}

async fn remind(work: &mut Work, new: &NewAccount) -> Result<(), Broken> {
    let Some(account) = store::account_of(work, &new.email).await? else { return Ok(()) };

    audit::record(work, Entry::new(Chain::Account(account.id), "registering again was tried")).await?;
    letters::post(work, &account.recipient(), &Letter::AlreadyRegistered).await?;
    Ok(())
}

#[derive(Debug, thiserror::Error)]
pub enum CannotConfirm {
    /// It has run out, was used, or never was.
    #[error("the link opens nothing any more")]
    LinkIsOver,
    #[error("this is not the password that the registration chose")]
    Wrong,
    #[error(transparent)]
    Broken(#[from] Broken),
}

impl From<sqlx::Error> for CannotConfirm {
    fn from(error: sqlx::Error) -> Self {
        Self::Broken(error.into())
    }
}

/// Confirms an e-mail address by the token that was mailed to it and the password that was chosen with it. Anybody can
/// register somebody else's address: the letter proves the mailbox and the password proves who registered, and an account
/// opens to whoever has both, who is signed in at once. The try is counted, and counts whatever comes of it.
pub async fn confirm(
    works: &Works,
    hashing: &Hashing,
    (token, password): (Token, Password),
    comer: Comer,
) -> Result<Entered, CannotConfirm> {
    let mut reading = works.reading().await?;
    let id = tokens::owner(&mut reading, &token, Purpose::ConfirmEmail, works.clock().now()).await?;
    let id = id.ok_or(CannotConfirm::LinkIsOver)?;
    let kept = store::password_of(&mut reading, id).await?;
    drop(reading);
    tries::password(works, Tried::Account(id), &comer).await?;
    if hashing.compare(password, kept.clone()).await? == Verdict::Wrong {
        let failed = Entry::new(Chain::Account(id), "confirming the e-mail address failed");
        works
            .run::<_, sqlx::Error, _>(Actor::Visitor, move |work| Box::pin(audit::record(work, failed)))
            .await?;
        return Err(CannotConfirm::Wrong);
    }
    works
        .run(Actor::Visitor, move |work| {
            Box::pin(async move { open(work, &token, kept.as_ref(), &comer).await })
        })
        .await
}

async fn open(
    work: &mut Work,
    token: &Token,
    compared: Option<&Hashed>,
    comer: &Comer,
) -> Result<Entered, CannotConfirm> {
    let now = work.now();
    let id =
        tokens::use_up(work, token, Purpose::ConfirmEmail, now).await?.ok_or(CannotConfirm::LinkIsOver)?;
    if store::hold_password_of(work, id).await?.as_ref() != compared {
        return Err(CannotConfirm::Wrong);
    }
    store::confirm(work, id, now).await?;
    let account = store::account(work, id).await?.filter(Account::is_open);
    let account = account.ok_or(CannotConfirm::LinkIsOver)?;

    audit::record(work, Entry::new(Chain::Account(id), "confirmed the e-mail address")).await?;
    Ok(sign_in::let_in(work, account, comer).await?)
}
