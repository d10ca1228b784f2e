//! The officers' part of the model (rules A1, A2, V1, V3).

use super::facts::{CorrectionFacts, VisaFacts};
use super::model::{LEASE, Model, Refusal, because};
use super::moves::{Decision, Move, Page};
use std::collections::BTreeSet;

impl Model {
    fn needs_a_second_officer(&self) -> bool {
        self.second_officer.range(..=self.today()).next_back().is_some_and(|(_, needed)| *needed)
    }

    fn against_decision(&self, officer: usize, case: usize, decision: Decision) -> BTreeSet<Refusal> {
        let facts = &self.cases[case].facts;
        let another = self.held_by_another(facts.held, officer);
        let mine = facts.held.is_some_and(|(holder, _)| holder == officer);
        let approves = matches!(decision, Decision::Approve | Decision::ApproveUnseen);
        let on_a_proposal = matches!(decision, Decision::Confirm | Decision::SetAside);
        let over = facts.invitation.is_some_and(|chosen| self.invitations[chosen].until < self.today());
        because([
            (facts.stage != "under_review", Refusal::NoSuchStep),
            (another.is_some(), Refusal::HeldBy(another.unwrap_or_default())),
            (another.is_none() && !mine, Refusal::NotTaken),
            (facts.proposed_by.is_some() && !on_a_proposal, Refusal::AlreadyProposed),
            (facts.proposed_by.is_none() && on_a_proposal, Refusal::Changed),
            (
                decision == Decision::Confirm && facts.proposed_by == Some(officer),
                Refusal::NobodyConfirmsTheirOwn,
            ),
            (approves && over, Refusal::PeriodOver),
            (decision == Decision::ApproveUnseen && self.is_flagged(case), Refusal::NotLookedAt),
        ])
    }

    /// What speaks for a closer look: a suspended party, an annulled visa or another open case of the same passport.
    fn is_flagged(&self, case: usize) -> bool {
        let person = |place: usize| self.cases[place].passport.map(|passport| passport.guest);
        let same = |place: usize| place != case && person(place) == person(case);
        let open = ["awaiting_payment", "under_review", "information_requested"];
        let invited_by = self.cases[case].facts.invitation.map(|chosen| self.invitations[chosen].party);
        let annulled = |visa: &VisaFacts| visa.annulled && visa.replaced_by.is_none() && same(visa.case);
        invited_by.is_some_and(|party| self.suspended[party])
            || self.visas.iter().any(annulled)
            || (0..self.cases.len())
                .any(|place| same(place) && open.contains(&self.cases[place].facts.stage.as_str()))
    }

    pub fn against_deciding(&self, step: &Move) -> BTreeSet<Refusal> {
        match *step {
            Move::Take { officer, case } => {
                let facts = &self.cases[case].facts;
                let another = self.held_by_another(facts.held, officer);
                because([
                    (facts.stage != "under_review", Refusal::NoSuchStep),
                    (another.is_some(), Refusal::HeldBy(another.unwrap_or_default())),
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
                if let Some(passport) = &mut self.cases[case].passport {
                    passport.spelled_otherwise = !passport.spelled_otherwise;
                }
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
            Decision::Approve | Decision::ApproveUnseen => {
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
