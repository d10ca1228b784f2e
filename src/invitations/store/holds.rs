//! In whose hands an invitation is.

use crate::accounts::Hold;
use crate::vocabulary::{AccountId, Instant, InvitationId};
use sqlx::PgConnection;

/// Who took an invitation last and has not put it back.
pub async fn hold(db: &mut PgConnection, id: InvitationId) -> sqlx::Result<Option<Hold>> {
    sqlx::query_as!(
        Hold,
        r#"select r.officer as "officer: AccountId", o.name, r.held_until as until
           from invitation_reviews r join accounts o on o.id = r.officer where r.invitation = $1"#,
        id.0,
    )
    .fetch_optional(db)
    .await
}

/// Puts an invitation into an officer's hands, whoever held it before.
pub async fn take(
    db: &mut PgConnection,
    id: InvitationId,
    officer: AccountId,
    (now, until): (Instant, Instant),
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into invitation_reviews (invitation, officer, taken_at, held_until) values ($1, $2, $3, $4)
         on conflict (invitation) do update set officer = excluded.officer, taken_at = excluded.taken_at,
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

/// Takes an invitation out of an officer's hands; answers how many it was in.
pub async fn put_back(db: &mut PgConnection, id: InvitationId, officer: AccountId) -> sqlx::Result<u64> {
    let put_back = sqlx::query!(
        "delete from invitation_reviews where invitation = $1 and officer = $2",
        id.0,
        officer.0
    )
    .execute(db)
    .await?;
    Ok(put_back.rows_affected())
}
