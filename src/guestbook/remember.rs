//! Saving what a form had: a guest or premises known already are not saved twice.

use crate::audit::{self, Chain, Entry};
use crate::guestbook::store::{guests, premises};
use crate::guestbook::{Person, Place};
use crate::vocabulary::{AccountId, InvitingPartyId, SavedGuestId, SavedPremisesId};
use crate::web::Work;

/// What somebody ticked to be remembered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Remembered {
    pub guest: Option<Person>,
    pub place: Option<Place>,
}

/// Remembers what was ticked, in the transaction of what the form asked for.
pub async fn remember(
    work: &mut Work,
    by: (AccountId, InvitingPartyId),
    remembered: &Remembered,
) -> sqlx::Result<()> {
    if let Some(guest) = &remembered.guest {
        remember_guest(work, by, guest).await?;
    }
    if let Some(place) = &remembered.place {
        remember_premises(work, by, place).await?;
    }
    Ok(())
}

/// The same person with another passport is the same guest, with a new dated passport; the same passport with another name is too.
pub async fn remember_guest(
    work: &mut Work,
    (account, party): (AccountId, InvitingPartyId),
    person: &Person,
) -> sqlx::Result<SavedGuestId> {
    let (now, id) = (work.now(), SavedGuestId::mint());
    let is_new = match guests::alike_for_change(work, party, person).await? {
        Some(known) => return keep_up(work, account, known.id, (&known.person, person)).await,
        None => guests::add(work, (id, party), person, now).await?,
    };

    if !is_new {
        // Saved by another window between the look and the deed.
        let known = guests::alike_for_change(work, party, person).await?.ok_or(sqlx::Error::RowNotFound)?;
        return keep_up(work, account, known.id, (&known.person, person)).await;
    }
    guests::add_passport(work, id, &person.passport_number, now).await?;

    let entry = Entry::new(Chain::Account(account), "a guest was saved");
    audit::record(work, entry.with("guest", id.to_string())).await?;
    Ok(id)
}

/// What is said now counts. One who is known as they are said to be is left as they are.
async fn keep_up(
    work: &mut Work,
    account: AccountId,
    id: SavedGuestId,
    (known, person): (&Person, &Person),
) -> sqlx::Result<SavedGuestId> {
    let now = work.now();
    let person = Person { sex: person.sex.or(known.sex), ..person.clone() };
    if person == *known {
        return Ok(id);
    }
    guests::set(work, id, &person).await?;
    if known.passport_number != person.passport_number {
        guests::add_passport(work, id, &person.passport_number, now).await?;
    }

    let entry = Entry::new(Chain::Account(account), "a saved guest was changed");
    audit::record(work, entry.with("guest", id.to_string())).await?;
    Ok(id)
}

/// An address is saved once; saved again, it is of the kind that was said last.
pub async fn remember_premises(
    work: &mut Work,
    (account, party): (AccountId, InvitingPartyId),
    place: &Place,
) -> sqlx::Result<SavedPremisesId> {
    let (now, minted) = (work.now(), SavedPremisesId::mint());

    let id = premises::save(work, (minted, party), place, now).await?;

    if id == minted {
        let entry = Entry::new(Chain::Account(account), "premises were saved");
        audit::record(work, entry.with("premises", id.to_string())).await?;
    }
    Ok(id)
}
