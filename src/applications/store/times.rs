//! How long the latest cases took.

use crate::calendar::MOST_CASES;
use crate::vocabulary::Instant;
use chrono::TimeDelta;
use sqlx::PgConnection;

/// From submission to fee, of the latest that were paid since.
pub async fn times_to_a_fee(db: &mut PgConnection, since: Instant) -> sqlx::Result<Vec<TimeDelta>> {
    let times = sqlx::query!(
        r#"select paid.at as "until!", a.submitted_at as "from!"
           from (select application, at from application_steps where step = 'receive_fee' and at >= $1
                 order by at desc limit $2) paid
           join applications a on a.id = paid.application"#,
        since,
        MOST_CASES,
    )
    .fetch_all(db)
    .await?;
    Ok(times.into_iter().map(|time| time.until - time.from).collect())
}

/// From fee to decision, of the latest that were decided since; while the applicant was asked, the time stood still.
pub async fn times_to_a_decision(db: &mut PgConnection, since: Instant) -> sqlx::Result<Vec<TimeDelta>> {
    let times = sqlx::query!(
        r#"select decided.at as "until!", a.waits_since as "from!"
           from ((select application, at from application_steps where step = 'approve' and at >= $1
                  order by at desc limit $2)
                 union all
                 (select application, at from application_steps where step = 'refuse' and at >= $1
                  order by at desc limit $2)
                 order by at desc limit $2) decided
           join applications a on a.id = decided.application"#,
        since,
        MOST_CASES,
    )
    .fetch_all(db)
    .await?;
    Ok(times.into_iter().map(|time| time.until - time.from).collect())
}
