//! Arrivals with their clocks, and the notices that answered them.

pub mod batches;
pub mod clocks;
pub mod many;
pub mod of_programs;
pub mod public;

use crate::arrivals::arrival::{FirstNotice, HeldVisa, NewClock};
use crate::arrivals::receipt::in_order;
use crate::arrivals::{Arrival, Cause, Guest, Receipt, ReceiptNumber, Statement};
use crate::calendar::Deadline;
use crate::passports::PassportNumber;
use crate::visas::VisaNumber;
use crate::vocabulary::{
    AccountId, ApplicationId, ArrivalId, CountryCode, CrossingId, Instant, InvitingPartyId, LatinName,
    NoticeId, PersonName, VisaId,
};
use chrono::NaiveDate;
use sqlx::PgConnection;
use sqlx::types::Json;

struct Row {
    id: ArrivalId,
    party: InvitingPartyId,
    party_name: String,
    party_account: AccountId,
    cause: Cause,
    surname: LatinName,
    given_names: Option<LatinName>,
    citizenship: CountryCode,
    born: NaiveDate,
    passport_number: PassportNumber,
    visa: Option<VisaId>,
    visa_number: Option<VisaNumber>,
    application: Option<ApplicationId>,
    other_visa: Option<String>,
    crossing: Option<CrossingId>,
    reckoning: Json<Deadline>,
    began_at: Instant,
    stopped_at: Option<Instant>,
    receipt: Option<ReceiptNumber>,
    filed_at: Option<Instant>,
    on_time: Option<bool>,
}

impl From<Row> for Arrival {
    fn from(row: Row) -> Self {
        let held = row.visa.zip(row.visa_number).zip(row.application);
        let first = row.receipt.zip(row.filed_at).zip(row.on_time);
        Self {
            id: row.id,
            party: row.party,
            party_name: row.party_name,
            party_account: row.party_account,
            cause: row.cause,
            guest: Guest {
                name: PersonName { surname: row.surname, given_names: row.given_names },
                citizenship: row.citizenship,
                born: row.born,
                passport_number: row.passport_number,
            },
            visa: held.map(|((id, number), application)| HeldVisa { id, number, application }),
            other_visa: row.other_visa,
            crossing: row.crossing,
            deadline: row.reckoning.0,
            began_at: row.began_at,
            stopped_at: row.stopped_at,
            first_notice: first.map(|((number, filed_at), on_time)| FirstNotice {
                number,
                filed_at,
                on_time,
            }),
        }
    }
}

/// The columns of [`Row`], then the rest of one statement.
macro_rules! arrivals {
    ($rest:literal $(, $argument:expr)*) => {
        sqlx::query_as!(
            Row,
            r#"select a.id as "id: ArrivalId", a.inviting_party as "party: InvitingPartyId", p.name as party_name,
                      p.account as "party_account: AccountId", a.cause as "cause: Cause",
                      a.surname as "surname: LatinName", a.given_names as "given_names: LatinName",
                      a.citizenship as "citizenship: CountryCode", a.born,
                      a.passport_number as "passport_number: PassportNumber", a.visa as "visa: VisaId",
                      v.number as "visa_number?: VisaNumber", v.application as "application?: ApplicationId",
                      a.other_visa, a.crossing as "crossing: CrossingId", a.reckoning as "reckoning: Json<Deadline>",
                      a.began_at as "began_at: Instant", a.stopped_at as "stopped_at: Instant",
                      n.number as "receipt?: ReceiptNumber", n.filed_at as "filed_at?: Instant", n.on_time as "on_time?"
               from arrivals a join inviting_parties p on p.id = a.inviting_party
                    left join visas v on v.id = a.visa left join notices n on n.id = a.notice "# + $rest
            $(, $argument)*
        )
    };
}

use arrivals;

fn all(rows: Vec<Row>) -> Vec<Arrival> {
    rows.into_iter().map(Arrival::from).collect()
}

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

/// From now on another entry of the same day is behind the clock.
pub async fn rest_on(db: &mut PgConnection, arrival: ArrivalId, entry: CrossingId) -> sqlx::Result<()> {
    sqlx::query!("update arrivals set crossing = $2 where id = $1", arrival.0, entry.0).execute(db).await?;
    Ok(())
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

/// The arrivals that a notice answered, the latest filed first, from before the notice of an arrival on.
pub async fn filed(
    db: &mut PgConnection,
    before: Option<ArrivalId>,
    most: i64,
) -> sqlx::Result<Vec<Arrival>> {
    let rows = arrivals!(
        "where n.id < coalesce((select b.notice from arrivals b where b.id = $1), 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)
           and n.corrects is null
         order by n.id desc limit $2",
        before.map(|id| id.0),
        most
    );
    rows.fetch_all(db).await.map(all)
}

/// As [`filed`], those that came late alone.
pub async fn filed_late(
    db: &mut PgConnection,
    before: Option<ArrivalId>,
    most: i64,
) -> sqlx::Result<Vec<Arrival>> {
    let rows = arrivals!(
        "where n.id < coalesce((select b.notice from arrivals b where b.id = $1), 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)
           and n.corrects is null and not n.on_time
         order by n.id desc limit $2",
        before.map(|id| id.0),
        most
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

/// Rule N6: starts a clock. Where one runs for the same guest and day it goes on, and takes on the visa and the entry that
/// it lacked. Answers the id of the clock that runs.
pub async fn start(db: &mut PgConnection, clock: &NewClock, now: Instant) -> sqlx::Result<ArrivalId> {
    let (guest, deadline) = (&clock.guest, &clock.deadline);
    sqlx::query_scalar!(
        r#"insert into arrivals (id, inviting_party, cause, visa, other_visa, crossing, surname, given_names, citizenship,
                                 born, passport_number, arrived, due, reckoning, began_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
           on conflict (inviting_party, citizenship, passport_number, arrived, cause) where stopped_at is null
           do update set visa = coalesce(arrivals.visa, excluded.visa),
                         crossing = coalesce(arrivals.crossing, excluded.crossing)
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
    )
    .fetch_one(db)
    .await
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

/// The clock is answered by its first notice.
pub async fn answer(db: &mut PgConnection, id: ArrivalId, notice: NoticeId) -> sqlx::Result<()> {
    sqlx::query!("update arrivals set notice = $2 where id = $1", id.0, notice.0).execute(db).await?;
    Ok(())
}

/// Files a notice; false where its number is taken.
pub async fn file(db: &mut PgConnection, receipt: &Receipt, statement: &str) -> sqlx::Result<bool> {
    let filed = sqlx::query!(
        "insert into notices (id, arrival, number, filed_by, filed_at, on_time, corrects, sha256, statement)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (number) do nothing",
        receipt.id.0,
        receipt.arrival.0,
        receipt.number.as_str(),
        receipt.filed_by.0,
        receipt.filed_at,
        receipt.on_time,
        receipt.corrects.map(|id| id.0),
        receipt.sha256,
        statement,
    )
    .execute(db)
    .await?;
    Ok(filed.rows_affected() == 1)
}

/// The receipts of an arrival, the first one first.
pub async fn receipts(db: &mut PgConnection, arrival: ArrivalId) -> sqlx::Result<Vec<Receipt>> {
    let rows = sqlx::query!(
        r#"select id as "id: NoticeId", number as "number: ReceiptNumber", filed_by as "filed_by: AccountId",
                  filed_at as "filed_at: Instant", on_time, corrects as "corrects: NoticeId", sha256, statement
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
                corrects: row.corrects,
                statement,
                sha256: row.sha256,
            })
        })
        .collect::<sqlx::Result<Vec<_>>>()
        .map(in_order)
}
