//! The inviting parties' part of the model (rules I1 and I4).

use super::facts::InvitationFacts;
use super::model::{Invitation, LEASE, Model, Refusal, because};
use super::moves::{Move, Page, Ruling};
use chrono::TimeDelta;
use std::collections::BTreeSet;

impl Model {
    pub fn against_inviting(&self, step: &Move) -> BTreeSet<Refusal> {
        match *step {
            Move::File { party, days, .. } => {
                because([(self.suspended[party], Refusal::Suspended), (days < 0, Refusal::PeriodOver)])
            }
            Move::Correct { party, invitation, days, page } => {
                let found = &self.invitations[invitation];
                because([
                    (self.suspended[party], Refusal::Suspended),
                    (found.party != party, Refusal::NotFound),
                    (found.facts.stage != "returned" || page == Page::Older, Refusal::NoSuchStep),
                    (days < 0, Refusal::PeriodOver),
                ])
            }
            Move::TakeInvitation { officer, invitation } => {
                let found = &self.invitations[invitation];
                let another = self.held_by_another(found.facts.held, officer);
                because([
                    (found.facts.stage != "filed", Refusal::NoSuchStep),
                    (another.is_some(), Refusal::HeldBy(another.unwrap_or_default())),
                ])
            }
            Move::Rule { officer, invitation, ruling, page } => {
                let found = &self.invitations[invitation];
                let another = self.held_by_another(found.facts.held, officer);
                let mine = found.facts.held.is_some_and(|(holder, _)| holder == officer);
                because([
                    (another.is_some(), Refusal::HeldBy(another.unwrap_or_default())),
                    (another.is_none() && !mine, Refusal::NotTaken),
                    (found.facts.stage != "filed" || page == Page::Older, Refusal::NoSuchStep),
                    (ruling == Ruling::Approve && found.until < self.today(), Refusal::PeriodOver),
                ])
            }
            Move::WithdrawInvitation { party, invitation, page } => {
                let found = &self.invitations[invitation];
                let open = ["filed", "returned", "approved"].contains(&found.facts.stage.as_str());
                because([
                    (found.party != party, Refusal::NotFound),
                    (!open || page == Page::Older, Refusal::NoSuchStep),
                    (self.is_submitted_with(invitation), Refusal::InvitationInUse),
                ])
            }
            Move::Suspend { party, .. } => because([(self.suspended[party], Refusal::Already)]),
            Move::Lift { party, .. } => because([(!self.suspended[party], Refusal::NotSuspended)]),
            _ => unreachable!("{step:?} is no inviting party's"),
        }
    }

    pub fn invites(&mut self, step: &Move) {
        let until = |days: i64, model: &Self| model.today() + TimeDelta::days(days);
        match *step {
            Move::File { party, guest, days } => {
                let facts = InvitationFacts {
                    stage: "filed".into(),
                    version: 1,
                    numbered: false,
                    held: None,
                    steps: vec![format!("file by inviting_party {party}")],
                };
                self.invitations.push(Invitation { facts, party, guest, until: until(days, self) });
            }
            Move::Correct { party, invitation, days, .. } => {
                self.invitations[invitation].until = until(days, self);
                self.moves_on(invitation, "correct", "filed", format!("inviting_party {party}"));
            }
            Move::TakeInvitation { officer, invitation } => {
                self.invitations[invitation].facts.held = Some((officer, self.now + LEASE));
            }
            Move::Rule { officer, invitation, ruling, .. } => {
                self.invitations[invitation].facts.held = None;
                let by = format!("officer {officer}");
                match ruling {
                    Ruling::Approve => {
                        self.moves_on(invitation, "approve", "approved", by);
                        self.invitations[invitation].facts.numbered = true;
                    }
                    Ruling::Refuse => self.moves_on(invitation, "refuse", "refused", by),
                    Ruling::SendBack => self.moves_on(invitation, "send_back", "returned", by),
                }
            }
            Move::WithdrawInvitation { party, invitation, .. } => {
                self.moves_on(invitation, "withdraw", "withdrawn", format!("inviting_party {party}"));
            }
            Move::Suspend { party, .. } => self.suspended[party] = true,
            Move::Lift { party, .. } => self.suspended[party] = false,
            _ => unreachable!("{step:?} is no inviting party's"),
        }
    }

    fn moves_on(&mut self, invitation: usize, step: &str, to: &str, by: String) {
        let facts = &mut self.invitations[invitation].facts;
        facts.stage = to.to_owned();
        facts.version += 1;
        facts.steps.push(format!("{step} by {by}"));
    }

    /// Rule I4: whether an application can be made with it today.
    pub fn is_open(&self, invitation: usize) -> bool {
        let found = &self.invitations[invitation];
        found.facts.stage == "approved" && found.until >= self.today()
    }

    /// Rule I3: the application that has an invitation; a withdrawn or expired unpaid one frees it, a paid one uses it up.
    pub fn user_of(&self, invitation: usize) -> Option<usize> {
        self.cases.iter().position(|case| {
            let over = ["withdrawn", "expired"].contains(&case.facts.stage.as_str());
            case.facts.invitation == Some(invitation) && (!over || case.facts.paid.is_some())
        })
    }

    /// Rule I4: it is withdrawn before submission.
    fn is_submitted_with(&self, invitation: usize) -> bool {
        self.user_of(invitation).is_some_and(|case| self.cases[case].facts.submitted.is_some())
    }
}
