//! Setting how many invitations may be filed in a year: the number for everybody, and one party's own.

use crate::accounts::{store as accounts, write_to_owners};
use crate::audit::{self, Chain, Entry};
use crate::invitations::right::{QuotaDefault, places};
use crate::invitations::{Reason, store};
use crate::letters::Letter;
use crate::vocabulary::{AccountId, InvitingPartyId};
use crate::web::Work;
use chrono::NaiveDate;

#[derive(Debug, thiserror::Error)]
pub enum CannotGrant {
    #[error("there is no such inviting party")]
    NotFound,
    #[error("somebody set the quota since")]
    SetSince,
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// Gives a party's BIN or IIN a number of its own from now on, or with `None` the default again; `seen` is how many such grants the page showed.
/// Whoever is verified with it is told.
pub async fn grant(
    work: &mut Work,
    by: AccountId,
    (party, seen): (InvitingPartyId, usize),
    (number, reason): (Option<i32>, &Reason),
) -> Result<(), CannotGrant> {
    let now = work.now();
    accounts::inviting_party(work, party).await?.ok_or(CannotGrant::NotFound)?;
    store::hold_parties(work, party).await?;

    if store::right::grants(work, party).await?.len() != seen {
        return Err(CannotGrant::SetSince);
    }

    store::right::grant(work, (party, seen), (number, reason), (by, now)).await.map_err(set_since)?;

    let set = Entry::new(Chain::Party(party), "set a party's quota").with("places", number);
    audit::record(work, set).await?;
    let quota = places(work, party, now).await?.quota;
    for alike in store::right::verified_alike(work, party).await? {
        write_to_owners(work, alike, &Letter::PartyQuota { places: quota }).await?;
    }
    Ok(())
}

fn set_since(error: sqlx::Error) -> CannotGrant {
    match error.as_database_error().and_then(|error| error.constraint()) {
        Some("a_quota_is_set_by_one_at_a_time") => CannotGrant::SetSince,
        Some(_) | None => CannotGrant::Broken(error),
    }
}

#[derive(Debug, thiserror::Error)]
pub enum CannotSetDefault {
    #[error("a quota begins on {earliest} at the earliest")]
    BeginsTooSoon { earliest: NaiveDate },
    #[error("a quota begins on that day already")]
    SetAlready,
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// Sets the number for every party without one of its own, from a later day on.
pub async fn set_default(work: &mut Work, row: QuotaDefault) -> Result<(), CannotSetDefault> {
    let (now, today) = (work.now(), work.today());

    if row.from <= today {
        return Err(CannotSetDefault::BeginsTooSoon { earliest: today.succ_opt().unwrap_or(today) });
    }

    store::right::set_default(work, row, now).await.map_err(set_already)?;

    let entry = Entry::new(Chain::Setting("quotas"), "set how many invitations a party may file in a year");
    let entry = entry.with("from", row.from.to_string()).with("places", row.places);
    Ok(audit::record(work, entry).await?)
}

fn set_already(error: sqlx::Error) -> CannotSetDefault {
    match error.as_database_error().and_then(|error| error.constraint()) {
        Some("a_day_has_one_quota") => CannotSetDefault::SetAlready,
        Some(_) | None => CannotSetDefault::Broken(error),
    }
}
