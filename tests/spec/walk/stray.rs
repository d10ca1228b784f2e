//! What no step of the process is: which hands past the portal are stopped, and by which sentence of the database (rule A2). And what the
//! numbers of a step mean.

use super::model::{ANY, Model, Refusal};
use super::moves::{Answer, ByHand, Capture, Move, News};
use std::collections::BTreeSet;

/// The diagram of the rules, with the replacement of rule V1.
const LEGAL: [(&str, &str); 12] = [
    ("draft", "awaiting_payment"),
    ("awaiting_payment", "under_review"),
    ("under_review", "approved"),
    ("under_review", "refused"),
    ("under_review", "information_requested"),
    ("information_requested", "under_review"),
    ("draft", "withdrawn"),
    ("awaiting_payment", "withdrawn"),
    ("under_review", "withdrawn"),
    ("information_requested", "withdrawn"),
    ("draft", "expired"),
    ("awaiting_payment", "expired"),
];

/// Rule I1, and rule I4 for the withdrawal.
const LEGAL_OF_INVITATIONS: [(&str, &str); 7] = [
    ("filed", "approved"),
    ("filed", "refused"),
    ("filed", "returned"),
    ("returned", "filed"),
    ("filed", "withdrawn"),
    ("returned", "withdrawn"),
    ("approved", "withdrawn"),
];

pub const STAGES: [&str; 8] = [
    "draft",
    "awaiting_payment",
    "under_review",
    "information_requested",
    "approved",
    "refused",
    "withdrawn",
    "expired",
];

pub const STAGES_OF_INVITATIONS: [&str; 5] = ["filed", "returned", "approved", "refused", "withdrawn"];

impl Model {
    /// Nothing that is tried by hand is ever done.
    pub fn against_a_hand(&self, case: usize, by_hand: ByHand) -> BTreeSet<Refusal> {
        let facts = &self.cases[case].facts;
        let constraint = match by_hand {
            // A legal step without its evidence: whichever sentence misses it first.
            ByHand::Stage(to) if LEGAL.contains(&(facts.stage.as_str(), STAGES[to])) => ANY,
            ByHand::Stage(_) => "a_stage_moves_only_by_a_legal_step",
            ByHand::InvitationStage(_) => "an_invitation_moves_only_by_a_legal_step",
            ByHand::ForgetHistory => "what_was_recorded_stays",
            ByHand::PaidOutOfNothing => "a_payment_begins_with_nothing_received",
            ByHand::AnotherVisa => "an_application_has_one_visa_in_force",
            ByHand::ASecondCaseOnTheInvitation => "an_invitation_has_one_live_application",
        };
        BTreeSet::from([Refusal::Constraint(constraint)])
    }

    /// The step with its numbers settled on what there is; none where there is nothing to take it on.
    #[expect(clippy::too_many_lines, reason = "a line for every move")]
    pub fn settle(&self, chosen: &Move) -> Option<Move> {
        let nth = |place: usize, of: usize| (of > 0).then(|| place % of);
        let case = |place| nth(place, self.cases.len());
        let invited = |place| nth(place, self.invitations.len());
        let payment = |place| nth(place, self.payments.len());
        let mut step = self.by_whom(chosen)?;
        match &mut step {
            Move::Correct { invitation, .. }
            | Move::Rule { invitation, .. }
            | Move::TakeInvitation { invitation, .. }
            | Move::WithdrawInvitation { invitation, .. } => *invitation = invited(*invitation)?,
            Move::Fill { case: place, answer, .. } => {
                *place = case(*place)?;
                if let Answer::Invitation { invitation, .. } = answer {
                    *invitation = invited(*invitation)?;
                }
            }
            Move::Submit { case: place, .. }
            | Move::BeginPayment { case: place, .. }
            | Move::OpenCheckout { case: place, .. }
            | Move::Take { case: place, .. }
            | Move::PutBack { case: place, .. }
            | Move::Decide { case: place, .. }
            | Move::BeginAgain { case: place, .. }
            | Move::Withdraw { case: place, .. }
            | Move::AskCorrection { case: place, .. } => *place = case(*place)?,
            Move::Give { case: place, .. } => {
                *place = case(*place)?;
                self.cases[*place].wanted?;
            }
            Move::PresentCard { payment: place } => {
                *place = payment(*place)?;
                self.payments[*place].checkout?;
            }
            Move::ApproveReturn { payment: place, .. } => {
                let is_surplus = |nth: &usize| self.payments[*nth].facts.state == "surplus";
                let surplus: Vec<usize> = (0..self.payments.len()).filter(is_surplus).collect();
                *place = if surplus.is_empty() { payment(*place)? } else { surplus[*place % surplus.len()] };
            }
            Move::Hear { payment: place, news, .. } => {
                *place = payment(*place)?;
                if *news == News::Captured(Capture::InTheBooks) && !self.payments[*place].in_the_books {
                    return None;
                }
            }
            Move::Annul { visa, .. } => *visa = nth(*visa, self.visas.len())?,
            Move::Grant { correction, .. } | Move::Decline { correction, .. } => {
                *correction = nth(*correction, self.corrections.len())?;
            }
            Move::Stray { case: place, by_hand } => {
                *place = case(*place)?;
                if !self.can_be_tried(*place, *by_hand) {
                    return None;
                }
            }
            Move::GoOn { case: place, choice } => {
                let Some(place) = case(*place) else { return Some(Move::Begin { applicant: *choice % 3 }) };
                return self.next_for(place, *choice);
            }
            Move::File { .. }
            | Move::Suspend { .. }
            | Move::Lift { .. }
            | Move::Begin { .. }
            | Move::AcquirerIsAsked
            | Move::Lapse
            | Move::SetConfirmation { .. }
            | Move::Later { .. } => {}
        }
        Some(step)
    }

    /// Mostly whoever it belongs to; now and then somebody else tries.
    fn by_whom(&self, chosen: &Move) -> Option<Move> {
        let mut step = *chosen;
        match &mut step {
            Move::Fill { applicant, case, .. }
            | Move::Submit { applicant, case, .. }
            | Move::BeginPayment { applicant, case }
            | Move::OpenCheckout { applicant, case }
            | Move::Give { applicant, case, .. }
            | Move::Withdraw { applicant, case }
            | Move::BeginAgain { applicant, case }
            | Move::AskCorrection { applicant, case } => {
                *case %= self.cases.len().max(1);
                if *applicant >= 3 {
                    *applicant = self.cases.get(*case)?.facts.applicant;
                }
            }
            Move::Correct { party, invitation, .. } | Move::WithdrawInvitation { party, invitation, .. } => {
                *invitation %= self.invitations.len().max(1);
                if *party >= 2 {
                    *party = self.invitations.get(*invitation)?.party;
                }
            }
            _ => {}
        }
        Some(step)
    }

    fn can_be_tried(&self, case: usize, by_hand: ByHand) -> bool {
        let facts = &self.cases[case].facts;
        match by_hand {
            // Between these two stages nothing but the missing record betrays a hand, and within one instant there may be one.
            ByHand::Stage(to) => {
                let between = ["under_review", "information_requested"];
                STAGES[to] != facts.stage
                    && !(between.contains(&STAGES[to]) && between.contains(&facts.stage.as_str()))
            }
            ByHand::InvitationStage(to) => facts.invitation.is_some_and(|chosen| {
                let from = self.invitations[chosen].facts.stage.as_str();
                from != STAGES_OF_INVITATIONS[to]
                    && !LEGAL_OF_INVITATIONS.contains(&(from, STAGES_OF_INVITATIONS[to]))
            }),
            ByHand::ForgetHistory | ByHand::PaidOutOfNothing => true,
            ByHand::AnotherVisa => facts.visa.is_some_and(|visa| !self.visas[visa].annulled),
            ByHand::ASecondCaseOnTheInvitation => {
                facts.invitation.is_some_and(|chosen| self.user_of(chosen).is_some())
            }
        }
    }
}
