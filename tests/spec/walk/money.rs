//! The money's part of the model (rules F2 and F4): each capture is one fee or one surplus, whatever comes and in whatever order.

use super::facts::PaymentFacts;
use super::model::{Model, Payment, Refusal, because};
use super::moves::{Capture, Move, News};
use chrono::TimeDelta;
use std::collections::BTreeSet;
use visa_portal::vocabulary::Instant;

const OPEN: [&str; 3] = ["created", "sent", "pending"];

/// How an event is called: the same news under the same number is the same event.
pub fn event(payment: usize, news: News, number: u8) -> String {
    format!("{payment}:{news:?}:{number}")
}

impl Payment {
    fn begun(case: usize, of: usize, now: Instant) -> Self {
        let facts = PaymentFacts { case, state: "created".into(), captured: false };
        Self {
            facts,
            of,
            capture: None,
            begun: now,
            checkout: None,
            in_the_books: false,
            approved_by: BTreeSet::new(),
        }
    }

    pub fn is_open(&self) -> bool {
        OPEN.contains(&self.facts.state.as_str())
    }

    /// Whether the acquirer would take a card now.
    pub fn takes_cards(&self, now: Instant) -> bool {
        !self.in_the_books && self.checkout.is_some_and(|until| now < until)
    }
}

impl Model {
    pub fn open_payment(&self, case: usize) -> Option<usize> {
        self.payments.iter().position(|payment| payment.facts.case == case && payment.is_open())
    }

    pub fn against_paying(&self, step: &Move) -> BTreeSet<Refusal> {
        match *step {
            Move::BeginPayment { applicant, case } | Move::OpenCheckout { applicant, case } => {
                let facts = &self.cases[case].facts;
                because([
                    (facts.applicant != applicant, Refusal::NotFound),
                    (facts.stage != "awaiting_payment", Refusal::NoSuchStep),
                ])
            }
            Move::PresentCard { payment } => {
                because([(!self.payments[payment].takes_cards(self.now), Refusal::CheckoutOver)])
            }
            Move::Hear { payment, news, event: number } => {
                let known = &self.payments[payment];
                let heard = self.heard.contains(&event(payment, news, number));
                let unfit = match news {
                    News::AnotherAmount | News::OfNothing => true,
                    News::SentBack => !["returning", "returned"].contains(&known.facts.state.as_str()),
                    News::Pending | News::Declined | News::Failed | News::RanOut | News::Captured(_) => false,
                };
                because([(unfit && !heard, Refusal::NotBelieved)])
            }
            Move::ApproveReturn { administrator, payment } => {
                let known = &self.payments[payment];
                because([
                    (known.facts.state != "surplus", Refusal::NotSurplus),
                    (self.now < self.opened + TimeDelta::days(3), Refusal::TooNewAnAdministrator),
                    (known.approved_by.contains(&administrator), Refusal::ApprovedAlready),
                ])
            }
            _ => unreachable!("{step:?} is no payment's"),
        }
    }

    pub fn pays(&mut self, step: &Move) {
        match *step {
            Move::BeginPayment { case, .. } => {
                self.begin_payment(case);
            }
            Move::OpenCheckout { case, .. } => {
                let (payment, now) = (self.begin_payment(case), self.now);
                let known = &mut self.payments[payment];
                if known.checkout.is_none() {
                    known.checkout = Some(now + TimeDelta::minutes(60));
                    if known.facts.state == "created" {
                        known.facts.state = "sent".into();
                    }
                }
            }
            Move::PresentCard { payment } => self.payments[payment].in_the_books = true,
            Move::Hear { payment, news, event: number } => {
                if self.heard.insert(event(payment, news, number)) {
                    self.hear(payment, news);
                }
            }
            Move::AcquirerIsAsked => self.ask_the_acquirer(),
            Move::Lapse => self.lapse(),
            Move::ApproveReturn { administrator, payment } => {
                let known = &mut self.payments[payment];
                known.approved_by.insert(administrator);
                if known.approved_by.len() == 2 {
                    known.facts.state = "returning".into();
                }
            }
            _ => unreachable!("{step:?} is no payment's"),
        }
    }

    /// The open payment, or a new one: never two at a time.
    fn begin_payment(&mut self, case: usize) -> usize {
        self.open_payment(case).unwrap_or_else(|| {
            let place = self.payments.len();
            self.payments.push(Payment::begun(case, place, self.now));
            place
        })
    }

    fn hear(&mut self, payment: usize, news: News) {
        let open = self.payments[payment].is_open();
        let to = match news {
            News::Captured(capture) => return self.capture(payment, capture),
            News::SentBack => {
                if self.payments[payment].facts.state == "returning" {
                    self.sent_back(payment);
                }
                return;
            }
            News::AnotherAmount | News::OfNothing => return,
            News::Pending => "pending",
            News::Declined => "sent",
            News::Failed => "failed",
            News::RanOut => "expired",
        };
        if open {
            self.payments[payment].facts.state = to.to_owned();
        }
    }

    /// Rule F4: the fee, where the application waits for it; otherwise money to be sent back.
    fn capture(&mut self, payment: usize, capture: Capture) {
        let case = self.payments[payment].facts.case;
        if self.payments.iter().any(|known| known.of == payment && known.capture == Some(capture)) {
            return;
        }
        if self.payments[payment].facts.captured {
            let mut again = Payment::begun(case, payment, self.now);
            again.capture = Some(capture);
            again.facts = PaymentFacts { case, state: "surplus".into(), captured: true };
            self.payments.push(again);
            return self.letter(case, "fee_received_twice");
        }
        let awaited = self.cases[case].facts.stage == "awaiting_payment";
        let now = self.now;
        let known = &mut self.payments[payment];
        known.capture = Some(capture);
        known.facts.captured = true;
        known.facts.state = if awaited { "paid" } else { "surplus" }.into();
        if !awaited {
            return self.letter(case, "fee_received_twice");
        }
        self.step(case, "receive_fee", "under_review", "portal");
        self.cases[case].facts.paid = Some((now, payment));
        self.cases[case].facts.waits_since = Some(now);
        self.letter(case, "fee_received");
    }

    fn sent_back(&mut self, payment: usize) {
        self.payments[payment].facts.state = "returned".into();
        self.letter(self.payments[payment].facts.case, "surplus_sent_back");
    }

    /// An hour later the acquirer is asked about all that is open: what it has not in its books by then has run out.
    fn ask_the_acquirer(&mut self) {
        self.now += TimeDelta::minutes(61);
        for payment in 0..self.payments.len() {
            let known = &self.payments[payment];
            if known.facts.state == "returning" {
                let (of, capture) = (known.of, known.capture);
                if capture == Some(Capture::InTheBooks) && self.payments[of].in_the_books {
                    self.sent_back(payment);
                }
            } else if known.is_open() {
                self.close(payment);
            }
        }
    }

    /// Nobody pays it any more; what was paid before counts.
    fn close(&mut self, payment: usize) {
        let now = self.now;
        let known = &mut self.payments[payment];
        if known.in_the_books {
            self.capture(payment, Capture::InTheBooks);
        } else if known.checkout.is_some() || now - known.begun >= TimeDelta::minutes(60) {
            known.checkout = known.checkout.map(|until| until.min(now));
            known.facts.state = "expired".into();
        }
    }

    /// "expired (invitation over, or 30 days untouched)"; the acquirer is always asked first.
    fn lapse(&mut self) {
        for case in 0..self.cases.len() {
            let facts = &self.cases[case].facts;
            let over = facts.invitation.is_some_and(|chosen| self.invitations[chosen].until < self.today());
            let due = over || self.now - facts.touched >= TimeDelta::days(30);
            let unpaid = facts.stage == "awaiting_payment";
            if !due || !(unpaid || facts.stage == "draft") {
                continue;
            }
            if let Some(open) = self.open_payment(case) {
                self.close(open);
            }
            if self.open_payment(case).is_none() && self.cases[case].facts.paid.is_none() {
                self.step(case, "lapse", "expired", "portal");
                self.cases[case].facts.ended = Some(self.now);
                self.letter(case, "application_expired");
            }
        }
    }
}
