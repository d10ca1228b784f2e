//! What is written of a case: its beginning, its answers, its steps; and the history that comes of them.

use crate::applications::case::Case;
use crate::applications::{Draft, Happening, NameDifference, Reference, Snapshot, Stage, Step, Taken};
use crate::vocabulary::{AccountId, ApplicationId, Currency, Instant};
use crate::web::Actor;
use sqlx::PgConnection;
use sqlx::types::Json;

/// Opens a case and writes the first line of its history.
pub async fn begin(
    db: &mut PgConnection,
    (id, applicant): (ApplicationId, AccountId),
    reference: &Reference,
    actor: Actor,
    at: Instant,
) -> sqlx::Result<()> {
    sqlx::query!(
        "with begun as (
             insert into applications (id, applicant, reference, stage, begun_at, touched_at, stage_since)
             values ($1, $2, $3, 'draft', $5, $5, $5) returning id)
         insert into application_steps (application, position, from_stage, to_stage, step, actor, at)
         select id, 1, null, 'draft', 'begin', $4, $5 from begun",
        id.0,
        applicant.0,
        reference.as_str(),
        actor.to_string(),
        at,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Rule A1: saves a step that was taken, and writes it into the history. Conditional on the stage and the version that
/// it was taken from. A case takes its place in the queue when it is paid, and moves back by the time that it waited for its applicant.
pub async fn save<S: Stage>(
    db: &mut PgConnection,
    taken: &Taken<S>,
    actor: Actor,
    at: Instant,
) -> sqlx::Result<()> {
    let (case, facts) = (taken.case(), taken.case().stage().facts());
    let saved = sqlx::query!(
        "with moved as (
             update applications set stage = $4, version = version + 1, touched_at = $5, stage_since = $5,
                 submitted_at = $6, non_refundable_agreed_at = $7, fee_row = $8, fee_minor = $9,
                 fee_currency = $10, paid_at = $11, payment = $12, question = $13, answer = $14,
                 decided_at = $15, decided_by = $16, reason = $17, visa = $18, ended_at = $19,
                 passport_typed = null,
                 waits_since = case when $11::timestamptz is null then null
                                    when stage = 'information_requested' then waits_since + ($5 - stage_since)
                                    else coalesce(waits_since, $5) end
             where id = $1 and stage = $2 and version = $3 returning id)
         insert into application_steps (application, position, from_stage, to_stage, step, actor, at, note)
         select id, (select coalesce(max(position), 0) + 1 from application_steps where application = $1),
                $2, $4, $20, $21, $5, $22 from moved",
        case.id.0,
        taken.from().code(),
        case.version,
        S::NAME.code(),
        at,
        facts.submitted_at,
        facts.non_refundable_agreed_at,
        facts.fee_row.map(|id| id.0),
        facts.fee_minor,
        facts.fee_currency.map(Currency::code),
        facts.paid_at,
        facts.payment.map(|id| id.0),
        facts.question,
        facts.answer,
        facts.decided_at,
        facts.decided_by.map(|id| id.0),
        facts.reason,
        facts.visa.map(|id| id.0),
        facts.ended_at,
        taken.step().code(),
        actor.to_string(),
        taken.note(),
    )
    .execute(db)
    .await?;
    if saved.rows_affected() == 1 { Ok(()) } else { Err(sqlx::Error::RowNotFound) }
}

/// Saves the answers of a draft. Conditional on its version.
pub async fn save_answers(db: &mut PgConnection, draft: &Case<Draft>, at: Instant) -> sqlx::Result<()> {
    let answers = &draft.particulars;
    let declared = answers.declared;
    let saved = sqlx::query!(
        "update applications set version = version + 1, touched_at = $3, requirements_read_at = $4,
             invitation = $5, passport = $6, photograph = $7, declared_genuine = $8, declared_unaltered = $9,
             declared_not_extended = $10, clean_pages = $11, name_difference_confirmed = $12,
             passport_typed = $13
         where id = $1 and version = $2 and stage = 'draft'",
        draft.id.0,
        draft.version,
        at,
        answers.requirements_read_at,
        answers.invitation.map(|id| id.0),
        answers.passport.map(|id| id.0),
        answers.photograph.map(|id| id.0),
        declared.map(|declared| declared.genuine),
        declared.map(|declared| declared.unaltered),
        declared.map(|declared| declared.not_extended),
        declared.map(|declared| declared.clean_pages),
        answers.name_difference == NameDifference::Confirmed,
        (!answers.typed.is_empty()).then_some(Json(&answers.typed)) as _,
    )
    .execute(db)
    .await?;
    if saved.rows_affected() == 1 { Ok(()) } else { Err(sqlx::Error::RowNotFound) }
}

/// Puts what was asked for again into its place. The step that follows raises the version.
pub async fn replace_answers(
    db: &mut PgConnection,
    id: ApplicationId,
    stands: &Snapshot,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update applications set passport = $2, photograph = $3, clean_pages = $4 where id = $1",
        id.0,
        stands.passport.0,
        stands.photograph.0,
        stands.clean_pages,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// The history of a case, the first line first.
pub async fn history(db: &mut PgConnection, id: ApplicationId) -> sqlx::Result<Vec<Happening>> {
    let rows = sqlx::query!(
        "select step, actor, at, note from application_steps where application = $1 order by position",
        id.0
    )
    .fetch_all(db)
    .await?;
    let happenings = rows.into_iter().map(|row| Happening {
        step: Step::from_code(&row.step),
        actor: row.actor,
        at: row.at,
        note: row.note,
    });
    Ok(happenings.collect())
}
