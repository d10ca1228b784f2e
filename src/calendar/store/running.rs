//! What runs by the calendar: deadlines of arrival notices, cases that wait, cases settled lately.

use crate::calendar::{Awaited, Deadline, MOST_CASES, Promised, Settled};
use crate::vocabulary::{ArrivalId, Instant};
use chrono::NaiveDate;
use sqlx::PgConnection;
use sqlx::types::Json;

/// Deadlines without a notice that count or skip a day, the soonest first.
pub async fn running_over(db: &mut PgConnection, day: NaiveDate) -> sqlx::Result<Vec<(ArrivalId, Deadline)>> {
    let rows = sqlx::query!(
        r#"select id as "id: ArrivalId", reckoning as "reckoning: Json<Deadline>" from arrivals
           where notice is null and stopped_at is null and due >= $1 and arrived <= $1 order by due, id"#,
        day,
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.reckoning.0)).collect())
}

/// Everything that waits for an officer.
pub async fn waiting(db: &mut PgConnection) -> sqlx::Result<Vec<Awaited>> {
    sqlx::query_as!(
        Awaited,
        r#"select a.id as "id!", 'application' as "subject!: Promised", a.paid_at as "came_in!",
                  array(select s.at from application_steps s where s.application = a.id
                        and s.step in ('request_information', 'give_information') order by s.position) as "turns!: Vec<Instant>"
           from applications a where a.stage = 'under_review'
           union all
           select i.id, 'invitation', i.filed_at,
                  array(select s.at from invitation_steps s where s.invitation = i.id
                        and s.step in ('send_back', 'correct') order by s.position)
           from invitations i where i.stage = 'filed'"#,
    )
    .fetch_all(db)
    .await
}

/// The latest that were settled since.
pub async fn settled(db: &mut PgConnection, subject: Promised, since: Instant) -> sqlx::Result<Vec<Settled>> {
    match subject {
        Promised::Application => decided(db, since).await,
        Promised::Invitation => ruled(db, since).await,
    }
}

async fn decided(db: &mut PgConnection, since: Instant) -> sqlx::Result<Vec<Settled>> {
    sqlx::query_as!(
        Settled,
        r#"select a.paid_at as "came_in!", done.at as "settled!",
                  array(select s.at from application_steps s where s.application = a.id
                        and s.step in ('request_information', 'give_information') order by s.position) as "turns!: Vec<Instant>"
           from ((select application, at from application_steps where step = 'approve' and at >= $1 order by at desc limit $2)
                 union all
                 (select application, at from application_steps where step = 'refuse' and at >= $1 order by at desc limit $2)
                 order by at desc limit $2) done
           join applications a on a.id = done.application"#,
        since,
        MOST_CASES,
    )
    .fetch_all(db)
    .await
}

async fn ruled(db: &mut PgConnection, since: Instant) -> sqlx::Result<Vec<Settled>> {
    sqlx::query_as!(
        Settled,
        r#"select i.filed_at as came_in, done.at as "settled!",
                  array(select s.at from invitation_steps s where s.invitation = i.id
                        and s.step in ('send_back', 'correct') order by s.position) as "turns!: Vec<Instant>"
           from ((select invitation, at from invitation_steps where step = 'approve' and at >= $1 order by at desc limit $2)
                 union all
                 (select invitation, at from invitation_steps where step = 'refuse' and at >= $1 order by at desc limit $2)
                 order by at desc limit $2) done
           join invitations i on i.id = done.invitation"#,
        since,
        MOST_CASES,
    )
    .fetch_all(db)
    .await
}
