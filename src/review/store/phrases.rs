//! The phrases, as dated rows.

use crate::review::{Phrase, PhraseCode, PhraseKind};
use crate::vocabulary::{Named, PhraseId};
use chrono::NaiveDate;
use sqlx::PgConnection;

struct PhraseRow {
    id: PhraseId,
    kind: PhraseKind,
    code: PhraseCode,
    text_en: String,
    text_ru: String,
    text_kk: String,
    valid_from: NaiveDate,
    valid_until: Option<NaiveDate>,
}

impl From<PhraseRow> for Phrase {
    fn from(row: PhraseRow) -> Self {
        Self {
            id: row.id,
            kind: row.kind,
            code: row.code,
            text: Named { en: row.text_en, ru: row.text_ru, kk: row.text_kk },
            valid_from: row.valid_from,
            valid_until: row.valid_until,
        }
    }
}

/// The columns of a phrase, then the rest of one statement.
macro_rules! phrases {
    ($rest:literal $(, $argument:expr)*) => {
        sqlx::query_as!(
            PhraseRow,
            r#"select id as "id: PhraseId", kind as "kind: PhraseKind", code as "code: PhraseCode", text_en, text_ru, text_kk,
                      valid_from, valid_until from phrases "# + $rest
            $(, $argument)*
        )
    };
}

/// Every row of a kind, by code, the latest first.
pub async fn phrases(db: &mut PgConnection, kind: PhraseKind) -> sqlx::Result<Vec<Phrase>> {
    let rows = phrases!("where kind = $1 order by code, valid_from desc", kind.code()).fetch_all(db).await?;
    Ok(rows.into_iter().map(Phrase::from).collect())
}

/// What is offered on a day, in the order in which it was first offered.
pub async fn phrases_on(
    db: &mut PgConnection,
    kind: PhraseKind,
    day: NaiveDate,
) -> sqlx::Result<Vec<Phrase>> {
    let rows = phrases!(
        "where kind = $1 and valid_from <= $2 and (valid_until is null or valid_until >= $2) order by id",
        kind.code(),
        day
    );
    Ok(rows.fetch_all(db).await?.into_iter().map(Phrase::from).collect())
}

/// The latest row of a code.
pub async fn phrase(
    db: &mut PgConnection,
    kind: PhraseKind,
    code: &PhraseCode,
) -> sqlx::Result<Option<Phrase>> {
    let row = phrases!(
        "where kind = $1 and code = $2 order by valid_from desc limit 1",
        kind.code(),
        code.as_str()
    );
    Ok(row.fetch_optional(db).await?.map(Phrase::from))
}

pub async fn has_no_phrases(db: &mut PgConnection) -> sqlx::Result<bool> {
    sqlx::query_scalar!(r#"select not exists (select from phrases) as "empty!""#).fetch_one(db).await
}

/// Lets one administrator at a time keep the phrases.
pub async fn lock_phrases(db: &mut PgConnection) -> sqlx::Result<()> {
    sqlx::query!("lock table phrases in share row exclusive mode").execute(db).await?;
    Ok(())
}

pub async fn start_phrase(db: &mut PgConnection, phrase: &Phrase) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into phrases (id, kind, code, text_en, text_ru, text_kk, valid_from, valid_until)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        phrase.id.0,
        phrase.kind.code(),
        phrase.code.as_str(),
        phrase.text.en,
        phrase.text.ru,
        phrase.text.kk,
        phrase.valid_from,
        phrase.valid_until,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Names the last day of the row that has none.
pub async fn end_phrase(db: &mut PgConnection, id: PhraseId, last: NaiveDate) -> sqlx::Result<()> {
    sqlx::query!("update phrases set valid_until = $2 where id = $1 and valid_until is null", id.0, last)
        .execute(db)
        .await?;
    Ok(())
}
