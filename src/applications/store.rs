//! Applications and their steps.

use crate::applications::case::Case;
use crate::applications::{AnyCase, Happening, StageName, Step};
use crate::applications::{
    CaseFile, Draft, Facts, NameDifference, Particulars, Reference, Stage, Taken, Unfit,
};
use crate::passports::Declarations;
use crate::vocabulary::{
    AccountId, ApplicationId, AttachmentId, Currency, FeeRowId, Instant, InvitationId, PassportId, PaymentId,
    VisaId,
};
use crate::web::Actor;
use chrono::NaiveDate;
use sqlx::PgConnection;

/// A row whose evidence does not fit its stage.
#[derive(Debug, thiserror::Error)]
#[error("application {application} is {stage:?}, but {unfit}")]
pub struct UnfitRow {
    pub application: ApplicationId,
    pub stage: StageName,
    pub unfit: Unfit,
}

struct CaseRow {
    id: ApplicationId,
    applicant: AccountId,
    reference: Reference,
    stage: StageName,
    version: i32,
    begun_at: Instant,
    touched_at: Instant,
    stage_since: Instant,
    requirements_read_at: Option<Instant>,
    invitation: Option<InvitationId>,
    passport: Option<PassportId>,
    photograph: Option<AttachmentId>,
    declared_genuine: Option<bool>,
    declared_unaltered: Option<bool>,
    declared_not_extended: Option<bool>,
    clean_pages: Option<i32>,
    name_difference_confirmed: bool,
    submitted_at: Option<Instant>,
    non_refundable_agreed_at: Option<Instant>,
    fee_row: Option<FeeRowId>,
    fee_minor: Option<i64>,
    fee_currency: Option<Currency>,
    paid_at: Option<Instant>,
    payment: Option<PaymentId>,
    question: Option<String>,
    answer: Option<String>,
    decided_at: Option<Instant>,
    decided_by: Option<AccountId>,
    reason: Option<String>,
    visa: Option<VisaId>,
    ended_at: Option<Instant>,
}

/// Every column of a case, from the applications that a condition finds.
macro_rules! cases {
    ($condition:literal $(, $argument:expr)*) => {
        sqlx::query_as!(
            CaseRow,
            r#"select id as "id: ApplicationId", applicant as "applicant: AccountId",
                      reference as "reference: Reference", stage as "stage: StageName", version,
                      begun_at, touched_at, stage_since, requirements_read_at,
                      invitation as "invitation: InvitationId", passport as "passport: PassportId",
                      photograph as "photograph: AttachmentId", declared_genuine, declared_unaltered,
                      declared_not_extended, clean_pages, name_difference_confirmed, submitted_at,
                      non_refundable_agreed_at, fee_row as "fee_row: FeeRowId", fee_minor,
                      fee_currency as "fee_currency: Currency", paid_at, payment as "payment: PaymentId",
                      question, answer, decided_at, decided_by as "decided_by: AccountId", reason,
                      visa as "visa: VisaId", ended_at
               from applications "# + $condition
            $(, $argument)*
        )
    };
}

impl TryFrom<CaseRow> for AnyCase {
    type Error = sqlx::Error;

    fn try_from(row: CaseRow) -> Result<Self, sqlx::Error> {
        let (application, stage) = (row.id, row.stage);
        let (file, facts) = row.parted();
        Self::assemble(file, stage, &facts)
            .map_err(|unfit| sqlx::Error::Decode(Box::new(UnfitRow { application, stage, unfit })))
    }
}

impl CaseRow {
    fn declared(&self) -> Option<Declarations> {
        Some(Declarations {
            genuine: self.declared_genuine?,
            unaltered: self.declared_unaltered?,
            clean_pages: self.clean_pages?,
            not_extended: self.declared_not_extended?,
        })
    }

    fn parted(self) -> (CaseFile, Facts) {
        let declared = self.declared();
        let particulars = Particulars {
            requirements_read_at: self.requirements_read_at,
            invitation: self.invitation,
            passport: self.passport,
            photograph: self.photograph,
            declared,
            name_difference: if self.name_difference_confirmed {
                NameDifference::Confirmed
            } else {
                NameDifference::Unconfirmed
            },
        };
        let file = CaseFile {
            id: self.id,
            applicant: self.applicant,
            reference: self.reference,
            version: self.version,
            begun_at: self.begun_at,
            touched_at: self.touched_at,
            stage_since: self.stage_since,
            particulars,
        };
        let facts = Facts {
            submitted_at: self.submitted_at,
            non_refundable_agreed_at: self.non_refundable_agreed_at,
            fee_row: self.fee_row,
            fee_minor: self.fee_minor,
            fee_currency: self.fee_currency,
            paid_at: self.paid_at,
            payment: self.payment,
            question: self.question,
            answer: self.answer,
            decided_at: self.decided_at,
            decided_by: self.decided_by,
            reason: self.reason,
            visa: self.visa,
            ended_at: self.ended_at,
        };
        (file, facts)
    }
}

/// Any case, for staff and for the portal itself. An applicant's pages ask with [`find_own`].
pub async fn find(db: &mut PgConnection, id: ApplicationId) -> sqlx::Result<Option<AnyCase>> {
    cases!("where id = $1", id.0).fetch_optional(db).await?.map(AnyCase::try_from).transpose()
}

/// Any case, locked until the work is over.
pub async fn find_for_change(db: &mut PgConnection, id: ApplicationId) -> sqlx::Result<Option<AnyCase>> {
    cases!("where id = $1 for update", id.0).fetch_optional(db).await?.map(AnyCase::try_from).transpose()
}

/// The applicant's own case; somebody else's is not found.
pub async fn find_own(
    db: &mut PgConnection,
    id: ApplicationId,
    applicant: AccountId,
) -> sqlx::Result<Option<AnyCase>> {
    cases!("where id = $1 and applicant = $2", id.0, applicant.0)
        .fetch_optional(db)
        .await?
        .map(AnyCase::try_from)
        .transpose()
}

/// The applicant's own case, locked until the work is over; somebody else's is not found.
pub async fn find_own_for_change(
    db: &mut PgConnection,
    id: ApplicationId,
    applicant: AccountId,
) -> sqlx::Result<Option<AnyCase>> {
    cases!("where id = $1 and applicant = $2 for update", id.0, applicant.0)
        .fetch_optional(db)
        .await?
        .map(AnyCase::try_from)
        .transpose()
}

/// The case of a reference, for the public status page.
pub async fn find_by_reference(
    db: &mut PgConnection,
    reference: &Reference,
) -> sqlx::Result<Option<AnyCase>> {
    cases!("where reference = $1", reference.as_str())
        .fetch_optional(db)
        .await?
        .map(AnyCase::try_from)
        .transpose()
}

/// An applicant's cases, the newest first.
pub async fn of_applicant(db: &mut PgConnection, applicant: AccountId) -> sqlx::Result<Vec<AnyCase>> {
    cases!("where applicant = $1 order by id desc limit 200", applicant.0)
        .fetch_all(db)
        .await?
        .into_iter()
        .map(AnyCase::try_from)
        .collect()
}

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
/// it was taken from.
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
                 decided_at = $15, decided_by = $16, reason = $17, visa = $18, ended_at = $19
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
             declared_not_extended = $10, clean_pages = $11, name_difference_confirmed = $12
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
    )
    .execute(db)
    .await?;
    if saved.rows_affected() == 1 { Ok(()) } else { Err(sqlx::Error::RowNotFound) }
}

/// How many drafts an applicant has.
pub async fn count_drafts(db: &mut PgConnection, applicant: AccountId) -> sqlx::Result<i64> {
    sqlx::query_scalar!(
        r#"select count(*) as "drafts!" from applications where applicant = $1 and stage = 'draft'"#,
        applicant.0
    )
    .fetch_one(db)
    .await
}

/// Puts another photograph to a case whose photograph was asked for again. The step that follows raises the version.
pub async fn replace_photograph(
    db: &mut PgConnection,
    id: ApplicationId,
    photograph: AttachmentId,
) -> sqlx::Result<()> {
    sqlx::query!("update applications set photograph = $2 where id = $1", id.0, photograph.0)
        .execute(db)
        .await?;
    Ok(())
}

/// Applications at a stage that nobody touched since, or whose invitation is over.
pub async fn due_to_lapse(
    db: &mut PgConnection,
    stage: StageName,
    untouched_since: Instant,
    today: NaiveDate,
    most: i64,
) -> sqlx::Result<Vec<ApplicationId>> {
    sqlx::query_scalar!(
        r#"select a.id as "id: ApplicationId"
           from applications a left join invitations i on i.id = a.invitation
           where a.stage = $1 and a.stage in ('draft', 'awaiting_payment')
             and (a.touched_at <= $2 or i.valid_until < $3)
           order by a.touched_at limit $4"#,
        stage.code(),
        untouched_since,
        today,
        most,
    )
    .fetch_all(db)
    .await
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
