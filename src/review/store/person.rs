//! What is known of a person from before, and what officers say to each other.

use crate::applications::{Reference, StageName};
use crate::invitations::Reason;
use crate::passports::{Passport, PassportNumber};
use crate::vocabulary::{AccountId, ApplicationId, Instant, LatinName};
use sqlx::PgConnection;

/// Another case of somebody with the same passport, or with the same birth and a name like this one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarlierCase {
    pub id: ApplicationId,
    pub reference: Reference,
    pub stage: StageName,
    pub since: Instant,
    pub surname: LatinName,
    pub given_names: Option<LatinName>,
    pub passport_number: PassportNumber,
    /// Whether it is the same passport; else name and birth alone agree.
    pub same_passport: bool,
    /// Whether a visa of it was annulled, and not replaced by another.
    pub annulled: bool,
}

/// The most that are shown beside a case; the search shows all.
const MOST: i64 = 50;

/// Other submitted cases of a passport's holder, the latest first.
pub async fn earlier_cases(
    db: &mut PgConnection,
    id: ApplicationId,
    passport: &Passport,
) -> sqlx::Result<Vec<EarlierCase>> {
    sqlx::query_as!(
        EarlierCase,
        r#"select a.id as "id: ApplicationId", a.reference as "reference: Reference", a.stage as "stage: StageName",
                  a.stage_since as since, p.surname as "surname: LatinName", p.given_names as "given_names: LatinName",
                  p.number as "passport_number: PassportNumber", (p.number = $2 and p.citizenship = $3) as "same_passport!",
                  exists (select from visas v where v.application = a.id and v.annulled_at is not null
                          and v.replaced_by is null) as "annulled!"
           from passports p join applications a on a.passport = p.id
           where a.id <> $1 and a.submitted_at is not null
             and ((p.number = $2 and p.citizenship = $3)
                  or (p.born = $4 and (p.folded_name = folded($5)
                                       or sounds(p.surname || ' ' || coalesce(p.given_names, '')) @> sounds($5))))
           order by a.id desc limit $6"#,
        id.0,
        passport.number.as_str(),
        passport.citizenship.as_str(),
        passport.born,
        passport.holder.to_string(),
        MOST,
    )
    .fetch_all(db)
    .await
}

/// What an officer said to the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    pub by: String,
    pub at: Instant,
    pub words: Reason,
}

/// The notes about a case, the latest first.
pub async fn notes(db: &mut PgConnection, id: ApplicationId) -> sqlx::Result<Vec<Note>> {
    sqlx::query_as!(
        Note,
        r#"select o.name as by, n.at, n.words as "words: Reason"
           from officers_notes n join accounts o on o.id = n.officer where n.application = $1 order by n.id desc"#,
        id.0,
    )
    .fetch_all(db)
    .await
}

pub async fn write_note(
    db: &mut PgConnection,
    (id, officer): (ApplicationId, AccountId),
    words: &Reason,
    at: Instant,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into officers_notes (application, officer, words, at) values ($1, $2, $3, $4)",
        id.0,
        officer.0,
        words.as_str(),
        at,
    )
    .execute(db)
    .await?;
    Ok(())
}
