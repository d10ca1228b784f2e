//! Cases and invitations by what is known of a person. The nearest come first; pages are turned by key.

use crate::applications::{Reference, StageName};
use crate::invitations::{InvitationNumber, Stage};
use crate::passports::PassportNumber;
use crate::review::Term;
use crate::vocabulary::{ApplicationId, CountryCode, Instant, InvitationId, LatinName};
use chrono::NaiveDate;
use sqlx::PgConnection;
use uuid::Uuid;

/// An application that was found: enough to tell one person from another.
#[derive(Debug, Clone, PartialEq)]
pub struct FoundCase {
    pub id: ApplicationId,
    pub reference: Reference,
    pub surname: LatinName,
    pub given_names: Option<LatinName>,
    pub born: NaiveDate,
    pub citizenship: CountryCode,
    pub passport_number: PassportNumber,
    pub stage: StageName,
    pub since: Instant,
    pub nearness: f32,
}

/// An invitation that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct FoundInvitation {
    pub id: InvitationId,
    pub number: Option<InvitationNumber>,
    pub surname: LatinName,
    pub given_names: Option<LatinName>,
    pub born: NaiveDate,
    pub citizenship: CountryCode,
    pub passport_number: PassportNumber,
    pub stage: Stage,
    pub since: Instant,
    pub nearness: f32,
}

/// Where a page of what was found begins: after what is so near and has this id.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    pub nearness: f32,
    pub id: Uuid,
}

/// A term as arguments of a statement.
struct Sought<'a> {
    name: Option<&'a str>,
    passport_number: Option<&'a str>,
    email: Option<String>,
}

impl<'a> Sought<'a> {
    fn of(term: &'a Term) -> Self {
        let none = Self { name: None, passport_number: None, email: None };
        match term {
            Term::Name(name) => Self { name: Some(name.as_str()), ..none },
            Term::PassportNumber(number) => Self { passport_number: Some(number.as_str()), ..none },
            Term::Email(email) => Self { email: Some(email.to_string()), ..none },
        }
    }
}

/// Lets names be found, until the work is over, of which half of a part's letters in threes agree. PostgreSQL's own measure, 0.6, misses
/// `Mokhammed` for `Mohammed`.
pub async fn be_tolerant(db: &mut PgConnection) -> sqlx::Result<()> {
    sqlx::query!("select set_config('pg_trgm.word_similarity_threshold', '0.5', true)").fetch_one(db).await?;
    Ok(())
}

/// Submitted applications that a term finds. A name is found when a part of it is spelled nearly so, or sounds so.
pub async fn cases(
    db: &mut PgConnection,
    term: &Term,
    after: Option<Place>,
    most: i64,
) -> sqlx::Result<Vec<FoundCase>> {
    let sought = Sought::of(term);
    sqlx::query_as!(
        FoundCase,
        r#"with near as (
               select a.id, word_similarity(folded($1), p.folded_name) as nearness
               from passports p join applications a on a.passport = p.id
               where folded($1) <% p.folded_name or sounds(p.surname || ' ' || coalesce(p.given_names, '')) @> sounds($1)
               union all
               select a.id, 1 from passports p join applications a on a.passport = p.id where p.number = $2
               union all
               select a.id, 1 from applications a where a.applicant = (select id from accounts where lower(email) = lower($3)))
           select a.id as "id: ApplicationId", a.reference as "reference: Reference", p.surname as "surname: LatinName",
                  p.given_names as "given_names: LatinName", p.born, p.citizenship as "citizenship: CountryCode",
                  p.number as "passport_number: PassportNumber", a.stage as "stage: StageName", a.stage_since as since,
                  near.nearness as "nearness!"
           from near join applications a on a.id = near.id join passports p on p.id = a.passport
           where a.submitted_at is not null
             and (near.nearness, a.id) < (coalesce($4::real, 2), coalesce($5::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
           order by near.nearness desc, a.id desc limit $6"#,
        sought.name,
        sought.passport_number,
        sought.email,
        after.map(|place| place.nearness),
        after.map(|place| place.id),
        most,
    )
    .fetch_all(db)
    .await
}

/// Invitations that a term finds; an e-mail address is the inviting party's.
pub async fn invitations(
    db: &mut PgConnection,
    term: &Term,
    after: Option<Place>,
    most: i64,
) -> sqlx::Result<Vec<FoundInvitation>> {
    let sought = Sought::of(term);
    sqlx::query_as!(
        FoundInvitation,
        r#"with near as (
               select i.id, word_similarity(folded($1), i.folded_name) as nearness from invitations i
               where folded($1) <% i.folded_name or sounds(i.surname || ' ' || coalesce(i.given_names, '')) @> sounds($1)
               union all
               select i.id, 1 from invitations i where i.passport_number = $2
               union all
               select i.id, 1 from invitations i
               where i.inviting_party = (select o.party from party_roles o join accounts a on a.id = o.account
                                         where lower(a.email) = lower($3) and o.ended_at is null))
           select i.id as "id: InvitationId", i.number as "number: InvitationNumber", i.surname as "surname: LatinName",
                  i.given_names as "given_names: LatinName", i.born, i.citizenship as "citizenship: CountryCode",
                  i.passport_number as "passport_number: PassportNumber", i.stage as "stage: Stage", i.stage_since as since,
                  near.nearness as "nearness!"
           from near join invitations i on i.id = near.id
           where (near.nearness, i.id) < (coalesce($4::real, 2), coalesce($5::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
           order by near.nearness desc, i.id desc limit $6"#,
        sought.name,
        sought.passport_number,
        sought.email,
        after.map(|place| place.nearness),
        after.map(|place| place.id),
        most,
    )
    .fetch_all(db)
    .await
}
