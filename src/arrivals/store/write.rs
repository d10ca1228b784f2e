//! Writing what happens to an arrival: started, answered, withdrawn, stopped.

use crate::arrivals::Receipt;
use crate::arrivals::arrival::NewClock;
use crate::arrivals::receipt::Filing;
use crate::vocabulary::{ArrivalId, CrossingId, Instant, LatinName, NoticeId};
use sqlx::PgConnection;
use sqlx::types::Json;

/// Rule N6: starts a clock. Where one runs for the same guest and day it goes on, with the notice that it has: it takes on the
/// visa that it lacked, and rests on this entry, the last one recorded. Answers the id of the clock that runs.
pub async fn start(db: &mut PgConnection, clock: &NewClock, now: Instant) -> sqlx::Result<ArrivalId> {
    let (guest, deadline) = (&clock.guest, &clock.deadline);
    sqlx::query_scalar!(
        r#"insert into arrivals (id, inviting_party, cause, visa, other_visa, crossing, surname, given_names, citizenship,
                                 born, passport_number, arrived, due, reckoning, began_at, edition)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
           on conflict (inviting_party, citizenship, passport_number, arrived, cause) where stopped_at is null
           do update set visa = coalesce(arrivals.visa, excluded.visa),
                         crossing = coalesce(excluded.crossing, arrivals.crossing)
           returning id as "id: ArrivalId""#,
        clock.id.0,
        clock.party.0,
        clock.cause.code(),
        clock.visa.map(|id| id.0),
        clock.other_visa,
        clock.crossing.map(|id| id.0),
        guest.name.surname.as_str(),
        guest.name.given_names.as_ref().map(LatinName::as_str),
        guest.citizenship.as_str(),
        guest.born,
        guest.passport_number.as_str(),
        deadline.arrival,
        deadline.due,
        Json(deadline) as _,
        now,
        clock.edition,
    )
    .fetch_one(db)
    .await
}

/// From now on another entry of the same day is behind the clock.
pub async fn rest_on(db: &mut PgConnection, arrival: ArrivalId, entry: CrossingId) -> sqlx::Result<()> {
    sqlx::query!("update arrivals set crossing = $2 where id = $1", arrival.0, entry.0).execute(db).await?;
    Ok(())
}

pub async fn stop(db: &mut PgConnection, id: ArrivalId, now: Instant) -> sqlx::Result<()> {
    sqlx::query!("update arrivals set stopped_at = $2 where id = $1 and notice is null", id.0, now)
        .execute(db)
        .await?;
    Ok(())
}

pub async fn chased(db: &mut PgConnection, id: ArrivalId, now: Instant) -> sqlx::Result<()> {
    sqlx::query!("update arrivals set chased_at = $2 where id = $1", id.0, now).execute(db).await?;
    Ok(())
}

/// The clock is answered by a notice.
pub async fn answer(db: &mut PgConnection, id: ArrivalId, notice: NoticeId) -> sqlx::Result<()> {
    sqlx::query!("update arrivals set notice = $2 where id = $1", id.0, notice.0).execute(db).await?;
    Ok(())
}

/// Rule N6: its notice was withdrawn, so the clock runs again; one whose entry was corrected away stands still.
pub async fn reopen(
    db: &mut PgConnection,
    id: ArrivalId,
    withdrawal: NoticeId,
    (stopped_at, now): (Option<Instant>, Instant),
) -> sqlx::Result<()> {
    sqlx::query!(
        "update arrivals set notice = null, withdrawal = $2, stopped_at = $3, told_at = $4 where id = $1",
        id.0,
        withdrawal.0,
        stopped_at,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Files a notice, a correction or a withdrawal; false where its number is taken.
pub async fn file(db: &mut PgConnection, receipt: &Receipt) -> sqlx::Result<bool> {
    let [corrects, withdraws, follows] = pointers(receipt.filing);
    let filed = sqlx::query!(
        "insert into notices (id, arrival, number, filed_by, filed_at, on_time, corrects, withdraws, follows, edition, sha256, statement)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict (number) do nothing",
        receipt.id.0,
        receipt.arrival.0,
        receipt.number.as_str(),
        receipt.filed_by.0,
        receipt.filed_at,
        receipt.on_time,
        corrects,
        withdraws,
        follows,
        receipt.edition,
        receipt.sha256,
        receipt.json,
    )
    .execute(db)
    .await?;
    Ok(filed.rows_affected() == 1)
}

/// The three columns of which at most one points to a filing before.
fn pointers(filing: Filing) -> [Option<uuid::Uuid>; 3] {
    match filing {
        Filing::First => [None, None, None],
        Filing::Corrects(id) => [Some(id.0), None, None],
        Filing::Withdraws(id) => [None, Some(id.0), None],
        Filing::Follows(id) => [None, None, Some(id.0)],
    }
}
