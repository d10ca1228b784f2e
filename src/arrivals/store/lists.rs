//! Lists over every party: what the desk shows, and whom the portal chases.

use super::row::{Row, all, arrivals};
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

/// The parties whose clocks ran out before today and that were not told of it. Whoever has a file here that is not worked through yet
/// may have filed in time (rule N5), and is told of nothing before it is.
pub async fn parties_not_chased(
    db: &mut PgConnection,
    today: NaiveDate,
) -> sqlx::Result<Vec<InvitingPartyId>> {
    sqlx::query_scalar!(
        r#"select distinct inviting_party as "party: InvitingPartyId" from arrivals a
           where notice is null and stopped_at is null and chased_at is null and due < $1
             and not exists (select from batches b where b.inviting_party = a.inviting_party
                             and b.finished_at is null and b.manner <> 'dry_run')
           order by 1"#,
        today,
    )
    .fetch_all(db)
    .await
}

/// A party's clocks that ran out before today and that it was not told of; rows that another portal holds are left out.
pub async fn missing_and_not_chased(
    db: &mut PgConnection,
    party: InvitingPartyId,
    today: NaiveDate,
    most: i64,
) -> sqlx::Result<Vec<Arrival>> {
    let rows = arrivals!(
        "where a.notice is null and a.stopped_at is null and a.chased_at is null and a.due < $1
           and a.inviting_party = $3
         order by a.due, a.id limit $2 for no key update of a skip locked",
        today,
        most,
        party.0
    );
    rows.fetch_all(db).await.map(all)
}
