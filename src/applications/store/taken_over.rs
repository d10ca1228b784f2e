//! What applications took over from earlier ones: written once, never changed.

use crate::applications::TakenOver;
use crate::vocabulary::{ApplicationId, AttachmentId, Instant, PassportId};
use sqlx::PgConnection;

pub async fn take_over(
    db: &mut PgConnection,
    id: ApplicationId,
    taken: &TakenOver,
    at: Instant,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into taken_over (application, earlier, passport, photograph, at) values ($1, $2, $3, $4, $5)",
        id.0,
        taken.earlier.0,
        taken.passport.0,
        taken.photograph.map(|id| id.0),
        at,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// What an application took over; none where it was not begun from another.
pub async fn taken_over(db: &mut PgConnection, id: ApplicationId) -> sqlx::Result<Option<TakenOver>> {
    sqlx::query_as!(
        TakenOver,
        r#"select earlier as "earlier: ApplicationId", passport as "passport: PassportId",
                  photograph as "photograph: AttachmentId"
           from taken_over where application = $1"#,
        id.0,
    )
    .fetch_optional(db)
    .await
}
