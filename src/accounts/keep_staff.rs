//! Keeping accounts: an administrator makes those of the staff and frees a lost second factor; disables and enables everybody's.

use crate::accounts::broken::Broken;
use crate::accounts::mailed_token::Purpose;
use crate::accounts::registration::NewAccount;
use crate::accounts::send_token::renew_token;
use crate::accounts::store::{self, factors, staff};
use crate::accounts::{Account, Hashed, Role};
use crate::audit::{self, Chain, Entry};
use crate::letters::{self, Recipient};
use crate::vocabulary::AccountId;
use crate::web::{Token, Work, store as sessions};

#[derive(Debug, thiserror::Error)]
pub enum CannotKeepStaff {
    #[error("there is an account with this e-mail address")]
    EmailTaken,
    #[error("applicants and inviting parties register themselves")]
    NotStaff,
    #[error("there is no such checkpoint")]
    NoSuchCheckpoint,
    #[error("there is no such member of the staff")]
    NotFound,
    #[error("nobody disables their own account or resets their own second factor")]
    Oneself,
    #[error(transparent)]
    Broken(#[from] Broken),
}

impl From<sqlx::Error> for CannotKeepStaff {
    fn from(error: sqlx::Error) -> Self {
        match error.as_database_error().and_then(|error| error.constraint()) {
            Some("a_checkpoint_exists") => Self::NoSuchCheckpoint,
            Some(_) | None => Self::Broken(error.into()),
        }
    }
}

/// Makes a staff account without a password. The link in its letter, good for 72 hours, sets the first one; the token
/// is handed back for whoever has no mail yet, see [`password_link`].
pub async fn add_staff(work: &mut Work, new: &NewAccount) -> Result<(AccountId, Token), CannotKeepStaff> {
    let (now, id, role) = (work.now(), AccountId::mint(), new.office.role());
    if !role.is_staff() {
        return Err(CannotKeepStaff::NotStaff);
    }

    if !store::insert_account(work, id, new, &Hashed::none_yet(), (None, now)).await? {
        return Err(CannotKeepStaff::EmailTaken);
    }
    let token = renew_token(work, id, Purpose::Welcome).await?;

    let made = Entry::new(Chain::Account(id), "made a staff account")
        .with("role", role.word())
        .with("checkpoint", new.office.checkpoint());
    audit::record(work, made).await?;
    let sealed = letters::seal_token(work, &token).map_err(Broken::from)?;
    let to = Recipient { email: new.email.clone(), language: new.language };
    letters::post(work, &to, &Purpose::Welcome.letter(sealed)).await?;
    Ok((id, token))
}

/// The page that sets a password by a mailed token. `public_url` has no slash at its end.
pub fn password_link(public_url: &str, token: &Token) -> String {
    format!("{public_url}/password/new?token={}", token.reveal())
}

/// Disables an account and ends its sessions at once (ASVS 7.4.2).
pub async fn disable(
    work: &mut Work,
    administrator: AccountId,
    id: AccountId,
) -> Result<(), CannotKeepStaff> {
    let now = work.now();
    let administrators = staff::lock_administrators(work).await?;
    if administrator == id || !administrators.contains(&administrator) {
        return Err(CannotKeepStaff::Oneself);
    }
    let account = find(work, id).await?;

    staff::disable(work, account.id, now).await?;
    sessions::end_sessions_of(work, account.id).await?;

    Ok(audit::record(work, Entry::new(Chain::Account(id), "disabled the account")).await?)
}

pub async fn enable(work: &mut Work, id: AccountId) -> Result<(), CannotKeepStaff> {
    let account = find(work, id).await?;

    staff::enable(work, account.id).await?;

    Ok(audit::record(work, Entry::new(Chain::Account(id), "enabled the account")).await?)
}

/// Disables the account of an applicant or an inviting party, and ends its sessions at once (ASVS 7.4.2).
pub async fn disable_public(work: &mut Work, id: AccountId) -> Result<(), CannotKeepStaff> {
    let now = work.now();
    let account = staff::find_public_for_change(work, id).await?.ok_or(CannotKeepStaff::NotFound)?;

    staff::disable(work, account.id, now).await?;
    sessions::end_sessions_of(work, account.id).await?;

    Ok(audit::record(work, Entry::new(Chain::Account(id), "disabled the account")).await?)
}

/// Opens such an account again; its sessions stay ended.
pub async fn enable_public(work: &mut Work, id: AccountId) -> Result<(), CannotKeepStaff> {
    let account = staff::find_public_for_change(work, id).await?.ok_or(CannotKeepStaff::NotFound)?;

    staff::enable(work, account.id).await?;

    Ok(audit::record(work, Entry::new(Chain::Account(id), "enabled the account")).await?)
}

/// A look at the account of an applicant or an inviting party; none where there is none of that id.
pub async fn look_at_public(work: &mut Work, id: AccountId) -> sqlx::Result<Option<Account>> {
    let found = store::account(work, id).await?.filter(|account| !account.role.is_staff());
    if found.is_some() {
        audit::record(work, Entry::new(Chain::Account(id), "looked at the account")).await?;
    }
    Ok(found)
}

/// Takes a lost second factor and its recovery codes away and ends the sessions; the next sign-in enrols another.
pub async fn reset_factor(
    work: &mut Work,
    administrator: AccountId,
    id: AccountId,
) -> Result<(), CannotKeepStaff> {
    if administrator == id {
        return Err(CannotKeepStaff::Oneself);
    }
    let account = find(work, id).await?;

    factors::remove(work, account.id).await?;
    factors::forget_codes(work, account.id).await?;
    sessions::end_sessions_of(work, account.id).await?;

    Ok(audit::record(work, Entry::new(Chain::Account(id), "reset the second factor")).await?)
}

/// Sends a border officer to another checkpoint.
pub async fn move_to_checkpoint(work: &mut Work, id: AccountId, code: &str) -> Result<(), CannotKeepStaff> {
    let account = find(work, id).await?;
    if account.role != Role::BorderOfficer {
        return Err(CannotKeepStaff::NotFound);
    }

    staff::set_checkpoint(work, id, code).await?;

    let moved = Entry::new(Chain::Account(id), "moved to a checkpoint")
        .with("from", account.checkpoint)
        .with("to", code);
    Ok(audit::record(work, moved).await?)
}

async fn find(work: &mut Work, id: AccountId) -> Result<Account, CannotKeepStaff> {
    staff::find_for_change(work, id).await?.ok_or(CannotKeepStaff::NotFound)
}
