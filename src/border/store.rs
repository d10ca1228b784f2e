//! Checkpoints and crossings.

mod affected;

use crate::border::{Checkpoint, CheckpointCode, CheckpointKind, Crossing, Direction};
use crate::passports::PassportNumber;
use crate::vocabulary::{AccountId, CrossingId, Instant, Named, VisaId};
use chrono::NaiveDate;
use sqlx::PgConnection;

pub use affected::affected;

struct CheckpointRow {
    code: CheckpointCode,
    name_en: String,
    name_ru: String,
    name_kk: String,
    kind: CheckpointKind,
    open_from: NaiveDate,
    open_until: Option<NaiveDate>,
}

impl From<CheckpointRow> for Checkpoint {
    fn from(row: CheckpointRow) -> Self {
        Self {
            code: row.code,
            name: Named { en: row.name_en, ru: row.name_ru, kk: row.name_kk },
            kind: row.kind,
            open_from: row.open_from,
            open_until: row.open_until,
        }
    }
}

/// Every row of every checkpoint, those that are over among them.
pub async fn checkpoints(db: &mut PgConnection) -> sqlx::Result<Vec<Checkpoint>> {
    let rows = sqlx::query_as!(
        CheckpointRow,
        r#"select code as "code: CheckpointCode", name_en, name_ru, name_kk, kind as "kind: CheckpointKind", open_from,
                  open_until
           from checkpoints order by code, open_from"#,
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(Checkpoint::from).collect())
}

/// A checkpoint as it stands by the last of its rows.
pub async fn checkpoint(db: &mut PgConnection, code: &CheckpointCode) -> sqlx::Result<Option<Checkpoint>> {
    let row = sqlx::query_as!(
        CheckpointRow,
        r#"select code as "code: CheckpointCode", name_en, name_ru, name_kk, kind as "kind: CheckpointKind", open_from,
                  open_until
           from checkpoints where code = $1 order by open_from desc limit 1"#,
        code.as_str(),
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(Checkpoint::from))
}

/// As it stands by the last of its rows, which is locked until the work is over.
pub async fn checkpoint_for_change(
    db: &mut PgConnection,
    code: &CheckpointCode,
) -> sqlx::Result<Option<Checkpoint>> {
    let row = sqlx::query_as!(
        CheckpointRow,
        r#"select code as "code: CheckpointCode", name_en, name_ru, name_kk, kind as "kind: CheckpointKind", open_from,
                  open_until
           from checkpoints where code = $1 order by open_from desc limit 1 for no key update"#,
        code.as_str(),
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(Checkpoint::from))
}

/// Takes a code for a checkpoint of its own.
pub async fn take_code(db: &mut PgConnection, code: &CheckpointCode) -> sqlx::Result<()> {
    sqlx::query!("insert into checkpoint_codes (code) values ($1)", code.as_str()).execute(db).await?;
    Ok(())
}

pub async fn open(db: &mut PgConnection, checkpoint: &Checkpoint) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into checkpoints (code, name_en, name_ru, name_kk, kind, open_from, open_until)
         values ($1, $2, $3, $4, $5, $6, $7)",
        checkpoint.code.as_str(),
        checkpoint.name.en,
        checkpoint.name.ru,
        checkpoint.name.kk,
        checkpoint.kind.code(),
        checkpoint.open_from,
        checkpoint.open_until,
    )
    .execute(db)
    .await?;
    Ok(())
}

pub async fn close(db: &mut PgConnection, code: &CheckpointCode, last: NaiveDate) -> sqlx::Result<()> {
    sqlx::query!(
        "update checkpoints set open_until = $2 where code = $1 and open_until is null",
        code.as_str(),
        last
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Everything recorded on a visa, in the order of recording, corrections among it.
pub async fn crossings(db: &mut PgConnection, visa: VisaId) -> sqlx::Result<Vec<Crossing>> {
    sqlx::query_as!(
        Crossing,
        r#"select id as "id: CrossingId", visa as "visa: VisaId", direction as "direction: Direction", position, place,
                  checkpoint as "checkpoint: CheckpointCode", officer as "officer: AccountId", day, at as "at: Instant",
                  corrects as "corrects: CrossingId", void, note
           from crossings where visa = $1 order by position"#,
        visa.0,
    )
    .fetch_all(db)
    .await
}

/// A crossing of this checkpoint; one of another is not found.
pub async fn crossing_of(
    db: &mut PgConnection,
    id: CrossingId,
    checkpoint: &CheckpointCode,
) -> sqlx::Result<Option<Crossing>> {
    sqlx::query_as!(
        Crossing,
        r#"select id as "id: CrossingId", visa as "visa: VisaId", direction as "direction: Direction", position, place,
                  checkpoint as "checkpoint: CheckpointCode", officer as "officer: AccountId", day, at as "at: Instant",
                  corrects as "corrects: CrossingId", void, note
           from crossings where id = $1 and checkpoint = $2"#,
        id.0,
        checkpoint.as_str(),
    )
    .fetch_optional(db)
    .await
}

pub async fn record(db: &mut PgConnection, crossing: &Crossing) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into crossings (id, visa, direction, position, place, checkpoint, officer, day, at, corrects, void, note)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        crossing.id.0,
        crossing.visa.0,
        crossing.direction.code(),
        crossing.position,
        crossing.place,
        crossing.checkpoint.as_str(),
        crossing.officer.0,
        crossing.day,
        crossing.at,
        crossing.corrects.map(|id| id.0),
        crossing.void,
        crossing.note,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// The visas on a passport, the one issued last first. Numbers of different countries may coincide.
pub async fn visas_of_passport(db: &mut PgConnection, number: &PassportNumber) -> sqlx::Result<Vec<VisaId>> {
    sqlx::query_scalar!(
        r#"select id as "id: VisaId" from visas where passport_number = $1 order by id desc limit 20"#,
        number.as_str(),
    )
    .fetch_all(db)
    .await
}
