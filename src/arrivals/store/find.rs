//! Finding an arrival, a party's arrivals, and the receipts of one.

use super::row::{Row, all, arrivals};
use crate::arrivals::receipt::{Filing, in_order};
use crate::arrivals::{Arrival, Cause, Lodging, Receipt, ReceiptNumber, Statement};
use crate::calendar::Deadline;
use crate::passports::PassportNumber;
use crate::visas::VisaNumber;
use crate::vocabulary::{
    AccountId, ApplicationId, ArrivalId, CountryCode, CrossingId, Instant, InvitingPartyId, LatinName,
    NoticeId, VisaId,
};
use chrono::NaiveDate;
use sqlx::PgConnection;
use sqlx::types::Json;

/// Any arrival, for staff and for the portal itself.
pub async fn find(db: &mut PgConnection, id: ArrivalId) -> sqlx::Result<Option<Arrival>> {
    Ok(arrivals!("where a.id = $1", id.0).fetch_optional(db).await?.map(Arrival::from))
}

/// A party's own arrival; somebody else's is not found.
pub async fn find_of_party(
    db: &mut PgConnection,
    id: ArrivalId,
    party: InvitingPartyId,
) -> sqlx::Result<Option<Arrival>> {
    let row =
        arrivals!("where a.id = $1 and a.inviting_party = $2", id.0, party.0).fetch_optional(db).await?;
    Ok(row.map(Arrival::from))
}

/// A party's own arrival, locked until the work is over.
pub async fn find_of_party_for_change(
    db: &mut PgConnection,
    id: ArrivalId,
    party: InvitingPartyId,
) -> sqlx::Result<Option<Arrival>> {
    let row = arrivals!("where a.id = $1 and a.inviting_party = $2 for no key update of a", id.0, party.0);
    Ok(row.fetch_optional(db).await?.map(Arrival::from))
}

/// The clock that an entry started.
pub async fn of_crossing(db: &mut PgConnection, crossing: CrossingId) -> sqlx::Result<Option<Arrival>> {
    let row =
        arrivals!("where a.crossing = $1 for no key update of a", crossing.0).fetch_optional(db).await?;
    Ok(row.map(Arrival::from))
}

/// A party's clocks without a notice, the earliest deadline first, from after a key on.
pub async fn open_of_party(
    db: &mut PgConnection,
    party: InvitingPartyId,
    after: Option<(NaiveDate, ArrivalId)>,
    most: i64,
) -> sqlx::Result<Vec<Arrival>> {
    let (due, id) = after.unzip();
    let rows = arrivals!(
        "where a.inviting_party = $1 and a.notice is null and a.stopped_at is null
           and (a.due, a.id) > (coalesce($2::date, '-infinity'::date), coalesce($3::uuid, '00000000-0000-0000-0000-000000000000'::uuid))
         order by a.due, a.id limit $4",
        party.0,
        due,
        id.map(|id| id.0),
        most
    );
    rows.fetch_all(db).await.map(all)
}

/// A party's arrivals that were answered or stopped, the newest first, from before a key on.
pub async fn closed_of_party(
    db: &mut PgConnection,
    party: InvitingPartyId,
    before: Option<ArrivalId>,
    most: i64,
) -> sqlx::Result<Vec<Arrival>> {
    let rows = arrivals!(
        "where a.inviting_party = $1 and (a.notice is not null or a.stopped_at is not null)
           and a.id < coalesce($2::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)
         order by a.id desc limit $3",
        party.0,
        before.map(|id| id.0),
        most
    );
    rows.fetch_all(db).await.map(all)
}

/// A party's arrival on this visa that is open, else the latest that is not stopped.
pub async fn latest_of_visa(
    db: &mut PgConnection,
    party: InvitingPartyId,
    visa: VisaId,
) -> sqlx::Result<Option<Arrival>> {
    let row = arrivals!(
        "where a.visa = $2 and a.inviting_party = $1 and a.stopped_at is null
         order by a.notice is null desc, a.arrived desc, a.id desc limit 1",
        party.0,
        visa.0
    );
    Ok(row.fetch_optional(db).await?.map(Arrival::from))
}

/// Where a party's guests stayed, by its latest notices, each place once.
pub async fn lodgings(
    db: &mut PgConnection,
    party: InvitingPartyId,
    most: usize,
) -> sqlx::Result<Vec<Lodging>> {
    let latest = sqlx::query_scalar!(
        "select n.statement from arrivals a join notices n on n.id = a.notice
         where a.inviting_party = $1 order by a.id desc limit 40",
        party.0,
    )
    .fetch_all(db)
    .await?;
    let mut lodgings: Vec<Lodging> = Vec::new();
    for statement in latest {
        let read: Statement =
            serde_json::from_str(&statement).map_err(|error| sqlx::Error::Decode(error.into()))?;
        let lodging = read.notice.lodging();
        if lodgings.len() < most && !lodgings.contains(&lodging) {
            lodgings.push(lodging);
        }
    }
    Ok(lodgings)
}

/// The receipts of an arrival, the first one first.
pub async fn receipts(db: &mut PgConnection, arrival: ArrivalId) -> sqlx::Result<Vec<Receipt>> {
    let rows = sqlx::query!(
        r#"select id as "id: NoticeId", number as "number: ReceiptNumber", filed_by as "filed_by: AccountId",
                  filed_at as "filed_at: Instant", on_time, corrects as "corrects: NoticeId",
                  withdraws as "withdraws: NoticeId", follows as "follows: NoticeId", edition, sha256, statement
           from notices where arrival = $1 order by filed_at, id"#,
        arrival.0,
    )
    .fetch_all(db)
    .await?;
    rows.into_iter()
        .map(|row| {
            let statement: Statement =
                serde_json::from_str(&row.statement).map_err(|error| sqlx::Error::Decode(error.into()))?;
            Ok(Receipt {
                id: row.id,
                arrival,
                number: row.number,
                filed_by: row.filed_by,
                filed_at: row.filed_at,
                on_time: row.on_time,
                filing: Filing::of(row.corrects, row.withdraws, row.follows),
                edition: row.edition,
                statement,
                json: row.statement,
                sha256: row.sha256,
            })
        })
        .collect::<sqlx::Result<Vec<_>>>()
        .map(in_order)
}
