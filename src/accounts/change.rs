//! What somebody signed in changes about their own account.

use crate::accounts::broken::Broken;
use crate::accounts::hashing::{Hashing, Verdict};
use crate::accounts::prove::renew_codes;
use crate::accounts::second_factor::RecoveryCode;
use crate::accounts::sign_in::{Comer, Door, open};
use crate::accounts::tries::{self, Tried};
use crate::accounts::{Account, Hashed, Password, store};
use crate::audit::{self, Chain, Entry};
use crate::letters::{self, Letter};
use crate::vocabulary::Language;
use crate::web::store as sessions;
use crate::web::{Token, Work, Works};

#[derive(Debug, thiserror::Error)]
pub enum CannotChange {
    #[error("the present password is another")]
    WrongPassword,
    #[error(transparent)]
    Broken(#[from] Broken),
}

impl From<sqlx::Error> for CannotChange {
    fn from(error: sqlx::Error) -> Self {
        Self::Broken(error.into())
    }
}

/// Asks for the present password before something that an unwatched screen must not allow (ASVS 7.5.1). The try is
/// counted as one of signing in. Answers with what is kept of it, for the deed that follows.
pub async fn ask_password(
    works: &Works,
    hashing: &Hashing,
    account: &Account,
    password: Password,
    comer: &Comer,
) -> Result<Hashed, CannotChange> {
    tries::password(works, Tried::Account(account.id), comer).await.map_err(CannotChange::Broken)?;
    let mut reading = works.reading().await?;
    let kept = store::password_of(&mut reading, account.id).await?.unwrap_or_else(Hashed::none_yet);
    drop(reading);
    let verdict = hashing.compare(password, Some(kept.clone())).await?;

    let (account, comer) = (account.clone(), comer.clone());
    works
        .run(account.actor(), move |work| {
            Box::pin(async move {
                match verdict {
                    Verdict::Right => tries::forgive_password(work, account.id, &comer).await,
                    Verdict::Wrong => {
                        let wrong = Entry::new(Chain::Account(account.id), "a wrong present password");
                        audit::record(work, wrong).await
                    }
                }
            })
        })
        .await
        .map_err(Broken::Database)?;
    match verdict {
        Verdict::Right => Ok(kept),
        Verdict::Wrong => Err(CannotChange::WrongPassword),
    }
}

/// Changes the password. Every session ends, this one too, which goes on under a new token (ASVS 7.2.4, 7.4.3).
pub async fn change_password(
    work: &mut Work,
    account: &Account,
    (asked, new): (&Hashed, &Hashed),
    comer: &Comer,
) -> Result<Token, CannotChange> {
    if store::hold_password_of(work, account.id).await?.as_ref() != Some(asked) {
        return Err(CannotChange::WrongPassword);
    }

    store::set_password(work, account.id, new).await?;
    sessions::end_sessions_of(work, account.id).await?;
    let token = open(work, account, Door::Office, comer).await?;

    audit::record(work, Entry::new(Chain::Account(account.id), "changed the password")).await?;
    letters::post(work, &account.recipient(), &Letter::PasswordChanged).await?;
    Ok(token)
}

/// Draws new recovery codes; those before open nothing any more.
pub async fn change_codes(work: &mut Work, account: &Account) -> Result<Vec<RecoveryCode>, Broken> {
    let codes = renew_codes(work, account.id).await?;

    audit::record(work, Entry::new(Chain::Account(account.id), "drew new recovery codes")).await?;
    letters::post(work, &account.recipient(), &Letter::RecoveryCodesDrawn).await?;
    Ok(codes)
}

/// Chooses the language of pages and letters.
pub async fn choose_language(work: &mut Work, account: &Account, language: Language) -> sqlx::Result<()> {
    store::set_language(work, account.id, language).await?;

    let chosen = Entry::new(Chain::Account(account.id), "chose a language").with("language", language.tag());
    audit::record(work, chosen).await
}

/// Ends one of one's own sessions, named by the hash of its token. One that has ended by itself is no trouble.
pub async fn end_session(work: &mut Work, account: &Account, token_hash: &[u8]) -> sqlx::Result<()> {
    if sessions::end_session_of(work, account.id, token_hash).await? {
        audit::record(work, Entry::new(Chain::Account(account.id), "ended a session")).await?;
    }
    Ok(())
}
