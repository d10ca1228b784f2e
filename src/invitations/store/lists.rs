//! Many invitations at once: the queue, a party's own, and how many there are.

use super::Row;
use crate::eligibility::{Entries, Purpose};
use crate::invitations::{Invitation, InvitationNumber, Reason, Stage, Tally};
use crate::passports::PassportNumber;
use crate::vocabulary::{CountryCode, Instant, InvitationId, InvitingPartyId, LatinName, Sex};
use chrono::NaiveDate;
use sqlx::PgConnection;

/// The officers' queue, first filed first, from after a key on.
pub async fn oldest_waiting(
    db: &mut PgConnection,
    after: Option<(Instant, InvitationId)>,
    most: i64,
) -> sqlx::Result<Vec<Invitation>> {
    let (filed_at, id) = after.unzip();
    invitations!(
        "where i.stage = 'filed'
           and (i.filed_at, i.id) > (coalesce($1::timestamptz, '-infinity'::timestamptz), coalesce($2::uuid, '00000000-0000-0000-0000-000000000000'::uuid))
         order by i.filed_at, i.id limit $3",
        filed_at,
        id.map(|id| id.0),
        most
    )
    .fetch_all(db)
    .await?
    .into_iter()
    .map(Row::read)
    .collect()
}

/// A party's invitations, the newest first, from after a key on.
pub async fn of_party(
    db: &mut PgConnection,
    party: InvitingPartyId,
    after: Option<InvitationId>,
    most: i64,
) -> sqlx::Result<Vec<Invitation>> {
    invitations!(
        "where i.inviting_party = $1 and i.id < coalesce($2::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)
         order by i.id desc limit $3",
        party.0,
        after.map(|id| id.0),
        most
    )
    .fetch_all(db)
    .await?
    .into_iter()
    .map(Row::read)
    .collect()
}

/// What the party has to see to: returned for correction, the longest waiting first.
pub async fn returned_to_party(
    db: &mut PgConnection,
    party: InvitingPartyId,
    most: i64,
) -> sqlx::Result<Vec<Invitation>> {
    invitations!(
        "where i.inviting_party = $1 and i.stage = 'returned' order by i.stage_since limit $2",
        party.0,
        most
    )
    .fetch_all(db)
    .await?
    .into_iter()
    .map(Row::read)
    .collect()
}

pub async fn tally(db: &mut PgConnection, party: InvitingPartyId, today: NaiveDate) -> sqlx::Result<Tally> {
    sqlx::query_as!(
        Tally,
        r#"select count(*) filter (where stage = 'filed') as "filed!",
                  count(*) filter (where stage = 'returned') as "returned!",
                  count(*) filter (where stage = 'approved' and valid_until >= $2) as "open!"
           from invitations where inviting_party = $1"#,
        party.0,
        today,
    )
    .fetch_one(db)
    .await
}

/// How many wait for an officer.
pub async fn count_waiting(db: &mut PgConnection) -> sqlx::Result<i64> {
    sqlx::query_scalar!(r#"select count(*) as "waiting!" from invitations where stage = 'filed'"#)
        .fetch_one(db)
        .await
}
