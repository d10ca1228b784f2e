//! The watchlist, and the flags of a case.

use crate::invitations::Reason;
use crate::passports::PassportNumber;
use crate::review::{Flag, Raised, WatchMatch, Watched};
use crate::vocabulary::{
    AccountId, ApplicationId, CountryCode, Instant, LatinName, PassportId, PersonName, WatchId,
};
use chrono::NaiveDate;
use sqlx::PgConnection;

struct WatchRow {
    id: WatchId,
    surname: Option<LatinName>,
    given_names: Option<LatinName>,
    born: Option<NaiveDate>,
    citizenship: Option<CountryCode>,
    passport_number: Option<PassportNumber>,
    reason: Reason,
    listed_at: Instant,
    listed_by: String,
    ended_at: Option<Instant>,
    exactly: bool,
}

impl WatchRow {
    fn read(self) -> WatchMatch {
        let given_names = self.given_names;
        let name = self.surname.map(|surname| PersonName { surname, given_names });
        let watched = Watched {
            id: self.id,
            person: name.zip(self.born),
            citizenship: self.citizenship,
            passport_number: self.passport_number,
            reason: self.reason,
            listed_at: self.listed_at,
            listed_by: self.listed_by,
            ended_at: self.ended_at,
        };
        WatchMatch { watched, exactly: self.exactly }
    }
}

/// The columns of an entry, then the rest of one statement.
macro_rules! watched {
    ($exactly:literal, $rest:literal $(, $argument:expr)*) => {
        sqlx::query_as!(
            WatchRow,
            r#"select w.id as "id: WatchId", w.surname as "surname: LatinName", w.given_names as "given_names: LatinName", w.born,
                      w.citizenship as "citizenship: CountryCode", w.passport_number as "passport_number: PassportNumber",
                      w.reason as "reason: Reason", w.listed_at, o.name as listed_by, w.ended_at, "# + $exactly + r#" as "exactly!"
               from watchlist w join accounts o on o.id = w.listed_by "# + $rest
            $(, $argument)*
        )
    };
}

/// The entries that a version of passport data meets.
pub async fn watch_matches(db: &mut PgConnection, passport: PassportId) -> sqlx::Result<Vec<WatchMatch>> {
    let rows = watched!(
        "m.exactly",
        "join watchlist_matches m on m.entry = w.id where m.passport = $1 order by m.exactly desc, w.id",
        passport.0
    );
    Ok(rows.fetch_all(db).await?.into_iter().map(WatchRow::read).collect())
}

/// The entries in force, the latest first, from after one on.
pub async fn watchlist(
    db: &mut PgConnection,
    after: Option<WatchId>,
    most: i64,
) -> sqlx::Result<Vec<Watched>> {
    let rows = watched!(
        "true",
        "where w.ended_at is null and w.id < coalesce($1::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)
         order by w.id desc limit $2",
        after.map(|after| after.0),
        most
    );
    Ok(rows.fetch_all(db).await?.into_iter().map(|row| row.read().watched).collect())
}

pub async fn watch(
    db: &mut PgConnection,
    watched: &Watched,
    (by, at): (AccountId, Instant),
) -> sqlx::Result<()> {
    let (name, born) = watched.person.as_ref().map(|(name, born)| (name, *born)).unzip();
    sqlx::query!(
        "insert into watchlist (id, surname, given_names, born, citizenship, passport_number, reason, listed_by, listed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        watched.id.0,
        name.map(|name| name.surname.as_str()),
        name.and_then(|name| name.given_names.as_ref()).map(LatinName::as_str),
        born,
        watched.citizenship.as_ref().map(CountryCode::as_str),
        watched.passport_number.as_ref().map(PassportNumber::as_str),
        watched.reason.as_str(),
        by.0,
        at,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Ends an entry; answers whether it was in force.
pub async fn end_watch(
    db: &mut PgConnection,
    id: WatchId,
    (by, at): (AccountId, Instant),
) -> sqlx::Result<bool> {
    let ended = sqlx::query!(
        "update watchlist set ended_by = $2, ended_at = $3 where id = $1 and ended_at is null",
        id.0,
        by.0,
        at,
    )
    .execute(db)
    .await?;
    Ok(ended.rows_affected() == 1)
}

/// What speaks for a closer look at a case, now.
pub async fn raised(db: &mut PgConnection, id: ApplicationId, now: Instant) -> sqlx::Result<Vec<Raised>> {
    sqlx::query_as!(
        Raised,
        r#"select distinct flag as "flag!: Flag", by as "by!" from raised_flags($1, $2) order by 1, 2"#,
        id.0,
        now,
    )
    .fetch_all(db)
    .await
}
