//! The officers' part of the model (rules A1, A2, V1, V3).

use super::facts::{CorrectionFacts, VisaFacts};
use super::model::{Model, Refusal, because};
use super::moves::{Decision, Move, Page};
use chrono::TimeDelta;
use std::collections::BTreeSet;

/// *Decided*: how long a case is held.
const LEASE: TimeDelta = TimeDelta::minutes(30);

impl Model {
    fn needs_a_second_officer(&self) -> bool {
        self.second_officer.range(..=self.today()).next_back().is_some_and(|(_, needed)| *needed)
    }

    fn against_decision(&self, officer: usize, case: usize, decision: Decision) -> BTreeSet<Refusal> {
        let facts = &self.cases[case].facts;
        let another = facts.held.filter(|(holder, until)| *holder != officer && self.now < *until);
        let mine = facts.held.is_some_and(|(holder, _)| holder == officer);
        let on_a_proposal = matches!(decision, Decision::Confirm | Decision::SetAside);
        let over = facts.invitation.is_some_and(|chosen| self.invitations[chosen].until < self.today());
        because([
            (facts.stage != "under_review", Refusal::NoSuchStep),
            (another.is_some(), Refusal::HeldBy(another.map_or(0, |(holder, _)| holder))),
            (another.is_none() && !mine, Refusal::NotTaken),
            (facts.proposed_by.is_some() && !on_a_proposal, Refusal::AlreadyProposed),
            (facts.proposed_by.is_none() && on_a_proposal, Refusal::Changed),
            (
                decision == Decision::Confirm && facts.proposed_by == Some(officer),
                Refusal::NobodyConfirmsTheirOwn,
            ),
            (decision == Decision::Approve && over, Refusal::PeriodOver),
        ])
    }

    pub fn against_deciding(&self, step: &Move) -> BTreeSet<Refusal> {
        match *step {
            Move::Take { officer, case } => {
                let facts = &self.cases[case].facts;
                let another = facts.held.filter(|(holder, until)| *holder != officer && self.now < *until);
                because([
                    (facts.stage != "under_review", Refusal::NoSuchStep),
                    (another.is_some(), Refusal::HeldBy(another.map_or(0, |(holder, _)| holder))),
                ])
            }
            Move::PutBack { .. } => BTreeSet::new(),
            Move::Decide { officer, case, decision, page } => {
                let older = because([(page == Page::Older, Refusal::Changed)]);
                &older | &self.against_decision(officer, case, decision)
            }
            Move::Annul { visa, .. } => because([(self.visas[visa].annulled, Refusal::Already)]),
            Move::AskCorrection { applicant, case } => {
                let facts = &self.cases[case].facts;
                let waits = |visa| self.corrections.iter().any(|asked| asked.visa == visa && !asked.settled);
                because([
                    (facts.applicant != applicant, Refusal::NotFound),
                    (facts.stage != "approved", Refusal::NoSuchStep),
                    (facts.visa.is_some_and(|visa| !self.is_correctable(visa)), Refusal::NotCorrectable),
                    (facts.visa.is_some_and(waits), Refusal::Already),
                ])
            }
            Move::Grant { correction, .. } => {
                let asked = &self.corrections[correction];
                because([
                    (asked.settled, Refusal::Already),
                    (!self.is_correctable(asked.visa), Refusal::NotCorrectable),
                ])
            }
            Move::Decline { correction, .. } => {
                because([(self.corrections[correction].settled, Refusal::Already)])
            }
            _ => unreachable!("{step:?} is no officer's"),
        }
    }

    /// In force, and running still.
    fn is_correctable(&self, visa: usize) -> bool {
        let (VisaFacts { case, annulled, .. }, today) = (self.visas[visa], self.today());
        let until = self.cases[case].facts.invitation.map(|chosen| self.invitations[chosen].until);
        !annulled && until.is_some_and(|until| until >= today)
    }

    pub fn decides(&mut self, step: &Move) {
        match *step {
            Move::Take { officer, case } => self.cases[case].facts.held = Some((officer, self.now + LEASE)),
            Move::PutBack { officer, case } => {
                let held = &mut self.cases[case].facts.held;
                *held = held.filter(|(holder, _)| *holder != officer);
            }
            Move::Decide { officer, case, decision, .. } => {
                self.decide(officer, case, decision);
                self.cases[case].facts.held = None;
            }
            Move::Annul { visa, .. } => {
                self.visas[visa].annulled = true;
                self.letter(self.visas[visa].case, "visa_annulled");
            }
            Move::AskCorrection { case, .. } => {
                let visa = self.cases[case].facts.visa.unwrap();
                self.corrections.push(CorrectionFacts { visa, settled: false, replacement: None });
                self.letter(case, "correction_asked");
            }
            Move::Grant { officer, correction } => {
                let (old, replacement) = (self.corrections[correction].visa, self.visas.len());
                let case = self.visas[old].case;
                self.visas[old] = VisaFacts { case, annulled: true, replaced_by: Some(replacement) };
                self.visas.push(VisaFacts { case, annulled: false, replaced_by: None });
                self.corrections[correction] =
                    CorrectionFacts { visa: old, settled: true, replacement: Some(replacement) };
                self.step(case, "replace_visa", "approved", &format!("officer {officer}"));
                self.cases[case].facts.visa = Some(replacement);
                self.letter(case, "visa_replaced");
            }
            Move::Decline { correction, .. } => {
                self.corrections[correction].settled = true;
                self.letter(self.visas[self.corrections[correction].visa].case, "correction_declined");
            }
            _ => unreachable!("{step:?} is no officer's"),
        }
    }

    fn decide(&mut self, officer: usize, case: usize, decision: Decision) {
        let (now, by) = (self.now, format!("officer {officer}"));
        match decision {
            Decision::Approve => {
                self.step(case, "approve", "approved", &by);
                self.visas.push(VisaFacts { case, annulled: false, replaced_by: None });
                let facts = &mut self.cases[case].facts;
                facts.visa = Some(self.visas.len() - 1);
                facts.decided = Some((now, officer));
                facts.ended = Some(now);
                self.letter(case, "visa_issued");
            }
            Decision::AskFor(wanted) => {
                self.step(case, "request_information", "information_requested", &by);
                let found = &mut self.cases[case];
                found.facts.inquiry = (true, false);
                found.wanted = Some(wanted);
                found.pauses.push((now, None));
                self.letter(case, "information_requested");
            }
            Decision::Refuse if self.needs_a_second_officer() => {
                self.cases[case].facts.proposed_by = Some(officer);
            }
            Decision::SetAside => self.cases[case].facts.proposed_by = None,
            Decision::Refuse | Decision::Confirm => {
                self.step(case, "refuse", "refused", &by);
                let facts = &mut self.cases[case].facts;
                facts.proposed_by = None;
                facts.refused = true;
                facts.decided = Some((now, officer));
                facts.ended = Some(now);
                self.letter(case, "application_refused");
            }
        }
    }
}
