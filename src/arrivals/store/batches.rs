//! Files of many notices: their lease, their progress, what became of their lines.

use crate::arrivals::ReceiptNumber;
use crate::arrivals::batch::{Batch, LineResult, Manner, Tally};
use crate::arrivals::line::{Finding, Outcome};
use crate::files::Format;
use crate::files::store::turns;
use crate::vocabulary::{AccountId, BatchId, Instant, InvitingPartyId};
use sqlx::PgConnection;
use sqlx::types::Json;
use uuid::Uuid;

/// The columns of [`Batch`], then the rest of one statement.
macro_rules! batches {
    ($rest:literal $(, $argument:expr)*) => {
        sqlx::query_as!(
            Batch,
            r#"select b.id as "id: BatchId", b.inviting_party as "party: InvitingPartyId", p.name as party_name,
                      b.filed_by as "filed_by: AccountId", b.manner as "manner: Manner", b.format as "format: Format",
                      b.sha256, b.lines, b.done, b.received_at as "received_at: Instant",
                      b.finished_at as "finished_at: Instant", b.number as "number: ReceiptNumber",
                      b.held_up_at as "held_up_at: Instant"
               from batches b join inviting_parties p on p.id = b.inviting_party "# + $rest
            $(, $argument)*
        )
    };
}

/// A file as it was received.
pub struct Received<'a> {
    pub id: BatchId,
    pub party: InvitingPartyId,
    pub filed_by: AccountId,
    pub manner: Manner,
    pub format: Format,
    pub sha256: &'a [u8],
    pub content: &'a [u8],
    pub lines: i32,
}

pub async fn receive(db: &mut PgConnection, file: &Received<'_>, now: Instant) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into batches (id, inviting_party, filed_by, manner, format, sha256, content, lines, received_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        file.id.0,
        file.party.0,
        file.filed_by.0,
        file.manner.code(),
        file.format.code(),
        file.sha256,
        file.content,
        file.lines,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// A party's own file; somebody else's is not found.
pub async fn find_of_party(
    db: &mut PgConnection,
    id: BatchId,
    party: InvitingPartyId,
) -> sqlx::Result<Option<Batch>> {
    batches!("where b.id = $1 and b.inviting_party = $2", id.0, party.0).fetch_optional(db).await
}

/// The file of a receipt.
pub async fn find_by_number(db: &mut PgConnection, number: &ReceiptNumber) -> sqlx::Result<Option<Batch>> {
    batches!("where b.number = $1", number.as_str()).fetch_optional(db).await
}

/// A party's files, the newest first, from before a key on.
pub async fn of_party(
    db: &mut PgConnection,
    party: InvitingPartyId,
    before: Option<BatchId>,
    most: i64,
) -> sqlx::Result<Vec<Batch>> {
    batches!(
        "where b.inviting_party = $1 and b.id < coalesce($2::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)
         order by b.id desc limit $3",
        party.0,
        before.map(|id| id.0),
        most
    )
    .fetch_all(db)
    .await
}

pub async fn find(db: &mut PgConnection, id: BatchId) -> sqlx::Result<Option<Batch>> {
    batches!("where b.id = $1", id.0).fetch_optional(db).await
}

pub async fn content(db: &mut PgConnection, id: BatchId) -> sqlx::Result<Vec<u8>> {
    sqlx::query_scalar!("select content from batches where id = $1", id.0).fetch_one(db).await
}

turns!("batches", "received_at", "finished_at is null and held_up_at is null", BatchId);

/// Moves on from one line to a later one; false where somebody else holds the file or has moved on meanwhile.
pub async fn advance(
    db: &mut PgConnection,
    (id, worker): (BatchId, Uuid),
    (from, to): (i32, i32),
) -> sqlx::Result<bool> {
    let moved = sqlx::query!(
        "update batches set done = $4, leased_until = clock_timestamp() + interval '30 seconds'
         where id = $1 and worker = $2 and done = $3 and finished_at is null",
        id.0,
        worker,
        from,
        to,
    )
    .execute(db)
    .await?;
    Ok(moved.rows_affected() == 1)
}

/// So many tries broke: nobody takes the file until somebody takes it up again.
pub async fn hold_up(db: &mut PgConnection, id: BatchId, now: Instant) -> sqlx::Result<()> {
    sqlx::query!("update batches set held_up_at = $2, leased_until = null where id = $1", id.0, now)
        .execute(db)
        .await?;
    Ok(())
}

/// Has a file that is held up worked through again; answers whose it is, and nothing where none is held up.
pub async fn take_up_again(db: &mut PgConnection, id: BatchId) -> sqlx::Result<Option<InvitingPartyId>> {
    sqlx::query_scalar!(
        r#"update batches set held_up_at = null, broken = 0, leased_until = null where id = $1 and held_up_at is not null
           returning inviting_party as "party: InvitingPartyId""#,
        id.0,
    )
    .fetch_optional(db)
    .await
}

/// The files that are held up, those for longest first, from after a key on.
pub async fn held_up(
    db: &mut PgConnection,
    after: Option<(Instant, BatchId)>,
    most: i64,
) -> sqlx::Result<Vec<Batch>> {
    batches!(
        "where b.held_up_at is not null and ($1::timestamptz is null or (b.held_up_at, b.id) > ($1, $2::uuid))
         order by b.held_up_at, b.id limit $3",
        after.map(|(at, _)| at) as _,
        after.map(|(_, id)| id.0),
        most
    )
    .fetch_all(db)
    .await
}

/// The file is done; false where it was already.
pub async fn finish(
    db: &mut PgConnection,
    id: BatchId,
    number: Option<&ReceiptNumber>,
    now: Instant,
) -> sqlx::Result<bool> {
    let finished = sqlx::query!(
        "update batches set finished_at = $2, number = $3, leased_until = null
         where id = $1 and finished_at is null and done = lines",
        id.0,
        now,
        number.map(ReceiptNumber::as_str),
    )
    .execute(db)
    .await?;
    Ok(finished.rows_affected() == 1)
}

/// Whether a receipt has this number, of one notice or of a file.
pub async fn is_number_taken(db: &mut PgConnection, number: &ReceiptNumber) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select exists (select from notices where number = $1) or exists (select from batches where number = $1) as "taken!""#,
        number.as_str(),
    )
    .fetch_one(db)
    .await
}

pub async fn add_results(db: &mut PgConnection, id: BatchId, results: &[LineResult]) -> sqlx::Result<()> {
    let places: Vec<i32> = results.iter().map(|it| it.place).collect();
    let lines: Vec<i32> = results.iter().map(|it| it.line).collect();
    let outcomes: Vec<String> = results.iter().map(|it| it.outcome.code().to_owned()).collect();
    let findings = results.iter().map(|it| serde_json::to_value(&it.findings)).collect::<Result<Vec<_>, _>>();
    let findings = findings.map_err(|error| sqlx::Error::Encode(error.into()))?;
    let dues: Vec<Option<chrono::NaiveDate>> = results.iter().map(|it| it.due).collect();
    let numbers: Vec<Option<String>> =
        results.iter().map(|it| it.number.as_ref().map(|number| number.as_str().to_owned())).collect();
    sqlx::query!(
        "insert into batch_lines (batch, place, line, outcome, findings, due, number)
         select $1, * from unnest($2::int[], $3::int[], $4::text[], $5::jsonb[], $6::date[], $7::text[])",
        id.0,
        &places,
        &lines,
        &outcomes,
        &findings,
        &dues as _,
        &numbers as _,
    )
    .execute(db)
    .await?;
    Ok(())
}

pub async fn tally(db: &mut PgConnection, id: BatchId) -> sqlx::Result<Tally> {
    let rows = sqlx::query!(
        r#"select outcome as "outcome: Outcome", count(*) as "lines!" from batch_lines where batch = $1 group by outcome"#,
        id.0,
    )
    .fetch_all(db)
    .await?;
    let mut tally = Tally::default();
    for row in rows {
        tally.add(row.outcome, row.lines);
    }
    Ok(tally)
}

/// What became of the lines, in the order of the file, from after a place on; of some outcomes alone.
pub async fn results(
    db: &mut PgConnection,
    id: BatchId,
    outcomes: &[Outcome],
    (after, most): (i32, i64),
) -> sqlx::Result<Vec<LineResult>> {
    let outcomes: Vec<String> = outcomes.iter().map(|outcome| outcome.code().to_owned()).collect();
    let rows = sqlx::query!(
        r#"select place, line, outcome as "outcome: Outcome", findings as "findings: Json<Vec<Finding>>", due,
                  number as "number: ReceiptNumber"
           from batch_lines where batch = $1 and outcome = any($2) and place > $3 order by place limit $4"#,
        id.0,
        &outcomes,
        after,
        most,
    )
    .fetch_all(db)
    .await?;
    let results = rows.into_iter().map(|row| LineResult {
        place: row.place,
        line: row.line,
        outcome: row.outcome,
        findings: row.findings.0,
        due: row.due,
        number: row.number,
    });
    Ok(results.collect())
}
