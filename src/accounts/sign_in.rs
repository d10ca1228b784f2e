//! Signing in and out.

use crate::accounts::broken::Broken;
use crate::accounts::hashing::{Hashing, Verdict};
use crate::accounts::mailed_token::Purpose;
use crate::accounts::second_factor::SharedSecret;
use crate::accounts::send_token::send_token;
use crate::accounts::store::{self, factors};
use crate::accounts::tries::{self, Tried};
use crate::accounts::{Account, Hashed, Password};
use crate::audit::{self, Chain, Entry};
use crate::vocabulary::{AccountId, Email};
use crate::web::store::{self as sessions, Holder};
use crate::web::{Actor, Token, Work, Works};

/// Who stands at the door: the client's address, the browser's name for itself, the token it came with.
#[derive(Clone)]
pub struct Comer {
    pub address: String,
    pub device: String,
    pub token: Option<Token>,
    /// What the browser says of having been signed in with before.
    pub browser: Option<String>,
}

/// A new token, and what it opens.
#[derive(Clone)]
pub struct Entered {
    pub account: Account,
    pub token: Token,
    pub door: Door,
}

/// How far a right password led.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Door {
    /// Into the account's own office.
    Office,
    /// To the question for the second factor.
    SecondFactor,
    /// To setting up the second factor.
    Enrolment,
}

#[derive(Debug, thiserror::Error)]
pub enum CannotSignIn {
    /// No such account, another password, not confirmed or disabled: the answer is the same (ASVS 6.3.8).
    #[error("the e-mail address and the password open no account")]
    Wrong,
    #[error(transparent)]
    Broken(#[from] Broken),
}

impl From<sqlx::Error> for CannotSignIn {
    fn from(error: sqlx::Error) -> Self {
        Self::Broken(error.into())
    }
}

/// Signs somebody in by e-mail address and password. The try is counted first, and counts whatever comes of it; the
/// password is compared between two works, so that no connection waits for a hash.
pub async fn sign_in(
    works: &Works,
    hashing: &Hashing,
    (email, password): (&str, Password),
    comer: Comer,
) -> Result<Entered, CannotSignIn> {
    let known = look_up(works, email).await?;
    let tried = known.as_ref().map_or(Tried::Nobody(email), |(account, _)| Tried::Account(account.id));
    tries::password(works, tried, &comer).await?;
    let kept = known.as_ref().map(|(_, kept)| kept.clone());
    let verdict = hashing.compare(password.clone(), kept.clone()).await?;

    let renewed = match (verdict, &kept) {
        (Verdict::Right, Some(kept)) if kept.is_outdated() => Some(hashing.hash(password).await?),
        (Verdict::Right | Verdict::Wrong, _) => None,
    };

    let entered = works
        .run::<_, Broken, _>(Actor::Visitor, move |work| {
            Box::pin(async move {
                match (known, verdict) {
                    (Some((account, kept)), Verdict::Right) => {
                        enter(work, account.id, (&kept, renewed), &comer).await
                    }
                    (known, Verdict::Right | Verdict::Wrong) => {
                        turn_away(work, known.map(|(account, _)| account.id)).await?;
                        Ok(None)
                    }
                }
            })
        })
        .await?;
    entered.ok_or(CannotSignIn::Wrong)
}

async fn look_up(works: &Works, email: &str) -> Result<Option<(Account, Hashed)>, Broken> {
    let Ok(email) = Email::parse(email) else { return Ok(None) };
    let mut reading = works.reading().await?;
    let Some(account) = store::account_of(&mut reading, &email).await? else { return Ok(None) };
    Ok(store::password_of(&mut reading, account.id).await?.map(|kept| (account, kept)))
}

async fn turn_away(work: &mut Work, account: Option<AccountId>) -> sqlx::Result<()> {
    let chain = account.map_or(Chain::Setting("sign-in"), Chain::Account);
    audit::record(work, Entry::new(chain, "a sign-in failed")).await
}

/// Opens a session for the right password, unless the password, or the account, is no longer what was compared.
async fn enter(
    work: &mut Work,
    id: AccountId,
    (compared, renewed): (&Hashed, Option<Hashed>),
    comer: &Comer,
) -> Result<Option<Entered>, Broken> {
    let now_kept = store::hold_password_of(work, id).await?;
    let account = store::account(work, id).await?;
    let Some(account) = account.filter(|_| now_kept.as_ref() == Some(compared)) else { return Ok(None) };

    if !account.is_open() {
        turn_away(work, Some(id)).await?;
        if account.confirmed_at.is_none() && account.disabled_at.is_none() {
            send_token(work, id, &account.recipient(), Purpose::ConfirmEmail).await?;
        }
        return Ok(None);
    }
    if let Some(renewed) = renewed {
        store::set_password(work, id, &renewed).await?;
    }
    Ok(Some(let_in(work, account, comer).await?))
}

/// Begins the session of an account whose password was just proven. The tries before count no longer.
pub(super) async fn let_in(work: &mut Work, account: Account, comer: &Comer) -> Result<Entered, Broken> {
    tries::forgive_password(work, account.id, comer).await?;
    let door = door_of(work, &account).await?;
    let token = open(work, &account, door, comer).await?;
    let act = match door {
        Door::Office => "signed in",
        Door::SecondFactor | Door::Enrolment => "gave the right password",
    };
    audit::record(work, Entry::new(Chain::Account(account.id), act)).await?;
    Ok(Entered { account, token, door })
}

/// Staff are asked for their second factor, or set it up when they have none (ASVS 6.3.3).
async fn door_of(work: &mut Work, account: &Account) -> Result<Door, Broken> {
    if !account.role.is_staff() {
        return Ok(Door::Office);
    }
    if factors::factor(work, account.id).await?.is_some_and(|factor| factor.enrolled_at.is_some()) {
        return Ok(Door::SecondFactor);
    }
    let sealed = SharedSecret::draw()?.seal(work.secrets(), account.id)?;
    factors::offer(work, account.id, &sealed).await?;
    Ok(Door::Enrolment)
}

/// Ends the session that the visitor came with and begins one with a new token, so that a token known from before the
/// sign-in opens nothing (ASVS 7.2.4).
pub(super) async fn open(
    work: &mut Work,
    account: &Account,
    door: Door,
    comer: &Comer,
) -> Result<Token, Broken> {
    let (now, token) = (work.now(), Token::draw()?);
    if let Some(brought) = &comer.token {
        sessions::end_session(work, brought).await?;
    }
    let holder =
        Holder { account: account.id, home: account.role.home(), name: &account.name, device: &comer.device };
    match door {
        Door::Office => {
            sessions::begin_session(work, &token, &holder, account.role.patience(), now).await?;
        }
        Door::SecondFactor | Door::Enrolment => {
            sessions::begin_half_session(work, &token, &holder, now).await?;
        }
    }
    Ok(token)
}

/// Ends a session on the server, whatever the browser still keeps (ASVS 7.4.1).
pub async fn sign_out(work: &mut Work, account: AccountId, token: &Token) -> sqlx::Result<()> {
    sessions::end_session(work, token).await?;

    audit::record(work, Entry::new(Chain::Account(account), "signed out")).await
}
