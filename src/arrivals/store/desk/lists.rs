//! Lists of arrivals, by deadline or by filing, from a key on.

use crate::arrivals::desk::{Filter, InPlace, Overdue};
use crate::arrivals::store::row::{Row, all, arrivals};
use crate::arrivals::{Arrival, Cause, ReceiptNumber};
use crate::calendar::Deadline;
use crate::passports::PassportNumber;
use crate::visas::VisaNumber;
use crate::vocabulary::{
    ApplicationId, ArrivalId, CountryCode, CrossingId, Instant, InvitingPartyId, LatinName, NoticeId, VisaId,
};
use chrono::NaiveDate;
use sqlx::PgConnection;
use sqlx::types::Json;
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// The clocks without a notice whose deadline lies in a span of days, the earliest first, from after a key on.
pub async fn open(
    db: &mut PgConnection,
    (first, last): (NaiveDate, NaiveDate),
    filter: &Filter,
    after: Option<(NaiveDate, ArrivalId)>,
    most: i64,
) -> sqlx::Result<Vec<Arrival>> {
    let (due, id) = after.unzip();
    let rows = arrivals!(
        "where a.notice is null and a.stopped_at is null and a.due between $1 and $2
           and (a.due, a.id) > (coalesce($3::date, '-infinity'::date), coalesce($4::uuid, '00000000-0000-0000-0000-000000000000'::uuid))
           and ($6::uuid is null or a.inviting_party = $6)
           and ($7::text is null or $7 = coalesce((select r.region from arrivals f join notices r on r.id = f.notice
               where f.inviting_party = a.inviting_party and f.notice is not null order by f.id desc limit 1), 'none'))
         order by a.due, a.id limit $5",
        first,
        last,
        due,
        id.map(|id| id.0),
        most,
        filter.party.map(|id| id.0),
        filter.place.as_ref().map(InPlace::code)
    );
    rows.fetch_all(db).await.map(all)
}

/// As [`open`], those alone whose guest entered on a visa of this portal and has not left.
pub async fn inside(
    db: &mut PgConnection,
    (first, last): (NaiveDate, NaiveDate),
    filter: &Filter,
    after: Option<(NaiveDate, ArrivalId)>,
    most: i64,
) -> sqlx::Result<Vec<Arrival>> {
    let (due, id) = after.unzip();
    let rows = arrivals!(
        "where a.notice is null and a.stopped_at is null and a.due between $1 and $2
           and (a.due, a.id) > (coalesce($3::date, '-infinity'::date), coalesce($4::uuid, '00000000-0000-0000-0000-000000000000'::uuid))
           and exists (select from crossings_that_hold e where e.id = a.crossing and not exists
               (select from crossings_that_hold x where x.visa = e.visa and x.direction = 'exit' and x.place > e.place))
           and ($6::uuid is null or a.inviting_party = $6)
           and ($7::text is null or $7 = coalesce((select r.region from arrivals f join notices r on r.id = f.notice
               where f.inviting_party = a.inviting_party and f.notice is not null order by f.id desc limit 1), 'none'))
         order by a.due, a.id limit $5",
        first,
        last,
        due,
        id.map(|id| id.0),
        most,
        filter.party.map(|id| id.0),
        filter.place.as_ref().map(InPlace::code)
    );
    rows.fetch_all(db).await.map(all)
}

/// The arrivals that a notice answered, the latest filed first, from before the notice of an arrival on: all of them, or only
/// those answered on time or late.
pub async fn filed(
    db: &mut PgConnection,
    on_time: Option<bool>,
    filter: &Filter,
    before: Option<ArrivalId>,
    most: i64,
) -> sqlx::Result<Vec<Arrival>> {
    let rows = arrivals!(
        "where n.id < coalesce((select b.notice from arrivals b where b.id = $1), 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)
           and ($3::boolean is null or n.on_time = $3)
           and ($4::uuid is null or a.inviting_party = $4) and ($5::text is null or n.region = $5)
         order by n.id desc limit $2",
        before.map(|id| id.0),
        most,
        on_time,
        filter.party.map(|id| id.0),
        filter.place.as_ref().map(InPlace::code)
    );
    rows.fetch_all(db).await.map(all)
}

/// The arrivals of these ids, in no order.
pub async fn of_ids(db: &mut PgConnection, ids: &[ArrivalId]) -> sqlx::Result<Vec<Arrival>> {
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    arrivals!("where a.id = any($1)", &ids).fetch_all(db).await.map(all)
}

struct Contact {
    party: InvitingPartyId,
    identification: String,
    address: String,
    telephone: String,
    email: String,
    region: Option<String>,
}

async fn contacts(
    db: &mut PgConnection,
    parties: &[Uuid],
) -> sqlx::Result<HashMap<InvitingPartyId, Contact>> {
    let rows = sqlx::query_as!(
        Contact,
        r#"select p.id as "party: InvitingPartyId", p.identification, p.address, p.telephone,
                  (select c.email from party_roles o join accounts c on c.id = o.account
                   where o.party = p.id and o.role = 'owner' and o.ended_at is null
                   order by c.disabled_at is not null, o.began_at, o.id limit 1) as "email!",
                  (select r.region from arrivals f join notices r on r.id = f.notice
                   where f.inviting_party = p.id and f.notice is not null order by f.id desc limit 1) as region
           from inviting_parties p where p.id = any($1)"#,
        parties,
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|contact| (contact.party, contact)).collect())
}

/// Of these arrivals, those whose guest entered on a visa of this portal and has not left.
async fn who_are_inside(db: &mut PgConnection, ids: &[Uuid]) -> sqlx::Result<HashSet<ArrivalId>> {
    let inside = sqlx::query_scalar!(
        r#"select a.id as "id: ArrivalId" from arrivals a join crossings_that_hold e on e.id = a.crossing
           where a.id = any($1) and not exists
               (select from crossings_that_hold x where x.visa = e.visa and x.direction = 'exit' and x.place > e.place)"#,
        ids,
    )
    .fetch_all(db)
    .await?;
    Ok(inside.into_iter().collect())
}

/// Each arrival with whom to ask about it.
pub async fn with_contacts(db: &mut PgConnection, arrivals: Vec<Arrival>) -> sqlx::Result<Vec<Overdue>> {
    let parties: HashSet<Uuid> = arrivals.iter().map(|it| it.party.0).collect();
    let contacts = contacts(db, &parties.into_iter().collect::<Vec<_>>()).await?;
    let ids: Vec<Uuid> = arrivals.iter().map(|it| it.id.0).collect();
    let inside = who_are_inside(db, &ids).await?;
    let overdue = arrivals.into_iter().filter_map(|arrival| {
        let contact = contacts.get(&arrival.party)?;
        let place = contact.region.as_deref().and_then(InPlace::from_code).unwrap_or(InPlace::NotKnown);
        Some(Overdue {
            place,
            identification: contact.identification.clone(),
            address: contact.address.clone(),
            telephone: contact.telephone.clone(),
            email: contact.email.clone(),
            inside: inside.contains(&arrival.id),
            arrival,
        })
    });
    Ok(overdue.collect())
}
