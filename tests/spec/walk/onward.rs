//! How a walk goes on: the next lawful thing for a case.

use super::model::{Case, Model};
use super::moves::{
    Agreement, Answer, Capture, Decision, Given, Move, News, Page, Ruling, Spelled, Validity, Wanted,
};

impl Model {
    /// The next lawful thing for a case, by whoever may do it.
    pub fn next_for(&self, case: usize, choice: usize) -> Option<Move> {
        let facts = &self.cases[case].facts;
        let (applicant, page, officer) = (facts.applicant, Page::AsItStands, choice % 3);
        match facts.stage.as_str() {
            "draft" => self.next_of_a_draft(case, choice),
            "awaiting_payment" => Some(match self.open_payment(case) {
                None => Move::OpenCheckout { applicant, case },
                Some(payment) if self.payments[payment].in_the_books => {
                    let news = News::Captured(Capture::InTheBooks);
                    if choice.is_multiple_of(4) {
                        Move::AcquirerIsAsked
                    } else {
                        Move::Hear { payment, news, event: 0 }
                    }
                }
                Some(payment) if self.payments[payment].takes_cards(self.now) => {
                    Move::PresentCard { payment }
                }
                Some(_) if choice.is_multiple_of(2) => Move::OpenCheckout { applicant, case },
                Some(_) => Move::AcquirerIsAsked,
            }),
            "under_review" => Some(match (facts.held, facts.proposed_by) {
                (Some((officer, _)), Some(first)) if officer == first => Move::PutBack { officer, case },
                (Some((officer, _)), proposed) => {
                    let decision = match (proposed, choice % 8) {
                        (Some(_), 0) => Decision::SetAside,
                        (Some(_), _) => Decision::Confirm,
                        (None, 0) => Decision::Refuse,
                        (None, 1) => Decision::AskFor(Wanted::Question),
                        (None, 2) => Decision::AskFor(Wanted::ExpiryAndQuestion),
                        (None, 3) => Decision::AskFor(Wanted::CleanPages),
                        (None, 4) => Decision::ApproveUnseen,
                        (None, _) => Decision::Approve,
                    };
                    Move::Decide { officer, case, decision, page }
                }
                (None, _) => Move::Take { officer, case },
            }),
            "information_requested" => Some(Move::Give { applicant, case, given: Given::Whole, page }),
            "approved" => match self.corrections.iter().position(|asked| !asked.settled) {
                Some(correction) => Some(Move::Grant { officer, correction }),
                None if choice.is_multiple_of(5) => Some(Move::AskCorrection { applicant, case }),
                None => self.next_anywhere(choice),
            },
            _over => self.next_anywhere(choice),
        }
    }

    /// Another case, so that a walk has always something before it and never too much.
    fn next_anywhere(&self, choice: usize) -> Option<Move> {
        let live = |case: &Case| {
            !["approved", "refused", "withdrawn", "expired"].contains(&case.facts.stage.as_str())
        };
        let living: Vec<usize> = (0..self.cases.len()).filter(|place| live(&self.cases[*place])).collect();
        match living.len() {
            0..3 => Some(Move::Begin { applicant: choice % 3 }),
            number => self.next_for(living[choice % number], choice),
        }
    }

    fn next_of_a_draft(&self, case: usize, choice: usize) -> Option<Move> {
        let (applicant, page) = (self.cases[case].facts.applicant, Page::AsItStands);
        let fill = |answer| Some(Move::Fill { applicant, case, answer, page });
        match self.next_task(case) {
            Some("requirements") => fill(Answer::Requirements),
            Some("invitation") => {
                let free = |place: &usize| self.is_open(*place) && self.user_of(*place).is_none();
                let Some(invitation) = (0..self.invitations.len()).find(free) else {
                    return Some(self.next_of_the_invitations(choice));
                };
                fill(Answer::Invitation { invitation, guest: self.invitations[invitation].guest })
            }
            Some("passport") => {
                let guest = self.invitations[self.cases[case].facts.invitation?].guest;
                let spelled = if choice.is_multiple_of(3) { Spelled::Otherwise } else { Spelled::AsInvited };
                let validity = if choice.is_multiple_of(2) { Validity::ToTheDay } else { Validity::Long };
                fill(Answer::Passport { guest, spelled, validity })
            }
            Some("names") => fill(Answer::Names),
            Some("photograph") => fill(Answer::Photograph),
            Some(_) => fill(Answer::Declarations { clean_pages: 2 }),
            None => Some(Move::Submit { applicant, case, agreement: Agreement::Agreed, page }),
        }
    }

    fn next_of_the_invitations(&self, choice: usize) -> Move {
        let at = |stage: &str| self.invitations.iter().position(|invitation| invitation.facts.stage == stage);
        let fresh = |place: &usize| self.invitations[*place].until >= self.today();
        match (at("filed").filter(fresh), at("returned")) {
            (Some(invitation), _) => {
                let held = self.invitations[invitation].facts.held;
                match held.filter(|_| !choice.is_multiple_of(9)) {
                    Some((officer, _)) => {
                        Move::Rule { officer, invitation, ruling: Ruling::Approve, page: Page::AsItStands }
                    }
                    None => Move::TakeInvitation { officer: choice % 3, invitation },
                }
            }
            (None, Some(invitation)) => Move::Correct {
                party: self.invitations[invitation].party,
                invitation,
                days: 60,
                page: Page::AsItStands,
            },
            (None, None) if self.suspended[choice % 2] => {
                Move::Lift { officer: choice % 3, party: choice % 2 }
            }
            (None, None) => Move::File { party: choice % 2, guest: choice / 2 % 2, days: 60 },
        }
    }
}
