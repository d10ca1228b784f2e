//! Photographs that were asked for, while their senders look at them.

use crate::vocabulary::{ApplicationId, AttachmentId};
use sqlx::PgConnection;

pub async fn find(db: &mut PgConnection, id: ApplicationId) -> sqlx::Result<Option<AttachmentId>> {
    sqlx::query_scalar!(
        r#"select photograph as "photograph: AttachmentId" from offered_photographs where application = $1"#,
        id.0
    )
    .fetch_optional(db)
    .await
}

/// Another one takes the place of an earlier one.
pub async fn put(db: &mut PgConnection, id: ApplicationId, photograph: AttachmentId) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into offered_photographs (application, photograph) values ($1, $2)
         on conflict (application) do update set photograph = excluded.photograph",
        id.0,
        photograph.0,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Hands it out and keeps it no longer.
pub async fn take(db: &mut PgConnection, id: ApplicationId) -> sqlx::Result<Option<AttachmentId>> {
    sqlx::query_scalar!(
        r#"delete from offered_photographs where application = $1 returning photograph as "photograph: AttachmentId""#,
        id.0
    )
    .fetch_optional(db)
    .await
}
