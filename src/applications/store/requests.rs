//! What was asked of applicants and what they gave: written once, never changed.

use crate::applications::{Field, Item, Request, Round, Snapshot, Wanted};
use crate::invitations::Reason;
use crate::vocabulary::{AccountId, ApplicationId, AttachmentId, Instant, Named, PassportId};
use serde::Deserialize;
use sqlx::PgConnection;
use sqlx::types::Json;

/// An item as the database gathers it.
#[derive(Debug, Deserialize)]
struct ItemRow {
    position: i32,
    wanted: String,
    field: Option<String>,
    question: Option<Named>,
    answer: Option<String>,
}

impl ItemRow {
    fn read(self) -> sqlx::Result<Item> {
        let unreadable = || sqlx::Error::Decode(format!("an item that wants {}", self.wanted).into());
        let wanted = match self.wanted.as_str() {
            "photograph" => Wanted::Photograph,
            "field" => {
                let field = self.field.as_deref().and_then(Field::from_code);
                Wanted::Field(field.ok_or_else(unreadable)?)
            }
            "question" => Wanted::Question(self.question.clone().ok_or_else(unreadable)?),
            _unknown => return Err(unreadable()),
        };
        Ok(Item { position: self.position, wanted, answer: self.answer })
    }
}

/// Writes a request down as the next round of a case, with all its items: one statement.
pub async fn ask(
    db: &mut PgConnection,
    (id, by): (ApplicationId, AccountId),
    request: &Request,
    before: &Snapshot,
    at: Instant,
) -> sqlx::Result<()> {
    let wanted: Vec<&str> = request.wanted().iter().map(Wanted::code).collect();
    let fields: Vec<Option<&str>> =
        request.wanted().iter().map(|wanted| wanted.field().map(Field::code)).collect();
    let questions: Vec<Option<Json<&Named>>> =
        request.wanted().iter().map(|wanted| wanted.question().map(Json)).collect();
    sqlx::query!(
        "with asked as (
             insert into information_requests (application, round, note, asked_by, asked_at, passport, photograph, clean_pages)
             values ($1, (select coalesce(max(round), 0) + 1 from information_requests where application = $1),
                     $2, $3, $4, $5, $6, $7)
             returning application, round)
         insert into requested_items (application, round, position, wanted, field, question)
         select application, round, position, wanted, field, question
         from asked, unnest($8::text[], $9::text[], $10::jsonb[]) with ordinality as items (wanted, field, question, position)",
        id.0,
        request.note().map(Reason::as_str),
        by.0,
        at,
        before.passport.0,
        before.photograph.0,
        before.clean_pages,
        &wanted as _,
        &fields as _,
        &questions as _,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Writes down what was given to a round: one statement.
pub async fn reply(
    db: &mut PgConnection,
    (id, round): (ApplicationId, i32),
    answers: &[(i32, Reason)],
    after: &Snapshot,
    at: Instant,
) -> sqlx::Result<()> {
    let positions: Vec<i32> = answers.iter().map(|(position, _)| *position).collect();
    let answers: Vec<&str> = answers.iter().map(|(_, answer)| answer.as_str()).collect();
    sqlx::query!(
        "with replied as (
             insert into information_replies (application, round, given_at, passport, photograph, clean_pages)
             values ($1, $2, $3, $4, $5, $6) returning application, round)
         insert into item_answers (application, round, position, answer)
         select application, round, position, answer
         from replied, unnest($7::int[], $8::text[]) as given (position, answer)",
        id.0,
        round,
        at,
        after.passport.0,
        after.photograph.0,
        after.clean_pages,
        &positions,
        &answers as _,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Every round of a case, the first one first.
pub async fn rounds(db: &mut PgConnection, id: ApplicationId) -> sqlx::Result<Vec<Round>> {
    let rows = sqlx::query!(
        r#"select r.round, r.note as "note: Reason", coalesce(o.name, '') as "asked_by!", r.asked_at,
                  r.passport as "passport: PassportId", r.photograph as "photograph: AttachmentId", r.clean_pages,
                  p.given_at as "given_at?", p.passport as "passport_after?: PassportId",
                  p.photograph as "photograph_after?: AttachmentId", p.clean_pages as "clean_pages_after?",
                  (select jsonb_agg(jsonb_build_object('position', i.position, 'wanted', i.wanted, 'field', i.field,
                                                       'question', i.question, 'answer', a.answer) order by i.position)
                   from requested_items i
                   left join item_answers a on a.application = i.application and a.round = i.round and a.position = i.position
                   where i.application = r.application and i.round = r.round) as "items!: Json<Vec<ItemRow>>"
           from information_requests r
           left join information_replies p on p.application = r.application and p.round = r.round
           left join accounts o on o.id = r.asked_by
           where r.application = $1 order by r.round"#,
        id.0,
    )
    .fetch_all(db)
    .await?;
    rows.into_iter()
        .map(|row| {
            let after = row.passport_after.zip(row.photograph_after).zip(row.clean_pages_after);
            let after = after.map(|((passport, photograph), clean_pages)| Snapshot {
                passport,
                photograph,
                clean_pages,
            });
            Ok(Round {
                number: row.round,
                note: row.note,
                items: row.items.0.into_iter().map(ItemRow::read).collect::<sqlx::Result<_>>()?,
                asked_by: row.asked_by,
                asked_at: row.asked_at,
                before: Snapshot {
                    passport: row.passport,
                    photograph: row.photograph,
                    clean_pages: row.clean_pages,
                },
                reply: row.given_at.zip(after),
            })
        })
        .collect()
}
