//! Applications and their steps.

pub mod offered;
mod requests;
mod steps;
mod taken_over;
mod times;

use crate::applications::{
    AnyCase, CaseFile, Facts, NameDifference, Particulars, Reference, StageName, TypedPassport, Unfit,
};
use crate::passports::Declarations;
use crate::vocabulary::{
    AccountId, ApplicationId, AttachmentId, Currency, FeeRowId, Instant, InvitationId, PassportId, PaymentId,
    VisaId,
};
use chrono::NaiveDate;
use sqlx::PgConnection;
use sqlx::types::Json;

pub use requests::{ask, reply, rounds};
pub use steps::{begin, history, replace_answers, save, save_answers};
pub use taken_over::{take_over, taken_over};
pub use times::{times_to_a_decision, times_to_a_fee};

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
    passport_typed: Option<Json<TypedPassport>>,
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
                      passport_typed as "passport_typed: Json<TypedPassport>",
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
            typed: self.passport_typed.map(|typed| typed.0).unwrap_or_default(),
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

/// Keeps the same applicant's other beginnings waiting until the work is over.
pub async fn begin_one_at_a_time(db: &mut PgConnection, applicant: AccountId) -> sqlx::Result<()> {
    sqlx::query!("select id from accounts where id = $1 for no key update", applicant.0)
        .fetch_optional(db)
        .await?;
    Ok(())
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
