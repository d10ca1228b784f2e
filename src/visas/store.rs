//! Visas, and the public keys that their seals are checked with.

mod corrections;
mod signers;

pub use corrections::{
    annul_for, ask_correction, correction, corrections_of, replacement, settle_correction, tally_corrections,
    waiting_corrections,
};
pub use signers::{
    annulled_on, is_certified, published, record_certificate, revoke, trust, trusted_signers, trusted_since,
    used_up_on,
};

use crate::eligibility::{Entries, Named, Purpose, Stay};
use crate::invitations::Reason;
use crate::passports::PassportNumber;
use crate::visas::seal::Seal;
use crate::visas::{Annulment, Visa, VisaNumber, VisaZone};
use crate::vocabulary::{
    AccountId, ApplicationId, AttachmentId, CountryCode, Days, Instant, InvitationId, InvitingPartyId,
    LatinName, PersonName, Sex, VisaId,
};
use chrono::NaiveDate;
use sqlx::PgConnection;
use sqlx::types::Json;

struct Row {
    id: VisaId,
    number: VisaNumber,
    application: ApplicationId,
    invitation: InvitationId,
    surname: LatinName,
    given_names: Option<LatinName>,
    citizenship: CountryCode,
    citizenship_name: Json<Named>,
    nationality: CountryCode,
    born: NaiveDate,
    sex: Sex,
    passport_number: PassportNumber,
    passport_expires: NaiveDate,
    purpose: Purpose,
    category: String,
    entries: Entries,
    stay_days: i32,
    valid_from: NaiveDate,
    valid_until: NaiveDate,
    inviting_party: InvitingPartyId,
    inviting_party_name: String,
    institution: Option<String>,
    airports: Json<Vec<Named>>,
    photograph: AttachmentId,
    zone: String,
    seal: Vec<u8>,
    issued_at: Instant,
    annulled_at: Option<Instant>,
    annulled_by: Option<AccountId>,
    annulment_reason: Option<Reason>,
}

impl Row {
    fn read(self) -> sqlx::Result<Visa> {
        let (first, second) = self.zone.split_once('\n').unwrap_or((&self.zone, ""));
        let annulment = match (self.annulled_at, self.annulled_by, self.annulment_reason) {
            (Some(at), Some(by), Some(reason)) => Some(Annulment { at, by, reason }),
            (_, _, _) => None,
        };
        Ok(Visa {
            zone: VisaZone::parse(first, second).map_err(unreadable)?,
            stay: Stay::try_from(self.stay_days).map_err(unreadable)?,
            valid: Days::new(self.valid_from, self.valid_until).map_err(unreadable)?,
            id: self.id,
            number: self.number,
            application: self.application,
            invitation: self.invitation,
            holder: PersonName { surname: self.surname, given_names: self.given_names },
            citizenship: self.citizenship,
            citizenship_name: self.citizenship_name.0,
            nationality: self.nationality,
            born: self.born,
            sex: self.sex,
            passport_number: self.passport_number,
            passport_expires: self.passport_expires,
            purpose: self.purpose,
            category: self.category,
            entries: self.entries,
            inviting_party: self.inviting_party,
            inviting_party_name: self.inviting_party_name,
            institution: self.institution,
            airports: self.airports.0,
            photograph: self.photograph,
            seal: Seal::from_bytes(self.seal),
            issued_at: self.issued_at,
            annulment,
        })
    }
}

fn unreadable(error: impl std::error::Error + Send + Sync + 'static) -> sqlx::Error {
    sqlx::Error::Decode(Box::new(error))
}

/// The columns of [`Row`], then the rest of one statement.
macro_rules! visas {
    ($rest:literal $(, $argument:expr)*) => {
        sqlx::query_as!(
            Row,
            r#"select v.id as "id: VisaId", v.number as "number: VisaNumber", v.application as "application: ApplicationId",
                      v.invitation as "invitation: InvitationId", v.surname as "surname: LatinName",
                      v.given_names as "given_names: LatinName", v.citizenship as "citizenship: CountryCode",
                      v.citizenship_name as "citizenship_name: Json<Named>", v.nationality as "nationality: CountryCode",
                      v.born, v.sex as "sex: Sex", v.passport_number as "passport_number: PassportNumber",
                      v.passport_expires, v.purpose as "purpose: Purpose", v.category, v.entries as "entries: Entries",
                      v.stay_days, v.valid_from, v.valid_until, v.inviting_party as "inviting_party: InvitingPartyId",
                      v.inviting_party_name, v.institution, v.airports as "airports: Json<Vec<Named>>",
                      v.photograph as "photograph: AttachmentId", v.zone, v.seal, v.issued_at, v.annulled_at,
                      v.annulled_by as "annulled_by: AccountId", v.annulment_reason as "annulment_reason: Reason"
               from visas v "# + $rest
            $(, $argument)*
        )
    };
}

/// Any visa, for staff and for the portal itself.
pub async fn find(db: &mut PgConnection, id: VisaId) -> sqlx::Result<Option<Visa>> {
    visas!("where v.id = $1", id.0).fetch_optional(db).await?.map(Row::read).transpose()
}

/// Any visa, locked until the work is over.
pub async fn find_for_change(db: &mut PgConnection, id: VisaId) -> sqlx::Result<Option<Visa>> {
    visas!("where v.id = $1 for no key update", id.0).fetch_optional(db).await?.map(Row::read).transpose()
}

/// The visa of a number. It opens nothing by itself: hold the date of birth against it.
pub async fn find_by_number(db: &mut PgConnection, number: &VisaNumber) -> sqlx::Result<Option<Visa>> {
    visas!("where v.number = $1", number.as_str()).fetch_optional(db).await?.map(Row::read).transpose()
}

/// The visa of an application, the one issued last. An annulled one is still shown.
pub async fn of_application(db: &mut PgConnection, application: ApplicationId) -> sqlx::Result<Option<Visa>> {
    visas!("where v.application = $1 order by v.id desc limit 1", application.0)
        .fetch_optional(db)
        .await?
        .map(Row::read)
        .transpose()
}

/// The visa of the holder's own application; somebody else's is not found.
pub async fn of_own_application(
    db: &mut PgConnection,
    application: ApplicationId,
    applicant: AccountId,
) -> sqlx::Result<Option<Visa>> {
    visas!(
        "join applications a on a.id = v.application
         where v.application = $1 and a.applicant = $2 order by v.id desc limit 1",
        application.0,
        applicant.0
    )
    .fetch_optional(db)
    .await?
    .map(Row::read)
    .transpose()
}

/// Rule V2: how many entries were made on a visa. A crossing that was corrected away does not count.
pub async fn entries_made(db: &mut PgConnection, id: VisaId) -> sqlx::Result<i64> {
    sqlx::query_scalar!(
        r#"select count(*) as "entries!" from crossings c
           where c.visa = $1 and c.direction = 'entry' and not c.void
             and not exists (select from crossings correction where correction.corrects = c.id)"#,
        id.0,
    )
    .fetch_one(db)
    .await
}

/// Rule V2: the international airports that are open on a day, as a visa names them.
pub async fn airports_on(db: &mut PgConnection, day: NaiveDate) -> sqlx::Result<Vec<Named>> {
    sqlx::query_as!(
        Named,
        "select name_en as en, name_ru as ru, name_kk as kk from checkpoints
         where kind = 'international_airport' and open_from <= $1 and (open_until is null or open_until >= $1)
         order by code desc",
        day,
    )
    .fetch_all(db)
    .await
}

pub async fn issue(db: &mut PgConnection, visa: &Visa) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into visas (id, number, application, invitation, surname, given_names, citizenship, citizenship_name,
                            nationality, born, sex, passport_number, passport_expires, purpose, category, entries,
                            stay_days, valid_from, valid_until, inviting_party, inviting_party_name, institution,
                            airports, photograph, zone, seal, issued_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
                 $23, $24, $25, $26, $27)",
        visa.id.0,
        visa.number.as_str(),
        visa.application.0,
        visa.invitation.0,
        visa.holder.surname.as_str(),
        visa.holder.given_names.as_ref().map(LatinName::as_str),
        visa.citizenship.as_str(),
        Json(&visa.citizenship_name) as _,
        visa.nationality.as_str(),
        visa.born,
        visa.sex.letter(),
        visa.passport_number.as_str(),
        visa.passport_expires,
        visa.purpose.code(),
        visa.category,
        visa.entries.code(),
        visa.stay.days(),
        visa.valid.first(),
        visa.valid.last(),
        visa.inviting_party.0,
        visa.inviting_party_name,
        visa.institution,
        Json(&visa.airports) as _,
        visa.photograph.0,
        format!("{}\n{}", visa.zone.first(), visa.zone.second()),
        visa.seal.as_bytes(),
        visa.issued_at,
    )
    .execute(db)
    .await?;
    Ok(())
}

/// Rule V3: from now on the visa fails verification everywhere.
pub async fn annul(db: &mut PgConnection, id: VisaId, annulment: &Annulment) -> sqlx::Result<()> {
    let annulled = sqlx::query!(
        "update visas set annulled_at = $2, annulled_by = $3, annulment_reason = $4 where id = $1 and annulled_at is null",
        id.0,
        annulment.at,
        annulment.by.0,
        annulment.reason.as_str(),
    )
    .execute(db)
    .await?;
    if annulled.rows_affected() == 1 { Ok(()) } else { Err(sqlx::Error::RowNotFound) }
}
