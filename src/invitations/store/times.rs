//! How long the latest invitations took.

use crate::calendar::MOST_CASES;
use crate::vocabulary::Instant;
use chrono::TimeDelta;
use sqlx::PgConnection;

/// From filing to the ruling, of the latest that were ruled on since; while the party corrected it, the time stood still.
pub async fn times_to_a_ruling(db: &mut PgConnection, since: Instant) -> sqlx::Result<Vec<TimeDelta>> {
    let times = sqlx::query!(
        r#"select ruled.at as "until!", i.filed_at as "from",
                  array(select s.at from invitation_steps s where s.invitation = i.id
                        and s.step in ('send_back', 'correct') order by s.position) as "turns!: Vec<Instant>"
           from ((select invitation, at from invitation_steps where step = 'approve' and at >= $1
                  order by at desc limit $2)
                 union all
                 (select invitation, at from invitation_steps where step = 'refuse' and at >= $1
                  order by at desc limit $2)
                 order by at desc limit $2) ruled
           join invitations i on i.id = ruled.invitation"#,
        since,
        MOST_CASES,
    )
    .fetch_all(db)
    .await?;
    // a ruling follows a correction, so that every return has its own
    let corrected =
        |turns: &[Instant]| turns.chunks_exact(2).map(|turn| turn[1] - turn[0]).sum::<TimeDelta>();
    Ok(times.into_iter().map(|time| time.until - time.from - corrected(&time.turns)).collect())
}
