//! The pictures that photographs were cut from, while they can still be cut otherwise.

use crate::attachments::{Cut, Size, Turn, Uncut};
use crate::vocabulary::{AttachmentId, Instant};
use sqlx::PgConnection;

/// A picture that a photograph was cut from, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    pub picture: Uncut,
    pub cut: Cut,
}

/// No picture is longer than this, nor a part of it.
const LONGEST: i32 = i32::MAX;

fn number(length: u32) -> i32 {
    i32::try_from(length).unwrap_or(LONGEST)
}

fn length(number: i32) -> u32 {
    u32::try_from(number).unwrap_or_default()
}

pub async fn keep(
    db: &mut PgConnection,
    photograph: AttachmentId,
    Kept { picture, cut }: &Kept,
    at: Instant,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into uncut_pictures (photograph, width, height, turn, x, y, cut_height, bytes, kept_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        photograph.0,
        number(picture.size.width),
        number(picture.size.height),
        i16::from(cut.turn.quarters()),
        number(cut.x),
        number(cut.y),
        number(cut.height),
        picture.bytes,
        at,
    )
    .execute(db)
    .await?;
    Ok(())
}

pub async fn find(db: &mut PgConnection, photograph: AttachmentId) -> sqlx::Result<Option<Kept>> {
    let row = sqlx::query!(
        "select width, height, turn, x, y, cut_height, bytes from uncut_pictures where photograph = $1",
        photograph.0,
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| Kept {
        picture: Uncut {
            bytes: row.bytes,
            size: Size { width: length(row.width), height: length(row.height) },
        },
        cut: Cut {
            turn: u8::try_from(row.turn).ok().and_then(Turn::from_quarters).unwrap_or_default(),
            x: length(row.x),
            y: length(row.y),
            height: length(row.cut_height),
        },
    }))
}

/// Another photograph was cut from the picture: it stands for that one from now on.
pub async fn cut_again(
    db: &mut PgConnection,
    from: AttachmentId,
    (photograph, cut): (AttachmentId, Cut),
) -> sqlx::Result<()> {
    sqlx::query!(
        "update uncut_pictures set photograph = $2, turn = $3, x = $4, y = $5, cut_height = $6 where photograph = $1",
        from.0,
        photograph.0,
        i16::from(cut.turn.quarters()),
        number(cut.x),
        number(cut.y),
        number(cut.height),
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Forgets what a photograph was cut from: it is cut no more.
pub async fn forget(db: &mut PgConnection, photograph: AttachmentId) -> sqlx::Result<()> {
    sqlx::query!("delete from uncut_pictures where photograph = $1", photograph.0).execute(db).await?;
    Ok(())
}

/// Forgets every picture that is kept longer than a draft that nobody touches.
pub async fn forget_old(db: &mut PgConnection, before: Instant) -> sqlx::Result<()> {
    sqlx::query!("delete from uncut_pictures where kept_at <= $1", before).execute(db).await?;
    Ok(())
}
