//! Invitations and their steps.

use crate::eligibility::{Entries, Purpose, Stay};
use crate::invitations::groups::InGroup;
use crate::invitations::{
    Guest, Invitation, InvitationNumber, Journey, Particulars, Passed, Reason, Stage, Step, Taken,
};
use crate::passports::PassportNumber;
use crate::vocabulary::{
    CountryCode, Days, GroupId, Instant, InvitationId, InvitingPartyId, LatinName, PersonName, Sex,
};
use chrono::NaiveDate;
use sqlx::PgConnection;
use sqlx::types::Json;

/// A row as it stands in the table, with its party's name.
struct Row {
    id: InvitationId,
    party: InvitingPartyId,
    party_name: String,
    stage: Stage,
    version: i32,
    surname: LatinName,
    given_names: Option<LatinName>,
    citizenship: CountryCode,
    born: NaiveDate,
    sex: Sex,
    passport_number: PassportNumber,
    purpose: Purpose,
    category: String,
    entries: Entries,
    stay_days: i32,
    valid_from: NaiveDate,
    valid_until: NaiveDate,
    places: String,
    institution: Option<String>,
    filed_at: Instant,
    stage_since: Instant,
    number: Option<InvitationNumber>,
    reason: Option<Reason>,
    came_in: Option<GroupId>,
    line: Option<i32>,
}

impl Row {
    fn read(self) -> sqlx::Result<Invitation> {
        let unreadable = |error: Box<dyn std::error::Error + Send + Sync>| sqlx::Error::ColumnDecode {
            index: format!("invitations {}", self.id),
            source: error,
        };
        Ok(Invitation {
            id: self.id,
            party: self.party,
            party_name: self.party_name,
            particulars: Particulars {
                guest: Guest {
                    name: PersonName { surname: self.surname, given_names: self.given_names },
                    citizenship: self.citizenship,
                    born: self.born,
                    sex: self.sex,
                    passport_number: self.passport_number,
                },
                journey: Journey {
                    purpose: self.purpose,
                    category: self.category,
                    entries: self.entries,
                    stay: Stay::try_from(self.stay_days).map_err(|error| unreadable(error.into()))?,
                    period: Days::new(self.valid_from, self.valid_until)
                        .map_err(|error| unreadable(error.into()))?,
                    places: self.places,
                    institution: self.institution,
                },
            },
            stage: self.stage,
            version: self.version,
            filed_at: self.filed_at,
            stage_since: self.stage_since,
            number: self.number,
            reason: self.reason,
            group: self.came_in.zip(self.line).map(|(id, line)| InGroup { id, line }),
        })
    }
}

/// The columns of [`Row`], then the rest of one statement.
macro_rules! invitations {
    ($rest:tt, $($argument:expr),+) => {
        sqlx::query_as!(
            Row,
            r#"select i.id as "id: InvitationId", i.inviting_party as "party: InvitingPartyId", p.name as party_name,
                      i.stage as "stage: Stage", i.version, i.surname as "surname: LatinName",
                      i.given_names as "given_names: LatinName", i.citizenship as "citizenship: CountryCode", i.born,
                      i.sex as "sex: Sex", i.passport_number as "passport_number: PassportNumber",
                      i.purpose as "purpose: Purpose", i.category, i.entries as "entries: Entries", i.stay_days,
                      i.valid_from, i.valid_until, i.places, i.institution, i.filed_at as "filed_at: Instant",
                      i.stage_since as "stage_since: Instant", i.number as "number: InvitationNumber",
                      i.reason as "reason: Reason", i.came_in as "came_in: GroupId", i.line
               from invitations i join inviting_parties p on p.id = i.inviting_party "# + $rest,
            $($argument),+
        )
    };
}

pub mod groups;
mod holds;
mod lists;
mod record;
pub mod right;
mod suspensions;
mod times;

pub use holds::{hold, holds, put_back, take};
pub use lists::{
    at_stage, has_invited, of_party, oldest_waiting, pauses, returned_to_party, tally, tally_waiting,
};
pub use record::party_record;
pub use suspensions::{hold_parties, is_suspended, lift, parties_alike, share_party, suspend, suspensions};
pub use times::times_to_a_ruling;

pub async fn find(db: &mut PgConnection, id: InvitationId) -> sqlx::Result<Option<Invitation>> {
    invitations!("where i.id = $1", id.0).fetch_optional(db).await?.map(Row::read).transpose()
}

/// A party's own invitation; somebody else's is not found.
pub async fn find_of_party(
    db: &mut PgConnection,
    id: InvitationId,
    party: InvitingPartyId,
) -> sqlx::Result<Option<Invitation>> {
    invitations!("where i.id = $1 and i.inviting_party = $2", id.0, party.0)
        .fetch_optional(db)
        .await?
        .map(Row::read)
        .transpose()
}

/// Locks the row until the work is over.
pub async fn find_for_change(db: &mut PgConnection, id: InvitationId) -> sqlx::Result<Option<Invitation>> {
    invitations!("where i.id = $1 for no key update of i", id.0)
        .fetch_optional(db)
        .await?
        .map(Row::read)
        .transpose()
}

/// Locks the row of a party's own invitation until the work is over.
pub async fn find_of_party_for_change(
    db: &mut PgConnection,
    id: InvitationId,
    party: InvitingPartyId,
) -> sqlx::Result<Option<Invitation>> {
    invitations!("where i.id = $1 and i.inviting_party = $2 for no key update of i", id.0, party.0)
        .fetch_optional(db)
        .await?
        .map(Row::read)
        .transpose()
}

/// Rule I4: keeps an invitation as it is until the work is over, so that it is not withdrawn under a submission.
pub async fn find_to_rely_on(db: &mut PgConnection, id: InvitationId) -> sqlx::Result<Option<Invitation>> {
    invitations!("where i.id = $1 for share of i", id.0).fetch_optional(db).await?.map(Row::read).transpose()
}

/// Rule I2: what the number finds. It opens nothing by itself: hold it against a claim.
pub async fn find_by_number(
    db: &mut PgConnection,
    number: &InvitationNumber,
) -> sqlx::Result<Option<Invitation>> {
    invitations!("where i.number = $1", number.as_str()).fetch_optional(db).await?.map(Row::read).transpose()
}

/// The history, the first step first.
pub async fn steps(db: &mut PgConnection, id: InvitationId) -> sqlx::Result<Vec<Passed>> {
    let rows = sqlx::query!(
        r#"select s.step as "step: Step", s.at as "at: Instant", s.note as "note: Reason",
                  s.particulars as "particulars: Json<Particulars>", coalesce(a.name, k.name) as by
           from invitation_steps s
           left join accounts a
                on a.id = case when s.actor like 'inviting_party:%' then split_part(s.actor, ':', 2)::uuid end
           left join api_keys k on k.id = case when s.actor like 'key:%' then split_part(s.actor, ':', 2)::uuid end
           where s.invitation = $1 order by s.position"#,
        id.0,
    )
    .fetch_all(db)
    .await?;
    let passed = rows.into_iter().map(|row| Passed {
        step: row.step,
        at: row.at,
        note: row.note,
        by: row.by,
        particulars: row.particulars.map(|Json(particulars)| particulars),
    });
    Ok(passed.collect())
}

/// A statement with what was filed as its third to sixteenth argument.
macro_rules! with_particulars {
    ($statement:tt, ($first:expr, $second:expr), $filed:expr $(, $argument:expr)* $(,)?) => {
        sqlx::query!(
            $statement,
            $first,
            $second,
            $filed.guest.name.surname.as_str(),
            $filed.guest.name.given_names.as_ref().map(LatinName::as_str),
            $filed.guest.citizenship.as_str(),
            $filed.guest.born,
            $filed.guest.sex.letter(),
            $filed.guest.passport_number.as_str(),
            $filed.journey.purpose.code(),
            $filed.journey.category,
            $filed.journey.entries.code(),
            $filed.journey.stay.days(),
            $filed.journey.period.first(),
            $filed.journey.period.last(),
            $filed.journey.places,
            $filed.journey.institution
            $(, $argument)*
        )
    };
}

/// Files an invitation with its first step: one statement.
pub async fn file(
    db: &mut PgConnection,
    (id, party): (InvitationId, InvitingPartyId),
    filed: &Particulars,
    (actor, now): (&str, Instant),
) -> sqlx::Result<()> {
    with_particulars!(
        "with filed as (
             insert into invitations (id, inviting_party, stage, surname, given_names, citizenship, born, sex, passport_number,
                                      purpose, category, entries, stay_days, valid_from, valid_until, places, institution,
                                      filed_at, stage_since)
             values ($1, $2, 'filed', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $17)
             returning id, version, stage)
         insert into invitation_steps (invitation, position, to_stage, step, actor, at, particulars)
         select id, version, stage, 'file', $18, $17, $19 from filed",
        (id.0, party.0),
        filed,
        now,
        actor,
        Json(filed) as _,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Puts a correction in the place of what was filed, with its step: one statement.
pub async fn correct(
    db: &mut PgConnection,
    taken: &Taken,
    filed: &Particulars,
    (actor, now): (&str, Instant),
) -> sqlx::Result<()> {
    let done = with_particulars!(
        "with corrected as (
             update invitations set stage = $2, version = version + 1, surname = $3, given_names = $4, citizenship = $5,
                    born = $6, sex = $7, passport_number = $8, purpose = $9, category = $10, entries = $11, stay_days = $12,
                    valid_from = $13, valid_until = $14, places = $15, institution = $16, stage_since = $17, reason = null
             where id = $1 and stage = $20 and version = $21
             returning id, version, stage)
         insert into invitation_steps (invitation, position, from_stage, to_stage, step, actor, at, particulars)
         select id, version, $20, stage, $22, $18, $17, $19 from corrected",
        (taken.invitation().0, taken.to().code()),
        filed,
        now,
        actor,
        Json(filed) as _,
        taken.from().code(),
        taken.version(),
        taken.step().code(),
    )
    .execute(db)
    .await?;
    one_row(done.rows_affected())
}

/// Saves a step with what it rests on: a number for an approval, a reason for a refusal or a return. One statement.
pub async fn save(
    db: &mut PgConnection,
    taken: &Taken,
    number: Option<&InvitationNumber>,
    reason: Option<&Reason>,
    (actor, now): (&str, Instant),
) -> sqlx::Result<()> {
    let done = sqlx::query!(
        "with moved as (
             update invitations set stage = $2, version = version + 1, stage_since = $3, number = coalesce($4, number), reason = $5
             where id = $1 and stage = $6 and version = $7
             returning id, version, stage)
         insert into invitation_steps (invitation, position, from_stage, to_stage, step, actor, at, note)
         select id, version, $6, stage, $8, $9, $3, $5 from moved",
        taken.invitation().0,
        taken.to().code(),
        now,
        number.map(InvitationNumber::as_str),
        reason.map(Reason::as_str),
        taken.from().code(),
        taken.version(),
        taken.step().code(),
        actor,
    )
    .execute(db)
    .await?;
    one_row(done.rows_affected())
}

/// A step that finds its invitation elsewhere than where it was locked saves nothing.
fn one_row(rows: u64) -> sqlx::Result<()> {
    if rows == 1 { Ok(()) } else { Err(sqlx::Error::RowNotFound) }
}
