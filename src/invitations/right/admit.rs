//! Letting a party file, one invitation or many at once.

use crate::invitations::right::{PartyStanding, Places, Year, quota_on};
use crate::invitations::store;
use crate::vocabulary::{Instant, InvitingPartyId, day_in_kazakhstan};
use crate::web::Work;
use sqlx::PgConnection;

/// Why a party files nothing now.
#[derive(Debug, thiserror::Error)]
pub enum MayNotInvite {
    #[error("nobody has verified yet who the inviting party is")]
    Waiting,
    #[error("the inviting party was not verified")]
    Refused,
    /// An officer suspended it.
    #[error("the inviting party is suspended")]
    Suspended,
    /// Fewer places are left in the calendar year than were asked for.
    #[error("{} of {} invitations of the year were filed", .0.filed, .0.quota)]
    NoPlaces(Places),
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// Lets a party file so many invitations in this work, or says why not. Nobody else with its BIN or IIN files, is judged or suspended until
/// the work is over, so that of any number at once no more file than there are places.
pub async fn admit(work: &mut Work, party: InvitingPartyId, count: i64) -> Result<(), MayNotInvite> {
    let now = work.now();
    store::hold_parties(work, party).await?;

    may_invite(work, party, count, now).await
}

/// Whether a party could file so many now. It may have changed when it files.
pub async fn may_invite(
    db: &mut PgConnection,
    party: InvitingPartyId,
    count: i64,
    now: Instant,
) -> Result<(), MayNotInvite> {
    match standing(db, party).await? {
        PartyStanding::Waiting => return Err(MayNotInvite::Waiting),
        PartyStanding::Refused => return Err(MayNotInvite::Refused),
        PartyStanding::Verified => {}
    }
    if store::is_suspended(db, party).await? {
        return Err(MayNotInvite::Suspended);
    }
    let places = places(db, party, now).await?;
    if places.left() < count { Err(MayNotInvite::NoPlaces(places)) } else { Ok(()) }
}

/// How a party stands with the migration service.
pub async fn standing(db: &mut PgConnection, party: InvitingPartyId) -> sqlx::Result<PartyStanding> {
    let verdicts = store::right::verdicts(db, party).await?;
    Ok(PartyStanding::after(&verdicts, &store::right::corrections(db, party).await?))
}

/// What was filed with a party's BIN or IIN in the year of an instant, of what may be: a second registration brings no places of its own.
/// What was withdrawn or refused later was filed all the same.
pub async fn places(db: &mut PgConnection, party: InvitingPartyId, now: Instant) -> sqlx::Result<Places> {
    let year = Year::of(now);
    let defaults = store::right::quota_defaults(db).await?;
    let grants = store::right::grants(db, party).await?;
    let filed = store::right::filed_between(db, party, year.bounds()).await?;
    Ok(Places { filed, quota: quota_on(&defaults, &grants, day_in_kazakhstan(now)), year })
}
