//! Suspensions of inviting parties, by their BIN or IIN.

use crate::invitations::{Lifting, Reason, Suspension};
use crate::vocabulary::{AccountId, Instant, InvitingPartyId, SuspensionId};
use sqlx::PgConnection;

/// Every suspension of a party's BIN or IIN, the latest first.
pub async fn suspensions(db: &mut PgConnection, party: InvitingPartyId) -> sqlx::Result<Vec<Suspension>> {
    let rows = sqlx::query!(
        r#"select s.id as "id: SuspensionId", s.reason as "reason: Reason", o.name as by, s.suspended_at as at,
                  s.lifting_reason as "lifting_reason: Reason", l.name as "lifted_by?", s.lifted_at
           from party_suspensions s
           join inviting_parties p on p.identification = s.identification
           join accounts o on o.id = s.suspended_by
           left join accounts l on l.id = s.lifted_by
           where p.id = $1 order by s.suspended_at desc, s.id desc"#,
        party.0,
    )
    .fetch_all(db)
    .await?;
    let read = rows.into_iter().map(|row| Suspension {
        id: row.id,
        reason: row.reason,
        by: row.by,
        at: row.at,
        lifting: row.lifting_reason.zip(row.lifted_by).zip(row.lifted_at).map(|((reason, by), at)| Lifting {
            reason,
            by,
            at,
        }),
    });
    Ok(read.collect())
}

/// Waits for whoever suspends a party just now, and keeps others from it until the work is over. Whether it is suspended is asked by a
/// statement after it: one that waits goes on with what it saw before.
pub async fn share_party(db: &mut PgConnection, party: InvitingPartyId) -> sqlx::Result<()> {
    sqlx::query!("select id from inviting_parties where id = $1 for share", party.0)
        .fetch_optional(db)
        .await?;
    Ok(())
}

/// Whether a party may not invite now.
pub async fn is_suspended(db: &mut PgConnection, party: InvitingPartyId) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select exists (select from party_suspensions s join inviting_parties p on p.identification = s.identification
                          where p.id = $1 and s.lifted_at is null) as "suspended!""#,
        party.0,
    )
    .fetch_one(db)
    .await
}

/// Waits for whoever files, or is judged or suspended, with the same BIN or IIN just now, and keeps others from it until the work is over.
pub async fn hold_parties(db: &mut PgConnection, party: InvitingPartyId) -> sqlx::Result<()> {
    sqlx::query!(
        "select same.id from inviting_parties same
         where same.id = $1 or same.identification = (select identification from inviting_parties where id = $1)
         order by same.id for no key update",
        party.0,
    )
    .fetch_all(db)
    .await?;
    Ok(())
}

pub async fn suspend(
    db: &mut PgConnection,
    (id, party): (SuspensionId, InvitingPartyId),
    reason: &Reason,
    (by, at): (AccountId, Instant),
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into party_suspensions (id, identification, reason, suspended_by, suspended_at)
         select $1, identification, $3, $4, $5 from inviting_parties where id = $2",
        id.0,
        party.0,
        reason.as_str(),
        by.0,
        at,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Lifts the suspension in force; answers whether there was one.
pub async fn lift(
    db: &mut PgConnection,
    party: InvitingPartyId,
    reason: &Reason,
    (by, at): (AccountId, Instant),
) -> sqlx::Result<bool> {
    let lifted = sqlx::query!(
        "update party_suspensions set lifting_reason = $2, lifted_by = $3, lifted_at = $4
         where lifted_at is null and identification = (select identification from inviting_parties where id = $1)",
        party.0,
        reason.as_str(),
        by.0,
        at,
    )
    .execute(db)
    .await?;
    Ok(lifted.rows_affected() == 1)
}

/// The accounts of everybody who registered with a party's BIN or IIN, for the letters.
pub async fn parties_alike(
    db: &mut PgConnection,
    party: InvitingPartyId,
) -> sqlx::Result<Vec<InvitingPartyId>> {
    sqlx::query_scalar!(
        r#"select same.id as "id: InvitingPartyId" from inviting_parties same
           where same.identification = (select identification from inviting_parties where id = $1) order by same.id"#,
        party.0,
    )
    .fetch_all(db)
    .await
}
