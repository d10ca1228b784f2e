//! What is known of an inviting party from before.

use crate::invitations::PartyRecord;
use crate::vocabulary::InvitingPartyId;
use chrono::NaiveDate;
use sqlx::PgConnection;

/// The record of everybody who registered with a party's BIN or IIN.
pub async fn party_record(
    db: &mut PgConnection,
    party: InvitingPartyId,
    today: NaiveDate,
) -> sqlx::Result<PartyRecord> {
    sqlx::query_as!(
        PartyRecord,
        r#"with same as (select same.id from inviting_parties same join inviting_parties one
                         on one.identification = same.identification where one.id = $1)
           select count(*) as "filed!", count(*) filter (where i.stage = 'approved') as "approved!",
                  count(*) filter (where i.stage = 'refused') as "refused!",
                  (select count(*) from applications a join invitations used on used.id = a.invitation
                   where used.inviting_party in (select id from same) and a.stage = 'refused') as "guests_refused!",
                  (select count(*) from notices n join arrivals c on c.id = n.arrival
                   where c.inviting_party in (select id from same) and n.corrects is null and not n.on_time) as "late_notices!",
                  (select count(*) from arrivals c where c.inviting_party in (select id from same)
                   and c.notice is null and c.stopped_at is null and c.due < $2) as "missing_notices!"
           from invitations i where i.inviting_party in (select id from same)"#,
        party.0,
        today,
    )
    .fetch_one(db)
    .await
}
