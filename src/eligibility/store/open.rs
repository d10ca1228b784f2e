//! What is open and hangs on a row of the lists.

use crate::eligibility::Open;
use crate::vocabulary::{ApplicationId, Concerned, CountryCode, EXAMPLES, Instant, InvitationId};
use chrono::NaiveDate;
use sqlx::PgConnection;
use uuid::Uuid;

/// The first papers, as the statement gathers them: nothing where there are none.
struct Papers {
    ids: Option<Vec<Uuid>>,
    filed_at: Option<Vec<Instant>>,
    /// The applications that were submitted.
    cases: Option<Vec<Option<Uuid>>>,
    references: Option<Vec<Option<String>>>,
}

impl Papers {
    /// Whoever submitted is looked at by the application, everybody else by the invitation: a draft is its applicant's own.
    fn read(self) -> Vec<Concerned> {
        let invitations = self.ids.unwrap_or_default().into_iter().zip(self.filed_at.unwrap_or_default());
        let cases = self.cases.unwrap_or_default().into_iter().zip(self.references.unwrap_or_default());
        let paper = |((id, filed_at), case)| match case {
            (Some(case), Some(reference)) => Concerned::Application { id: ApplicationId(case), reference },
            (None, _) | (_, None) => Concerned::Invitation { id: InvitationId(id), filed_at },
        };
        invitations.zip(cases).map(paper).collect()
    }
}

/// What is open of the invitations that have `$1` in a column, and on the day `$2`; `$drafts` counts drafts beside theirs. Approved invitations
/// are those that hold on the day, and those whose application was submitted.
macro_rules! open_of {
    ($column:literal, $drafts:literal, $db:ident, $of:expr, $day:ident) => {{
        let row = sqlx::query!(
            r#"select count(*) filter (where i.stage in ('filed', 'returned')) as "filed!",
                      count(*) filter (where i.stage = 'approved' and a.id is null) as "approved!",
                      count(*) filter (where a.stage = 'draft')"# + $drafts + r#" as "drafts!",
                      count(*) filter (where a.stage in ('awaiting_payment', 'under_review', 'information_requested')) as "submitted!",
                      (array_agg(i.id order by i.filed_at, i.id))[1:$3] as "ids: Vec<Uuid>",
                      (array_agg(i.filed_at order by i.filed_at, i.id))[1:$3] as "filed_at: Vec<Instant>",
                      (array_agg(case when a.stage <> 'draft' then a.id end order by i.filed_at, i.id))[1:$3] as "cases: Vec<Option<Uuid>>",
                      (array_agg(a.reference order by i.filed_at, i.id))[1:$3] as "references: Vec<Option<String>>"
               from invitations i
               left join applications a on a.invitation = i.id and (a.stage not in ('withdrawn', 'expired') or a.paid_at is not null)
               where i."# + $column + r#" = $1 and (i.stage in ('filed', 'returned') or (i.stage = 'approved' and (i.valid_until >= $2
                          or a.stage in ('awaiting_payment', 'under_review', 'information_requested'))))
                 and (a.id is null or a.stage in ('draft', 'awaiting_payment', 'under_review', 'information_requested'))"#,
            $of,
            $day,
            EXAMPLES as i32,
        )
        .fetch_one($db)
        .await?;
        let papers =
            Papers { ids: row.ids, filed_at: row.filed_at, cases: row.cases, references: row.references };
        Ok(Open {
            filed: row.filed,
            approved: row.approved,
            drafts: row.drafts,
            submitted: row.submitted,
            first: papers.read(),
        })
    }};
}

/// Of a citizenship. A draft without an invitation is of its passport's.
pub async fn open_of_citizenship(
    db: &mut PgConnection,
    code: &CountryCode,
    day: NaiveDate,
) -> sqlx::Result<Open> {
    open_of!(
        "citizenship",
        " + (select count(*) from applications d join passports p on p.id = d.passport
             where d.stage = 'draft' and d.invitation is null and p.citizenship = $1)",
        db,
        code.as_str(),
        day
    )
}

/// Of a category.
pub async fn open_of_category(db: &mut PgConnection, code: &str, day: NaiveDate) -> sqlx::Result<Open> {
    open_of!("category", "", db, code, day)
}
