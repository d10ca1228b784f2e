//! Proving the second factor, and setting it up at the first sign-in.

use crate::accounts::broken::Broken;
use crate::accounts::second_factor::{RecoveryCode, SharedSecret};
use crate::accounts::sign_in::{Comer, Door, Entered, open};
use crate::accounts::store::{self, factors};
use crate::accounts::{Account, tries};
use crate::audit::{self, Chain, Entry};
use crate::vocabulary::AccountId;
use crate::web::{Actor, Work, Works};

#[derive(Debug, thiserror::Error)]
pub enum CannotProve {
    /// Another code, one used before, or no second factor to prove.
    #[error("the code is not right")]
    Wrong,
    #[error(transparent)]
    Broken(#[from] Broken),
}

impl From<sqlx::Error> for CannotProve {
    fn from(error: sqlx::Error) -> Self {
        Self::Broken(error.into())
    }
}

/// Lets somebody whose password was right in by a code of the authenticator or a recovery code; each works once
/// (ASVS 6.5.1). The try is counted first, and counts whatever comes of it.
pub async fn prove(
    works: &Works,
    id: AccountId,
    typed: String,
    comer: Comer,
) -> Result<Entered, CannotProve> {
    tries::code(works, id, &comer.address).await?;
    let entered = works
        .run::<_, Broken, _>(Actor::Visitor, move |work| {
            Box::pin(async move {
                let Some(account) = open_account(work, id).await? else { return Ok(None) };
                let Some(act) = use_up(work, id, &typed).await? else {
                    audit::record(work, Entry::new(Chain::Account(id), "a wrong second factor")).await?;
                    return Ok(None);
                };
                audit::record(work, Entry::new(Chain::Account(id), act)).await?;
                enter(work, account, &comer).await.map(Some)
            })
        })
        .await?;
    entered.ok_or(CannotProve::Wrong)
}

/// Enrols the secret that was offered, by a first code made with it, and draws the recovery codes.
pub async fn enrol(
    works: &Works,
    id: AccountId,
    typed: String,
    comer: Comer,
) -> Result<(Entered, Vec<RecoveryCode>), CannotProve> {
    tries::code(works, id, &comer.address).await?;
    let entered = works
        .run::<_, Broken, _>(Actor::Visitor, move |work| {
            Box::pin(async move {
                let now = work.now();
                let Some(account) = open_account(work, id).await? else { return Ok(None) };
                let Some(secret) = offered(work, id).await? else { return Ok(None) };
                let Some(step) = secret.step_of(&typed, now)? else { return Ok(None) };

                if !factors::enrol(work, id, step, now).await? {
                    return Ok(None);
                }
                let codes = renew_codes(work, id).await?;

                audit::record(work, Entry::new(Chain::Account(id), "enrolled a second factor")).await?;
                Ok(Some((enter(work, account, &comer).await?, codes)))
            })
        })
        .await?;
    entered.ok_or(CannotProve::Wrong)
}

/// Draws recovery codes in place of those before.
pub async fn renew_codes(work: &mut Work, id: AccountId) -> Result<Vec<RecoveryCode>, Broken> {
    let codes = RecoveryCode::draw_set()?;
    factors::forget_codes(work, id).await?;
    factors::insert_codes(work, id, &codes).await?;
    Ok(codes)
}

/// The secret offered to an account that has not enrolled it yet.
async fn offered(work: &mut Work, id: AccountId) -> Result<Option<SharedSecret>, Broken> {
    let offered = factors::factor(work, id).await?.filter(|factor| factor.enrolled_at.is_none());
    offered.map(|factor| SharedSecret::unseal(work.secrets(), id, &factor.sealed_secret)).transpose()
}

/// Uses the code up and says what it was; nothing when it is no code of this account, or was used before.
async fn use_up(work: &mut Work, id: AccountId, typed: &str) -> Result<Option<&'static str>, Broken> {
    let now = work.now();
    if let Some(code) = RecoveryCode::parse(typed) {
        return Ok(factors::use_code(work, id, &code, now).await?.then_some("used a recovery code"));
    }
    let Some(factor) = factors::factor(work, id).await? else { return Ok(None) };
    let secret = SharedSecret::unseal(work.secrets(), id, &factor.sealed_secret)?;
    let Some(step) = secret.step_of(typed, now)? else { return Ok(None) };
    Ok(factors::use_step(work, id, step).await?.then_some("gave a second factor"))
}

async fn open_account(work: &mut Work, id: AccountId) -> sqlx::Result<Option<Account>> {
    store::hold_password_of(work, id).await?;
    Ok(store::account(work, id).await?.filter(Account::is_open))
}

async fn enter(work: &mut Work, account: Account, comer: &Comer) -> Result<Entered, Broken> {
    tries::forgive_codes(work, account.id, &comer.address).await?;
    let token = open(work, &account, Door::Office, comer).await?;
    audit::record(work, Entry::new(Chain::Account(account.id), "signed in")).await?;
    Ok(Entered { account, token, door: Door::Office })
}
