//! Granting a correction, by which the visa is replaced, or declining it.

use crate::accounts::store as accounts;
use crate::applications::{Approved, Case, Snapshot, Stale, replace_visa, store as applications};
use crate::audit::{self, Chain, Entry};
use crate::invitations::Reason;
use crate::letters::{self, Letter};
use crate::passports::{Defect, store as passports};
use crate::visas::correction::{Correction, NotCorrectable, Settlement, must_be_correctable};
use crate::visas::form::form_again;
use crate::visas::{Annulment, CannotForm, seal::SigningKey, store};
use crate::vocabulary::{AccountId, CorrectionId, VisaId};
use crate::web::Work;

#[derive(Debug, thiserror::Error)]
pub enum CannotSettle {
    #[error("there is no such correction")]
    NotFound,
    #[error("the correction was settled already")]
    Already,
    #[error(transparent)]
    NotApproved(#[from] Stale),
    #[error(transparent)]
    NotCorrectable(#[from] NotCorrectable),
    /// Rules P1 to P4, asked once more.
    #[error("the passport does not meet the requirements")]
    Passport(Vec<Defect>),
    #[error(transparent)]
    Visa(#[from] CannotForm),
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// Rules V1 and V3: the visa is annulled, another one is formed with the corrected data, and both are linked: one work, no new fee.
pub async fn grant(
    work: &mut Work,
    officer: AccountId,
    id: CorrectionId,
    (reason, key): (Reason, &SigningKey),
) -> Result<(), CannotSettle> {
    let (now, today) = (work.now(), work.today());
    let (case, asked) = open(work, id).await?;
    let visa = store::find_for_change(work, asked.visa).await?.ok_or(CannotSettle::NotFound)?;
    let entries_made = store::entries_made(work, asked.visa).await?;
    let kept = passports::find(work, asked.passport).await?.ok_or(CannotSettle::NotFound)?;
    let stood = Snapshot::of(&case.particulars).ok_or(sqlx::Error::RowNotFound)?;
    let declared = case.particulars.declared.ok_or(sqlx::Error::RowNotFound)?;

    must_be_correctable(&visa, entries_made, today)?;
    let replacement = VisaId::mint();
    let annulment = Annulment { at: now, by: officer, reason };
    let stands = Snapshot { passport: asked.passport, ..stood };

    store::annul_for(work, (visa.id, replacement), &annulment).await?;
    let formed = form_again(work, &case, (asked.passport, replacement), key).await?;
    kept.passport.accept(declared, formed.valid).map_err(CannotSettle::Passport)?;
    let granted = Settlement::Granted { replacement };
    store::settle_correction(work, id, &granted, (officer, now)).await?;

    let entry = Entry::new(Chain::Application(case.id), "an officer granted a correction");
    let entry = entry.with("visa", visa.id.to_string()).with("replacement", replacement.to_string());
    audit::record(work, entry).await?;
    Ok(replace_visa(work, case, &stands, replacement).await?)
}

/// Declines a correction; the visa stays as it is, and its holder reads why.
pub async fn decline(
    work: &mut Work,
    officer: AccountId,
    id: CorrectionId,
    reason: Reason,
) -> Result<(), CannotSettle> {
    let now = work.now();
    let (case, _) = open(work, id).await?;
    let holder = accounts::account(work, case.applicant).await?.ok_or(CannotSettle::NotFound)?;

    let declined = Settlement::Declined { reason };

    store::settle_correction(work, id, &declined, (officer, now)).await?;

    audit::record(work, Entry::new(Chain::Application(case.id), "an officer declined a correction")).await?;
    let letter = Letter::CorrectionDeclined { application: case.id, reference: case.reference.to_string() };
    Ok(letters::post(work, &holder.recipient(), &letter).await?)
}

/// The correction and its case, locked in the order of the rooms, with nothing settled yet.
async fn open(work: &mut Work, id: CorrectionId) -> Result<(Case<Approved>, Correction), CannotSettle> {
    let seen = store::correction(work, id).await?.ok_or(CannotSettle::NotFound)?;
    let case = applications::find_for_change(work, seen.application).await?.ok_or(CannotSettle::NotFound)?;
    let asked = store::correction(work, id).await?.ok_or(CannotSettle::NotFound)?;
    if asked.settled.is_some() {
        return Err(CannotSettle::Already);
    }
    Ok((case.require::<Approved>()?, asked))
}
