//! Forming a visa from an approved case: its number, its zone and its seal (rule V1).

use crate::applications::{Approved, Case, CaseFile, UnderReview};
use crate::audit::{self, Chain, Entry};
use crate::eligibility::{Citizenship, Named, store as lists};
use crate::fees::store as fees;
use crate::invitations::{Invitation, store as invitations};
use crate::passports::{KeptPassport, store as passports};
use crate::visas::seal::{DoesNotFit, Seal, SealContents, SigningKey, TrustedSigner};
use crate::visas::visa::validity;
use crate::visas::{Visa, VisaNumber, VisaZone, ZoneFacts, ZoneName, ZoneNameError, store};
use crate::vocabulary::{
    ApplicationId, AttachmentId, CountryCode, Days, FeeRowId, Instant, Language, PassportId, VisaId,
    day_in_kazakhstan,
};
use crate::web::{Words, Work};
use chrono::NaiveDate;
use sqlx::Connection;

/// A visa that stands in the same work, for the decision that it belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Formed {
    pub visa: VisaId,
    pub valid: Days,
}

/// Why no visa can be formed.
#[derive(Debug, thiserror::Error)]
pub enum CannotForm {
    /// The invitation's period is over: nobody could use the visa.
    #[error("the period ended on {last}")]
    Over { last: NaiveDate },
    /// The passport's zone was not given, and its printed name has letters that no zone can hold.
    #[error(transparent)]
    Name(#[from] ZoneNameError),
    /// The passport's zone calls its holder by another name than the one that was given: the visa would name two.
    #[error("the zone names {zone}, and the passport {printed}")]
    AnotherName { zone: String, printed: String },
    /// Rule V1: one application has at most one visa in force.
    #[error("the application has a visa in force")]
    InForce,
    #[error("the key that seals was revoked")]
    KeyRevoked,
    /// The certificate of the key that seals ends before the visa.
    #[error("no visa can be sealed that is valid after {latest}")]
    TooLate { latest: NaiveDate },
    #[error(transparent)]
    Unsealed(#[from] DoesNotFit),
    #[error("the operating system gave no random bytes: {0}")]
    Randomness(#[from] getrandom::Error),
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// Forms the visa of a case that is being approved in the same work.
pub async fn form(work: &mut Work, case: &Case<UnderReview>, key: &SigningKey) -> Result<Formed, CannotForm> {
    form_drawing(work, case, key, VisaNumber::draw).await
}

/// As [`form`], with numbers drawn from elsewhere than the machine's random bits.
pub async fn form_drawing(
    work: &mut Work,
    case: &Case<UnderReview>,
    key: &SigningKey,
    mut draw: impl FnMut() -> Result<VisaNumber, getrandom::Error> + Send,
) -> Result<Formed, CannotForm> {
    let basis = Basis::read(work, case.file(), case.stage().submission.fee_row).await?;
    draw_up(work, (basis, None), key, &mut draw).await
}

/// Forms a visa of an approved case anew, in the place of one that is annulled in the same work: with these passport data, under
/// this id.
pub async fn form_again(
    work: &mut Work,
    case: &Case<Approved>,
    (passport, id): (PassportId, VisaId),
    key: &SigningKey,
) -> Result<Formed, CannotForm> {
    let mut file = case.file().clone();
    file.particulars.passport = Some(passport);
    let basis = Basis::read(work, &file, case.stage().submission.fee_row).await?;
    draw_up(work, (basis, Some(id)), key, &mut VisaNumber::draw).await
}

async fn draw_up(
    work: &mut Work,
    (basis, id): (Basis, Option<VisaId>),
    key: &SigningKey,
    draw: &mut (dyn FnMut() -> Result<VisaNumber, getrandom::Error> + Send),
) -> Result<Formed, CannotForm> {
    let signers = store::trusted_signers(work).await?;

    if basis.valid.last() < work.today() {
        return Err(CannotForm::Over { last: basis.valid.last() });
    }
    let name = zone_name(&basis.passport, work.today())?;
    fits(key, basis.valid, &signers)?;

    let visa = loop {
        let drawn = basis.visa(draw()?, name.clone(), key)?;
        let visa = Visa { id: id.unwrap_or(drawn.id), ..drawn };
        if is_issued(work, &visa).await? {
            break visa;
        }
    };

    let formed = Entry::new(Chain::Application(basis.application), "a visa was formed");
    audit::record(work, formed.with("visa", visa.id.to_string())).await?;
    Ok(Formed { visa: visa.id, valid: visa.valid })
}

/// Issues a visa, or says that its number is taken: then the savepoint alone is undone.
async fn is_issued(work: &mut Work, visa: &Visa) -> Result<bool, CannotForm> {
    let mut savepoint = work.begin().await?;
    let Err(error) = store::issue(&mut savepoint, visa).await else {
        savepoint.commit().await?;
        return Ok(true);
    };
    savepoint.rollback().await?;
    match error.as_database_error().and_then(|error| error.constraint()) {
        Some("a_visa_number_is_unique") => Ok(false),
        Some("an_application_has_one_visa_in_force") => Err(CannotForm::InForce),
        _ => Err(error.into()),
    }
}

/// The key may seal, and its certificate outlasts the visa: else a border would turn a true visa away.
fn fits(key: &SigningKey, valid: Days, signers: &[TrustedSigner]) -> Result<(), CannotForm> {
    let Some(signer) = signers.iter().find(|signer| signer.reference == *key.reference()) else {
        return Ok(());
    };
    if signer.revoked.is_some() {
        return Err(CannotForm::KeyRevoked);
    }
    match signer.valid.last() < valid.last() {
        true => Err(CannotForm::TooLate { latest: signer.valid.last() }),
        false => Ok(()),
    }
}

/// The passport's own spelling where its zone was given (Doc 9303 part 3, section 4.6), otherwise its printed name.
fn zone_name(kept: &KeptPassport, today: NaiveDate) -> Result<ZoneName, CannotForm> {
    let printed = &kept.passport.holder;
    if let Some(zone) = kept.read_zone(today).filter(|zone| !zone.holder.is_like(printed)) {
        return Err(CannotForm::AnotherName { zone: zone.holder.to_string(), printed: printed.to_string() });
    }
    Ok(match kept.zone.as_deref().and_then(|zone| zone.get(5..44)) {
        Some(field) => ZoneName::from_passport_zone(field),
        None => ZoneName::from_printed(printed),
    }?)
}

/// Everything that a visa is formed from.
struct Basis {
    application: ApplicationId,
    invitation: Invitation,
    passport: KeptPassport,
    citizenship_name: Named,
    photograph: AttachmentId,
    airports: Vec<Named>,
    valid: Days,
    now: Instant,
}

impl Basis {
    async fn read(work: &mut Work, case: &CaseFile, fee_row: FeeRowId) -> sqlx::Result<Self> {
        let (now, today) = (work.now(), work.today());
        let missing = || sqlx::Error::RowNotFound;
        let answers = &case.particulars;
        let invitation = answers.invitation.ok_or_else(missing)?;
        let invitation = invitations::find(work, invitation).await?.ok_or_else(missing)?;
        let passport = answers.passport.ok_or_else(missing)?;
        let passport = passports::find(work, passport).await?.ok_or_else(missing)?;
        let paid = fees::row(work, fee_row).await?.ok_or_else(missing)?;
        let listed = lists::citizenship(work, &passport.passport.citizenship).await?;
        Ok(Self {
            application: case.id,
            valid: validity(invitation.journey().period, &paid),
            citizenship_name: citizenship_name(listed, &passport.passport.citizenship),
            photograph: answers.photograph.ok_or_else(missing)?,
            airports: store::airports_on(work, today).await?,
            invitation,
            passport,
            now,
        })
    }

    fn visa(&self, number: VisaNumber, name: ZoneName, key: &SigningKey) -> Result<Visa, DoesNotFit> {
        let (passport, journey) = (&self.passport.passport, self.invitation.journey());
        let zone = VisaZone::of(&ZoneFacts {
            number: number.clone(),
            name,
            nationality: passport.nationality.clone(),
            born: passport.born,
            sex: passport.sex,
            valid_until: self.valid.last(),
        });
        let contents = SealContents {
            zone: zone.clone(),
            entries: Some(journey.entries.into()),
            stay: journey.stay.into(),
            passport_number: passport.number.clone(),
            category: Some(journey.category.clone()),
            valid_from: Some(self.valid.first()),
            number: Some(number.clone()),
            unknown: Vec::new(),
        };
        let today = day_in_kazakhstan(self.now);
        Ok(Visa {
            id: VisaId::mint(),
            number,
            application: self.application,
            invitation: self.invitation.id,
            holder: passport.holder.clone(),
            citizenship: passport.citizenship.clone(),
            citizenship_name: self.citizenship_name.clone(),
            nationality: passport.nationality.clone(),
            born: passport.born,
            sex: passport.sex,
            passport_number: passport.number.clone(),
            passport_expires: passport.expires,
            purpose: journey.purpose,
            category: journey.category.clone(),
            entries: journey.entries,
            stay: journey.stay,
            valid: self.valid,
            inviting_party: self.invitation.party,
            inviting_party_name: self.invitation.party_name.clone(),
            institution: journey.institution.clone(),
            airports: self.airports.clone(),
            photograph: self.photograph,
            seal: Seal::sign(&contents, key, today, today)?,
            zone,
            issued_at: self.now,
            annulment: None,
        })
    }
}

/// The United States are not on the list, and have one product all the same: they go by their code's words.
fn citizenship_name(listed: Option<Citizenship>, code: &CountryCode) -> Named {
    let worded = |language| Words::of(language).t("invitations-united-states");
    match listed {
        Some(listed) => listed.name,
        None if code.is_united_states() => {
            Named { en: worded(Language::En), ru: worded(Language::Ru), kk: worded(Language::Kk) }
        }
        None => Named { en: code.to_string(), ru: code.to_string(), kk: code.to_string() },
    }
}
