//! Groups of invitations: their files, what was said of their lines, and their invitations.

use super::Row;
use crate::eligibility::{Entries, Purpose};
use crate::files::Format;
use crate::invitations::groups::{Finding, Group, HeldUp, Judged, Live, StageTally, Taking};
use crate::invitations::{Invitation, InvitationNumber, Reason, Stage};
use crate::passports::PassportNumber;
use crate::vocabulary::{
    AccountId, CountryCode, Days, GroupId, Instant, InvitationId, InvitingPartyId, LatinName, Sex,
    day_in_kazakhstan,
};
use chrono::NaiveDate;
use sqlx::PgConnection;
use sqlx::types::Json;

mod many;
mod turns;

pub use many::{FiledLine, file, look_at_what_has_grown};
pub use turns::{broke, checked, filed, give_back, hold, hold_up, take};

/// The columns of [`Group`], then the rest of one statement.
macro_rules! groups {
    ($rest:literal $(, $argument:expr)*) => {
        sqlx::query_as!(
            Group,
            r#"select g.id as "id: GroupId", g.inviting_party as "party: InvitingPartyId", p.name as party_name, g.name,
                      g.sent_by as "sent_by: AccountId", g.format as "format: Format", g.lines, g.sent_at as "sent_at: Instant",
                      g.checked_at as "checked_at: Instant", g.good, g.taking as "taking: Taking",
                      g.asked_by as "asked_by: AccountId", g.held_up as "held_up: HeldUp", g.filed_at as "filed_at: Instant",
                      g.filed
               from invitation_groups g join inviting_parties p on p.id = g.inviting_party "# + $rest
            $(, $argument)*
        )
    };
}

/// A file as it was received.
pub struct Received<'a> {
    pub id: GroupId,
    pub party: InvitingPartyId,
    pub sent_by: AccountId,
    pub name: &'a str,
    pub format: Format,
    pub sha256: &'a [u8],
    pub content: &'a [u8],
    pub lines: i32,
}

/// Keeps a file; false where the party sent the very same one before.
pub async fn receive(db: &mut PgConnection, file: &Received<'_>, now: Instant) -> sqlx::Result<bool> {
    let kept = sqlx::query!(
        "insert into invitation_groups (id, inviting_party, sent_by, name, format, sha256, content, lines, sent_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (inviting_party, sha256) do nothing",
        file.id.0,
        file.party.0,
        file.sent_by.0,
        file.name,
        file.format.code(),
        file.sha256,
        file.content,
        file.lines,
        now,
    )
    .execute(db)
    .await?;
    Ok(kept.rows_affected() == 1)
}

/// The group that a party's file is.
pub async fn find_by_content(
    db: &mut PgConnection,
    party: InvitingPartyId,
    sha256: &[u8],
) -> sqlx::Result<GroupId> {
    sqlx::query_scalar!(
        r#"select id as "id: GroupId" from invitation_groups where inviting_party = $1 and sha256 = $2"#,
        party.0,
        sha256,
    )
    .fetch_one(db)
    .await
}

pub async fn find(db: &mut PgConnection, id: GroupId) -> sqlx::Result<Option<Group>> {
    groups!("where g.id = $1", id.0).fetch_optional(db).await
}

/// A party's own group; somebody else's is not found.
pub async fn find_of_party(
    db: &mut PgConnection,
    id: GroupId,
    party: InvitingPartyId,
) -> sqlx::Result<Option<Group>> {
    groups!("where g.id = $1 and g.inviting_party = $2", id.0, party.0).fetch_optional(db).await
}

/// Locks a party's own group until the work is over.
pub async fn find_of_party_for_change(
    db: &mut PgConnection,
    id: GroupId,
    party: InvitingPartyId,
) -> sqlx::Result<Option<Group>> {
    groups!("where g.id = $1 and g.inviting_party = $2 for update of g", id.0, party.0)
        .fetch_optional(db)
        .await
}

/// A party's groups, the newest first, from before a key on.
pub async fn of_party(
    db: &mut PgConnection,
    party: InvitingPartyId,
    before: Option<GroupId>,
    most: i64,
) -> sqlx::Result<Vec<Group>> {
    groups!(
        "where g.inviting_party = $1 and g.id < coalesce($2::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)
         order by g.id desc limit $3",
        party.0,
        before.map(|id| id.0),
        most
    )
    .fetch_all(db)
    .await
}

pub async fn content(db: &mut PgConnection, id: GroupId) -> sqlx::Result<Vec<u8>> {
    sqlx::query_scalar!("select content from invitation_groups where id = $1", id.0).fetch_one(db).await
}

/// The party has decided how it is filed.
pub async fn order(
    db: &mut PgConnection,
    id: GroupId,
    (taking, by): (Taking, AccountId),
    now: Instant,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update invitation_groups set taking = $2, asked_by = $3, asked_at = $4, held_up = null, leased_until = null
         where id = $1",
        id.0,
        taking.code(),
        by.0,
        now,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Removes a group that was not filed, with its file and what was said of its lines.
pub async fn forget(db: &mut PgConnection, id: GroupId) -> sqlx::Result<()> {
    sqlx::query!("delete from invitation_groups where id = $1", id.0).execute(db).await?;
    Ok(())
}

/// Removes the groups that were sent before an instant and not filed; answers which, and who sent them.
pub async fn forget_unfiled(
    db: &mut PgConnection,
    before: Instant,
) -> sqlx::Result<Vec<(GroupId, AccountId)>> {
    let rows = sqlx::query!(
        r#"delete from invitation_groups where filed_at is null and taking is null and sent_at < $1
           returning id as "id: GroupId", sent_by as "sent_by: AccountId""#,
        before,
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.sent_by)).collect())
}

pub async fn forget_lines(db: &mut PgConnection, id: GroupId) -> sqlx::Result<()> {
    sqlx::query!("delete from invitation_group_lines where in_group = $1", id.0).execute(db).await?;
    Ok(())
}

pub async fn add_lines(db: &mut PgConnection, id: GroupId, judged: &[Judged]) -> sqlx::Result<()> {
    let places: Vec<i32> = judged.iter().map(|it| it.place).collect();
    let lines: Vec<i32> = judged.iter().map(|it| it.line).collect();
    let guests: Vec<String> = judged.iter().map(|it| it.guest.clone()).collect();
    let findings = judged.iter().map(|it| serde_json::to_value(it.findings())).collect::<Result<Vec<_>, _>>();
    let findings = findings.map_err(|error| sqlx::Error::Encode(error.into()))?;
    let good: Vec<bool> = judged.iter().map(|it| it.read.is_ok()).collect();
    sqlx::query!(
        "insert into invitation_group_lines (in_group, place, line, guest, findings, good)
         select $1, * from unnest($2::int[], $3::int[], $4::text[], $5::jsonb[], $6::bool[])",
        id.0,
        &places,
        &lines,
        &guests,
        &findings,
        &good,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// What was said of a line.
pub struct ToldLine {
    pub place: i32,
    pub line: i32,
    pub guest: String,
    pub findings: Vec<Finding>,
}

/// The bad lines in the order of the file, from after a place on.
pub async fn bad_lines(
    db: &mut PgConnection,
    id: GroupId,
    after: i32,
    most: i64,
) -> sqlx::Result<Vec<ToldLine>> {
    let rows = sqlx::query!(
        r#"select place, line, guest, findings as "findings: Json<Vec<Finding>>" from invitation_group_lines
           where in_group = $1 and not good and place > $2 order by place limit $3"#,
        id.0,
        after,
        most,
    )
    .fetch_all(db)
    .await?;
    let told = rows.into_iter().map(|row| ToldLine {
        place: row.place,
        line: row.line,
        guest: row.guest,
        findings: row.findings.0,
    });
    Ok(told.collect())
}

/// A party's live invitations of these guests: filed, to be corrected, or approved and not over on a day.
pub async fn live_of_guests(
    db: &mut PgConnection,
    party: InvitingPartyId,
    guests: &[(&CountryCode, &PassportNumber)],
    today: NaiveDate,
) -> sqlx::Result<Vec<Live>> {
    let citizenships: Vec<String> = guests.iter().map(|(code, _)| code.as_str().to_owned()).collect();
    let passports: Vec<String> = guests.iter().map(|(_, number)| number.as_str().to_owned()).collect();
    let rows = sqlx::query!(
        r#"select i.citizenship as "citizenship: CountryCode", i.passport_number as "passport_number: PassportNumber",
                  i.valid_from, i.valid_until, i.filed_at as "filed_at: Instant", i.number as "number: InvitationNumber"
           from (select distinct * from unnest($2::text[], $3::text[]) as guest (citizenship, passport_number)) guest
           join invitations i on i.passport_number = guest.passport_number and i.citizenship = guest.citizenship
           where i.inviting_party = $1 and i.stage in ('filed', 'returned', 'approved') and i.valid_until >= $4"#,
        party.0,
        &citizenships,
        &passports,
        today,
    )
    .fetch_all(db)
    .await?;
    rows.into_iter()
        .map(|row| {
            let period = Days::new(row.valid_from, row.valid_until);
            Ok(Live {
                citizenship: row.citizenship,
                passport_number: row.passport_number,
                period: period.map_err(|error| sqlx::Error::Decode(error.into()))?,
                filed_on: day_in_kazakhstan(row.filed_at),
                number: row.number,
            })
        })
        .collect()
}

/// The invitations of a group in the order of the file, from after a line on; of one stage alone where one is named.
pub async fn invitations(
    db: &mut PgConnection,
    id: GroupId,
    (stage, after): (Option<Stage>, i32),
    most: i64,
) -> sqlx::Result<Vec<Invitation>> {
    invitations!(
        "where i.came_in = $1 and i.line > $2 and ($3::text is null or i.stage = $3) order by i.line limit $4",
        id.0,
        after,
        stage.map(Stage::code),
        most
    )
    .fetch_all(db)
    .await?
    .into_iter()
    .map(Row::read)
    .collect()
}

/// The invitation of a group that waits for an officer after a line, or before it where none waits after it.
pub async fn next_waiting(
    db: &mut PgConnection,
    id: GroupId,
    line: i32,
) -> sqlx::Result<Option<InvitationId>> {
    sqlx::query_scalar!(
        r#"select id as "id: InvitationId" from invitations where came_in = $1 and stage = 'filed' and line <> $2
           order by line < $2, line limit 1"#,
        id.0,
        line,
    )
    .fetch_optional(db)
    .await
}

pub async fn tally(db: &mut PgConnection, id: GroupId) -> sqlx::Result<StageTally> {
    let rows = sqlx::query!(
        r#"select stage as "stage: Stage", count(*) as "count!" from invitations where came_in = $1 group by stage"#,
        id.0,
    )
    .fetch_all(db)
    .await?;
    Ok(StageTally(rows.into_iter().map(|row| (row.stage, row.count)).collect()))
}
