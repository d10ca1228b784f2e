//! Pictures, each kept as it was encoded.

pub mod kept;
pub mod uncut;

use crate::attachments::{Fault, PORTRAIT_HEIGHT, PORTRAIT_WIDTH, Portrait, Trimmed};
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

/// What was found when a photograph came, and whether its sender uses it nevertheless.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checks {
    pub faults: Vec<Fault>,
    pub used_nevertheless: bool,
}

impl Checks {
    /// Whether the photograph is used: it meets every rule, or its sender said so.
    pub fn are_settled(&self) -> bool {
        self.faults.is_empty() || self.used_nevertheless
    }
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

/// Keeps a photograph with what was measured of it and the picture that it was cut from: one that came with it, or else the one of the
/// photograph that stood there before.
pub async fn keep(
    db: &mut PgConnection,
    owner: AccountId,
    (trimmed, before): (&Trimmed, Option<AttachmentId>),
    at: Instant,
) -> sqlx::Result<AttachmentId> {
    let photograph = AttachmentId::mint();
    add(db, (photograph, owner), &trimmed.portrait, at).await?;
    add_checks(db, photograph, &trimmed.portrait, at).await?;
    match (&trimmed.uncut, before) {
        (Some(picture), _) => {
            let kept = uncut::Kept { picture: picture.clone(), cut: trimmed.cut };
            uncut::keep(db, photograph, &kept, at).await?;
        }
        (None, Some(before)) => uncut::cut_again(db, before, (photograph, trimmed.cut)).await?,
        (None, None) => {}
    }
    Ok(photograph)
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

/// Keeps what was measured of a photograph.
pub async fn add_checks(
    db: &mut PgConnection,
    id: AttachmentId,
    portrait: &Portrait,
    at: Instant,
) -> sqlx::Result<()> {
    let faults: Vec<String> = portrait.faults().into_iter().map(|fault| fault.code().to_owned()).collect();
    sqlx::query!(
        "insert into photograph_checks (photograph, measures, faults, checked_at) values ($1, $2, $3, $4)",
        id.0,
        sqlx::types::Json(portrait.measures()) as _,
        &faults,
        at,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// What was found of a photograph; none of one that came before photographs were checked.
pub async fn checks(db: &mut PgConnection, id: AttachmentId) -> sqlx::Result<Option<Checks>> {
    let row = sqlx::query!(
        r#"select c.faults, exists (select from photographs_used_nevertheless n where n.photograph = c.photograph) as "nevertheless!"
           from photograph_checks c where c.photograph = $1"#,
        id.0,
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| Checks {
        faults: row.faults.iter().filter_map(|code| Fault::from_code(code)).collect(),
        used_nevertheless: row.nevertheless,
    }))
}

/// Its sender uses a photograph nevertheless. Said twice, it was said the first time.
pub async fn use_nevertheless(db: &mut PgConnection, id: AttachmentId, at: Instant) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into photographs_used_nevertheless (photograph, said_at) values ($1, $2) on conflict (photograph) do nothing",
        id.0,
        at,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Forgets a photograph with all that was kept of it, unless something rests on it.
pub async fn forget(db: &mut PgConnection, id: AttachmentId) -> sqlx::Result<()> {
    sqlx::query_scalar!("select forget_photograph($1)", id.0).fetch_one(db).await.map(drop)
}
