//! Many clocks and notices in one statement each: what a file of thousands of lines is filed with.

use super::row::{Row, all, arrivals};
use crate::arrivals::arrival::{HeldVisa, NewClock};
use crate::arrivals::judge::KnownVisa;
use crate::arrivals::{Arrival, Cause, Receipt, ReceiptNumber};
use crate::calendar::Deadline;
use crate::passports::PassportNumber;
use crate::visas::VisaNumber;
use crate::vocabulary::{
    ApplicationId, ArrivalId, BatchId, CountryCode, CrossingId, Days, Instant, InvitingPartyId, LatinName,
    NoticeId, VisaId,
};
use chrono::NaiveDate;
use sqlx::PgConnection;
use sqlx::types::Json;
use uuid::Uuid;

/// Has the planner look at the tables that a long file has just made grow. It would go by what they were, and plan the next file as
/// if they were empty, until the server looks by itself a minute later.
pub async fn look_at_what_has_grown(db: &mut PgConnection) -> sqlx::Result<()> {
    sqlx::query!("analyze arrivals, notices, batch_lines, audit_entries").execute(db).await?;
    Ok(())
}

/// A party's clocks that are not stopped, of these guests, with an arrival on a day or later.
pub async fn clocks_of_guests(
    db: &mut PgConnection,
    party: InvitingPartyId,
    guests: &[(CountryCode, PassportNumber)],
    from: NaiveDate,
) -> sqlx::Result<Vec<Arrival>> {
    let citizenships: Vec<String> = guests.iter().map(|(code, _)| code.as_str().to_owned()).collect();
    let passports: Vec<String> = guests.iter().map(|(_, number)| number.as_str().to_owned()).collect();
    let rows = arrivals!(
        "where a.inviting_party = $1 and a.stopped_at is null and a.arrived >= $4
           and (a.citizenship, a.passport_number) in (select * from unnest($2::text[], $3::text[]))",
        party.0,
        &citizenships,
        &passports,
        from
    );
    rows.fetch_all(db).await.map(all)
}

/// The visas of these numbers.
pub async fn known_visas(db: &mut PgConnection, numbers: &[String]) -> sqlx::Result<Vec<KnownVisa>> {
    let rows = sqlx::query!(
        r#"select id as "id: VisaId", number as "number: VisaNumber", application as "application: ApplicationId",
                  citizenship as "citizenship: CountryCode", passport_number as "passport_number: PassportNumber", born,
                  valid_from, valid_until, annulled_at is not null as "annulled!"
           from visas where number = any($1)"#,
        numbers,
    )
    .fetch_all(db)
    .await?;
    rows.into_iter()
        .map(|row| {
            let valid = Days::new(row.valid_from, row.valid_until);
            Ok(KnownVisa {
                held: HeldVisa { id: row.id, number: row.number, application: row.application },
                citizenship: row.citizenship,
                passport_number: row.passport_number,
                born: row.born,
                valid: valid.map_err(|error| sqlx::Error::Decode(error.into()))?,
                annulled: row.annulled,
            })
        })
        .collect()
}

/// Starts clocks of one party; answers how many started. One that runs already is not started again (rule N6).
pub async fn start(db: &mut PgConnection, clocks: &[&NewClock], now: Instant) -> sqlx::Result<u64> {
    let Some((party, edition)) = clocks.first().map(|clock| (clock.party, clock.edition)) else {
        return Ok(0);
    };
    let text = |of: fn(&NewClock) -> &str| clocks.iter().map(|it| of(it).to_owned()).collect::<Vec<_>>();
    let ids: Vec<Uuid> = clocks.iter().map(|it| it.id.0).collect();
    let visas: Vec<Option<Uuid>> = clocks.iter().map(|it| it.visa.map(|id| id.0)).collect();
    let other_visas: Vec<Option<String>> = clocks.iter().map(|it| it.other_visa.clone()).collect();
    let given: Vec<Option<String>> = clocks
        .iter()
        .map(|it| it.guest.name.given_names.as_ref().map(|name| name.as_str().to_owned()))
        .collect();
    let days = |of: fn(&NewClock) -> NaiveDate| clocks.iter().map(|it| of(it)).collect::<Vec<_>>();
    let reckonings: Vec<Json<&Deadline>> = clocks.iter().map(|it| Json(&it.deadline)).collect();
    let started = sqlx::query!(
        "insert into arrivals (id, cause, visa, other_visa, surname, given_names, citizenship, born, passport_number,
                               arrived, due, reckoning, inviting_party, began_at, edition)
         select *, $13, $14, $15 from unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[],
                                        $8::date[], $9::text[], $10::date[], $11::date[], $12::jsonb[])
         on conflict (inviting_party, citizenship, passport_number, arrived, cause) where stopped_at is null do nothing",
        &ids,
        &text(|it| it.cause.code()),
        &visas as _,
        &other_visas as _,
        &text(|it| it.guest.name.surname.as_str()),
        &given as _,
        &text(|it| it.guest.citizenship.as_str()),
        &days(|it| it.guest.born),
        &text(|it| it.guest.passport_number.as_str()),
        &days(|it| it.deadline.arrival),
        &days(|it| it.deadline.due),
        &reckonings as _,
        party.0,
        now,
        edition,
    )
    .execute(db)
    .await?;
    Ok(started.rows_affected())
}

/// A first notice to file, with the line that it came from.
pub struct FiledLine {
    pub receipt: Receipt,
    pub line: i32,
}

/// Files first notices of one file; answers how many were filed. One whose number is taken is not.
pub async fn file(db: &mut PgConnection, batch: BatchId, filed: &[FiledLine]) -> sqlx::Result<u64> {
    let Some(first) = filed.first().map(|it| &it.receipt) else { return Ok(0) };
    let ids: Vec<Uuid> = filed.iter().map(|it| it.receipt.id.0).collect();
    let arrivals: Vec<Uuid> = filed.iter().map(|it| it.receipt.arrival.0).collect();
    let numbers: Vec<String> = filed.iter().map(|it| it.receipt.number.as_str().to_owned()).collect();
    let on_time: Vec<bool> = filed.iter().map(|it| it.receipt.on_time).collect();
    let hashes: Vec<Vec<u8>> = filed.iter().map(|it| it.receipt.sha256.clone()).collect();
    let statements: Vec<String> = filed.iter().map(|it| it.receipt.json.clone()).collect();
    let lines: Vec<i32> = filed.iter().map(|it| it.line).collect();
    let follows: Vec<Option<Uuid>> =
        filed.iter().map(|it| it.receipt.filing.before().map(|id| id.0)).collect();
    let editions: Vec<Option<i64>> = filed.iter().map(|it| it.receipt.edition).collect();
    let inserted = sqlx::query!(
        "insert into notices (id, arrival, number, on_time, sha256, statement, line, follows, edition, filed_by, filed_at, batch)
         select *, $10, $11, $12 from unnest($1::uuid[], $2::uuid[], $3::text[], $4::bool[], $5::bytea[], $6::text[], $7::int[],
                                             $8::uuid[], $9::bigint[])
         on conflict (number) do nothing",
        &ids,
        &arrivals,
        &numbers,
        &on_time,
        &hashes,
        &statements,
        &lines,
        &follows as _,
        &editions as _,
        first.filed_by.0,
        first.filed_at,
        batch.0,
    )
    .execute(db)
    .await?;
    Ok(inserted.rows_affected())
}

/// The clocks are answered by their first notices; answers how many were open still.
pub async fn answer(db: &mut PgConnection, filed: &[FiledLine]) -> sqlx::Result<u64> {
    let arrivals: Vec<Uuid> = filed.iter().map(|it| it.receipt.arrival.0).collect();
    let notices: Vec<Uuid> = filed.iter().map(|it| it.receipt.id.0).collect();
    let answered = sqlx::query!(
        "update arrivals set notice = given.notice from unnest($1::uuid[], $2::uuid[]) as given (arrival, notice)
         where arrivals.id = given.arrival and arrivals.notice is null and arrivals.stopped_at is null",
        &arrivals,
        &notices,
    )
    .execute(db)
    .await?;
    Ok(answered.rows_affected())
}
