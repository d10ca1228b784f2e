//! The evidence that stages rest on: what was submitted, paid, asked, decided.

use crate::vocabulary::{AccountId, Currency, FeeRowId, Instant, Money, PaymentId, VisaId};

/// All evidence of a case as its row holds it, side by side.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    pub submitted_at: Option<Instant>,
    pub non_refundable_agreed_at: Option<Instant>,
    pub fee_row: Option<FeeRowId>,
    pub fee_minor: Option<i64>,
    pub fee_currency: Option<Currency>,
    pub paid_at: Option<Instant>,
    pub payment: Option<PaymentId>,
    pub question: Option<String>,
    pub answer: Option<String>,
    pub decided_at: Option<Instant>,
    pub decided_by: Option<AccountId>,
    pub reason: Option<String>,
    pub visa: Option<VisaId>,
    pub ended_at: Option<Instant>,
}

impl Facts {
    /// These facts and a piece of evidence more.
    #[must_use]
    pub fn with(mut self, evidence: &impl Evidence) -> Self {
        evidence.write(&mut self);
        self
    }
}

/// Why a row's facts are not the evidence of its stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    #[error("{0} is missing")]
    Lacks(&'static str),
    #[error("there is evidence that does not belong to the stage")]
    Surplus,
}

/// A piece of evidence, read from the facts and written back to them.
pub trait Evidence: Sized {
    fn read(facts: &Facts) -> Result<Self, Unfit>;
    fn write(&self, facts: &mut Facts);
}

/// Evidence that may be there. Half a piece is none, and shows as surplus.
impl<E: Evidence> Evidence for Option<E> {
    fn read(facts: &Facts) -> Result<Self, Unfit> {
        Ok(E::read(facts).ok())
    }

    fn write(&self, facts: &mut Facts) {
        if let Some(evidence) = self {
            evidence.write(facts);
        }
    }
}

/// The application was submitted, and the fee fixed (rules F2 and F4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Submission {
    pub at: Instant,
    /// When the applicant agreed that the fee is never refunded (rule F4).
    pub agreed_at: Instant,
    /// The row of the schedule that was in force (rule F2).
    pub fee_row: FeeRowId,
    pub fee: Money,
}

/// The consular fee was received.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FeePaid {
    pub at: Instant,
    pub payment: PaymentId,
}

/// What an officer asked the applicant for, by the codes of the items; what they say stands in the round of the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    pub question: String,
}

/// The latest question, with what was given by the same codes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inquiry {
    pub question: String,
    pub answer: Option<String>,
}

/// An officer's decision. It ends the case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decision {
    pub at: Instant,
    pub by: AccountId,
}

/// The visa that was issued.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VisaHeld {
    pub visa: VisaId,
}

/// Why the application was refused, in the words that the applicant reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grounds {
    pub reason: String,
}

/// The case ended without a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ended {
    pub at: Instant,
}

fn held<T: Clone>(fact: &Option<T>, name: &'static str) -> Result<T, Unfit> {
    fact.clone().ok_or(Unfit::Lacks(name))
}

impl Evidence for Submission {
    fn read(facts: &Facts) -> Result<Self, Unfit> {
        let minor = held(&facts.fee_minor, "fee_minor")?;
        Ok(Self {
            at: held(&facts.submitted_at, "submitted_at")?,
            agreed_at: held(&facts.non_refundable_agreed_at, "non_refundable_agreed_at")?,
            fee_row: held(&facts.fee_row, "fee_row")?,
            fee: Money::new(minor, held(&facts.fee_currency, "fee_currency")?),
        })
    }

    fn write(&self, facts: &mut Facts) {
        facts.submitted_at = Some(self.at);
        facts.non_refundable_agreed_at = Some(self.agreed_at);
        facts.fee_row = Some(self.fee_row);
        facts.fee_minor = Some(self.fee.minor);
        facts.fee_currency = Some(self.fee.currency);
    }
}

impl Evidence for FeePaid {
    fn read(facts: &Facts) -> Result<Self, Unfit> {
        Ok(Self { at: held(&facts.paid_at, "paid_at")?, payment: held(&facts.payment, "payment")? })
    }

    fn write(&self, facts: &mut Facts) {
        facts.paid_at = Some(self.at);
        facts.payment = Some(self.payment);
    }
}

impl Evidence for Question {
    fn read(facts: &Facts) -> Result<Self, Unfit> {
        Ok(Self { question: held(&facts.question, "question")? })
    }

    fn write(&self, facts: &mut Facts) {
        facts.question = Some(self.question.clone());
    }
}

impl Evidence for Inquiry {
    fn read(facts: &Facts) -> Result<Self, Unfit> {
        Ok(Self { question: held(&facts.question, "question")?, answer: facts.answer.clone() })
    }

    fn write(&self, facts: &mut Facts) {
        facts.question = Some(self.question.clone());
        facts.answer.clone_from(&self.answer);
    }
}

impl Evidence for Decision {
    fn read(facts: &Facts) -> Result<Self, Unfit> {
        Ok(Self { at: held(&facts.decided_at, "decided_at")?, by: held(&facts.decided_by, "decided_by")? })
    }

    fn write(&self, facts: &mut Facts) {
        facts.decided_at = Some(self.at);
        facts.decided_by = Some(self.by);
        facts.ended_at = Some(self.at);
    }
}

impl Evidence for VisaHeld {
    fn read(facts: &Facts) -> Result<Self, Unfit> {
        Ok(Self { visa: held(&facts.visa, "visa")? })
    }

    fn write(&self, facts: &mut Facts) {
        facts.visa = Some(self.visa);
    }
}

impl Evidence for Grounds {
    fn read(facts: &Facts) -> Result<Self, Unfit> {
        Ok(Self { reason: held(&facts.reason, "reason")? })
    }

    fn write(&self, facts: &mut Facts) {
        facts.reason = Some(self.reason.clone());
    }
}

impl Evidence for Ended {
    fn read(facts: &Facts) -> Result<Self, Unfit> {
        Ok(Self { at: held(&facts.ended_at, "ended_at")? })
    }

    fn write(&self, facts: &mut Facts) {
        facts.ended_at = Some(self.at);
    }
}
