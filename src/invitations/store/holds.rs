//! In whose hands an invitation is.

use crate::accounts::Hold;
use crate::accounts::store::holds::holds;
use crate::vocabulary::{AccountId, Instant, InvitationId};
use sqlx::PgConnection;
use std::collections::HashMap;

holds!("invitation_reviews", "invitation", InvitationId);

/// In whose hands invitations are now, of those that wait for a ruling and are in somebody's.
pub async fn holds(
    db: &mut PgConnection,
    invitations: &[InvitationId],
    now: Instant,
) -> sqlx::Result<HashMap<InvitationId, Hold>> {
    let ids: Vec<uuid::Uuid> = invitations.iter().map(|id| id.0).collect();
    let rows = sqlx::query!(
        r#"select r.invitation as "invitation: InvitationId", r.officer as "officer: AccountId", o.name, r.held_until
           from invitation_reviews r join accounts o on o.id = r.officer join invitations i on i.id = r.invitation
           where r.invitation = any($1) and r.held_until > $2 and i.stage = 'filed'"#,
        &ids,
        now,
    )
    .fetch_all(db)
    .await?;
    let held = rows.into_iter().map(|row| {
        let hold = Hold { officer: row.officer, name: row.name, until: row.held_until };
        (row.invitation, hold)
    });
    Ok(held.collect())
}
