//! Whose turn it is to be worked through, and how far each group came.

use crate::files::store::turns;
use crate::invitations::groups::HeldUp;
use crate::vocabulary::{GroupId, Instant};
use sqlx::PgConnection;
use uuid::Uuid;

turns!(
    "invitation_groups",
    "sent_at",
    "((checked_at is null and held_up is null) or (taking is not null and filed_at is null))",
    GroupId
);

/// The lines were checked; false where somebody else holds the group or it is gone.
pub async fn checked(
    db: &mut PgConnection,
    (id, worker): (GroupId, Uuid),
    good: i32,
    now: Instant,
) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "update invitation_groups set checked_at = $3, good = $4, broken = 0, leased_until = null
         where id = $1 and worker = $2 and checked_at is null",
        id.0,
        worker,
        now,
        good,
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Nothing was filed: the party decides again on what was found now. False where somebody else holds the group.
pub async fn hold_up(
    db: &mut PgConnection,
    (id, worker): (GroupId, Uuid),
    (why, good): (HeldUp, i32),
    now: Instant,
) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "update invitation_groups set held_up = $3, checked_at = $4, good = $5, taking = null, asked_by = null, asked_at = null,
                leased_until = null
         where id = $1 and worker = $2 and taking is not null and filed_at is null",
        id.0,
        worker,
        why.code(),
        now,
        good,
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// The portal could not work it through: what it is waits for its party again, checked or not.
pub async fn give_back(db: &mut PgConnection, id: GroupId) -> sqlx::Result<()> {
    sqlx::query!(
        "update invitation_groups set held_up = $2, broken = 0, taking = null, asked_by = null, asked_at = null, leased_until = null
         where id = $1 and filed_at is null",
        id.0,
        HeldUp::Broken.code(),
    )
    .execute(db)
    .await?;
    Ok(())
}

/// So many invitations were filed; false where somebody else holds the group or filed it.
pub async fn filed(
    db: &mut PgConnection,
    (id, worker): (GroupId, Uuid),
    count: i32,
    now: Instant,
) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "update invitation_groups set filed_at = $3, filed = $4, good = $4, checked_at = $3, leased_until = null
         where id = $1 and worker = $2 and taking is not null and filed_at is null",
        id.0,
        worker,
        now,
        count,
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}
