//! Passport data, version by version: a changed answer is a new row.

use crate::passports::{KeptPassport, Passport, PassportNumber};
use crate::vocabulary::{ApplicationId, CountryCode, Instant, LatinName, PassportId, PersonName, Sex};
use chrono::NaiveDate;
use sqlx::PgConnection;

/// Keeps a new version of an application's passport data.
pub async fn add(
    db: &mut PgConnection,
    application: ApplicationId,
    kept: &KeptPassport,
    at: Instant,
) -> sqlx::Result<()> {
    let passport = &kept.passport;
    sqlx::query!(
        "insert into passports (id, application, surname, given_names, citizenship, nationality, issuing_authority,
                                number, born, sex, issued, expires, zone, entered_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        kept.id.0,
        application.0,
        passport.holder.surname.as_str(),
        passport.holder.given_names.as_ref().map(LatinName::as_str),
        passport.citizenship.as_str(),
        passport.nationality.as_str(),
        passport.issuing_authority.as_str(),
        passport.number.as_str(),
        passport.born,
        passport.sex.letter(),
        passport.issued,
        passport.expires,
        kept.zone.as_deref(),
        at,
    )
    .execute(db)
    .await?;
    Ok(())
}

struct PassportRow {
    surname: LatinName,
    given_names: Option<LatinName>,
    citizenship: CountryCode,
    nationality: CountryCode,
    issuing_authority: CountryCode,
    number: PassportNumber,
    born: NaiveDate,
    sex: Sex,
    issued: NaiveDate,
    expires: NaiveDate,
    zone: Option<String>,
}

impl PassportRow {
    fn kept_as(self, id: PassportId) -> KeptPassport {
        let passport = Passport {
            holder: PersonName { surname: self.surname, given_names: self.given_names },
            citizenship: self.citizenship,
            nationality: self.nationality,
            issuing_authority: self.issuing_authority,
            number: self.number,
            born: self.born,
            sex: self.sex,
            issued: self.issued,
            expires: self.expires,
        };
        KeptPassport { id, passport, zone: self.zone }
    }
}

/// One version of passport data. An application points at the version that counts.
pub async fn find(db: &mut PgConnection, id: PassportId) -> sqlx::Result<Option<KeptPassport>> {
    let row = sqlx::query_as!(
        PassportRow,
        r#"select surname as "surname: LatinName", given_names as "given_names: LatinName",
                  citizenship as "citizenship: CountryCode", nationality as "nationality: CountryCode",
                  issuing_authority as "issuing_authority: CountryCode", number as "number: PassportNumber",
                  born, sex as "sex: Sex", issued, expires, zone
           from passports where id = $1"#,
        id.0,
    )
    .fetch_optional(db)
    .await?;
    Ok(row.map(|row| row.kept_as(id)))
}

/// Every version of an application's passport data, the first one first.
pub async fn versions(db: &mut PgConnection, application: ApplicationId) -> sqlx::Result<Vec<KeptPassport>> {
    let rows = sqlx::query!(
        r#"select id as "id: PassportId", surname as "surname: LatinName", given_names as "given_names: LatinName",
                  citizenship as "citizenship: CountryCode", nationality as "nationality: CountryCode",
                  issuing_authority as "issuing_authority: CountryCode", number as "number: PassportNumber",
                  born, sex as "sex: Sex", issued, expires, zone
           from passports where application = $1 order by entered_at, id"#,
        application.0,
    )
    .fetch_all(db)
    .await?;
    let versions = rows.into_iter().map(|row| {
        let kept = PassportRow {
            surname: row.surname,
            given_names: row.given_names,
            citizenship: row.citizenship,
            nationality: row.nationality,
            issuing_authority: row.issuing_authority,
            number: row.number,
            born: row.born,
            sex: row.sex,
            issued: row.issued,
            expires: row.expires,
            zone: row.zone,
        };
        kept.kept_as(row.id)
    });
    Ok(versions.collect())
}
