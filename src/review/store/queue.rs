//! The queues, turned by key; every count is exact.

use crate::applications::Reference;
use crate::calendar::Pause;
use crate::eligibility::Purpose;
use crate::review::{Flag, Queue, Risk, Wish};
use crate::vocabulary::{AccountId, ApplicationId, CountryCode, Instant};
use chrono::NaiveDate;
use sqlx::PgConnection;
use std::collections::HashMap;

/// A line of a queue. It names nobody but the officer: whoever wants to know more opens the case, and that is recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    pub id: ApplicationId,
    pub reference: Reference,
    /// By which it stands in the queue.
    pub key: Instant,
    pub since: Instant,
    /// When its fee was received, and the promised time began; none where it was never paid.
    pub came_in: Option<Instant>,
    pub citizenship: CountryCode,
    pub purpose: Purpose,
    /// The first day of the visit.
    pub begins: NaiveDate,
    pub holder: Option<AccountId>,
    pub holder_name: Option<String>,
    /// Whether a refusal waits for a second officer.
    pub proposed: bool,
    /// What speaks for a closer look.
    pub flags: Vec<Flag>,
}

/// How many wait in a queue, and since when the first of them does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    pub count: i64,
    pub oldest: Option<Instant>,
}

/// Where a page of a queue begins: after this line.
pub type Key = (Instant, ApplicationId);

/// The wish of a queue as arguments of a statement.
struct Wanted<'a> {
    citizenship: Option<&'a str>,
    purpose: Option<&'static str>,
    party: Option<uuid::Uuid>,
    holder: Option<uuid::Uuid>,
    flagged: bool,
}

impl<'a> Wanted<'a> {
    fn of(wish: &'a Wish) -> Self {
        Self {
            citizenship: wish.filter.citizenship.as_ref().map(CountryCode::as_str),
            purpose: wish.filter.purpose.map(Purpose::code),
            party: wish.filter.party.map(|party| party.0),
            holder: wish.held_by.map(|officer| officer.0),
            flagged: wish.risk == Risk::Flagged,
        }
    }
}

/// The columns of [`Waiting`], of the applications that a condition finds, in an order. `$4` is now, `$5` to `$9` are the filter. Stages
/// that wait are literals, so that their own index serves.
macro_rules! lines {
    ($key:literal, $condition:literal, $order:literal, $after:ident, $wish:ident, $rest:ident, $db:ident $(, $stage:expr)?) => {{
        let (since, id) = $after.unzip();
        let (wanted, (most, now)) = (Wanted::of($wish), $rest);
        sqlx::query_as!(
            Waiting,
            r#"select a.id as "id: ApplicationId", a.reference as "reference: Reference", "# + $key + r#" as "key!",
                      a.stage_since as since, a.paid_at as came_in,
                      p.citizenship as "citizenship: CountryCode", i.purpose as "purpose: Purpose", i.valid_from as begins,
                      r.officer as "holder?: AccountId", o.name as "holder_name?",
                      array(select distinct flag from risk_flags(a.id, $4)) as "flags!: Vec<Flag>",
                      exists (select from proposed_refusals x where x.application = a.id and x.settled_at is null) as "proposed!"
               from applications a
               join passports p on p.id = a.passport
               join invitations i on i.id = a.invitation
               left join reviews r on r.application = a.id and r.held_until > $4
               left join accounts o on o.id = r.officer
               where "# + $condition + r#"
                 and ($5::text is null or p.citizenship = $5) and ($6::text is null or i.purpose = $6)
                 and ($7::uuid is null or i.inviting_party in (select same.id from inviting_parties same
                      join inviting_parties one on one.identification = same.identification where one.id = $7)) and ($8::uuid is null or r.officer = $8)
                 and (not $9 or exists (select from risk_flags(a.id, $4)))
               "# + $order + " limit $3",
            since,
            id.map(|id: ApplicationId| id.0),
            most,
            now,
            wanted.citizenship,
            wanted.purpose,
            wanted.party,
            wanted.holder,
            wanted.flagged
            $(, $stage)?
        )
        .fetch_all($db)
        .await
    }};
}

/// A page of a queue from after a key on: so many lines at most, with holds as they are now.
pub async fn lines(
    db: &mut PgConnection,
    wish: &Wish,
    after: Option<Key>,
    rest: (i64, Instant),
) -> sqlx::Result<Vec<Waiting>> {
    match wish.queue {
        Queue::Waiting => under_review(db, wish, after, rest).await,
        Queue::Asked => information_requested(db, wish, after, rest).await,
        Queue::Approved | Queue::Refused | Queue::Withdrawn => decided(db, wish, after, rest).await,
    }
}

async fn under_review(
    db: &mut PgConnection,
    wish: &Wish,
    after: Option<Key>,
    rest: (i64, Instant),
) -> sqlx::Result<Vec<Waiting>> {
    lines!(
        "a.waits_since",
        "a.stage = 'under_review'
         and (a.waits_since, a.id) > (coalesce($1::timestamptz, '-infinity'::timestamptz),
                                      coalesce($2::uuid, '00000000-0000-0000-0000-000000000000'::uuid))",
        "order by a.waits_since, a.id",
        after,
        wish,
        rest,
        db
    )
}

async fn information_requested(
    db: &mut PgConnection,
    wish: &Wish,
    after: Option<Key>,
    rest: (i64, Instant),
) -> sqlx::Result<Vec<Waiting>> {
    lines!(
        "a.stage_since",
        "a.stage = 'information_requested'
         and (a.stage_since, a.id) > (coalesce($1::timestamptz, '-infinity'::timestamptz),
                                      coalesce($2::uuid, '00000000-0000-0000-0000-000000000000'::uuid))",
        "order by a.stage_since, a.id",
        after,
        wish,
        rest,
        db
    )
}

async fn decided(
    db: &mut PgConnection,
    wish: &Wish,
    after: Option<Key>,
    rest: (i64, Instant),
) -> sqlx::Result<Vec<Waiting>> {
    lines!(
        "a.stage_since",
        "a.stage = $10 and a.submitted_at is not null
         and (a.stage_since, a.id) < (coalesce($1::timestamptz, 'infinity'::timestamptz),
                                      coalesce($2::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid))",
        "order by a.stage_since desc, a.id desc",
        after,
        wish,
        rest,
        db,
        wish.queue.stage().code()
    )
}

/// How many stand at a stage, of those that are wished for, and since when the first of them does.
macro_rules! tally {
    ($since:literal, $stage:literal, $wish:ident, $now:ident, $db:ident) => {{
        let wanted = Wanted::of($wish);
        sqlx::query_as!(
            Tally,
            r#"select count(*) as "count!", min("# + $since + r#") as oldest
               from applications a
               where a.stage = "# + $stage + r#"
                 and ($1::text is null or exists (select from passports p where p.id = a.passport and p.citizenship = $1))
                 and (($2::text is null and $3::uuid is null) or exists (select from invitations i where i.id = a.invitation
                      and ($2::text is null or i.purpose = $2) and ($3::uuid is null or i.inviting_party in (select same.id from inviting_parties same
                      join inviting_parties one on one.identification = same.identification where one.id = $3))))
                 and ($4::uuid is null or exists (select from reviews r where r.application = a.id and r.officer = $4 and r.held_until > $5))
                 and (not $6 or exists (select from risk_flags(a.id, $5)))"#,
            wanted.citizenship,
            wanted.purpose,
            wanted.party,
            wanted.holder,
            $now,
            wanted.flagged,
        )
        .fetch_one($db)
        .await
    }};
}

/// How many wait for an officer, of those that are wished for.
pub async fn tally_under_review(db: &mut PgConnection, wish: &Wish, now: Instant) -> sqlx::Result<Tally> {
    tally!("a.waits_since", "'under_review'", wish, now, db)
}

/// How many wait for their applicants, of those that are wished for.
pub async fn tally_information_requested(
    db: &mut PgConnection,
    wish: &Wish,
    now: Instant,
) -> sqlx::Result<Tally> {
    tally!("a.stage_since", "'information_requested'", wish, now, db)
}

/// When the applicants of these cases were asked, and until when.
pub async fn pauses(
    db: &mut PgConnection,
    cases: &[ApplicationId],
) -> sqlx::Result<HashMap<ApplicationId, Vec<Pause>>> {
    let ids: Vec<uuid::Uuid> = cases.iter().map(|id| id.0).collect();
    let rows = sqlx::query!(
        r#"select s.application as "application: ApplicationId", s.at as "from", n.at as "until?"
           from application_steps s
           left join application_steps n on n.application = s.application and n.position = s.position + 1
           where s.application = any($1) and s.step = 'request_information'"#,
        &ids,
    )
    .fetch_all(db)
    .await?;
    let mut pauses: HashMap<ApplicationId, Vec<Pause>> = HashMap::new();
    for row in rows {
        pauses.entry(row.application).or_default().push(Pause { from: row.from, until: row.until });
    }
    Ok(pauses)
}

/// The case that has waited longest and that nobody else holds: the one to take next.
pub async fn next(
    db: &mut PgConnection,
    officer: AccountId,
    (wish, now): (&Wish, Instant),
) -> sqlx::Result<Option<ApplicationId>> {
    let wanted = Wanted::of(wish);
    sqlx::query_scalar!(
        r#"select a.id as "id: ApplicationId"
           from applications a
           join passports p on p.id = a.passport
           join invitations i on i.id = a.invitation
           where a.stage = 'under_review'
             and not exists (select from reviews r where r.application = a.id and r.held_until > $2 and r.officer <> $1)
             and ($3::text is null or p.citizenship = $3) and ($4::text is null or i.purpose = $4)
             and ($5::uuid is null or i.inviting_party in (select same.id from inviting_parties same
                  join inviting_parties one on one.identification = same.identification where one.id = $5))
             and (not $6 or exists (select from risk_flags(a.id, $2)))
             and not exists (select from proposed_refusals x
                             where x.application = a.id and x.settled_at is null and x.proposed_by = $1)
           order by a.waits_since, a.id limit 1"#,
        officer.0,
        now,
        wanted.citizenship,
        wanted.purpose,
        wanted.party,
        wanted.flagged,
    )
    .fetch_optional(db)
    .await
}
