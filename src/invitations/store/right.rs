//! What a party's right to invite rests on: verdicts, quotas, and what it filed.

use crate::accounts::{PartyKind, ToldAnew};
use crate::invitations::Reason;
use crate::invitations::right::{
    Alike, Concerns, Correction, Found, Grant, PartyStanding, QuotaDefault, Registered, Verdict,
};
use crate::vocabulary::{AccountId, EXAMPLES, Instant, InvitingPartyId};
use sqlx::PgConnection;
use sqlx::types::Json;
use uuid::Uuid;

/// The verdicts on a party, the first of them first.
pub async fn verdicts(db: &mut PgConnection, party: InvitingPartyId) -> sqlx::Result<Vec<Verdict>> {
    let rows = sqlx::query!(
        r#"select v.verified, v.reason as "reason: Reason", a.name as "by?", v.at as "at: Instant"
           from party_verdicts v left join accounts a on a.id = v.by
           where v.party = $1 order by v.position"#,
        party.0,
    )
    .fetch_all(db)
    .await?;
    let read = rows.into_iter().map(|row| {
        let found = match (row.verified, row.reason) {
            (true, remark) => Found::Verified { remark },
            (false, Some(reason)) => Found::Refused(reason),
            (false, None) => return Err(sqlx::Error::Decode("a refusal without its reason".into())),
        };
        Ok(Verdict { found, by: row.by, at: row.at })
    });
    read.collect()
}

pub async fn judge(
    db: &mut PgConnection,
    (party, seen): (InvitingPartyId, usize),
    found: &Found,
    (by, at): (AccountId, Instant),
) -> sqlx::Result<()> {
    let (verified, reason) = match found {
        Found::Verified { remark } => (true, remark.as_ref()),
        Found::Refused(reason) => (false, Some(reason)),
    };
    sqlx::query!(
        "insert into party_verdicts (party, position, verified, reason, by, at) values ($1, $2, $3, $4, $5, $6)",
        party.0,
        position_after(seen),
        verified,
        reason.map(Reason::as_str),
        by.0,
        at,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// What a party answered to its refusals, the first first.
pub async fn corrections(db: &mut PgConnection, party: InvitingPartyId) -> sqlx::Result<Vec<Correction>> {
    let rows = sqlx::query!(
        r#"select c.answers, c.changes as "changes: Json<Vec<ToldAnew>>", c.remark as "remark: Reason", a.name as by,
                  c.at as "at: Instant"
           from party_corrections c join accounts a on a.id = c.by where c.party = $1 order by c.answers"#,
        party.0,
    )
    .fetch_all(db)
    .await?;
    let read = rows.into_iter().map(|row| Correction {
        answers: row.answers,
        changes: row.changes.0,
        remark: row.remark,
        by: row.by,
        at: row.at,
    });
    Ok(read.collect())
}

/// The party answers the last of so many verdicts.
pub async fn correct(
    db: &mut PgConnection,
    (party, verdicts): (InvitingPartyId, usize),
    (changes, remark): (&[ToldAnew], Option<&Reason>),
    (by, at): (AccountId, Instant),
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into party_corrections (party, answers, changes, remark, by, at) values ($1, $2, $3, $4, $5, $6)",
        party.0,
        i32::try_from(verdicts).unwrap_or(i32::MAX),
        Json(changes) as _,
        remark.map(Reason::as_str),
        by.0,
        at,
    )
    .execute(db)
    .await?;
    Ok(())
}

fn position_after(seen: usize) -> i32 {
    i32::try_from(seen).unwrap_or(i32::MAX - 1) + 1
}

/// Parties of one standing whose e-mail address is confirmed, from after a key on: who registered first stands first.
pub async fn registered(
    db: &mut PgConnection,
    standing: PartyStanding,
    after: Option<InvitingPartyId>,
    most: i64,
) -> sqlx::Result<Vec<Registered>> {
    sqlx::query_as!(
        Registered,
        r#"select p.id as "id: InvitingPartyId", p.kind as "kind: PartyKind", p.name, p.identification, p.address,
                  coalesce(answer.at, p.registered_at, a.registered_at) as "at!: Instant", answer.at is not null as "corrected!",
                  (select count(*) from inviting_parties alike
                   where alike.identification = p.identification and alike.id <> p.id) as "alike!"
           from inviting_parties p join accounts a on a.id = p.account
           left join lateral (select v.verified, v.position from party_verdicts v where v.party = p.id
                              order by v.position desc limit 1) last on true
           left join party_corrections answer on answer.party = p.id and answer.answers = last.position
           where a.confirmed_at is not null and ($2::uuid is null or p.id > $2)
             and case $1 when 'waiting' then last.verified is null or answer.at is not null
                         when 'refused' then not last.verified and answer.at is null
                         else last.verified end
           order by p.id limit $3"#,
        standing.code(),
        after.map(|id| id.0),
        most,
    )
    .fetch_all(db)
    .await
}

/// How many parties wait to be verified, and since when the first does.
pub async fn tally_unverified(db: &mut PgConnection) -> sqlx::Result<(i64, Option<Instant>)> {
    let row = sqlx::query!(
        r#"select count(*) as "waiting!", min(coalesce(answer.at, p.registered_at, a.registered_at)) as oldest
           from inviting_parties p join accounts a on a.id = p.account
           left join lateral (select v.position from party_verdicts v where v.party = p.id
                              order by v.position desc limit 1) last on true
           left join party_corrections answer on answer.party = p.id and answer.answers = last.position
           where a.confirmed_at is not null and (last.position is null or answer.at is not null)"#,
    )
    .fetch_one(db)
    .await?;
    Ok((row.waiting, row.oldest))
}

/// The other parties that registered with a party's BIN or IIN, and what each filed from an instant on and before another.
pub async fn alike(
    db: &mut PgConnection,
    party: InvitingPartyId,
    (from, before): (Instant, Instant),
) -> sqlx::Result<Vec<Alike>> {
    sqlx::query_as!(
        Alike,
        r#"select alike.id as "id: InvitingPartyId", alike.name,
                  exists (select from party_verdicts v where v.party = alike.id and v.verified) as "verified!",
                  (select count(*) from invitations i
                   where i.inviting_party = alike.id and i.filed_at >= $2 and i.filed_at < $3) as "filed!"
           from inviting_parties one join inviting_parties alike on alike.identification = one.identification
           where one.id = $1 and alike.id <> one.id order by alike.id"#,
        party.0,
        from,
        before,
    )
    .fetch_all(db)
    .await
}

/// A party, verified or not, and every other that was verified with its BIN or IIN.
pub async fn verified_alike(
    db: &mut PgConnection,
    party: InvitingPartyId,
) -> sqlx::Result<Vec<InvitingPartyId>> {
    sqlx::query_scalar!(
        r#"select alike.id as "id: InvitingPartyId"
           from inviting_parties one join inviting_parties alike on alike.identification = one.identification
           where one.id = $1
             and (alike.id = one.id or exists (select from party_verdicts v where v.party = alike.id and v.verified))
           order by alike.id"#,
        party.0,
    )
    .fetch_all(db)
    .await
}

/// How many invitations everybody with a party's BIN or IIN filed from an instant on and before another.
pub async fn filed_between(
    db: &mut PgConnection,
    party: InvitingPartyId,
    (from, before): (Instant, Instant),
) -> sqlx::Result<i64> {
    sqlx::query_scalar!(
        r#"select count(*) as "filed!"
           from inviting_parties one join inviting_parties alike on alike.identification = one.identification
           join invitations i on i.inviting_party = alike.id
           where one.id = $1 and i.filed_at >= $2 and i.filed_at < $3"#,
        party.0,
        from,
        before,
    )
    .fetch_one(db)
    .await
}

/// The numbers for everybody, the latest first.
pub async fn quota_defaults(db: &mut PgConnection) -> sqlx::Result<Vec<QuotaDefault>> {
    sqlx::query_as!(
        QuotaDefault,
        r#"select from_day as "from", places from quota_defaults order by from_day desc"#
    )
    .fetch_all(db)
    .await
}

pub async fn set_default(db: &mut PgConnection, row: QuotaDefault, now: Instant) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into quota_defaults (from_day, places, set_at) values ($1, $2, $3)",
        row.from,
        row.places,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// The verified parties without a number of their own, and those whose BIN or IIN filed so many or more between two instants.
pub async fn concerned_by_default(
    db: &mut PgConnection,
    (from, before): (Instant, Instant),
    places: i32,
) -> sqlx::Result<Concerns> {
    let row = sqlx::query!(
        r#"select count(*) as "parties!", count(*) filter (where filed >= $3) as "used_up!",
                  (array_agg(id order by filed desc, id) filter (where filed >= $3))[1:$4] as "ids: Vec<Uuid>",
                  (array_agg(filed order by filed desc, id) filter (where filed >= $3))[1:$4] as "filed: Vec<i64>"
           from (select p.id, (select count(*)
                               from inviting_parties alike join invitations i on i.inviting_party = alike.id
                               where alike.identification = p.identification
                                 and i.filed_at >= $1 and i.filed_at < $2) as filed
                 from inviting_parties p
                 left join lateral (select q.places from party_quotas q where q.identification = p.identification
                                    order by q.position desc limit 1) own on true
                 where own.places is null
                   and exists (select from party_verdicts v where v.party = p.id and v.verified)) counted"#,
        from,
        before,
        i64::from(places),
        EXAMPLES as i32,
    )
    .fetch_one(db)
    .await?;
    let first = row.ids.unwrap_or_default().into_iter().zip(row.filed.unwrap_or_default());
    Ok(Concerns {
        parties: row.parties,
        used_up: row.used_up,
        first: first.map(|(id, filed)| (InvitingPartyId(id), filed)).collect(),
    })
}

/// What was set for a party's BIN or IIN alone, the first first.
pub async fn grants(db: &mut PgConnection, party: InvitingPartyId) -> sqlx::Result<Vec<Grant>> {
    sqlx::query_as!(
        Grant,
        r#"select q.places, q.reason as "reason: Reason", a.name as by, q.at as "at: Instant"
           from inviting_parties one join party_quotas q on q.identification = one.identification
           join accounts a on a.id = q.by
           where one.id = $1 order by q.position"#,
        party.0,
    )
    .fetch_all(db)
    .await
}

pub async fn grant(
    db: &mut PgConnection,
    (party, seen): (InvitingPartyId, usize),
    (places, reason): (Option<i32>, &Reason),
    (by, at): (AccountId, Instant),
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into party_quotas (party, identification, position, places, reason, by, at)
         select id, identification, $2, $3, $4, $5, $6 from inviting_parties where id = $1",
        party.0,
        position_after(seen),
        places,
        reason.as_str(),
        by.0,
        at,
    )
    .execute(db)
    .await?;
    Ok(())
}
