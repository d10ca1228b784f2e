//! Changing and removing what is saved.

use crate::audit::{self, Chain, Entry};
use crate::guestbook::store::{guests, premises};
use crate::guestbook::{Person, Place};
use crate::vocabulary::{AccountId, InvitingPartyId, SavedGuestId, SavedPremisesId};
use crate::web::Work;

#[derive(Debug, thiserror::Error)]
pub enum CannotKeep {
    /// There is none of that id, or it is somebody else's.
    #[error("nothing of that id is saved")]
    NotFound,
    /// Another saved row says the same.
    #[error("it is saved already")]
    SavedAlready,
    #[error(transparent)]
    Broken(sqlx::Error),
}

impl From<sqlx::Error> for CannotKeep {
    fn from(error: sqlx::Error) -> Self {
        match error.as_database_error().and_then(|error| error.constraint()) {
            Some("a_person_is_saved_once" | "a_place_is_saved_once") => Self::SavedAlready,
            Some(_) | None => Self::Broken(error),
        }
    }
}

/// A passport that has changed becomes a new dated row; the earlier one stays until the guest is removed.
pub async fn change_guest(
    work: &mut Work,
    (account, party): (AccountId, InvitingPartyId),
    id: SavedGuestId,
    person: &Person,
) -> Result<(), CannotKeep> {
    let now = work.now();
    let known = guests::find_for_change(work, id, party).await?.ok_or(CannotKeep::NotFound)?;

    guests::set(work, id, person).await?;
    if known.person.passport_number != person.passport_number {
        guests::add_passport(work, id, &person.passport_number, now).await?;
    }

    let entry = Entry::new(Chain::Account(account), "a saved guest was changed");
    Ok(audit::record(work, entry.with("guest", id.to_string())).await?)
}

/// Removes a guest with every passport of theirs. What was filed with them is a record of its own and stays.
pub async fn forget_guest(
    work: &mut Work,
    (account, party): (AccountId, InvitingPartyId),
    id: SavedGuestId,
) -> Result<(), CannotKeep> {
    if !guests::forget(work, id, party).await? {
        return Err(CannotKeep::NotFound);
    }

    let entry = Entry::new(Chain::Account(account), "a saved guest was removed");
    Ok(audit::record(work, entry.with("guest", id.to_string())).await?)
}

pub async fn change_premises(
    work: &mut Work,
    (account, party): (AccountId, InvitingPartyId),
    id: SavedPremisesId,
    place: &Place,
) -> Result<(), CannotKeep> {
    if !premises::set(work, id, party, place).await? {
        return Err(CannotKeep::NotFound);
    }

    let entry = Entry::new(Chain::Account(account), "saved premises were changed");
    Ok(audit::record(work, entry.with("premises", id.to_string())).await?)
}

pub async fn forget_premises(
    work: &mut Work,
    (account, party): (AccountId, InvitingPartyId),
    id: SavedPremisesId,
) -> Result<(), CannotKeep> {
    if !premises::forget(work, id, party).await? {
        return Err(CannotKeep::NotFound);
    }

    let entry = Entry::new(Chain::Account(account), "saved premises were removed");
    Ok(audit::record(work, entry.with("premises", id.to_string())).await?)
}
