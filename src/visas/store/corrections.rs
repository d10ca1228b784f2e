//! Corrections of visas that were issued.

use crate::applications::Reference;
use crate::invitations::Reason;
use crate::visas::correction::{Correction, Settlement};
use crate::visas::{Annulment, VisaNumber};
use crate::vocabulary::{AccountId, ApplicationId, CorrectionId, Instant, PassportId, VisaId};
use sqlx::PgConnection;

struct CorrectionRow {
    id: CorrectionId,
    application: ApplicationId,
    visa: VisaId,
    passport: PassportId,
    words: Reason,
    asked_at: Instant,
    settled_at: Option<Instant>,
    replacement: Option<VisaId>,
    reason: Option<Reason>,
}

impl From<CorrectionRow> for Correction {
    fn from(row: CorrectionRow) -> Self {
        let settlement = match (row.replacement, row.reason) {
            (Some(replacement), _) => Some(Settlement::Granted { replacement }),
            (None, reason) => reason.map(|reason| Settlement::Declined { reason }),
        };
        Self {
            id: row.id,
            application: row.application,
            visa: row.visa,
            passport: row.passport,
            words: row.words,
            asked_at: row.asked_at,
            settled: row.settled_at.zip(settlement),
        }
    }
}

/// The columns of a correction, then the rest of one statement.
macro_rules! corrections {
    ($rest:literal $(, $argument:expr)*) => {
        sqlx::query_as!(
            CorrectionRow,
            r#"select id as "id: CorrectionId", application as "application: ApplicationId", visa as "visa: VisaId",
                      passport as "passport: PassportId", words as "words: Reason", asked_at, settled_at,
                      replacement as "replacement: VisaId", reason as "reason: Reason" from corrections "# + $rest
            $(, $argument)*
        )
    };
}

pub async fn correction(db: &mut PgConnection, id: CorrectionId) -> sqlx::Result<Option<Correction>> {
    Ok(corrections!("where id = $1", id.0).fetch_optional(db).await?.map(Correction::from))
}

/// The corrections that were asked for in a case, the latest first.
pub async fn corrections_of(db: &mut PgConnection, id: ApplicationId) -> sqlx::Result<Vec<Correction>> {
    let rows = corrections!("where application = $1 order by id desc", id.0).fetch_all(db).await?;
    Ok(rows.into_iter().map(Correction::from).collect())
}

/// What waits for an officer, the oldest first, from after a key on; each with its application's reference.
pub async fn waiting_corrections(
    db: &mut PgConnection,
    after: Option<CorrectionId>,
    most: i64,
) -> sqlx::Result<Vec<(CorrectionId, Reference, Instant)>> {
    let rows = sqlx::query!(
        r#"select c.id as "id: CorrectionId", a.reference as "reference: Reference", c.asked_at
           from corrections c join applications a on a.id = c.application
           where c.settled_at is null and c.id > coalesce($1::uuid, '00000000-0000-0000-0000-000000000000'::uuid)
           order by c.id limit $2"#,
        after.map(|after| after.0),
        most,
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.reference, row.asked_at)).collect())
}

/// How many wait, and since when the first does.
pub async fn tally_corrections(db: &mut PgConnection) -> sqlx::Result<(i64, Option<Instant>)> {
    let row = sqlx::query!(
        r#"select count(*) as "count!", min(asked_at) as oldest from corrections where settled_at is null"#
    )
    .fetch_one(db)
    .await?;
    Ok((row.count, row.oldest))
}

pub async fn ask_correction(db: &mut PgConnection, asked: &Correction) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into corrections (id, application, visa, passport, words, asked_at) values ($1, $2, $3, $4, $5, $6)",
        asked.id.0,
        asked.application.0,
        asked.visa.0,
        asked.passport.0,
        asked.words.as_str(),
        asked.asked_at,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Settles a correction that waits; answers whether it did.
pub async fn settle_correction(
    db: &mut PgConnection,
    id: CorrectionId,
    settlement: &Settlement,
    (by, at): (AccountId, Instant),
) -> sqlx::Result<bool> {
    let (replacement, reason) = match settlement {
        Settlement::Granted { replacement } => (Some(replacement.0), None),
        Settlement::Declined { reason } => (None, Some(reason.as_str())),
    };
    let settled = sqlx::query!(
        "update corrections set settled_by = $2, settled_at = $3, replacement = $4, reason = $5
         where id = $1 and settled_at is null",
        id.0,
        by.0,
        at,
        replacement,
        reason,
    )
    .execute(db)
    .await?;
    Ok(settled.rows_affected() == 1)
}

/// Rule V1: annuls a visa for the one that is issued in its place in the same work.
pub async fn annul_for(
    db: &mut PgConnection,
    (id, replacement): (VisaId, VisaId),
    annulment: &Annulment,
) -> sqlx::Result<()> {
    let annulled = sqlx::query!(
        "update visas set annulled_at = $2, annulled_by = $3, annulment_reason = $4, replaced_by = $5
         where id = $1 and annulled_at is null",
        id.0,
        annulment.at,
        annulment.by.0,
        annulment.reason.as_str(),
        replacement.0,
    )
    .execute(db)
    .await?;
    if annulled.rows_affected() == 1 { Ok(()) } else { Err(sqlx::Error::RowNotFound) }
}

/// The visa that stands in the place of one; none where it was not replaced.
pub async fn replacement(db: &mut PgConnection, id: VisaId) -> sqlx::Result<Option<VisaNumber>> {
    sqlx::query_scalar!(
        r#"select r.number as "number: VisaNumber" from visas v join visas r on r.id = v.replaced_by where v.id = $1"#,
        id.0,
    )
    .fetch_optional(db)
    .await
}
