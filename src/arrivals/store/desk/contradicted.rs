//! Notices that a crossing or a visa contradicts (rules N5 and V2).

use crate::arrivals::desk::{Contradiction, Facts, Filter, InPlace};
use crate::vocabulary::ArrivalId;
use chrono::NaiveDate;
use sqlx::PgConnection;

/// The arrivals whose notice is contradicted, by one thing that is sought or by any, the latest first, from before a key on. What
/// stands in the last correction counts.
#[expect(clippy::too_many_lines, reason = "one statement, and the row that it answers with")]
pub async fn contradicted(
    db: &mut PgConnection,
    today: NaiveDate,
    (sought, filter): (Option<Contradiction>, &Filter),
    before: Option<ArrivalId>,
    most: i64,
) -> sqlx::Result<Vec<(ArrivalId, Facts)>> {
    let rows = sqlx::query!(
        r#"select found.* from (
               select a.id as "id: ArrivalId", a.inviting_party, last.region, x.entered, v.valid_until as "valid_until?",
                      last.departure,
                      d.id is not null as "another_passport!",
                      a.doubtful_visa is not null and d.id is null as "unknown_visa!",
                      coalesce(a.cause <> 'departure' and (a.arrived not between v.valid_from and v.valid_until
                          or v.annulled_at < (a.arrived::timestamp - interval '5 hours') at time zone 'UTC'), false) as "not_valid_then!",
                      coalesce(a.cause = 'arrival' and x.entered_before is null and x.entered > a.arrived, false) as "arrived_before_entry!",
                      v.id is not null and x.entered is null as "no_entry!",
                      coalesce(last.departure > v.valid_until::text, false) as "stays_beyond!",
                      coalesce(a.cause = 'departure' and x.last_direction = 'entry'
                          and coalesce(x.left_last < a.arrived, true), false) as "departed_without_exit!",
                      coalesce(a.cause <> 'departure' and last.departure < $1::date::text and x.last_direction = 'entry'
                          and x.entered_last <= a.arrived and not exists (select from arrivals b
                              where b.visa = a.visa and b.arrived > a.arrived and b.notice is not null), false) as "still_here!"
               from arrivals a left join visas v on v.id = a.visa left join visas d on d.number = a.doubtful_visa
                    join lateral (select l.region, l.departure from notices l
                                  where l.arrival = a.id and l.withdraws is null order by l.filed_at desc, l.id desc limit 1) last on true
                    join lateral (select max(c.day) filter (where c.direction = 'entry' and c.day <= a.arrived) as entered_before,
                                         coalesce(max(c.day) filter (where c.direction = 'entry' and c.day <= a.arrived),
                                                  min(c.day) filter (where c.direction = 'entry')) as entered,
                                         max(c.day) filter (where c.direction = 'entry') as entered_last,
                                         max(c.day) filter (where c.direction = 'exit') as left_last,
                                         (array_agg(c.direction order by c.place desc))[1] as last_direction
                                  from crossings_that_hold c where c.visa = a.visa) x on true
               where a.notice is not null and (a.visa is not null or a.doubtful_visa is not null)
                 and a.id < coalesce($2::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid)
                 and ($5::uuid is null or a.inviting_party = $5)
           ) found
           where ($6::text is null or found.region = $6)
             and case $4::text
                 when 'another_passport' then found."another_passport!"
                 when 'unknown_visa' then found."unknown_visa!"
                 when 'visa_not_valid_then' then found."not_valid_then!"
                 when 'arrived_before_entry' then found."arrived_before_entry!"
                 when 'no_entry' then found."no_entry!"
                 when 'stays_beyond_visa' then found."stays_beyond!"
                 when 'departed_without_exit' then found."departed_without_exit!"
                 when 'still_here' then found."still_here!"
                 else found."another_passport!" or found."unknown_visa!" or found."not_valid_then!"
                      or found."arrived_before_entry!" or found."no_entry!" or found."stays_beyond!"
                      or found."departed_without_exit!" or found."still_here!"
                 end
           order by found."id: ArrivalId" desc limit $3"#,
        today,
        before.map(|id| id.0),
        most,
        sought.map(Contradiction::code),
        filter.party.map(|id| id.0),
        filter.place.as_ref().map(InPlace::code),
    )
    .fetch_all(db)
    .await?;
    let facts = rows.into_iter().map(|row| {
        let facts = Facts {
            another_passport: row.another_passport,
            unknown_visa: row.unknown_visa,
            not_valid_then: row.not_valid_then,
            arrived_before_entry: row.arrived_before_entry,
            no_entry: row.no_entry,
            stays_beyond: row.stays_beyond,
            departed_without_exit: row.departed_without_exit,
            still_here: row.still_here,
            entered: row.entered,
            valid_until: row.valid_until,
            departure: row.departure.and_then(|day| day.parse().ok()),
        };
        (row.id, facts)
    });
    Ok(facts.collect())
}
