//! How many clocks run out, by region and by inviting party, and one party's record.

use crate::arrivals::desk::{InPlace, OpenOfParty, OpenOfRegion, PartyRecord};
use crate::vocabulary::InvitingPartyId;
use chrono::NaiveDate;
use sqlx::PgConnection;

/// How many are due today, how many are overdue, and of how many of these the guest is in the country on a visa of this portal.
pub async fn totals(db: &mut PgConnection, today: NaiveDate) -> sqlx::Result<[i64; 3]> {
    let row = sqlx::query!(
        r#"select count(*) filter (where a.due = $1) as "due_today!", count(*) filter (where a.due < $1) as "missing!",
                  count(*) filter (where a.due < $1 and exists (select from crossings_that_hold e where e.id = a.crossing
                      and not exists (select from crossings_that_hold x
                                      where x.visa = e.visa and x.direction = 'exit' and x.place > e.place))) as "inside!"
           from arrivals a where a.notice is null and a.stopped_at is null and a.due <= $1"#,
        today,
    )
    .fetch_one(db)
    .await?;
    Ok([row.due_today, row.missing, row.inside])
}

/// By the region of each party's latest notice, the region with the most overdue first.
pub async fn open_of_regions(db: &mut PgConnection, today: NaiveDate) -> sqlx::Result<Vec<OpenOfRegion>> {
    let rows = sqlx::query!(
        r#"with open as (
               select inviting_party, count(*) filter (where due = $1) as due_today, count(*) filter (where due < $1) as missing
               from arrivals where notice is null and stopped_at is null and due <= $1 group by inviting_party
           ), placed as (
               select open.*, coalesce((select r.region from arrivals f join notices r on r.id = f.notice
                   where f.inviting_party = open.inviting_party and f.notice is not null order by f.id desc limit 1), 'none') as region
               from open
           )
           select region as "region!", sum(due_today)::bigint as "due_today!", sum(missing)::bigint as "missing!"
           from placed group by region order by 3 desc, 1"#,
        today,
    )
    .fetch_all(db)
    .await?;
    let of_region = |code: String| InPlace::from_code(&code).unwrap_or(InPlace::NotKnown);
    let counted = rows.into_iter().map(|row| OpenOfRegion {
        place: of_region(row.region),
        due_today: row.due_today,
        missing: row.missing,
    });
    Ok(counted.collect())
}

/// The party with the most overdue first, from after a party with so many on.
pub async fn open_of_parties(
    db: &mut PgConnection,
    today: NaiveDate,
    after: Option<(i64, InvitingPartyId)>,
    most: i64,
) -> sqlx::Result<Vec<OpenOfParty>> {
    let (missing, party) = after.unzip();
    sqlx::query_as!(
        OpenOfParty,
        r#"select open.inviting_party as "party: InvitingPartyId", p.name, open.due_today as "due_today!", open.missing as "missing!"
           from (select inviting_party, count(*) filter (where due = $1) as due_today, count(*) filter (where due < $1) as missing
                 from arrivals where notice is null and stopped_at is null and due <= $1 group by inviting_party) open
                join inviting_parties p on p.id = open.inviting_party
           where (open.missing, open.inviting_party)
               < (coalesce($2::bigint, 9223372036854775807), coalesce($3::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid))
           order by open.missing desc, open.inviting_party desc limit $4"#,
        today,
        missing,
        party.map(|id| id.0),
        most,
    )
    .fetch_all(db)
    .await
}

/// What an inviting party has invited, and how it has notified (rule N4).
pub async fn record(
    db: &mut PgConnection,
    party: InvitingPartyId,
    today: NaiveDate,
) -> sqlx::Result<PartyRecord> {
    sqlx::query_as!(
        PartyRecord,
        r#"select (select count(*) from invitations where inviting_party = $1) as "invitations!",
                  (select count(*) from invitations where inviting_party = $1 and number is not null) as "approved!",
                  (select count(*) from invitations where inviting_party = $1 and stage = 'refused') as "refused!",
                  (select count(*) from visas where inviting_party = $1) as "visas!",
                  (select count(*) from visas where inviting_party = $1 and annulled_at is not null) as "annulled!",
                  (select count(*) from arrivals a join notices n on n.id = a.notice
                   where a.inviting_party = $1 and n.on_time) as "on_time!",
                  (select count(*) from arrivals a join notices n on n.id = a.notice
                   where a.inviting_party = $1 and not n.on_time) as "late!",
                  (select count(*) from arrivals a join notices n on n.arrival = a.id
                   where a.inviting_party = $1 and n.withdraws is not null) as "withdrawn!",
                  count(*) filter (where o.due = $2) as "due_today!", count(*) filter (where o.due < $2) as "missing!",
                  min(o.due) filter (where o.due < $2) as first_missing
           from arrivals o where o.inviting_party = $1 and o.notice is null and o.stopped_at is null"#,
        party.0,
        today,
    )
    .fetch_one(db)
    .await
}
