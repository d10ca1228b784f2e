//! Lists over every party: what the desk shows, and whom the portal chases.

use super::row::{Row, all, arrivals};
use crate::arrivals::{Arrival, Cause, ReceiptNumber};
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

/// How many deadlines passed without a notice, and the earliest of them.
pub async fn tally_missing(
    db: &mut PgConnection,
    today: NaiveDate,
) -> sqlx::Result<(i64, Option<NaiveDate>)> {
    let row = sqlx::query!(
        r#"select count(*) as "missing!", min(due) as first_due
           from arrivals where notice is null and stopped_at is null and due < $1"#,
        today,
    )
    .fetch_one(db)
    .await?;
    Ok((row.missing, row.first_due))
}

/// The clocks without a notice whose deadline lies in a span of days, the earliest first, from after a key on.
pub async fn open_between(
    db: &mut PgConnection,
    (first, last): (NaiveDate, NaiveDate),
    after: Option<(NaiveDate, ArrivalId)>,
    most: i64,
) -> sqlx::Result<Vec<Arrival>> {
    let (due, id) = after.unzip();
    let rows = arrivals!(
        "where a.notice is null and a.stopped_at is null and a.due between $1 and $2
           and (a.due, a.id) > (coalesce($3::date, '-infinity'::date), coalesce($4::uuid, '00000000-0000-0000-0000-000000000000'::uuid))
         order by a.due, a.id limit $5",
        first,
        last,
        due,
        id.map(|id| id.0),
        most
    );
    rows.fetch_all(db).await.map(all)
}

/// The arrivals that a notice answered, the latest filed first, from before the notice of an arrival on: all of them, or only
/// those answered on time or late.
pub async fn filed(
    db: &mut PgConnection,
    on_time: Option<bool>,
    before: Option<ArrivalId>,
    most: i64,
) -> sqlx::Result<Vec<Arrival>> {
    let rows = arrivals!(
        "where n.id < coalesce((select b.notice from arrivals b where b.id = $1), 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)
           and ($3::boolean is null or n.on_time = $3)
         order by n.id desc limit $2",
        before.map(|id| id.0),
        most,
        on_time
    );
    rows.fetch_all(db).await.map(all)
}

/// Clocks that ran out before today and that nobody was told of; rows that another portal holds are left out.
pub async fn missing_and_not_chased(
    db: &mut PgConnection,
    today: NaiveDate,
    most: i64,
) -> sqlx::Result<Vec<Arrival>> {
    let rows = arrivals!(
        "where a.notice is null and a.stopped_at is null and a.chased_at is null and a.due < $1
         order by a.due, a.id limit $2 for no key update of a skip locked",
        today,
        most
    );
    rows.fetch_all(db).await.map(all)
}
