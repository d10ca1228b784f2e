//! The queues, who holds a case, and what was decided.

use crate::applications::Reference;
use crate::eligibility::Purpose;
use crate::review::hold::Hold;
use crate::review::{Decision, Ground};
use crate::vocabulary::{AccountId, ApplicationId, CountryCode, Instant};
use chrono::NaiveDate;
use sqlx::PgConnection;

/// A line of a queue. It names nobody but the officer: whoever wants to know more opens the case, and that is recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    pub id: ApplicationId,
    pub reference: Reference,
    pub since: Instant,
    pub citizenship: CountryCode,
    pub purpose: Purpose,
    /// The first day of the visit.
    pub begins: NaiveDate,
    pub holder: Option<AccountId>,
    pub holder_name: Option<String>,
}

/// How many wait in a queue, and since when the first of them does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    pub count: i64,
    pub oldest: Option<Instant>,
}

/// A decision as it was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    pub officer: AccountId,
    pub name: String,
    pub decision: String,
    pub ground: Option<Ground>,
    pub at: Instant,
}

/// The columns of [`Waiting`], of the applications at one stage; the stage is a literal, so that its index serves.
macro_rules! waiting {
    ($stage:literal, $after:ident, $most:ident, $now:ident, $db:ident) => {{
        let (since, id) = $after.unzip();
        sqlx::query_as!(
            Waiting,
            r#"select a.id as "id: ApplicationId", a.reference as "reference: Reference", a.stage_since as since,
                      p.citizenship as "citizenship: CountryCode", i.purpose as "purpose: Purpose", i.valid_from as begins,
                      r.officer as "holder?: AccountId", o.name as "holder_name?"
               from applications a
               join passports p on p.id = a.passport
               join invitations i on i.id = a.invitation
               left join reviews r on r.application = a.id and r.held_until > $4
               left join accounts o on o.id = r.officer
               where a.stage = '"# + $stage + r#"'
                 and (a.stage_since, a.id) > (coalesce($1::timestamptz, '-infinity'::timestamptz),
                                              coalesce($2::uuid, '00000000-0000-0000-0000-000000000000'::uuid))
               order by a.stage_since, a.id limit $3"#,
            since,
            id.map(|id: ApplicationId| id.0),
            $most,
            $now,
        )
        .fetch_all($db)
        .await
    }};
}

/// What waits for an officer, the oldest first, from after a key on.
pub async fn under_review(
    db: &mut PgConnection,
    after: Option<(Instant, ApplicationId)>,
    most: i64,
    now: Instant,
) -> sqlx::Result<Vec<Waiting>> {
    waiting!("under_review", after, most, now, db)
}

/// What waits for its applicant, the oldest first, from after a key on.
pub async fn information_requested(
    db: &mut PgConnection,
    after: Option<(Instant, ApplicationId)>,
    most: i64,
    now: Instant,
) -> sqlx::Result<Vec<Waiting>> {
    waiting!("information_requested", after, most, now, db)
}

pub async fn tally_under_review(db: &mut PgConnection) -> sqlx::Result<Tally> {
    sqlx::query_as!(
        Tally,
        r#"select count(*) as "count!", min(stage_since) as oldest from applications where stage = 'under_review'"#
    )
    .fetch_one(db)
    .await
}

pub async fn tally_information_requested(db: &mut PgConnection) -> sqlx::Result<Tally> {
    sqlx::query_as!(
        Tally,
        r#"select count(*) as "count!", min(stage_since) as oldest
           from applications where stage = 'information_requested'"#
    )
    .fetch_one(db)
    .await
}

/// Who took a case last and has not put it back.
pub async fn hold(db: &mut PgConnection, id: ApplicationId) -> sqlx::Result<Option<Hold>> {
    sqlx::query_as!(
        Hold,
        r#"select r.officer as "officer: AccountId", o.name, r.held_until as until
           from reviews r join accounts o on o.id = r.officer where r.application = $1"#,
        id.0,
    )
    .fetch_optional(db)
    .await
}

/// Puts a case into an officer's hands, whoever held it before.
pub async fn take(
    db: &mut PgConnection,
    id: ApplicationId,
    officer: AccountId,
    (now, until): (Instant, Instant),
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into reviews (application, officer, taken_at, held_until) values ($1, $2, $3, $4)
         on conflict (application) do update set officer = excluded.officer, taken_at = excluded.taken_at,
             held_until = excluded.held_until",
        id.0,
        officer.0,
        now,
        until,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Takes a case out of an officer's hands; answers how many it was in.
pub async fn put_back(db: &mut PgConnection, id: ApplicationId, officer: AccountId) -> sqlx::Result<u64> {
    let put_back =
        sqlx::query!("delete from reviews where application = $1 and officer = $2", id.0, officer.0)
            .execute(db)
            .await?;
    Ok(put_back.rows_affected())
}

pub async fn record(
    db: &mut PgConnection,
    (id, officer): (ApplicationId, AccountId),
    decision: &Decision,
    at: Instant,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into decisions (application, officer, decision, ground, words, at) values ($1, $2, $3, $4, $5, $6)",
        id.0,
        officer.0,
        decision.code(),
        decision.ground().map(Ground::code),
        decision.words().map(|words| words.as_str()),
        at,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// What was decided, the first decision first.
pub async fn decisions(db: &mut PgConnection, id: ApplicationId) -> sqlx::Result<Vec<Decided>> {
    sqlx::query_as!(
        Decided,
        r#"select d.officer as "officer: AccountId", o.name, d.decision, d.ground as "ground: Ground", d.at
           from decisions d join accounts o on o.id = d.officer where d.application = $1 order by d.id"#,
        id.0,
    )
    .fetch_all(db)
    .await
}
