//! The officers' deeds on applications and visas, and the administrators' setting.

use super::inviting::seen;
use super::{World, broken, reason};
use crate::support::asked;
use crate::walk::model::Refusal;
use crate::walk::moves::{Decision, Page, Wanted};
use visa_portal::applications::{self as apps, Change, Field, Request};
use visa_portal::passports::store as passports;
use visa_portal::review::{
    self, CannotDecide, CannotSetConfirmation, CannotTake, ConfirmationPolicy, NotHeld, PhraseCode, Raised,
};
use visa_portal::visas::correction::{self, CannotAskCorrection, CannotSettle};
use visa_portal::visas::{self, CannotAnnul, CannotForm};
use visa_portal::vocabulary::{CorrectionId, LatinName, ProposalId, VisaId};

/// What becomes of a correction.
#[derive(Debug, Clone, Copy)]
pub enum Settled {
    Granted,
    Declined,
}

impl World {
    pub async fn takes_case(&mut self, officer: usize, place: usize) -> Result<(), Refusal> {
        let (id, (account, by)) = (self.case(place).await.id, self.officer(officer));
        match self.run(by, move |work| Box::pin(review::take(work, account, id))).await {
            Ok(()) => Ok(()),
            Err(CannotTake::Stale(_)) => Err(Refusal::NoSuchStep),
            Err(CannotTake::Held(hold)) => Err(Refusal::HeldBy(self.officer_at(hold.officer.0))),
            Err(other) => broken("taking", other),
        }
    }

    pub async fn decides(
        &mut self,
        officer: usize,
        place: usize,
        decision: Decision,
        page: Page,
    ) -> Result<(), Refusal> {
        let (case, (account, by)) = (self.case(place).await, self.officer(officer));
        let seen = (case.id, seen(case.version, page));
        // What waits for a second officer is what the page shows; where nothing does, the page is of another time.
        let proposal = review::store::open_proposal(&mut self.owner, case.id).await.unwrap();
        let proposal = proposal.map_or_else(ProposalId::mint, |proposal| proposal.id);
        let raised = review::store::raised(&mut self.owner, case.id, self.portal.now()).await.unwrap();
        let (decision, key) = (decided(decision, proposal, raised), self.portal.shared.signing_key.clone());
        let done = self.run(by, move |work| {
            Box::pin(async move { review::decide(work, account, seen, &decision, &key).await })
        });
        match done.await {
            Ok(_) => Ok(()),
            Err(CannotDecide::Stale(_)) => Err(Refusal::NoSuchStep),
            Err(CannotDecide::Changed) => Err(Refusal::Changed),
            Err(CannotDecide::NotHeld(NotHeld::NotTaken)) => Err(Refusal::NotTaken),
            Err(CannotDecide::NotHeld(NotHeld::ByAnother(hold))) => {
                Err(Refusal::HeldBy(self.officer_at(hold.officer.0)))
            }
            Err(CannotDecide::Proposed(_)) => Err(Refusal::AlreadyProposed),
            Err(CannotDecide::NotLookedAt(_)) => Err(Refusal::NotLookedAt),
            Err(CannotDecide::OwnProposal) => Err(Refusal::NobodyConfirmsTheirOwn),
            Err(CannotDecide::Visa(CannotForm::Over { .. })) => Err(Refusal::PeriodOver),
            Err(other) => broken("deciding", other),
        }
    }

    pub async fn sets_confirmation(&mut self, policy: ConfirmationPolicy) -> Result<(), Refusal> {
        let (_, by) = self.administrator(0);
        match self.run(by, move |work| Box::pin(review::set_confirmation(work, policy))).await {
            Ok(()) => Ok(()),
            Err(CannotSetConfirmation::BeginsTooSoon { .. }) => Err(Refusal::BeginsTooSoon),
            Err(CannotSetConfirmation::SetAlready) => Err(Refusal::Already),
            Err(other) => broken("setting", other),
        }
    }

    pub async fn annuls(&mut self, officer: usize, place: usize) -> Result<(), Refusal> {
        let visa = VisaId(self.nth("visas", place).await);
        let (account, by) = self.officer(officer);
        let grounds = reason("it was issued by mistake");
        match self.run(by, move |work| Box::pin(visas::annul(work, visa, account, grounds))).await {
            Ok(()) => Ok(()),
            Err(CannotAnnul::Already { .. }) => Err(Refusal::Already),
            Err(other) => broken("annulling", other),
        }
    }

    /// The surname, spelled otherwise than it stands.
    pub async fn asks_correction(&mut self, applicant: usize, place: usize) -> Result<(), Refusal> {
        let (case, (account, by)) = (self.case(place).await, self.applicant(applicant));
        let surname = match case.particulars.passport {
            Some(id) => {
                passports::find(&mut self.owner, id).await.unwrap().map(|kept| kept.passport.holder.surname)
            }
            None => None,
        };
        let spelled = LatinName::parse("Erikssen").unwrap();
        let other =
            if surname.as_ref() == Some(&spelled) { LatinName::parse("Eriksson").unwrap() } else { spelled };
        let given = apps::Given { changes: vec![Change::Surname(other)], ..apps::Given::default() };
        let asked = (account, case.id);
        let done = self.run(by, move |work| {
            Box::pin(async move {
                correction::ask_correction(work, asked, &given, reason("one letter is wrong")).await
            })
        });
        match done.await {
            Ok(()) => Ok(()),
            Err(CannotAskCorrection::NotFound) => Err(Refusal::NotFound),
            Err(CannotAskCorrection::NotApproved(_)) => Err(Refusal::NoSuchStep),
            Err(CannotAskCorrection::NotCorrectable(_)) => Err(Refusal::NotCorrectable),
            Err(CannotAskCorrection::AskedAlready) => Err(Refusal::Already),
            Err(other) => broken("asking for a correction", other),
        }
    }

    pub async fn settles(
        &mut self,
        officer: usize,
        place: usize,
        settlement: Settled,
    ) -> Result<(), Refusal> {
        let id = CorrectionId(self.nth("corrections", place).await);
        let ((account, by), key) = (self.officer(officer), self.portal.shared.signing_key.clone());
        let done = self.run(by, move |work| {
            Box::pin(async move {
                let words = reason("as the passport has it");
                match settlement {
                    Settled::Granted => correction::grant(work, account, id, (words, &key)).await,
                    Settled::Declined => correction::decline(work, account, id, words).await,
                }
            })
        });
        match done.await {
            Ok(()) => Ok(()),
            Err(CannotSettle::Already) => Err(Refusal::Already),
            Err(CannotSettle::NotCorrectable(_)) => Err(Refusal::NotCorrectable),
            Err(other) => broken("settling a correction", other),
        }
    }
}

fn decided(decision: Decision, proposal: ProposalId, raised: Vec<Raised>) -> review::Decision {
    let items = |wanted| match wanted {
        Wanted::Question => vec![asked("Where will you stay?")],
        Wanted::CleanPages => vec![apps::Wanted::Field(Field::CleanPages)],
        Wanted::ExpiryAndQuestion => vec![apps::Wanted::Field(Field::Expires), asked("Who pays?")],
    };
    match decision {
        Decision::Approve => review::Decision::Approve { looked_at: raised },
        Decision::ApproveUnseen => review::Decision::Approve { looked_at: Vec::new() },
        Decision::AskFor(wanted) => review::Decision::AskFor(Request::new(None, items(wanted)).unwrap()),
        Decision::Refuse => review::Decision::Refuse {
            ground: PhraseCode::parse("passport").unwrap(),
            words: reason("the passport is in doubt"),
        },
        Decision::Confirm => review::Decision::Confirm(proposal),
        Decision::SetAside => review::Decision::SetAside(proposal),
    }
}
