//! What is open and hangs on a row of the lists.

use crate::eligibility::Open;
use crate::vocabulary::CountryCode;
use chrono::NaiveDate;
use sqlx::PgConnection;

/// Of a citizenship; approved invitations are those that hold on the day.
pub async fn open_of_citizenship(
    db: &mut PgConnection,
    code: &CountryCode,
    day: NaiveDate,
) -> sqlx::Result<Open> {
    sqlx::query_as!(
        Open,
        r#"select count(*) filter (where i.stage in ('filed', 'returned')) as "filed!",
                  count(*) filter (where i.stage = 'approved' and a.id is null) as "approved!",
                  count(*) filter (where a.stage = 'draft') as "drafts!",
                  count(*) filter (where a.stage in ('awaiting_payment', 'under_review', 'information_requested')) as "submitted!"
           from invitations i
           left join applications a on a.invitation = i.id and (a.stage not in ('withdrawn', 'expired') or a.paid_at is not null)
           where i.citizenship = $1 and (i.stage in ('filed', 'returned') or (i.stage = 'approved' and i.valid_until >= $2))"#,
        code.as_str(),
        day,
    )
    .fetch_one(db)
    .await
}

/// Of a category, as above.
pub async fn open_of_category(db: &mut PgConnection, code: &str, day: NaiveDate) -> sqlx::Result<Open> {
    sqlx::query_as!(
        Open,
        r#"select count(*) filter (where i.stage in ('filed', 'returned')) as "filed!",
                  count(*) filter (where i.stage = 'approved' and a.id is null) as "approved!",
                  count(*) filter (where a.stage = 'draft') as "drafts!",
                  count(*) filter (where a.stage in ('awaiting_payment', 'under_review', 'information_requested')) as "submitted!"
           from invitations i
           left join applications a on a.invitation = i.id and (a.stage not in ('withdrawn', 'expired') or a.paid_at is not null)
           where i.category = $1 and (i.stage in ('filed', 'returned') or (i.stage = 'approved' and i.valid_until >= $2))"#,
        code,
        day,
    )
    .fetch_one(db)
    .await
}
