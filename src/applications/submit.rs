//! Submitting: every rule again, the fee fixed, and the draft is a draft no more.

use crate::applications::answer::Asked;
use crate::applications::tell::carry_out;
use crate::applications::{
    AwaitingPayment, Case, Dossier, Draft, Stale, Submission, Task, TaskList, read, store,
};
use crate::fees::{self, FeeRow, NoFee, store as schedule};
use crate::invitations::store as invitations;
use crate::letters::Letter;
use crate::passports::Defect;
use crate::vocabulary::FeeRowId;
use crate::web::Work;
use chrono::NaiveDate;

/// Rule F4: whether the applicant agrees that the fee is never refunded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotRefundable {
    Agreed,
    NotAgreed,
}

/// What the applicant was shown before submitting, and said to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Agreement {
    /// Rule F2: the row of the schedule whose fee was shown; none where the page showed none.
    pub fee: Option<FeeRowId>,
    pub not_refundable: NotRefundable,
}

/// Why an application cannot be submitted.
#[derive(Debug, thiserror::Error)]
pub enum CannotSubmit {
    #[error("there is no such application")]
    NotFound,
    #[error(transparent)]
    NotADraft(#[from] Stale),
    /// The answers are no longer those that were shown.
    #[error("the answers were changed since they were shown")]
    Changed,
    #[error("{0:?} is still to be done")]
    Unfinished(Task),
    /// Rules P1 to P4, asked again.
    #[error("the passport does not meet the requirements")]
    Passport(Vec<Defect>),
    /// Rule F3.
    #[error(transparent)]
    NoFee(#[from] NoFee),
    /// Rules F2 and F4: another fee is in force by now than the one that was agreed to.
    #[error("the fee was changed since it was shown")]
    FeeChanged,
    /// Rule F4.
    #[error("the applicant does not agree that the fee is not refunded")]
    NotAgreed,
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

/// Rules A1, P1 to P4, I3, F2 to F4: submits the draft that was shown, with the fee that was shown and is still in force: nobody owes
/// another fee than they agreed to.
pub async fn submit(work: &mut Work, asked: &Asked, agreed: Agreement) -> Result<(), CannotSubmit> {
    rely_on_invitation(work, asked).await?;
    let found = store::find_own_for_change(work, asked.application, asked.applicant).await?;
    let draft = found.ok_or(CannotSubmit::NotFound)?.require::<Draft>()?;
    let dossier = read::dossier(work, &draft.particulars).await?;
    let rows = schedule::rows(work).await?;

    if draft.particulars.mark(Task::Check, draft.version) != asked.seen {
        return Err(CannotSubmit::Changed);
    }
    let today = work.today();
    must_be_finished(&dossier, today)?;
    let fee = fee_of(&dossier, &rows, today)?;
    if agreed.fee != Some(fee.id) {
        return Err(CannotSubmit::FeeChanged);
    }
    if agreed.not_refundable == NotRefundable::NotAgreed {
        return Err(CannotSubmit::NotAgreed);
    }
    let now = work.now();
    let submission = Submission { at: now, agreed_at: now, fee_row: fee.id, fee: fee.fee };

    post(work, draft, submission).await?;
    Ok(())
}

async fn post(work: &mut Work, draft: Case<Draft>, submission: Submission) -> sqlx::Result<()> {
    let letter = Letter::FeeIsDue { application: draft.id, reference: draft.reference.to_string() };
    let taken = draft.step(AwaitingPayment { submission });

    carry_out(work, &taken, letter).await
}

/// Rule I4: the invitation cannot be withdrawn while it is submitted with. Locked before the application, in the order of the rooms.
async fn rely_on_invitation(work: &mut Work, asked: &Asked) -> Result<(), CannotSubmit> {
    let seen = store::find_own(work, asked.application, asked.applicant).await?;
    let case = seen.ok_or(CannotSubmit::NotFound)?;
    if let Some(invitation) = case.particulars.invitation {
        invitations::find_to_rely_on(work, invitation).await?;
    }
    Ok(())
}

fn must_be_finished(dossier: &Dossier, today: NaiveDate) -> Result<(), CannotSubmit> {
    let tasks = TaskList::of(dossier, today);
    if !tasks.is_ready_to_submit() {
        return Err(CannotSubmit::Unfinished(tasks.next()));
    }
    let (Some(invitation), Some(kept), Some(declared)) =
        (&dossier.invitation, &dossier.passport, dossier.particulars.declared)
    else {
        return Err(CannotSubmit::Unfinished(tasks.next()));
    };
    let accepted = kept.passport.clone().accept(declared, invitation.journey().period);
    accepted.map(|_| ()).map_err(CannotSubmit::Passport)
}

/// Rules F2 and F3: the one row of the schedule for this application on a day.
pub fn fee_of<'a>(dossier: &Dossier, rows: &'a [FeeRow], today: NaiveDate) -> Result<&'a FeeRow, NoFee> {
    let (Some(invitation), Some(kept)) = (&dossier.invitation, &dossier.passport) else {
        return Err(NoFee::NothingInForce { day: today });
    };
    let journey = invitation.journey();
    let case = fees::Case {
        citizenship: &kept.passport.citizenship,
        purpose: journey.purpose,
        entries: journey.entries,
        validity: journey.period,
    };
    fees::find(rows, &case, today)
}
