//! Pictures, each kept as it was encoded.

pub mod kept;

use crate::attachments::{PORTRAIT_HEIGHT, PORTRAIT_WIDTH, Portrait};
use crate::vocabulary::{AccountId, AttachmentId, Instant};
use sqlx::PgConnection;

/// A kept picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    pub id: AttachmentId,
    /// A JPEG.
    pub bytes: Vec<u8>,
    pub sha256: Vec<u8>,
}

pub async fn add(
    db: &mut PgConnection,
    (id, owner): (AttachmentId, AccountId),
    portrait: &Portrait,
    at: Instant,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into attachments (id, owner, media_type, width, height, sha256, bytes, stored_at)
         values ($1, $2, 'image/jpeg', $3, $4, $5, $6, $7)",
        id.0,
        owner.0,
        PORTRAIT_WIDTH as i32,
        PORTRAIT_HEIGHT as i32,
        portrait.sha256(),
        portrait.bytes(),
        at,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// A picture by its id. Whoever asks has found the case that points at it.
pub async fn find(db: &mut PgConnection, id: AttachmentId) -> sqlx::Result<Option<Attachment>> {
    sqlx::query_as!(
        Attachment,
        r#"select id as "id: AttachmentId", bytes, sha256 from attachments where id = $1"#,
        id.0
    )
    .fetch_optional(db)
    .await
}

/// When a picture was sent.
pub async fn stored_at(db: &mut PgConnection, id: AttachmentId) -> sqlx::Result<Option<Instant>> {
    sqlx::query_scalar!("select stored_at from attachments where id = $1", id.0).fetch_optional(db).await
}
