//! Many invitations at once: the queue, a party's own, and how many there are.

use super::Row;
use crate::calendar::Pause;
use crate::eligibility::{Entries, Purpose};
use crate::invitations::{Invitation, InvitationNumber, Reason, Stage, Tally, filter::Filter};
use crate::passports::PassportNumber;
use crate::vocabulary::{CountryCode, GroupId, Instant, InvitationId, InvitingPartyId, LatinName, Sex};
use chrono::NaiveDate;
use sqlx::PgConnection;
use std::collections::HashMap;

/// The officers' queue, first filed first, from after a key on.
pub async fn oldest_waiting(
    db: &mut PgConnection,
    filter: &Filter,
    after: Option<(Instant, InvitationId)>,
    most: i64,
) -> sqlx::Result<Vec<Invitation>> {
    let (filed_at, id) = after.unzip();
    invitations!(
        "where i.stage = 'filed'
           and (i.filed_at, i.id) > (coalesce($1::timestamptz, '-infinity'::timestamptz), coalesce($2::uuid, '00000000-0000-0000-0000-000000000000'::uuid))
           and ($4::text is null or i.citizenship = $4) and ($5::text is null or i.purpose = $5)
           and ($6::uuid is null or i.inviting_party in (select same.id from inviting_parties same
                join inviting_parties one on one.identification = same.identification where one.id = $6))
         order by i.filed_at, i.id limit $3",
        filed_at,
        id.map(|id| id.0),
        most,
        filter.citizenship.as_ref().map(CountryCode::as_str),
        filter.purpose.map(Purpose::code),
        filter.party.map(|party| party.0)
    )
    .fetch_all(db)
    .await?
    .into_iter()
    .map(Row::read)
    .collect()
}

/// What stands at another stage, the latest step first, from after a key on.
pub async fn at_stage(
    db: &mut PgConnection,
    (stage, filter): (Stage, &Filter),
    after: Option<(Instant, InvitationId)>,
    most: i64,
) -> sqlx::Result<Vec<Invitation>> {
    let (since, id) = after.unzip();
    invitations!(
        "where i.stage = $7
           and (i.stage_since, i.id) < (coalesce($1::timestamptz, 'infinity'::timestamptz), coalesce($2::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid))
           and ($4::text is null or i.citizenship = $4) and ($5::text is null or i.purpose = $5)
           and ($6::uuid is null or i.inviting_party in (select same.id from inviting_parties same
                join inviting_parties one on one.identification = same.identification where one.id = $6))
         order by i.stage_since desc, i.id desc limit $3",
        since,
        id.map(|id| id.0),
        most,
        filter.citizenship.as_ref().map(CountryCode::as_str),
        filter.purpose.map(Purpose::code),
        filter.party.map(|party| party.0),
        stage.code()
    )
    .fetch_all(db)
    .await?
    .into_iter()
    .map(Row::read)
    .collect()
}

/// When these invitations were with their parties for correction, and until when.
pub async fn pauses(
    db: &mut PgConnection,
    invitations: &[InvitationId],
) -> sqlx::Result<HashMap<InvitationId, Vec<Pause>>> {
    let ids: Vec<uuid::Uuid> = invitations.iter().map(|id| id.0).collect();
    let rows = sqlx::query!(
        r#"select s.invitation as "invitation: InvitationId", s.at as "from", n.at as "until?"
           from invitation_steps s
           left join invitation_steps n on n.invitation = s.invitation and n.position = s.position + 1
           where s.invitation = any($1) and s.step = 'send_back'"#,
        &ids,
    )
    .fetch_all(db)
    .await?;
    let mut pauses: HashMap<InvitationId, Vec<Pause>> = HashMap::new();
    for row in rows {
        pauses.entry(row.invitation).or_default().push(Pause { from: row.from, until: row.until });
    }
    Ok(pauses)
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

/// Whether a party ever invited the holder of a passport to a journey of a category to these places.
pub async fn has_invited(
    db: &mut PgConnection,
    party: InvitingPartyId,
    passport: &PassportNumber,
    (category, places): (&str, &str),
) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select exists (select from invitations where inviting_party = $1 and passport_number = $2 and category = $3
                          and places = $4) as "invited!""#,
        party.0,
        passport.as_str(),
        category,
        places,
    )
    .fetch_one(db)
    .await
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

/// How many wait for an officer, of those that are wished for, and since when the first does.
pub async fn tally_waiting(db: &mut PgConnection, filter: &Filter) -> sqlx::Result<(i64, Option<Instant>)> {
    let row = sqlx::query!(
        r#"select count(*) as "waiting!", min(filed_at) as oldest from invitations
           where stage = 'filed' and ($1::text is null or citizenship = $1) and ($2::text is null or purpose = $2)
             and ($3::uuid is null or inviting_party in (select same.id from inviting_parties same
                  join inviting_parties one on one.identification = same.identification where one.id = $3))"#,
        filter.citizenship.as_ref().map(CountryCode::as_str),
        filter.purpose.map(Purpose::code),
        filter.party.map(|party| party.0),
    )
    .fetch_one(db)
    .await?;
    Ok((row.waiting, row.oldest))
}
