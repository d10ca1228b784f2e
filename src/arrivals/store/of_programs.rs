//! Receipts as a party's programs read them.

use crate::arrivals::receipt::{Filing, Pointers};
use crate::arrivals::{Receipt, ReceiptNumber, Statement};
use crate::vocabulary::{AccountId, ArrivalId, Instant, InvitingPartyId, NoticeId};
use sqlx::PgConnection;

/// A receipt, with those that it points to and those that point to it (rule N6).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkedReceipt {
    pub receipt: Receipt,
    pub pointers: Pointers,
}

struct Row {
    id: NoticeId,
    arrival: ArrivalId,
    number: ReceiptNumber,
    filed_by: AccountId,
    filed_at: Instant,
    on_time: bool,
    corrects_id: Option<NoticeId>,
    withdraws_id: Option<NoticeId>,
    follows_id: Option<NoticeId>,
    edition: Option<i64>,
    sha256: Vec<u8>,
    statement: String,
    corrects: Option<ReceiptNumber>,
    withdraws: Option<ReceiptNumber>,
    follows: Option<ReceiptNumber>,
    corrected_by: Option<ReceiptNumber>,
    withdrawn_by: Option<ReceiptNumber>,
}

impl Row {
    fn read(self) -> sqlx::Result<LinkedReceipt> {
        let statement: Statement =
            serde_json::from_str(&self.statement).map_err(|error| sqlx::Error::Decode(error.into()))?;
        Ok(LinkedReceipt {
            receipt: Receipt {
                id: self.id,
                arrival: self.arrival,
                number: self.number,
                filed_by: self.filed_by,
                filed_at: self.filed_at,
                on_time: self.on_time,
                filing: Filing::of(self.corrects_id, self.withdraws_id, self.follows_id),
                edition: self.edition,
                statement,
                json: self.statement,
                sha256: self.sha256,
            },
            pointers: Pointers {
                corrects: self.corrects,
                withdraws: self.withdraws,
                follows: self.follows,
                corrected_by: self.corrected_by,
                withdrawn_by: self.withdrawn_by,
            },
        })
    }
}

/// A party's receipt of this number; somebody else's is not found.
pub async fn receipt(
    db: &mut PgConnection,
    party: InvitingPartyId,
    number: &ReceiptNumber,
) -> sqlx::Result<Option<LinkedReceipt>> {
    let row = sqlx::query_as!(
        Row,
        r#"select n.id as "id: NoticeId", n.arrival as "arrival: ArrivalId", n.number as "number: ReceiptNumber",
                  n.filed_by as "filed_by: AccountId", n.filed_at as "filed_at: Instant", n.on_time,
                  n.corrects as "corrects_id: NoticeId", n.withdraws as "withdraws_id: NoticeId",
                  n.follows as "follows_id: NoticeId", n.edition, n.sha256, n.statement, b.number as "corrects?: ReceiptNumber",
                  t.number as "withdraws?: ReceiptNumber", f.number as "follows?: ReceiptNumber",
                  c.number as "corrected_by?: ReceiptNumber",
                  case when n.withdraws is null then
                      (select w.number from notices w where w.arrival = n.arrival and w.withdraws is not null
                         and w.filed_at >= n.filed_at order by w.filed_at, w.id limit 1) end as "withdrawn_by: ReceiptNumber"
           from notices n join arrivals a on a.id = n.arrival
                left join notices b on b.id = n.corrects left join notices c on c.corrects = n.id
                left join notices t on t.id = n.withdraws left join notices f on f.id = n.follows
           where n.number = $1 and a.inviting_party = $2"#,
        number.as_str(),
        party.0,
    )
    .fetch_optional(db)
    .await?;
    row.map(Row::read).transpose()
}

/// A party's receipts, the latest first, from before one on.
pub async fn receipts(
    db: &mut PgConnection,
    party: InvitingPartyId,
    before: Option<NoticeId>,
    most: i64,
) -> sqlx::Result<Vec<LinkedReceipt>> {
    let rows = sqlx::query_as!(
        Row,
        r#"select n.id as "id: NoticeId", n.arrival as "arrival: ArrivalId", n.number as "number: ReceiptNumber",
                  n.filed_by as "filed_by: AccountId", n.filed_at as "filed_at: Instant", n.on_time,
                  n.corrects as "corrects_id: NoticeId", n.withdraws as "withdraws_id: NoticeId",
                  n.follows as "follows_id: NoticeId", n.edition, n.sha256, n.statement, b.number as "corrects?: ReceiptNumber",
                  t.number as "withdraws?: ReceiptNumber", f.number as "follows?: ReceiptNumber",
                  c.number as "corrected_by?: ReceiptNumber",
                  case when n.withdraws is null then
                      (select w.number from notices w where w.arrival = n.arrival and w.withdraws is not null
                         and w.filed_at >= n.filed_at order by w.filed_at, w.id limit 1) end as "withdrawn_by: ReceiptNumber"
           from notices n join arrivals a on a.id = n.arrival
                left join notices b on b.id = n.corrects left join notices c on c.corrects = n.id
                left join notices t on t.id = n.withdraws left join notices f on f.id = n.follows
           where a.inviting_party = $1 and n.id < coalesce($2::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)
           order by n.id desc limit $3"#,
        party.0,
        before.map(|id| id.0),
        most,
    )
    .fetch_all(db)
    .await?;
    rows.into_iter().map(Row::read).collect()
}
