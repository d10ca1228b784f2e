//! Who has not been asked for money yet.

use crate::eligibility::{Entries, Purpose};
use crate::fees::Waiting;
use crate::vocabulary::{Concerned, CountryCode, EXAMPLES, Instant, InvitationId};
use chrono::NaiveDate;
use sqlx::PgConnection;
use uuid::Uuid;

/// Approved invitations that hold on a day and were not submitted with, the drafts among them counted apart; together where their fee
/// depends on the same.
pub async fn waiting_for_a_fee(db: &mut PgConnection, day: NaiveDate) -> sqlx::Result<Vec<Waiting>> {
    let rows = sqlx::query!(
        r#"select i.citizenship as "citizenship: CountryCode", i.purpose as "purpose: Purpose", i.entries as "entries: Entries",
                  i.valid_until - i.valid_from + 1 as "validity!", count(d.id) as "drafts!",
                  count(*) - count(d.id) as "invitations!",
                  (array_agg(i.id order by i.filed_at, i.id))[1:$2] as "ids!: Vec<Uuid>",
                  (array_agg(i.filed_at order by i.filed_at, i.id))[1:$2] as "filed!: Vec<Instant>"
           from invitations i
           left join applications d on d.invitation = i.id and d.stage = 'draft'
           where i.stage = 'approved' and i.valid_until >= $1
             and not exists (select from applications a where a.invitation = i.id and a.stage <> 'draft'
                             and (a.stage not in ('withdrawn', 'expired') or a.paid_at is not null))
           group by 1, 2, 3, 4 order by 1, 2, 3, 4"#,
        day,
        EXAMPLES as i32,
    )
    .fetch_all(db)
    .await?;
    let read = rows.into_iter().map(|row| {
        let first = row.ids.into_iter().zip(row.filed);
        Waiting {
            citizenship: row.citizenship,
            purpose: row.purpose,
            entries: row.entries,
            validity: row.validity,
            drafts: row.drafts,
            invitations: row.invitations,
            first: first
                .map(|(id, filed_at)| Concerned::Invitation { id: InvitationId(id), filed_at })
                .collect(),
        }
    });
    Ok(read.collect())
}
