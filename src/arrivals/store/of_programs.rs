//! Receipts as a party's programs read them.

use crate::arrivals::{Receipt, ReceiptNumber, Statement};
use crate::vocabulary::{AccountId, ArrivalId, Instant, InvitingPartyId, NoticeId};
use sqlx::PgConnection;

/// A receipt, with the numbers of the one that it corrects and of the one that corrects it (rule N6).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkedReceipt {
    pub receipt: Receipt,
    pub corrects: Option<ReceiptNumber>,
    pub corrected_by: Option<ReceiptNumber>,
}

struct Row {
    id: NoticeId,
    arrival: ArrivalId,
    number: ReceiptNumber,
    filed_by: AccountId,
    filed_at: Instant,
    on_time: bool,
    before: Option<NoticeId>,
    sha256: Vec<u8>,
    statement: String,
    corrects: Option<ReceiptNumber>,
    corrected_by: Option<ReceiptNumber>,
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
                corrects: self.before,
                statement,
                sha256: self.sha256,
            },
            corrects: self.corrects,
            corrected_by: self.corrected_by,
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
                  n.corrects as "before: NoticeId", n.sha256, n.statement, b.number as "corrects?: ReceiptNumber",
                  c.number as "corrected_by?: ReceiptNumber"
           from notices n join arrivals a on a.id = n.arrival
                left join notices b on b.id = n.corrects left join notices c on c.corrects = n.id
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
                  n.corrects as "before: NoticeId", n.sha256, n.statement, b.number as "corrects?: ReceiptNumber",
                  c.number as "corrected_by?: ReceiptNumber"
           from notices n join arrivals a on a.id = n.arrival
                left join notices b on b.id = n.corrects left join notices c on c.corrects = n.id
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
