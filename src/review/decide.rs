//! Deciding a case: the visa is formed, something is asked for, or the application is refused.

use crate::accounts::{NotHeld, must_hold};
use crate::applications::{
    self, CannotApprove, Case, Stale, UnderReview, request_information, store as applications_store,
};
use crate::audit::{self, Chain, Entry};
use crate::invitations::Reason;
use crate::passports::Defect;
use crate::review::looked_at::{CannotPass, pass_flags};
use crate::review::{ConfirmationPolicy, Decision, Flag, Outcome, PhraseCode, PhraseKind, Proposal, store};
use crate::visas::{CannotForm, form, seal::SigningKey};
use crate::vocabulary::{AccountId, ApplicationId};
use crate::web::Work;

/// Why a decision does not stand.
#[derive(Debug, thiserror::Error)]
pub enum CannotDecide {
    #[error("there is no such application")]
    NotFound,
    /// It is no longer under review: decided, withdrawn, or waiting for the applicant.
    #[error(transparent)]
    Stale(#[from] Stale),
    /// It was changed since the page was shown.
    #[error("the application was changed since it was shown")]
    Changed,
    #[error(transparent)]
    NotHeld(#[from] NotHeld),
    /// Another decision comes first: to confirm the refusal that was proposed, or to set it aside.
    #[error("a refusal was proposed")]
    Proposed(Proposal),
    #[error("nobody confirms their own refusal")]
    OwnProposal,
    /// A flag that the officer has not said to have looked at; it may have come up since the page was shown.
    #[error("something speaks for a closer look")]
    NotLookedAt(Vec<Flag>),
    #[error("the ground is not offered today")]
    NoSuchGround,
    /// Rules P1 to P4, asked once more.
    #[error("the passport does not meet the requirements")]
    Passport(Vec<Defect>),
    #[error(transparent)]
    Visa(#[from] CannotForm),
    #[error(transparent)]
    Broken(#[from] sqlx::Error),
}

impl From<CannotPass> for CannotDecide {
    fn from(refusal: CannotPass) -> Self {
        match refusal {
            CannotPass::NotLookedAt(flags) => Self::NotLookedAt(flags),
            CannotPass::Broken(error) => Self::Broken(error),
        }
    }
}

impl From<CannotApprove> for CannotDecide {
    fn from(refusal: CannotApprove) -> Self {
        match refusal {
            CannotApprove::Passport(defects) => Self::Passport(defects),
            CannotApprove::Broken(error) => Self::Broken(error),
        }
    }
}

/// What came of a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    Decided,
    /// A refusal waits for a second officer.
    Proposed,
    /// A proposed refusal was set aside; the case waits for a decision as before.
    SetAside,
}

/// Decides the version of a case that the officer saw. The application's own deed writes its history, its record and
/// its letter.
pub async fn decide(
    work: &mut Work,
    officer: AccountId,
    (id, seen): (ApplicationId, i32),
    decision: &Decision,
    key: &SigningKey,
) -> Result<Done, CannotDecide> {
    let (now, today) = (work.now(), work.today());
    let case = applications_store::find_for_change(work, id).await?.ok_or(CannotDecide::NotFound)?;
    let hold = store::hold(work, id).await?;
    let proposal = store::open_proposal(work, id).await?;
    let policies = store::confirmation_policies(work).await?;

    let case = case.require::<UnderReview>()?;
    if case.version != seen {
        return Err(CannotDecide::Changed);
    }
    must_hold(hold, officer, now)?;

    let by = (officer, id);
    let done = match (decision, proposal) {
        (Decision::Confirm(seen), Some(proposal)) if *seen == proposal.id => {
            confirm(work, by, case, &proposal).await?
        }
        (Decision::SetAside(seen), Some(proposal)) if *seen == proposal.id => {
            set_aside(work, by, &proposal).await?
        }
        (Decision::Confirm(_) | Decision::SetAside(_), _) => return Err(CannotDecide::Changed),
        (_, Some(proposal)) => return Err(CannotDecide::Proposed(proposal)),
        (Decision::Approve { looked_at }, None) => {
            let raised = store::raised(work, id, now).await?;
            let looked_at = pass_flags(work, id, raised, looked_at).await?;
            let formed = form(work, &case, key).await?;
            applications::approve(work, case, officer, formed.visa, formed.valid).await?;
            store::record(work, (id, officer), &Decision::Approve { looked_at }, now).await?;
            Done::Decided
        }
        (Decision::AskFor(request), None) => {
            request_information(work, case, officer, request).await?;
            store::record(work, (id, officer), decision, now).await?;
            Done::Decided
        }
        (Decision::Refuse { ground, words }, None) => {
            must_be_offered(work, ground).await?;
            if ConfirmationPolicy::is_needed_on(&policies, today) {
                propose(work, by, (ground, words)).await?
            } else {
                applications::refuse(work, case, officer, words.to_string()).await?;
                store::record(work, (id, officer), decision, now).await?;
                Done::Decided
            }
        }
    };

    store::put_back(work, id, officer).await?;
    Ok(done)
}

/// The case stays under review, and another officer takes it.
async fn propose(
    work: &mut Work,
    (officer, id): (AccountId, ApplicationId),
    (ground, words): (&PhraseCode, &Reason),
) -> Result<Done, CannotDecide> {
    let now = work.now();
    store::propose(work, (id, officer), (ground, words), now).await?;

    let proposed = Entry::new(Chain::Application(id), "an officer proposed a refusal");
    audit::record(work, proposed.with("ground", ground.as_str())).await?;
    Ok(Done::Proposed)
}

/// Refuses with the ground and the words that the first officer proposed.
async fn confirm(
    work: &mut Work,
    (officer, id): (AccountId, ApplicationId),
    case: Case<UnderReview>,
    proposal: &Proposal,
) -> Result<Done, CannotDecide> {
    let now = work.now();
    if proposal.by == officer {
        return Err(CannotDecide::OwnProposal);
    }
    let refusal = Decision::Refuse { ground: proposal.ground.clone(), words: proposal.words.clone() };

    store::settle_proposal(work, proposal.id, Outcome::Confirmed, (officer, now)).await?;
    applications::refuse(work, case, officer, proposal.words.to_string()).await?;
    store::record(work, (id, officer), &refusal, now).await?;

    let confirmed = Entry::new(Chain::Application(id), "a second officer confirmed the refusal");
    audit::record(work, confirmed.with("proposed_by", proposal.by.to_string())).await?;
    Ok(Done::Decided)
}

async fn set_aside(
    work: &mut Work,
    (officer, id): (AccountId, ApplicationId),
    proposal: &Proposal,
) -> Result<Done, CannotDecide> {
    let now = work.now();
    store::settle_proposal(work, proposal.id, Outcome::SetAside, (officer, now)).await?;

    audit::record(work, Entry::new(Chain::Application(id), "an officer set a proposed refusal aside"))
        .await?;
    Ok(Done::SetAside)
}

/// A ground that an administrator ended is chosen no longer.
async fn must_be_offered(work: &mut Work, ground: &PhraseCode) -> Result<(), CannotDecide> {
    let today = work.today();
    let found = store::phrase(work, PhraseKind::Ground, ground).await?;
    if found.is_some_and(|phrase| phrase.is_offered_on(today)) {
        Ok(())
    } else {
        Err(CannotDecide::NoSuchGround)
    }
}
