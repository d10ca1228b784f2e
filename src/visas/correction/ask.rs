//! Asking for a correction of a visa that was issued.

use crate::accounts::store as accounts;
use crate::applications::{
    Approved, Circumstances, Given, Obstacle, Stale, obstacles, read, store as applications,
};
use crate::audit::{self, Chain, Entry};
use crate::invitations::Reason;
use crate::letters::{self, Letter};
use crate::passports::store as passports;
use crate::visas::correction::Correction;
use crate::visas::{Visa, store};
use crate::vocabulary::{AccountId, ApplicationId, CorrectionId};
use crate::web::Work;
use chrono::NaiveDate;

/// Why a visa is not corrected, neither when it is asked for nor when it is granted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotCorrectable {
    #[error("the visa was annulled")]
    Annulled,
    /// Rule V2: a replacement would have its entries anew.
    #[error("an entry was made on the visa")]
    Used,
    #[error("the visa ended on {last}")]
    Over { last: NaiveDate },
}

#[derive(Debug, thiserror::Error)]
pub enum CannotAskCorrection {
    #[error("there is no such application")]
    NotFound,
    #[error(transparent)]
    NotApproved(#[from] Stale),
    #[error(transparent)]
    NotCorrectable(#[from] NotCorrectable),
    #[error("what was given is what stands on the visa")]
    NothingChanged,
    /// It is no slip of the pen: somebody of another name needs an invitation and a visa of their own (rule E3).
    #[error("the name is another one")]
    AnotherName,
    #[error("a correction is waiting already")]
    AskedAlready,
    /// Rules E2, I3 and P3.
    #[error("the passport does not fit")]
    Passport(Vec<Obstacle>),
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// A visa can be corrected while it is in force, runs, and nobody has entered on it.
pub fn must_be_correctable(visa: &Visa, entries_made: i64, today: NaiveDate) -> Result<(), NotCorrectable> {
    if visa.annulment.is_some() {
        return Err(NotCorrectable::Annulled);
    }
    if entries_made > 0 {
        return Err(NotCorrectable::Used);
    }
    let last = visa.valid.last();
    if last < today { Err(NotCorrectable::Over { last }) } else { Ok(()) }
}

/// Keeps what the holder gives as a new version of the passport data, to be judged by an officer. The visa stays in force meanwhile.
pub async fn ask_correction(
    work: &mut Work,
    (applicant, id): (AccountId, ApplicationId),
    given: &Given,
    words: Reason,
) -> Result<(), CannotAskCorrection> {
    let (now, today) = (work.now(), work.today());
    let found = applications::find_own_for_change(work, id, applicant).await?;
    let case = found.ok_or(CannotAskCorrection::NotFound)?.require::<Approved>()?;
    let held = case.stage().held.visa;
    let visa = store::find(work, held).await?.ok_or(CannotAskCorrection::NotFound)?;
    let entries_made = store::entries_made(work, held).await?;
    let dossier = read::dossier(work, &case.particulars).await?;
    let missing = || CannotAskCorrection::Broken(sqlx::Error::RowNotFound);
    let (kept, invitation) =
        (dossier.passport.as_ref().ok_or_else(missing)?, dossier.invitation.as_ref().ok_or_else(missing)?);

    must_be_correctable(&visa, entries_made, today)?;
    let corrected = given.corrected(kept, today).ok_or(CannotAskCorrection::NothingChanged)?;
    // Against the invitation, so that no walk of small corrections leads to somebody else.
    if !corrected.passport.holder.is_like(&invitation.guest().name) {
        return Err(CannotAskCorrection::AnotherName);
    }
    let around = Circumstances { invitation, listed: dossier.listed.as_ref(), today };
    let against = obstacles(&corrected.passport, around);
    if !against.is_empty() {
        return Err(CannotAskCorrection::Passport(against));
    }
    let asked = Correction {
        id: CorrectionId::mint(),
        application: id,
        visa: held,
        passport: corrected.id,
        words,
        asked_at: now,
        settled: None,
    };

    passports::add(work, id, &corrected, now).await?;
    store::ask_correction(work, &asked).await.map_err(asked_already)?;

    tell(work, applicant, &asked, case.reference.to_string()).await
}

async fn tell(
    work: &mut Work,
    applicant: AccountId,
    asked: &Correction,
    reference: String,
) -> Result<(), CannotAskCorrection> {
    let entry = Entry::new(Chain::Application(asked.application), "the holder asked for a correction");
    audit::record(work, entry.with("visa", asked.visa.to_string())).await?;
    let holder = accounts::account(work, applicant).await?;
    let holder = holder.ok_or(CannotAskCorrection::NotFound)?;
    let letter = Letter::CorrectionAsked { application: asked.application, reference };
    Ok(letters::post(work, &holder.recipient(), &letter).await?)
}

fn asked_already(error: sqlx::Error) -> CannotAskCorrection {
    match error.as_database_error().and_then(|error| error.constraint()) {
        Some("a_visa_has_one_open_correction") => CannotAskCorrection::AskedAlready,
        Some(_) | None => CannotAskCorrection::Broken(error),
    }
}
