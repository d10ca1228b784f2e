//! Running clocks: which are to be reckoned again, who is to be reminded, and the feed of open deadlines.

use super::row::{Row, all, arrivals};
use crate::arrivals::{Arrival, Cause, ReceiptNumber};
use crate::calendar::Deadline;
use crate::passports::PassportNumber;
use crate::visas::VisaNumber;
use crate::vocabulary::{
    ApplicationId, ArrivalId, CountryCode, CrossingId, Instant, InvitingPartyId, Language, LatinName,
    NoticeId, VisaId,
};
use chrono::NaiveDate;
use sqlx::PgConnection;
use sqlx::types::Json;

/// The parties with clocks that were reckoned by an earlier edition of the calendar.
pub async fn parties_behind(db: &mut PgConnection, edition: i64) -> sqlx::Result<Vec<InvitingPartyId>> {
    sqlx::query_scalar!(
        r#"select distinct inviting_party as "party: InvitingPartyId" from arrivals
           where notice is null and stopped_at is null and edition < $1 order by 1"#,
        edition,
    )
    .fetch_all(db)
    .await
}

/// A party's clocks without a notice that were reckoned by an earlier edition of the calendar, also those whose last day has passed: a day
/// off that is declared late moves them too. Rows that another portal holds are left out.
pub async fn behind(
    db: &mut PgConnection,
    party: InvitingPartyId,
    edition: i64,
    most: i64,
) -> sqlx::Result<Vec<Arrival>> {
    let rows = arrivals!(
        "where a.notice is null and a.stopped_at is null and a.edition < $1 and a.inviting_party = $3
         order by a.due, a.id limit $2 for no key update of a skip locked",
        edition,
        most,
        party.0
    );
    rows.fetch_all(db).await.map(all)
}

/// The deadline was reckoned again and stays.
pub async fn reckoned(db: &mut PgConnection, id: ArrivalId, edition: i64) -> sqlx::Result<()> {
    sqlx::query!("update arrivals set edition = $2 where id = $1", id.0, edition).execute(db).await?;
    Ok(())
}

/// Rule N1: the deadline moves, only to a later day: the database refuses anything else.
pub async fn extend(
    db: &mut PgConnection,
    id: ArrivalId,
    deadline: &Deadline,
    edition: i64,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update arrivals set due = $2, reckoning = $3, edition = $4 where id = $1",
        id.0,
        deadline.due,
        Json(deadline) as _,
        edition,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Keeps the deadline given before.
pub async fn keep_old(
    db: &mut PgConnection,
    id: ArrivalId,
    (was, due): (&Deadline, NaiveDate),
    now: Instant,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into deadline_changes (arrival, was_due, was_reckoning, due, moved_at) values ($1, $2, $3, $4, $5)",
        id.0,
        was.due,
        Json(was) as _,
        due,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// The deadlines that an arrival had before, the first one first, each with the instant at which it was moved.
pub async fn earlier_deadlines(
    db: &mut PgConnection,
    id: ArrivalId,
) -> sqlx::Result<Vec<(NaiveDate, Instant)>> {
    let rows = sqlx::query!(
        r#"select was_due, moved_at as "moved_at: Instant" from deadline_changes where arrival = $1 order by was_due"#,
        id.0,
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|row| (row.was_due, row.moved_at)).collect())
}

/// The reckoning of an arrival that led to this day: the present one, or one that a change of the calendar moved on from.
pub async fn reckoning_of(
    db: &mut PgConnection,
    id: ArrivalId,
    due: NaiveDate,
) -> sqlx::Result<Option<Deadline>> {
    let found = sqlx::query_scalar!(
        r#"select coalesce((select c.was_reckoning from deadline_changes c where c.arrival = a.id and c.was_due = $2),
                           a.reckoning) as "reckoning!: Json<Deadline>"
           from arrivals a where a.id = $1"#,
        id.0,
        due,
    )
    .fetch_optional(db)
    .await?;
    Ok(found.map(|reckoning| reckoning.0))
}

/// The parties that declared clocks themselves, left them open for longer than it takes to file, and were not told of them.
pub async fn parties_not_told(
    db: &mut PgConnection,
    before: Instant,
    today: NaiveDate,
) -> sqlx::Result<Vec<InvitingPartyId>> {
    sqlx::query_scalar!(
        r#"select distinct inviting_party as "party: InvitingPartyId" from arrivals
           where notice is null and stopped_at is null and crossing is null and told_at is null
             and began_at < $1 and due >= $2 order by 1"#,
        before,
        today,
    )
    .fetch_all(db)
    .await
}

/// Such clocks of one party.
pub async fn declared_and_not_told(
    db: &mut PgConnection,
    party: InvitingPartyId,
    (before, today): (Instant, NaiveDate),
    most: i64,
) -> sqlx::Result<Vec<Arrival>> {
    let rows = arrivals!(
        "where a.notice is null and a.stopped_at is null and a.crossing is null and a.told_at is null
           and a.began_at < $1 and a.due >= $2 and a.inviting_party = $4
         order by a.id limit $3 for no key update of a skip locked",
        before,
        today,
        most,
        party.0
    );
    rows.fetch_all(db).await.map(all)
}

pub async fn told(db: &mut PgConnection, id: ArrivalId, now: Instant) -> sqlx::Result<()> {
    sqlx::query!("update arrivals set told_at = $2 where id = $1", id.0, now).execute(db).await?;
    Ok(())
}

/// A party with open notices of one last day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ToRemind {
    pub party: InvitingPartyId,
    pub due: NaiveDate,
    pub open: i64,
}

/// The parties that have notices to file by tomorrow's working day and were not reminded of it.
pub async fn on_the_eve(db: &mut PgConnection, today: NaiveDate) -> sqlx::Result<Vec<ToRemind>> {
    sqlx::query_as!(
        ToRemind,
        r#"select a.inviting_party as "party: InvitingPartyId", min(a.due) as "due!", count(*) as "open!"
           from arrivals a
           where a.notice is null and a.stopped_at is null and a.eve = $1::text
             and not exists (select from reminders r where r.inviting_party = a.inviting_party and r.kind = 'eve' and r.day = $2)
           group by a.inviting_party"#,
        today.to_string(),
        today,
    )
    .fetch_all(db)
    .await
}

/// The parties that have notices to file today and were not reminded of it.
pub async fn on_the_last_day(db: &mut PgConnection, today: NaiveDate) -> sqlx::Result<Vec<ToRemind>> {
    sqlx::query_as!(
        ToRemind,
        r#"select a.inviting_party as "party: InvitingPartyId", min(a.due) as "due!", count(*) as "open!"
           from arrivals a
           where a.notice is null and a.stopped_at is null and a.due = $1
             and not exists (select from reminders r where r.inviting_party = a.inviting_party and r.kind = 'last_day' and r.day = $1)
           group by a.inviting_party"#,
        today,
    )
    .fetch_all(db)
    .await
}

/// Marks a reminder; false where another portal sent it meanwhile.
pub async fn remind(
    db: &mut PgConnection,
    party: InvitingPartyId,
    (kind, day): (&str, NaiveDate),
    now: Instant,
) -> sqlx::Result<bool> {
    let marked = sqlx::query!(
        "insert into reminders (inviting_party, kind, day, sent_at) values ($1, $2, $3, $4) on conflict do nothing",
        party.0,
        kind,
        day,
        now,
    )
    .execute(db)
    .await?;
    Ok(marked.rows_affected() == 1)
}

pub async fn make_feed(
    db: &mut PgConnection,
    party: InvitingPartyId,
    (hash, language): (&[u8], Language),
    now: Instant,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into calendar_feeds (token_hash, inviting_party, language, made_at) values ($1, $2, $3, $4)",
        hash,
        party.0,
        language.tag(),
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Ends the party's feed; answers whether there was one.
pub async fn revoke_feed(db: &mut PgConnection, party: InvitingPartyId, now: Instant) -> sqlx::Result<bool> {
    let revoked = sqlx::query!(
        "update calendar_feeds set revoked_at = $2 where inviting_party = $1 and revoked_at is null",
        party.0,
        now,
    )
    .execute(db)
    .await?;
    Ok(revoked.rows_affected() == 1)
}

/// When the party's feed was made.
pub async fn feed_made_at(db: &mut PgConnection, party: InvitingPartyId) -> sqlx::Result<Option<Instant>> {
    sqlx::query_scalar!(
        r#"select made_at as "made_at: Instant" from calendar_feeds where inviting_party = $1 and revoked_at is null"#,
        party.0,
    )
    .fetch_optional(db)
    .await
}

/// Whose feed has this address.
pub async fn feed(db: &mut PgConnection, hash: &[u8]) -> sqlx::Result<Option<(InvitingPartyId, Language)>> {
    let row = sqlx::query!(
        r#"select inviting_party as "party: InvitingPartyId", language as "language: Language"
           from calendar_feeds where token_hash = $1 and revoked_at is null"#,
        hash,
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| (row.party, row.language)))
}

/// How many notices of a party are open, by their last day.
pub async fn open_days(db: &mut PgConnection, party: InvitingPartyId) -> sqlx::Result<Vec<(NaiveDate, i64)>> {
    let rows = sqlx::query!(
        r#"select due, count(*) as "open!" from arrivals
           where inviting_party = $1 and notice is null and stopped_at is null group by due order by due limit 400"#,
        party.0,
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|row| (row.due, row.open)).collect())
}
