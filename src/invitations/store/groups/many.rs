//! Filing many invitations in one statement.

use crate::invitations::Particulars;
use crate::vocabulary::{GroupId, Instant, InvitationId, InvitingPartyId};
use chrono::NaiveDate;
use sqlx::PgConnection;
use sqlx::types::Json;
use uuid::Uuid;

/// An invitation to file, with the line that it comes from.
pub struct FiledLine<'a> {
    pub id: InvitationId,
    pub line: i32,
    pub filed: &'a Particulars,
}

/// Files invitations of one group, each with its first step.
pub async fn file(
    db: &mut PgConnection,
    (group, party): (GroupId, InvitingPartyId),
    lines: &[FiledLine<'_>],
    (actor, now): (&str, Instant),
) -> sqlx::Result<()> {
    let ids: Vec<Uuid> = lines.iter().map(|it| it.id.0).collect();
    let numbers: Vec<i32> = lines.iter().map(|it| it.line).collect();
    let text =
        |of: fn(&Particulars) -> &str| lines.iter().map(|it| of(it.filed).to_owned()).collect::<Vec<_>>();
    let day = |of: fn(&Particulars) -> NaiveDate| lines.iter().map(|it| of(it.filed)).collect::<Vec<_>>();
    let given = |filed: &Particulars| filed.guest.name.given_names.as_ref().map(|it| it.as_str().to_owned());
    let given: Vec<Option<String>> = lines.iter().map(|it| given(it.filed)).collect();
    let stays: Vec<i32> = lines.iter().map(|it| it.filed.journey.stay.days()).collect();
    let institutions: Vec<Option<String>> =
        lines.iter().map(|it| it.filed.journey.institution.clone()).collect();
    let particulars: Vec<Json<&Particulars>> = lines.iter().map(|it| Json(it.filed)).collect();
    sqlx::query!(
        "with sent as (
             select * from unnest($5::uuid[], $6::int[], $7::text[], $8::text[], $9::text[], $10::date[], $11::text[], $12::text[],
                                  $13::text[], $14::text[], $15::text[], $16::int[], $17::date[], $18::date[], $19::text[],
                                  $20::text[], $21::jsonb[])
                  as line (id, line, surname, given_names, citizenship, born, sex, passport_number, purpose, category, entries,
                           stay_days, valid_from, valid_until, places, institution, particulars)),
         filed as (
             insert into invitations (id, inviting_party, stage, surname, given_names, citizenship, born, sex, passport_number,
                                      purpose, category, entries, stay_days, valid_from, valid_until, places, institution,
                                      filed_at, stage_since, came_in, line)
             select id, $1, 'filed', surname, given_names, citizenship, born, sex, passport_number, purpose, category, entries,
                    stay_days, valid_from, valid_until, places, institution, $2, $2, $3, line from sent
             returning id, version, stage)
         insert into invitation_steps (invitation, position, to_stage, step, actor, at, particulars)
         select filed.id, filed.version, filed.stage, 'file', $4, $2, sent.particulars from filed join sent on sent.id = filed.id",
        party.0,
        now,
        group.0,
        actor,
        &ids,
        &numbers,
        &text(|it| it.guest.name.surname.as_str()),
        &given as _,
        &text(|it| it.guest.citizenship.as_str()),
        &day(|it| it.guest.born),
        &text(|it| it.guest.sex.letter()),
        &text(|it| it.guest.passport_number.as_str()),
        &text(|it| it.journey.purpose.code()),
        &text(|it| &it.journey.category),
        &text(|it| it.journey.entries.code()),
        &stays,
        &day(|it| it.journey.period.first()),
        &day(|it| it.journey.period.last()),
        &text(|it| &it.journey.places),
        &institutions as _,
        &particulars as _,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Has the planner look at the tables that a long group has just made grow, before the server does by itself.
pub async fn look_at_what_has_grown(db: &mut PgConnection) -> sqlx::Result<()> {
    sqlx::query!("analyze invitations, invitation_steps, invitation_group_lines").execute(db).await?;
    Ok(())
}
