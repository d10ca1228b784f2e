//! Writing to an inviting party: to those of its people whom a letter concerns.

use crate::accounts::store::people;
use crate::letters::{self, Letter};
use crate::vocabulary::InvitingPartyId;
use crate::web::Work;

/// Writes what somebody of the party has to act on or to know of what was filed: to every owner and every filer. Readers get no letters.
pub async fn write_to_party(work: &mut Work, party: InvitingPartyId, letter: &Letter) -> sqlx::Result<()> {
    for to in people::who_file(work, party).await? {
        letters::post(work, &to, letter).await?;
    }
    Ok(())
}

/// Writes what is about the party itself, its right to invite or what only an owner keeps: to every owner.
pub async fn write_to_owners(work: &mut Work, party: InvitingPartyId, letter: &Letter) -> sqlx::Result<()> {
    for to in people::who_own(work, party).await? {
        letters::post(work, &to, letter).await?;
    }
    Ok(())
}
